"""Addresses of Streamlit's own: where it answers programs (its figures of the process, a way to drive pages), where
st.login and st.logout lead a browser, and the cookie by which it knows who is signed in.

Where those for programs move, they are open as Streamlit leaves them: nothing of the database is in the one, and the
other is off unless somebody turns it on. Where those of sign-in move, whoever signs in or out comes back to the first
page. Where the cookie has another name, nobody is taken for signed in.
"""

import re

from ui.internals.fallback import otherwise
from ui.internals.sessions import run_now
from ui.navigation.base_path import base_path

METRICS = "/_stcore/metrics"
AGENT = "/_stcore/agent/"
CLOSED = (METRICS, AGENT)

LEAVING = ("/auth/login", "/auth/logout")
LOGOUT = LEAVING[1]
CALLBACK = "/oauth2callback"  # promised: redirect_uri ends so
USER_COOKIE = "_streamlit_user"
_PARTS = re.compile(rf"{USER_COOKIE}(_\d+)?")  # what is too long for one cookie is cut into several


def is_of_user(cookie: str) -> bool:
    """Whether a cookie of this name holds who is signed in, or a part of it."""
    return bool(_PARTS.fullmatch(cookie))


@otherwise(None, "After a sign-in by a proxy has ended, another one begins only with the browser.")
def lead_to_sign_in(_: object = None) -> None:
    """A callback that leads the browser where st.login would, which wants a provider."""
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

    message = ForwardMsg()
    message.auth_redirect.url = f"{base_path()}{LEAVING[0]}"
    run_now().enqueue(message)
