"""What is left out when garbage is collected is looked at again after a while."""

import gc
import weakref

import pytest

from ui.shell import settled_memory


class Visit:
    """Something that holds itself, as sessions and their widgets do."""

    def __init__(self):
        self.itself = self


@pytest.fixture(autouse=True)
def unfrozen():
    yield
    gc.unfreeze()


def test_what_is_in_use_is_walked_through_no_more():
    visits = [Visit() for _ in range(1000)]
    gc.collect()
    before = len(gc.get_objects())
    settled_memory.settle()
    assert len(gc.get_objects()) < before - len(visits)


def test_visits_that_ended_since_are_given_back_all_the_same():
    visit = Visit()
    seen = weakref.ref(visit)
    settled_memory.settle()
    del visit
    settled_memory.settle()
    assert seen() is not None
    settled_memory.settle_anew()
    assert seen() is None
