"""A page that touches Streamlit's insides where only a page can, and writes what came of each into the file TOUCHES."""

import json
import os
from pathlib import Path
from types import SimpleNamespace

from streamlit.runtime import get_instance
from streamlit.runtime.scriptrunner import get_script_run_ctx

from ui.internals import sessions, uploaded_files

session, manager = get_script_run_ctx().session_id, get_instance().uploaded_file_mgr


def tried(touch, *given):
    """What a touch gives without what stands in for it."""
    try:
        return touch.__wrapped__(*given)
    except Exception as error:
        return repr(error)


def stored():
    manager.add_file(session, SimpleNamespace(file_id="one", name="a.csv", type="", data=b"1234"))
    return tried(uploaded_files.sizes, session)


outcome = {
    "user": tried(sessions.user_of, session),
    "nobody": tried(sessions.user_of, "another"),
    "how many": tried(sessions.how_many),
    "stored": stored(),
    "let go": tried(uploaded_files.let_go, ["one"]),
    "left": tried(uploaded_files.sizes, session),
}
Path(os.environ["TOUCHES"]).write_text(json.dumps(outcome), encoding="utf-8")
