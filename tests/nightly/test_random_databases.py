"""Thousands of random databases are told by the oracle as by the dashboard."""

import pytest
from hypothesis import given, settings

from tests.oracle.databases.drawn import databases
from tests.oracle.databases.written import empty_database
from tests.oracle.test_oracle import QUIET, check


@pytest.fixture(scope="module")
def empty():
    with empty_database() as connection:
        yield connection


@pytest.mark.slow
@settings(max_examples=2500, **QUIET)
@given(drawn=databases())
def test_thousands_of_random_databases(empty, drawn):
    check(empty, drawn)
