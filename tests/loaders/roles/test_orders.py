"""What each role may order, tried without any page: everything else is refused, and changes nothing."""

import shutil
from dataclasses import dataclass, replace

import pytest

from kpi import settings
from kpi.warehouse import editions
from kpi.warehouse.author import Author
from loaders.decisions.closing import close_year
from loaders.decisions.complete_up_to import Whose, state
from loaders.decisions.nothing_to_report import answer_nothing
from loaders.decisions.privacy import set_private
from loaders.decisions.saved_slides import save_slides
from loaders.drafts import offers
from loaders.drafts.draft import Draft, TypedReport, TypedText, new_id
from loaders.drafts.store import Drafts
from loaders.problems.problem import Refused
from loaders.publishing.undo import preview_undo, undo
from loaders.recheck.recheck import recheck
from loaders.recipes.kept import read_recipes
from loaders.roles.actor import ONLOOKER, Actor, operator
from loaders.roles.role import NEEDED, Deed, Role, Roles
from tests.helpers.building import PLAN_SHEETS, TODAY, TRAININGS, database, load, look, workbook
from tests.loaders.roles.orders import MORE, ORDERS, ROW, STANDINGS, keyed

ISSUER = "https://login.example.org"
AYNUR = Author("Aynur", "aynur@example.org", "u-1", ISSUER)
ORXAN = Author("Orxan", "orxan@example.org", "u-2", ISSUER)


@dataclass(frozen=True)
class Place:
    """folder: of a database with an upload (2) by AYNUR, a year closed, an answer, a day, slides and an offered draft."""

    folder: object
    secret: str


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """To be left as it is."""
    tmp_path = tmp_path_factory.mktemp("ordered")
    who, folder = operator("Rəhbər"), database(tmp_path)
    analyst = Actor(AYNUR, STANDINGS["an analyst"])
    load(folder, workbook(tmp_path / "first.xlsx", {"Təlimlər": [TRAININGS, ROW]}), who=analyst)
    more = PLAN_SHEETS | {"clause": [*PLAN_SHEETS["clause"], ["P1", "8.8", "Artıq"]]}
    load(folder, workbook(tmp_path / "more.xlsx", more), who=who)
    close_year(folder, "AGY", "P1", 2024, who=who)
    answer_nothing(folder, "AGY", "P1", "1.1", "events", 2026, who=who)
    state(folder, Whose("AGY", "events"), TODAY, TODAY, who=who)
    save_slides(folder, "AGY", "P1", "Mart", ["title"], who=who)
    theirs = Drafts(folder, "a" * 64)
    work = TypedReport(2025, {"1.1": TypedText({"narrative": "Mətn"}, {"narrative": ""})})
    draft = Draft(new_id(), work, "AGY", "P1", 1, settings.now())
    theirs.save(draft, {}, is_new=True)
    return Place(folder, offers.offer(theirs, draft.id))


@pytest.fixture
def place(made, tmp_path):
    return replace(made, folder=shutil.copytree(made.folder, tmp_path / "kpi"))


def there(folder) -> list:
    """All that a refused order must leave as it was."""
    kept = [path.relative_to(folder) for path in folder.rglob("*") if path.suffix != ".wal" and path.name != "lock"]
    return [editions.newest_edition(folder), sorted(kept), (folder / "current").stat().st_mtime_ns]


@pytest.mark.parametrize("name", ORDERS)
def test_who_has_not_the_least_role_of_an_order_is_refused_and_nothing_changes(made, name):
    least, order = ORDERS[name]
    before = there(made.folder)
    for standing, roles in STANDINGS.items():
        if (roles.of("AGY") or 0) < least:
            with pytest.raises(Refused) as raised:
                order(made, Actor(ORXAN, roles))
            assert raised.value.fault.code == "not_allowed", standing
            assert there(made.folder) == before, standing


@pytest.mark.slow
@pytest.mark.parametrize("name", ORDERS)
def test_the_least_role_of_an_order_is_enough(place, name):
    least, order = ORDERS[name]
    before = there(place.folder)
    order(place, Actor(ORXAN, Roles(by_agency={"AGY": least})))
    assert (there(place.folder) != before) == (name != "originals read again")  # today's rules read them the same


def checked(place, who):
    return look(place.folder, workbook(place.folder.parent / "looked.xlsx", {"Təlimlər": [TRAININGS, MORE]}), who=who)


# What is only looked at, of a private agency → the least role.
LOOKS = {
    "what files would change": (Role.READER, checked),
    "what undoing would change": (Role.READER, lambda place, who: preview_undo(place.folder, 2, TODAY, who=who)),
    "what today's rules would read": (Role.ANALYST, keyed(recheck, TODAY, keep=False)),
    "recipes": (Role.ANALYST, keyed(read_recipes)),
}


@pytest.fixture(scope="module")
def private(made, tmp_path_factory):
    folder = shutil.copytree(made.folder, tmp_path_factory.mktemp("private") / "kpi")
    set_private(folder, "AGY", True, who=operator("Rəhbər"))
    return replace(made, folder=folder)


@pytest.mark.parametrize("name", LOOKS)
def test_a_private_agency_is_looked_at_by_its_own_alone(private, name):
    least, order = LOOKS[name]
    for standing, roles in STANDINGS.items():
        if (roles.of("AGY") or 0) >= least:
            continue
        with pytest.raises(Refused) as raised:
            order(private, Actor(ORXAN, roles))
        assert raised.value.fault.code == "not_allowed", standing
    order(private, Actor(ORXAN, Roles(by_agency={"AGY": least})))


@pytest.mark.parametrize(("name", "is_open"), [*zip(LOOKS, (True, True, False, False), strict=True)])
def test_of_others_what_originals_hold_is_told_to_no_onlooker(made, name, is_open):
    if is_open:
        LOOKS[name][1](made, ONLOOKER)
        return
    with pytest.raises(Refused):
        LOOKS[name][1](made, ONLOOKER)


def test_ones_own_upload_an_analyst_may_undo(place):
    analyst = STANDINGS["an analyst"]
    others = ({"subject": "u-9"}, {"email": "a@b.org"}, {"subject": ""}, {"provider": "https://other.example.org"})
    for other in (replace(AYNUR, **claims) for claims in (*others, {"provider": ""})):
        with pytest.raises(Refused):
            undo(place.folder, 2, TODAY, who=Actor(other, analyst))
    with pytest.raises(Refused):
        undo(place.folder, 2, TODAY, who=Actor(AYNUR, Roles()))
    assert undo(place.folder, 2, TODAY, who=Actor(AYNUR, analyst)).left == 1


def test_a_plan_that_an_analyst_loads_as_it_is_changes_nothing_and_is_not_refused(place):
    sheets = PLAN_SHEETS | {"Təlimlər": [TRAININGS, MORE]}
    analyst = Actor(ORXAN, STANDINGS["an analyst"])
    result = load(place.folder, workbook(place.folder.parent / "both.xlsx", sheets), who=analyst)
    assert result.edition and result.count("new") == 1


def test_an_agencys_own_roles_make_no_new_agency(place):
    new = PLAN_SHEETS | {"plan": [PLAN_SHEETS["plan"][0], ["NEW", "Yeni", "P1", "Plan 1", 2020, 2026]]}
    path = workbook(place.folder.parent / "new.xlsx", new)
    with pytest.raises(Refused):
        load(place.folder, path, agency="NEW", who=Actor(ORXAN, STANDINGS["an administrator"]))
    assert load(place.folder, path, agency="NEW", who=Actor(ORXAN, Roles(Role.ADMINISTRATOR))).edition


@pytest.mark.parametrize("deed", Deed)
def test_each_role_may_what_those_before_it_may(deed):
    allowed = [Roles(by_agency={"AGY": role}).may(deed, "AGY") for role in Role]
    assert allowed == sorted(allowed) and allowed[-1] and Roles(NEEDED[deed]).may(deed, "AGY")
    assert not Roles().may(deed, "AGY") and not Roles(by_agency={"AGY": Role.ADMINISTRATOR}).may(deed, "OTHER")
