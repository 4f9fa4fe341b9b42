"""The run of a page that is under way."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from streamlit.runtime.scriptrunner import ScriptRunContext


def run_now() -> "ScriptRunContext":
    """Raises where none is, and whatever a changed Streamlit makes of it."""
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    now = get_script_run_ctx()
    if now is None:
        raise LookupError("no page is run here")
    return now
