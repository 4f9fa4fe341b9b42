"""What a visitor waits for, against a bare Streamlit page with one chart."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.data import facts, plan
from benchmarks.growth import FEW_FACTS, MANY_FACTS
from benchmarks.measuring import browser, servers
from benchmarks.measuring.measure import Ratio, in_turns
from data import samples

MEASURED = {"overview": "/", "clause": "/clause", "trainings": "/trainings"}
QUESTION = "measure=trainings.participants&rows=topic&columns=year"
SAMPLE = "language=az&agency=DEMO&plan=DEMO-2021-2026&year=2025"
MANY = f"language=az&agency={plan.AGENCY}&plan={plan.PLAN}&year=2025"
LOADS_FOR_MEMORY = 10
_WARMING = 3  # visits after which Chromium keeps a script compiled


def measure_warm(rounds: int, folder: Path) -> Iterator[Ratio]:
    """Pages and a filter with everything warm: the server, and the browser's cache."""
    with servers.dashboard(_samples(folder)) as ours, servers.bare() as bare, browser.launched() as chromium:
        bare_page, load_bare = _warm(chromium, bare.address)
        for name, path in MEASURED.items():
            page, load = _warm(chromium, f"{ours.address}{path}?{SAMPLE}")
            medians = in_turns(rounds, load, load_bare)
            yield Ratio(f"Warm {name} page, until all is drawn", "a bare page with one chart", *medians, "ms", 1.15)
            medians = in_turns(
                rounds, partial(browser.choose_next, page, "İl"), partial(browser.choose_next, bare_page, "Year")
            )
            yield Ratio(
                f"Another year on the {name} page, until all is drawn", "the bare page's filter", *medians, "ms", 1.5
            )
            page.context.close()
        page, load = _warm(chromium, f"{ours.address}/explore?{SAMPLE}&{QUESTION}")
        medians = in_turns(rounds, load, load_bare)
        yield Ratio("Warm explore page, until all is drawn", "a bare page with one chart", *medians, "ms", 1.4)
        page.context.close()


def measure_start(rounds: int, folder: Path) -> Iterator[Ratio]:
    """The first visitor after a start and a later one, of both of whom the browser knows nothing."""
    database = _samples(folder)
    with browser.launched() as chromium:
        first, later = [], []

        def start() -> float:
            page = browser.visitor(chromium).new_page()
            with servers.dashboard(database) as ours:
                address = f"{ours.address}/?{SAMPLE}"
                first.append(browser.load_since(page, address, expected, ours.healthy_at))
                later.append(_visit_anew(chromium, address, expected))
            page.context.close()
            return first[-1]

        with servers.dashboard(database) as ours:
            page = browser.visitor(chromium).new_page()
            expected = browser.contents(page, f"{ours.address}/?{SAMPLE}")
            page.context.close()
        first_median, later_median = in_turns(rounds, start, lambda: later[-1])
        yield Ratio(
            "First page after a start, from the first OK", "a later visitor's", first_median, later_median, "ms", 1.5
        )


def _visit_anew(chromium: Browser, address: str, expected: dict[str, int]) -> float:
    page = browser.visitor(chromium).new_page()
    taken = browser.load_since(page, address, expected, time.time())
    page.context.close()
    return taken


def measure_size(rounds: int, folder: Path) -> Iterator[Ratio]:
    """The same pages over few facts and over many."""
    databases = [
        _database(folder / str(count), partial(facts.create, count=count)) for count in (FEW_FACTS, MANY_FACTS)
    ]
    with (
        servers.dashboard(databases[0]) as few,
        servers.dashboard(databases[1]) as many,
        browser.launched() as chromium,
    ):
        for name, path in MEASURED.items():
            many_page, load_many = _warm(chromium, f"{many.address}{path}?{MANY}")
            few_page, load_few = _warm(chromium, f"{few.address}{path}?{MANY}")
            medians = in_turns(rounds, load_many, load_few)
            yield Ratio(f"The {name} page over {MANY_FACTS:,} facts", f"over {FEW_FACTS:,}", *medians, "ms", 1.1)
            many_page.context.close()
            few_page.context.close()


def measure_memory(rounds: int, folder: Path) -> Iterator[Ratio]:
    """What a server holds after ten pages were loaded from it."""
    database = _samples(folder)
    with browser.launched() as chromium:

        def after_ours() -> float:
            with servers.dashboard(database) as server:
                return _after_loads(chromium, server, [f"{path}?{SAMPLE}" for path in MEASURED.values()])

        def after_bare() -> float:
            with servers.bare() as server:
                return _after_loads(chromium, server, ["/"])

        medians = in_turns(min(rounds, 3), after_ours, after_bare)
        yield Ratio(
            f"Memory of the server after {LOADS_FOR_MEMORY} page loads", "the bare page's", *medians, "MB", 1.25
        )


def _after_loads(chromium: Browser, server: servers.Server, paths: list[str]) -> float:
    page = browser.visitor(chromium).new_page()
    for turn in range(LOADS_FOR_MEMORY):
        browser.contents(page, server.address + paths[turn % len(paths)])
    page.context.close()
    return server.megabytes()


def _warm(chromium: Browser, address: str) -> tuple[Page, Callable[[], float]]:
    """A page whose address was visited before, and what loads it again and tells the milliseconds."""
    page = browser.visitor(chromium).new_page()
    expected = browser.contents(page, address)
    for _ in range(_WARMING):
        browser.load(page, address, expected)
    return page, lambda: browser.load(page, address, expected)


def _samples(folder: Path) -> Path:
    return _database(folder / "samples", lambda made: (samples.build(made / "kpi", plan.TODAY), made / "kpi")[1])


def _database(folder: Path, make: Callable[[Path], Path]) -> Path:
    """Made once in a run, whichever part needs it first."""
    if not folder.exists():
        folder.mkdir()
        return make(folder)
    return folder / "kpi"
