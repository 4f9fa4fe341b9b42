"""Whatever file an agency types its facts into, the same facts are read back; and what is damaged is named."""

from hypothesis import given, settings
from hypothesis import strategies as some

from tests.helpers.random.books import MEDIA
from tests.helpers.random.files import COMMON, damage_is_named, same_facts

QUICK = {"max_examples": 60, "derandomize": True}


@settings(**QUICK, **COMMON)
@given(some.data())
def test_the_same_facts_are_read_back(data):
    same_facts(data.draw, tuple(MEDIA))


@settings(max_examples=4, derandomize=True, **COMMON)
@given(some.data())
def test_the_same_facts_are_read_back_from_ods(data):
    same_facts(data.draw, ODS)


ODS = ((".ods", "", ("az", "en", "ru"), ("az", "en", "ru")),)


@settings(**QUICK, **COMMON)
@given(some.data())
def test_every_damaged_cell_is_named_and_no_other(data):
    damage_is_named(data.draw, tuple(MEDIA))
