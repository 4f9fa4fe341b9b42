"""Where st.login and st.logout lead a browser, and the cookie by which Streamlit knows who is signed in.

Where they lead elsewhere, whoever signs in or out comes back to the first page. Where the cookie has another name,
nobody is taken for signed in.
"""

import re

LEAVING = ("/auth/login", "/auth/logout")
LOGOUT = LEAVING[1]
CALLBACK = "/oauth2callback"  # promised: redirect_uri ends so
USER_COOKIE = "_streamlit_user"
_PARTS = re.compile(rf"{USER_COOKIE}(_\d+)?")  # what is too long for one cookie is cut into several


def is_of_user(cookie: str) -> bool:
    """Whether a cookie of this name holds who is signed in, or a part of it."""
    return bool(_PARTS.fullmatch(cookie))
