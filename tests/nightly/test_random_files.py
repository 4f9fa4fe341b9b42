"""Whatever file an agency types its facts into, the same facts are read back; and what is damaged is named."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.helpers.random.books import MEDIA
from tests.helpers.random.files import COMMON, damage_is_named, same_facts

LONG = {"max_examples": 3000}


@pytest.mark.slow
@settings(**LONG, **COMMON)
@given(some.data())
def test_the_same_facts_are_read_back_from_many_files(data):
    same_facts(data.draw, tuple(MEDIA))


@pytest.mark.slow
@settings(**LONG, **COMMON)
@given(some.data())
def test_every_damaged_cell_of_many_files_is_named_and_no_other(data):
    damage_is_named(data.draw, tuple(MEDIA))
