"""Chosen slides under a name."""

from kpi.saved_slides import read_saved_slides
from kpi.warehouse import editions
from loaders.decisions.saved_slides import forget_slides, save_slides
from loaders.roles.actor import operator
from tests.helpers.building import database

PLACE = ("AGY", "P1")


def kept(folder, edition) -> dict[str, tuple]:
    with editions.open_edition(folder, editions.newest_edition(folder)) as cursor:
        return {name: (deck.keys, deck.who) for name, deck in read_saved_slides(cursor, edition, *PLACE).items()}


def test_a_name_stands_for_the_newest_choice_and_earlier_editions_keep_theirs(tmp_path):
    folder = database(tmp_path)
    first = save_slides(folder, *PLACE, "Mart", ["title", "clause/1.1"], who=operator("Aynur"))
    second = save_slides(folder, *PLACE, "Mart", ["clause/1.1", "title"], who=operator("Orxan"))
    save_slides(folder, "AGY", "P2", "Mart", ["closing"], who=operator("Orxan"))
    other = save_slides(folder, *PLACE, "Aprel; 'sual'", ['survey/ə"1'], who=operator("Orxan"))
    gone = forget_slides(folder, *PLACE, "Mart", who=operator("Orxan"))
    # As the slide of the question is called, whichever spelling was kept.
    aprel = {"Aprel; 'sual'": (("survey/ə1",), "Orxan")}
    assert kept(folder, first) == {"Mart": (("title", "clause/1.1"), "Aynur")}
    assert kept(folder, second) == {"Mart": (("clause/1.1", "title"), "Orxan")}
    assert list(kept(folder, other)) == ["Aprel; 'sual'", "Mart"]
    assert kept(folder, gone) == aprel
