"""Whether secrets give a whole, working sign-in as Streamlit reads it, and if not, what is wrong."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from ui.internals.routes import CALLBACK

_SHARED = ("redirect_uri", "cookie_secret")
_PROVIDER = ("client_id", "client_secret", "server_metadata_url")
_TOKENS = ("id", "access")
_KWARGS = "client_kwargs"
_TELLTALE = ("redirecturi", "clientid")  # wherever they stand, in any spelling
# Of a cookie secret. 16 random bytes in hex are 32 letters, and hardly ever fewer than 8 different ones.
_LEAST_LENGTH, _LEAST_DIFFERENT = 32, 8
_HOW = 'python -c "import secrets; print(secrets.token_hex(32))" prints a good one'


def looks_like_sign_in(secrets: Mapping) -> str:
    """The first name that shows that sign-in is meant; '' where there is none."""
    for name, value in secrets.items():
        if _folded(name) == "auth":
            return f"[{name}]" if isinstance(value, Mapping) else name
    return _telltale(secrets)


def providers(auth: Mapping) -> list[str | None]:
    """None is the provider of [auth] itself; the others have tables within it."""
    tables = [name for name, value in auth.items() if isinstance(value, Mapping) and name != _KWARGS]
    return [*([None] if not tables or any(name in auth for name in _PROVIDER) else []), *tables]


def first_fault(secrets: Mapping, seen: str) -> str:
    """What keeps it from working, in half a sentence; '' where nothing does. seen: of looks_like_sign_in."""
    return next(_faults(secrets, seen), "")


def _faults(secrets: Mapping, seen: str) -> Iterator[str]:
    """Each but the first may stumble over the one before."""
    auth = secrets.get("auth")
    if not isinstance(auth, Mapping):
        yield f"{seen} stands there, but sign-in is read from a table that is written [auth]"
        return
    yield from _texts(auth, _SHARED, "[auth]")
    yield from _redirect(auth["redirect_uri"])
    yield from _cookie(auth["cookie_secret"])
    yield from _tokens(auth)
    for name in providers(auth):
        yield from _provider(auth, name)
    yield from _library()


def _folded(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


def _telltale(value: object) -> str:
    if isinstance(value, list):
        return next(filter(None, map(_telltale, value)), "")
    if not isinstance(value, Mapping):
        return ""
    own = (name for name in value if _folded(name) in _TELLTALE)
    return next(own, "") or next(filter(None, map(_telltale, value.values())), "")


def _texts(table: Mapping, names: tuple[str, ...], where: str) -> Iterator[str]:
    if missing := [name for name in names if name not in table]:
        yield f"{where} has no {', '.join(missing)}"
    for name in names:
        if not isinstance(table[name], str):
            yield f"{name} in {where} must be text in quotes"
        elif not table[name].strip():
            yield f"{name} in {where} is empty"


def _redirect(address: str) -> Iterator[str]:
    if not _is_address(address) or not address.endswith(CALLBACK):
        yield f"redirect_uri must be the dashboard's own address and end so: https://kpi.example.org{CALLBACK}"


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _cookie(secret: str) -> Iterator[str]:
    """Whoever guesses it can sign in as anybody."""
    if len(secret) < _LEAST_LENGTH:
        yield f"cookie_secret is weak: it has {len(secret)} characters and needs {_LEAST_LENGTH} random ones; {_HOW}"
    if len(set(secret)) < _LEAST_DIFFERENT or _repeats(secret):
        yield f"cookie_secret is weak: it repeats the same characters; {_HOW}"


def _repeats(text: str) -> bool:
    return any(text[size:] == text[:-size] for size in range(1, len(text) // 2 + 1))


def _tokens(auth: Mapping) -> Iterator[str]:
    asked = auth.get("expose_tokens", [])
    if not set([asked] if isinstance(asked, str) else asked) <= set(_TOKENS):
        yield f"expose_tokens in [auth] may name {' and '.join(_TOKENS)} alone"


def _provider(auth: Mapping, name: str | None) -> Iterator[str]:
    where, table = ("[auth]", auth) if name is None else (f"[auth.{name}]", auth[name])
    if name and "_" in name:
        yield f"the name {where} must do without an underscore"
    yield from _texts(table, _PROVIDER, where)
    if not _is_address(table["server_metadata_url"]):
        yield f"server_metadata_url in {where} must be an http address"
    if not isinstance(table.get(_KWARGS, {}), Mapping):
        yield f"{_KWARGS} in {where} must be a table"


def _library() -> Iterator[str]:
    try:
        from authlib.integrations import starlette_client  # noqa: F401
    except ImportError as error:
        yield f"Authlib is missing ({error}); pip install -r requirements.txt brings it"
