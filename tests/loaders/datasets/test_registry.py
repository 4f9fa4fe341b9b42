"""What declarations may not do to each other."""

from dataclasses import replace

import pytest

from loaders.datasets.common_columns import COUNT
from loaders.datasets.database_columns import own_columns
from loaders.datasets.registry import BY_NAME, FACTS


def test_no_name_begins_with_another():
    """The identity of a row is made from its declaration's name and what follows."""
    names = [declaration.name for declaration in FACTS]
    assert [(one, other) for one in names for other in names if one != other and other.startswith(one)] == []


@pytest.mark.parametrize(
    "name, kind", [("row", "text"), ("x y", "text"), ("topic", "count"), ("count_qualifier", "flag")]
)
def test_a_column_that_does_not_go_with_the_others_is_refused(name, kind):
    events = BY_NAME["events"]
    odd = replace(events, columns=(*events.columns, replace(COUNT, name=name, kind=kind)))
    with pytest.raises(ValueError, match=name):
        own_columns([*FACTS, odd])
