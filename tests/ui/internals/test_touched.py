"""Nothing outside ui/internals touches what Streamlit does not promise; and what stands in where something fails."""

import ast
import re

import pytest

from tests.helpers import ROOT
from ui.internals.fallback import log_once, otherwise

INTERNALS = ROOT / "ui" / "internals"
FILES = [
    path
    for folder in ("ui", "pages", "charts", "reports", "deploy", "language", "loaders", "kpi", "data")
    for kind in ("*.py", "*.js", "*.css", "*.html", "*.conf", "*.yaml", "*.service")
    for path in sorted((ROOT / folder).rglob(kind))
    if INTERNALS not in path.parents
] + [ROOT / "dashboard.py"]
INSIDES = re.compile(
    r"data-testid|\.stApp|__streamlit|_stcore|PopStateEvent|__data__|svg\.marks|graphics-document"
    r"|_user_info|uploaded_file_mgr|get_script_run_ctx|auth/log(in|out)|st-emotion|testScriptState|script-state"
    r"|\bst\._|_streamlit_|session_state\._|Material Symbols|slot=title"
)


def inner_imports(source: str) -> list[str]:
    """Modules within streamlit, and streamlit's own names that are modules."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names if alias.name.startswith("streamlit.")]
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "streamlit":
            found.append(node.module)
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_not_promised_stays_in_ui_internals(path):
    text = path.read_text(encoding="utf-8")
    assert [found[0] for found in INSIDES.finditer(text)] == [], "move it into ui/internals, with a contract test"
    if path.suffix == ".py":
        assert inner_imports(text) == [], "import it in ui/internals, with what stands in for it and a contract test"


def test_each_colour_of_the_theme_has_a_stand_in():
    theme = set(re.findall(r'^ +"(--st-[a-z-]+)":', (INTERNALS / "page_script.js").read_text(encoding="utf-8"), re.M))
    used = {name for path in FILES for name in re.findall(r"--st-[a-z-]+", path.read_text(encoding="utf-8"))}
    assert used == theme


def test_a_touch_that_fails_gives_what_stands_in_and_says_so_once(caplog):
    log_once.cache_clear()

    @otherwise("instead", "Something is slower.")
    def touch():
        raise AttributeError("gone")

    assert [touch(), touch()] == ["instead", "instead"]
    assert caplog.messages == ["Streamlit has changed. Something is slower. (AttributeError('gone'))"]


def test_a_touch_that_works_gives_its_own():
    assert otherwise(None, "Nothing works.")(lambda first, second: first + second)(1, second=2) == 3
