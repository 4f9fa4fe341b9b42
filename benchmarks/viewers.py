"""A hundred viewers at once, each with a click every ten seconds: how long the slowest of twenty clicks waits."""

import random
import threading
import time
import urllib.request
from collections.abc import Iterator
from http.cookies import SimpleCookie
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from benchmarks import servers
from benchmarks.data import plan
from benchmarks.measure import Ratio
from benchmarks.pages import SAMPLE
from data import samples

VIEWERS, BETWEEN_CLICKS, CLICKS = 100, 10.0, 3
PAGES = ("overview", "clause", "trainings", "surveys")
_PATIENCE = 120  # seconds for one answer


def measure(rounds: int, folder: Path) -> Iterator[Ratio]:
    """Once a page, whatever the rounds: each is three hundred clicks already."""
    database = folder / "viewers"
    samples.build(database, plan.TODAY)
    with servers.bare() as bare:
        theirs = _slow_click(bare.address, "", ("",))
    for page in PAGES:
        years = tuple(SAMPLE.replace("2025", str(year)) for year in (2023, 2024, 2025))
        with servers.dashboard(database) as ours:
            found = _slow_click(ours.address, "" if page == "overview" else page, years)
        what = f"A click on the {page} page among {VIEWERS} viewers (95 of 100 are faster)"
        yield Ratio(what, "the bare page", 1000 * found, 1000 * theirs, "ms", 1.0)


def _slow_click(address: str, page: str, queries: tuple[str, ...]) -> float:
    """The 95th percentile of all clicks, in seconds."""
    waited: list[float] = []
    viewers = [threading.Thread(target=_view, args=(address, page, queries, waited)) for _ in range(VIEWERS)]
    for viewer in viewers:
        viewer.start()
        time.sleep(BETWEEN_CLICKS / VIEWERS)
    for viewer in viewers:
        viewer.join()
    return quantiles(waited, n=20)[-1]


def _view(address: str, page: str, queries: tuple[str, ...], waited: list[float]) -> None:
    """The first view is not timed: a browser would still be asking for its scripts."""
    with _connected(address) as connection:
        _run(connection, page, queries[0])
        for click in range(CLICKS):
            time.sleep(random.uniform(0.5, 1.5) * BETWEEN_CLICKS)
            before = time.perf_counter()
            _run(connection, page, queries[(click + 1) % len(queries)])
            waited.append(time.perf_counter() - before)


def _connected(address: str):
    with urllib.request.urlopen(f"{address}/_stcore/health", timeout=_PATIENCE) as answer:
        token = SimpleCookie(answer.headers["Set-Cookie"] or "").get("_streamlit_xsrf")
    value = token.value if token else ""
    return connect(
        f"ws://{urlsplit(address).netloc}/_stcore/stream",
        origin=address,
        additional_headers={"Cookie": f"_streamlit_xsrf={value}"},
        subprotocols=["streamlit", value or "none"],
        max_size=None,
        proxy=None,
        open_timeout=_PATIENCE,
    )


def _run(connection, page: str, query: str) -> None:
    """A run of the page until its last message."""
    asked = ClientState(page_name=page, query_string=query)
    connection.send(BackMsg(rerun_script=asked).SerializeToString())
    while ForwardMsg.FromString(connection.recv(timeout=_PATIENCE)).WhichOneof("type") != "script_finished":
        pass
