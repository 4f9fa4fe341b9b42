"""Problems that stand together are called by what they have in common, not by the first of them."""

import pytest

from loaders.problems.kinds import KINDS
from loaders.problems.kinds.maps import MAPS
from loaders.problems.kinds.orders import ORDERS
from loaders.problems.kinds.recipes import RECIPES
from loaders.problems.kinds.roles import ROLES
from loaders.problems.limits import LIMITS

OF_FILES = [code for code in KINDS if code not in ORDERS | MAPS | RECIPES | ROLES] + ["unknown_plan"]


@pytest.mark.parametrize("code", OF_FILES)
def test_a_kind_whose_sentence_names_something_has_a_title(code):
    kind = KINDS[code]
    what = kind.what
    for limit in LIMITS:
        what = what.replace(f"{{{limit}}}", "")
    assert kind.title or "{" not in what


@pytest.mark.parametrize("code", OF_FILES)
def test_whoever_has_pages_is_told_no_command(code):
    kind = KINDS[code]
    assert "--" not in (kind.on_page or kind.fix)
