"""A hundred viewers at once, each with a click every ten seconds: how long a click waits, what it costs the server.

Each does over the websocket what a browser does: it opens the page, asks for other years, and says which messages it
still has.
"""

import asyncio
import random
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from http.cookies import SimpleCookie
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from urllib.parse import parse_qsl, urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Selectbox_pb2 import Selectbox
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.data import plan
from benchmarks.measuring import servers
from benchmarks.measuring.measure import Ratio
from benchmarks.pages import SAMPLE
from data import samples

VIEWERS, BETWEEN_CLICKS, CLICKS = 100, 10.0, 3
PAGES = ("overview", "clause", "trainings", "surveys")
YEARS = tuple(map(str, range(plan.FIRST_YEAR, plan.LAST_YEAR + 1)))  # of the sample plan too
ASKED = 0.5  # seconds
_PATIENCE = 600  # seconds for one answer
_KEPT_RUNS = 2  # after which a browser forgets a message that did not come again


@dataclass(frozen=True)
class Clicks:
    """slow: seconds that 95 of 100 clicks stay under. cost: the server's processor time of one, in seconds."""

    slow: float
    cost: float


def measure(rounds: int, folder: Path) -> Iterator[Ratio]:
    """Once a page, whatever the rounds: each is three hundred clicks already."""
    database = folder / "viewers"
    samples.build(database, plan.TODAY)
    with servers.bare() as server:
        bare = asyncio.run(_crowd(server, "", ""))
    for page in PAGES:
        with servers.dashboard(database) as server:
            ours = asyncio.run(_crowd(server, "" if page == "overview" else page, SAMPLE))
        what = f"A click on the {page} page among {VIEWERS} viewers"
        slow = f"{what}: 95 of 100 are faster, asked under {ASKED:g} s"
        yield Ratio(slow, "the bare page", 1000 * ours.slow, 1000 * bare.slow, "ms", 1.0)
        yield Ratio(f"{what}: processor time", "the bare page", 1000 * ours.cost, 1000 * bare.cost, "ms", 1.0)


async def _crowd(server: servers.Server, page: str, query: str) -> Clicks:
    viewers = [Viewer(page, query, seed) for seed in range(VIEWERS)]
    waited: list[float] = []
    before = server.processor_seconds()
    await asyncio.gather(*(viewer.look(server.address, waited) for viewer in viewers))
    runs = VIEWERS * (CLICKS + 1)
    return Clicks(quantiles(waited, n=20)[-1], (server.processor_seconds() - before) / runs)


class Viewer:
    """A browser with the page open, as far as the server can tell."""

    def __init__(self, page: str, query: str, seed: int):
        self._asked = ClientState(page_name=page, query_string=query)
        self._random = random.Random(seed)
        self._year = Selectbox()  # of the bare page; ours have the year in the address
        self._kept: dict[str, int] = {}  # hash of a message → in how many runs more it is known
        self.received = 0  # bytes, before compression

    async def look(self, address: str, waited: list[float]) -> None:
        """Come at some moment, open the page, and choose other years. The first view is not timed: a browser would
        still be asking for its scripts."""
        await asyncio.sleep(self._random.uniform(0, BETWEEN_CLICKS))
        async with await connected(address) as connection:
            await self.run(connection)
            for _ in range(CLICKS):
                await asyncio.sleep(self._random.uniform(0.5, 1.5) * BETWEEN_CLICKS)
                self.choose_year()
                before = perf_counter()
                await self.run(connection)
                waited.append(perf_counter() - before)

    def choose_year(self) -> None:
        address = dict(parse_qsl(self._asked.query_string))
        if "year" in address:
            self.look_at(self._random.choice([year for year in YEARS if year != address["year"]]))
            return
        others = [year for year in self._year.options if year != self._year.raw_value]
        del self._asked.widget_states.widgets[:]
        self._asked.widget_states.widgets.add(id=self._year.id, string_value=self._random.choice(others))

    def look_at(self, year: str) -> None:
        """What the next run is to show."""
        self._asked.query_string = urlencode(dict(parse_qsl(self._asked.query_string)) | {"year": year})

    async def run(self, connection: ClientConnection) -> None:
        """A run of the page until its last message."""
        del self._asked.cached_message_hashes[:]
        self._asked.cached_message_hashes.extend(self._kept)
        await connection.send(BackMsg(rerun_script=self._asked).SerializeToString())
        self._kept = {digest: runs - 1 for digest, runs in self._kept.items() if runs > 1}
        while True:
            raw = await asyncio.wait_for(connection.recv(), _PATIENCE)
            self.received += len(raw)
            message = ForwardMsg.FromString(raw)
            self._remember(message)
            if message.WhichOneof("type") == "script_finished":
                return

    def _remember(self, message: ForwardMsg) -> None:
        kind = message.WhichOneof("type")
        if kind == "navigation":
            self._asked.page_script_hash = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self._asked.query_string = message.page_info_changed.query_string
        elif kind == "ref_hash":
            self._kept[message.ref_hash] = _KEPT_RUNS
        elif kind == "delta" and message.metadata.cacheable:
            self._kept[message.hash] = _KEPT_RUNS
        element = message.delta.new_element
        if element.WhichOneof("type") == "selectbox":
            self._year = element.selectbox
            if not self._year.raw_value:
                self._year.raw_value = self._year.options[self._year.default]


async def connected(address: str):
    """A connection as a browser opens it, with the token that the server asks for."""
    token = await asyncio.to_thread(_token, address)
    return connect(
        f"ws://{urlsplit(address).netloc}/_stcore/stream",
        origin=address,
        additional_headers={"Cookie": f"_streamlit_xsrf={token}"},
        subprotocols=["streamlit", token or "none"],
        max_size=None,
        proxy=None,
        open_timeout=_PATIENCE,
        ping_timeout=None,
    )


def _token(address: str) -> str:
    with urllib.request.urlopen(f"{address}/_stcore/health", timeout=_PATIENCE) as answer:
        token = SimpleCookie(answer.headers["Set-Cookie"] or "").get("_streamlit_xsrf")
    return token.value if token else ""
