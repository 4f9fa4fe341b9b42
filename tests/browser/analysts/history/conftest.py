"""Uploads of an agency, for the page History."""

import itertools
from pathlib import Path
from typing import NamedTuple

import pytest

from loaders.checking.checked import Incoming
from loaders.roles.actor import operator
from tests.helpers.building import TRAININGS, database, load, workbook

ETHICS = ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20]


class Brought(NamedTuple):
    upload: int
    edition: int
    path: Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Agency AGY with a training of 2025; the tests add to it, each in a year of its own."""
    return database(tmp_path_factory.mktemp("history"), {"Təlimlər": [TRAININGS, ETHICS]})


@pytest.fixture
def address(folder, show):
    return f"{show(folder)}/history?language=az"


AYNUR = operator("Aynur")


@pytest.fixture(scope="module")
def bring(folder, tmp_path_factory):
    """A function that loads trainings as one file."""
    numbers = itertools.count(2)

    def bring(name, *rows, corrections=None, who=AYNUR):
        path = workbook(tmp_path_factory.mktemp("brought") / name, {"Təlimlər": [TRAININGS, *rows]})
        outcome = load(folder, Incoming(path, name, corrections or {}), who=who)
        return Brought(next(numbers) if outcome.edition else 0, outcome.edition, path)  # the same again is no upload

    return bring
