"""Templates that would take all memory or all time: each is refused in a sentence or used, and this process takes no harm."""

import io
import re
from contextlib import contextmanager
from pathlib import Path

import pytest
from pptx import Presentation

from reports.pptx.powerpoint import NotATemplate, powerpoint
from tests.helpers.documents import plan_years
from tests.helpers.documents.soundness import faults
from tests.helpers.slow import mostly_slow
from tests.reports.pptx.hostile import EITHER, REFUSED


@contextmanager
def grows_by_less_than(megabytes: int):
    """This process, at its peak."""
    Path("/proc/self/clear_refs").write_text("5")
    before = peak()
    yield
    assert peak() - before < megabytes * 1_000


def peak() -> int:
    """Kilobytes, since the last time it was set back."""
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text()).group(1))


@pytest.mark.parametrize("name", mostly_slow(REFUSED, "unpacks too far", "entities", "no numbers", "too large"))
def test_what_would_take_too_much_is_refused(database, name):
    plan_year, template = plan_years.demo(database), REFUSED[name]()
    powerpoint(plan_year, ("title",))
    with grows_by_less_than(100), pytest.raises(NotATemplate):
        powerpoint(plan_year, ("title",), template)


@pytest.mark.parametrize("name", mostly_slow(EITHER, "nested zips"))
def test_what_is_only_odd_is_used_or_refused_and_this_process_does_not_grow(database, name):
    plan_year, template = plan_years.demo(database), EITHER[name]()
    powerpoint(plan_year, ("title",))
    with grows_by_less_than(200):
        try:
            made = powerpoint(plan_year, ("title",), template)
        except NotATemplate:
            assert name not in ("nested zips", "one large picture")
            return
    assert len(Presentation(io.BytesIO(made)).slides) == 1 and faults(made) == []
