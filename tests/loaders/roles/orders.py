"""Every order that changes something, with the least role that may give it."""

from datetime import date

from loaders.decisions.closing import close_year, close_years_before, open_year
from loaders.decisions.complete_up_to import Whose, state
from loaders.decisions.complete_up_to import take_back as unstate
from loaders.decisions.nothing_to_report import answer_nothing, take_back
from loaders.decisions.privacy import set_private
from loaders.decisions.saved_slides import forget_slides, save_slides
from loaders.decisions.spellings import count_under
from loaders.drafts import offers
from loaders.drafts.store import Drafts
from loaders.publishing.undo import undo
from loaders.recheck.recheck import recheck
from loaders.roles.role import Role, Roles
from tests.helpers.building import PLAN_SHEETS, TODAY, TRAININGS, load, workbook

ROW, MORE = ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20], ["1.1", "06.10.2025", "Hüquq", "Bakı", 1, 9]
NARRATIVE = [["Planın kodu", "Bənd", "İl", "İcra haqqında məlumat"], ["P1", "1.1", 2025, "Görülüb."]]
PLANS = PLAN_SHEETS | {"clause": [*PLAN_SHEETS["clause"], ["P1", "7.7", "Yeni"]]}
SPELLINGS = [["Sütun", "Yazılış", "Vahid ad"], ["Rayon", "Bakı şəhəri", "Bakı"]]


def sheets(name: str, table: list[list]):
    return lambda place, who: load(place.folder, workbook(place.folder.parent / f"{name}.xlsx", {name: table}), who=who)


def plans(place, who):
    return load(place.folder, workbook(place.folder.parent / "plans2.xlsx", PLANS), who=who)


def claim(place, who):
    return offers.claim(Drafts(place.folder, "b" * 64), place.secret, who)


def keyed(order, *rest, **named):
    return lambda place, who: order(place.folder, "AGY", *rest, who=who, **named)


# What is ordered → the least role, of somebody who did none of what is there.
ORDERS = {
    "an upload": (Role.ANALYST, sheets("Təlimlər", [TRAININGS, MORE])),
    "a narrative": (Role.ANALYST, sheets("İcra", NARRATIVE)),
    "a sheet of spellings": (Role.ANALYST, sheets("Yazılışlar", SPELLINGS)),
    "a plan": (Role.ADMINISTRATOR, plans),
    "another's upload undone": (Role.APPROVER, lambda place, who: undo(place.folder, 2, TODAY, who=who)),
    "a plan undone": (Role.ADMINISTRATOR, lambda place, who: undo(place.folder, 3, TODAY, who=who)),
    "a year closed": (Role.APPROVER, keyed(close_year, "P1", 2023)),
    "years closed": (Role.APPROVER, keyed(close_years_before, 2025)),
    "a year opened": (Role.APPROVER, keyed(open_year, "P1", 2024, note="Səhv")),
    "nothing to report": (Role.ANALYST, keyed(answer_nothing, "P1", "2.4", "events", 2025)),
    "an answer taken back": (Role.ANALYST, keyed(take_back, "P1", "1.1", "events", 2026)),
    "a day stated": (
        Role.ANALYST,
        lambda place, who: state(place.folder, Whose("AGY", "trainings"), date(2026, 10, 1), TODAY, who=who),
    ),
    "a day taken back": (
        Role.ANALYST,
        lambda place, who: unstate(place.folder, Whose("AGY", "events"), TODAY, TODAY, who=who),
    ),
    "a spelling": (Role.ANALYST, keyed(count_under, "region", ["Bakı ş."], "Bakı", TODAY)),
    "slides": (Role.ANALYST, keyed(save_slides, "P1", "Aprel", ["title"])),
    "slides forgotten": (Role.ANALYST, keyed(forget_slides, "P1", "Mart")),
    "originals read again": (Role.APPROVER, keyed(recheck, TODAY, keep=True)),
    "a private agency": (Role.ADMINISTRATOR, keyed(set_private, True)),
    "a draft taken over": (Role.ANALYST, claim),
}
STANDINGS = {
    "no role": Roles(),
    "a reader": Roles(by_agency={"AGY": Role.READER}),
    "an administrator of another agency": Roles(by_agency={"DMX": Role.ADMINISTRATOR, "agy": Role.ADMINISTRATOR}),
    "an analyst": Roles(by_agency={"AGY": Role.ANALYST}),
    "an approver": Roles(by_agency={"AGY": Role.APPROVER}),
    "an administrator": Roles(by_agency={"AGY": Role.ADMINISTRATOR}),
    "an administrator everywhere": Roles(Role.ADMINISTRATOR),
}
