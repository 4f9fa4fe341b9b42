"""Pages as they are drawn for whoever may, and messages that others forge of them."""

import hashlib
from contextlib import contextmanager

from tests.helpers.visitors.forging import CLICKED, TYPED, Widget, filled, open_page
from ui.access.visitors import sign_ins

HERE = "language=en&agency=AGY&plan=P1&year=2025"
PAGES = {
    "upload": HERE,
    "plan, clauses": f"{HERE}&part=clause",
    "plan": HERE,
    "plan, translations": f"{HERE}&part=translation",
    "completeness": f"{HERE}&clause=2.4&dataset=trainings",
    "completeness, answered": f"{HERE}&clause=1.1&dataset=events",
    "history": HERE,
    "history, an upload": f"{HERE}&upload=2",
    "present": HERE,
    "present, saved": f"{HERE}&deck=Mart",
    "report": f"{HERE}&clause=1.1",
}
ROLES = """administrator * rehber@example.org
analyst AGY aynur@example.org
administrator PRV basqa@example.org
reader AGY oxucu@example.org
"""
REHBER, AYNUR = (
    {"sub": "1", "name": "Rəhbər", "email": "rehber@example.org"},
    {"sub": "2", "name": "Aynur", "email": "aynur@example.org"},
)
ORDERS = {  # a page → a button that changes the database
    "history": "history_year_order",
    "completeness": "completeness_day_order_0",
    "plan, clauses": "plan_publish",
    "report": "report_save",
}


@contextmanager
def unchanged(folder):
    """What is done leaves the database, the drafts and the roles as they are."""
    before = kept(folder)
    yield
    assert kept(folder) == before


def kept(folder) -> dict[str, str]:
    """Every file of the folder, but for what tells how long somebody has been signed in."""
    paths = [path for path in folder.rglob("*") if path.is_file() and path.parent.name != sign_ins.FOLDER]
    digests = {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    return {name: digest for name, digest in digests.items() if name != "lock"}


def buttons(widgets) -> list:
    return [one for one in widgets if one.kind in CLICKED and "sign_out" not in one.id]


def forge(folder, address, cookie: str, name: str, widgets: list[Widget]) -> int:
    """How many clicks; each with all fields filled in."""
    with open_page(address, name.partition(",")[0], PAGES[name], cookie) as page, unchanged(folder):
        own = {one.id for one in page.run().widgets}
        forged = [one for one in buttons(widgets) if one.id not in own]
        for button in forged:
            page.click(button, widgets)
        page.run([filled(one) for one in widgets if one.kind in TYPED])
    return len(forged)
