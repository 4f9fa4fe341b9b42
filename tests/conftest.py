"""What the tests share: a database with the samples, a running dashboard, a browser."""

import gc
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import streamlit as st
from filelock import FileLock
from hypothesis import HealthCheck, settings
from hypothesis.configuration import set_hypothesis_home_dir
from playwright.sync_api import sync_playwright
from streamlit.components.v2 import manifest_scanner

from data import samples
from kpi.warehouse.writing import OFFLINE
from loaders.publishing.processes.workers import Workers
from tests.helpers import ROOT, SWITCH, TODAY, browser, building
from tests.helpers.costly import COSTLY
from tests.helpers.visitors.serving import serving

# As pytest.ini has it for pytest: nothing is left in the checkout.
set_hypothesis_home_dir(ROOT / ".venv" / "hypothesis")
# A busy machine is no fault of what is tried.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
OFFLINE["threads"] = 1  # over a handful of rows a second thread costs more than it brings

# What the browser says where a test asks for what it must not get.
REFUSED = ("Failed to load resource", "Client Error: File uploader error")
LONGEST = ("oracle", "browser", "ui")  # rooms of tests
# What moves is painted again and again: without it a visit takes a fifth less of the processor.
VISITOR = {"locale": "az-AZ", "viewport": browser.VIEWPORT, "reduced_motion": "reduce"}


@pytest.hookimpl(tryfirst=True)  # before those that are slow are left out
def pytest_collection_modifyitems(items):
    """What takes longest comes first, or at the end one worker waits long for the other; of tables of costly cases most
    are slow."""
    seen: Counter[tuple[str, str]] = Counter()
    for item in items:
        file, name = item.path.relative_to(ROOT / "tests").as_posix(), item.originalname
        seen[file, name] += 1
        if seen[file, name] > COSTLY.get(file, {}).get(name, seen[file, name]):
            item.add_marker("slow")
    rooms = [ROOT / "tests" / room for room in LONGEST]
    items.sort(key=lambda item: next((i for i, room in enumerate(rooms) if room in item.path.parents), len(rooms)))


@pytest.fixture(autouse=True, scope="module")
def fresh_caches():
    """Pages that ran in this process before may have kept what another database held.

    After each run of a page Streamlit looks through all objects for garbage: those that are there by now are left out.
    """
    st.cache_data.clear()
    st.cache_resource.clear()
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def known_components():
    """Each page without a browser would look through all installed packages for components: once is enough."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture(autouse=True, scope="session")
def nothing_begun_ahead():
    """A page without a browser is looked at once: no process waits for what comes next."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.upload.background.WORKERS", Workers(0))
        yield


@pytest.fixture(autouse=True, scope="session")
def made_in(tmp_path_factory):
    building.made_in = tmp_path_factory.mktemp("made")


@pytest.fixture(scope="session")
def database(tmp_path_factory, worker_id) -> Path:
    """A database with both samples, to read only: one for all workers."""
    shared = tmp_path_factory.getbasetemp() if worker_id == "master" else tmp_path_factory.getbasetemp().parent
    folder = shared / "samples"
    with FileLock(shared / "samples.lock"):
        if not folder.exists():
            samples.build(shared / "samples.new", TODAY)
            (shared / "samples.new").rename(folder)
    return folder


@pytest.fixture(scope="session")
def start_server(tmp_path_factory):
    """A function that serves a database and gives the dashboard's address: `with start_server(folder) as address`."""

    def start(folder: Path, *options: str, **how):
        return serving(tmp_path_factory.mktemp("server") / "log", folder, *options, **how)

    return start


@pytest.fixture(scope="session")
def switchable(database, start_server):
    with start_server(database, server="switchable") as address:
        yield address


@pytest.fixture
def show(switchable):
    """A function that gives the address of a dashboard which shows this database, until the next call.

    For what a test needs of a start of its own, or of options, there is start_server.
    """

    def show(folder: Path) -> str:
        query = urllib.parse.urlencode({"folder": folder})
        urllib.request.urlopen(f"{switchable}{SWITCH}?{query}", timeout=60).close()
        return switchable

    return show


@pytest.fixture
def server(show, database):
    """The address of a dashboard that shows the samples on TODAY; leave its database as it is."""
    return show(database)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser.chromium(), args=list(browser.ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def context(chromium):
    """A visitor who reads Azerbaijani, 1440 pixels wide; the browser keeps the dashboard's own files for all tests."""
    return chromium.new_context(**VISITOR)


@pytest.fixture
def new_page(chromium, context):
    """A function that gives an empty page; what it then asks for must be on this machine, and nothing may break in it.

    With options it is another visitor's, whose browser has kept nothing: that takes twice as long.
    """
    requests, errors, others, given = [], [], [], []

    def note(request):
        requests.append(request.url)

    def note_error(line):
        if line.type == "error" and not line.text.startswith(REFUSED):
            errors.append(line.text)

    def new(**options):
        if not options:
            given.append(context.new_page() if given else browser.tab(context))
            return given[-1]
        others.append(chromium.new_context(**VISITOR | options))
        others[-1].on("request", note)
        return others[-1].new_page()

    context.on("request", note)
    context.on("console", note_error)
    yield new
    for other in others:
        other.close()
    browser.forget(context)
    context.remove_listener("request", note)
    context.remove_listener("console", note_error)
    assert browser.outside(requests) == []
    assert errors == [], "the browser's console"


@pytest.fixture
def page(new_page):
    """A page of a visitor who reads Azerbaijani, 1440 pixels wide."""
    return new_page()
