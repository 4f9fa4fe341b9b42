"""Secrets of sign-in, whole and not, and what a start with them says."""

SHARED = {"redirect_uri": "http://localhost:8501/oauth2callback", "cookie_secret": "0f3c9b7a5e1d24680f3c9b7a5e1d2468ab"}
PROVIDER = {
    "client_id": "kpi",
    "client_secret": "s",
    "server_metadata_url": "https://login.example.org/.well-known/openid-configuration",
}


def table(name: str = "auth", values: dict | None = None, **changed) -> str:
    """A table of TOML; None leaves a line out."""
    lines = [
        f"{key} = {value!r}" for key, value in ((values or SHARED | PROVIDER) | changed).items() if value is not None
    ]
    return "\n".join([f"[{name}]", *lines, ""])


FAULTY = {
    "syntax error": ("[auth\n", "at line 1"),
    "no UTF-8": (b"\xff\xfe[\0a\0", "cannot be read"),
    "BOM": ("\ufeff" + table(), "at line 1"),
    "[Auth]": (table("Auth"), "[Auth] stands there"),
    "[AUTH]": (table("AUTH"), "[AUTH] stands there"),
    "[[auth]]": (table("[auth]"), "auth stands there"),
    "another name": (table("login"), "redirect_uri stands there"),
    "a dash": (table("web.login", {"Client-ID": "kpi"}), "Client-ID stands there"),
    "without a table": ("auth = 'google'\n", "auth stands there"),
    "empty": ("[auth]\n", "has no redirect_uri, cookie_secret"),
    "no redirect_uri": (table(redirect_uri=None), "has no redirect_uri"),
    "no cookie_secret": (table(cookie_secret=None), "has no cookie_secret"),
    "short cookie_secret": (table(cookie_secret="long and random"), "cookie_secret is weak"),
    "one letter": (table(cookie_secret="x" * 40), "cookie_secret is weak"),
    "repeated": (table(cookie_secret="1234567890" * 3 + "123"), "cookie_secret is weak"),
    "no client_id": (table(client_id=None), "[auth] has no client_id"),
    "no client_secret": (table(client_secret=None), "[auth] has no client_secret"),
    "no server_metadata_url": (table(server_metadata_url=None), "[auth] has no server_metadata_url"),
    "no provider": (table(values=SHARED), "has no client_id, client_secret, server_metadata_url"),
    "empty client_id": (table(client_id=" "), "client_id in [auth] is empty"),
    "a number": (table(client_id=5), "client_id in [auth] must be text"),
    "no text": (table(cookie_secret=12345678901234567), "cookie_secret in [auth] must be text"),
    "a list": (table(redirect_uri=["http://localhost:8501/oauth2callback"]), "redirect_uri in [auth] must be text"),
    "another end": (table(redirect_uri="http://localhost:8501/"), "redirect_uri must be"),
    "no address": (table(redirect_uri="localhost:8501/oauth2callback"), "redirect_uri must be"),
    "no metadata": (table(server_metadata_url="login.example.org"), "server_metadata_url in [auth] must be"),
    "an incomplete second": (
        table() + table("auth.google", {"client_id": "kpi"}),
        "[auth.google] has no client_secret, server_metadata_url",
    ),
    "an empty provider": (table(values=SHARED) + "[auth.google]\n", "[auth.google] has no client_id"),
    "an underscore": (table(values=SHARED) + table("auth.my_own", PROVIDER), "without an underscore"),
    "other tokens": (table(expose_tokens="refresh"), "expose_tokens"),
    "no kwargs": (table(client_kwargs="openid"), "client_kwargs"),
}
WHOLE = {
    "nothing": None,
    "other secrets": "[db]\npassword = 'x'\nauthor = 'me'\n",
    "one provider": table(),
    "a port": table(redirect_uri="http://localhost:{port}/oauth2callback", expose_tokens=["id"]),
    "several": table() + "[auth.client_kwargs]\nprompt = 'login'\n" + table("auth.google", PROVIDER),
    "named ones alone": table(values=SHARED) + table("auth.google", PROVIDER) + "[maps]\nclient_id = 'other'\n",
}
