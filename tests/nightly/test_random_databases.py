"""Thousands of random databases are told by the oracle as by the dashboard, and are made in pieces as at once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.loaders.figures import test_touched
from tests.oracle.databases.drawn import databases
from tests.oracle.databases.written import empty_database
from tests.oracle.random_databases import QUIET, check


@pytest.fixture(scope="module")
def empty():
    with empty_database() as connection:
        yield connection


@pytest.mark.slow
@settings(max_examples=1000, **QUIET)
@given(drawn=databases())
def test_a_thousand_random_databases(empty, drawn):
    check(empty, drawn)


@pytest.mark.slow
@settings(max_examples=400, **QUIET)
@given(drawn=databases(beside=4))
def test_two_thousand_random_databases_by_fives(empty, drawn):
    check(empty, drawn)


@pytest.mark.slow
@settings(max_examples=100, **QUIET)
@given(drawn=databases(), seed=some.integers(0, 1000))
def test_a_hundred_random_databases_published_in_pieces(empty, drawn, seed):
    test_touched.check(empty, drawn, seed)
