"""The drafts of two analysts of one server."""

import pytest

from loaders.drafts.store import Drafts
from tests.loaders.drafts.analysts import LEYLA, RASHAD, SMALL


@pytest.fixture
def leyla(tmp_path):
    return Drafts(tmp_path, LEYLA, SMALL)


@pytest.fixture
def rashad(tmp_path):
    return Drafts(tmp_path, RASHAD, SMALL)
