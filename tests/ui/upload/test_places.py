"""Where problems stand that are of no cell."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.helpers.pieces import pieces


def _page(locations):
    from datetime import date

    from language import Language
    from loaders.problems.problem import Fault, Problem
    from loaders.review.file_summary import FileSummary
    from ui.navigation import address, settle
    from ui.upload.problems.groups import Group
    from ui.upload.problems.section import _list

    address.keep(settle.nothing_yet(Language("en"), date(2026, 11, 22)))
    group = Group(0, Problem(Fault("repeated_row", {"rows": "4, 7"}), "a.xlsx", "S"), (), locations)
    _list("repeated_row", [group], (FileSummary("a.xlsx", (), (), (), (), 0, False),), Language("en"))


@pytest.mark.parametrize(
    ("locations", "said"),
    [(("", "4", "7", "4"), "row 4, 7"), (("4",), "row 4"), (("1", "2", "3", "4", "5"), "row 1, 2, 3, 4")],
)
def test_the_rows_are_named_also_where_one_of_the_problems_is_of_none(locations, said):
    app = AppTest.from_function(_page, args=(locations,)).run(timeout=60)
    assert not app.exception
    (table,) = pieces(app)
    texts = [cell["text"] for cell in table["rows"][0]]
    assert texts[1] == said
