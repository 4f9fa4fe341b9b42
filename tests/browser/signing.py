"""Who signs in, and by what."""

AUTH = {
    "redirect_uri": "http://127.0.0.1:{port}/oauth2callback",
    "cookie_secret": "0f3c9b7a5e1d24680f3c9b7a5e1d2468ab",
    "client_id": "kpi",
    "client_secret": "secret",
    "server_metadata_url": "http://127.0.0.1:1/.well-known/openid-configuration",
}
AYNUR = {"sub": "u-17", "name": "Aynur Əliyeva", "email": "aynur@example.org", "kpi_roles": "AGY:administrator"}
