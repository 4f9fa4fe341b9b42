"""`python -m benchmarks.processes [--viewers 300] [--processes 2] [--page overview]`: how long a click waits where
several dashboards over one database share the viewers, each kept with one of them as deploy/nginx.conf does.

Whoever clicks needs the processor of this machine too, so a server that stands apart from its viewers does better.
"""

import argparse
import asyncio
from contextlib import ExitStack
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from benchmarks.data import plan
from benchmarks.measuring import servers
from benchmarks.pages import SAMPLE
from benchmarks.viewers import CLICKS, PAGES, Viewer
from data import samples


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.processes", description=__doc__)
    parser.add_argument("--viewers", type=int, default=300)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--page", choices=PAGES, default=PAGES[0])
    options = parser.parse_args()
    with TemporaryDirectory() as folder, ExitStack() as running:
        database = Path(folder) / "kpi"
        samples.build(database, plan.TODAY)
        serving = [running.enter_context(servers.dashboard(database)) for _ in range(options.processes)]
        print(_measured(serving, options.viewers, options.page))


def _measured(serving: list[servers.Server], viewers: int, page: str) -> str:
    """One line of text."""
    before = sum(server.processor_seconds() for server in serving)
    waited = asyncio.run(_crowd(serving, viewers, page))
    cost = (sum(server.processor_seconds() for server in serving) - before) / (viewers * (CLICKS + 1))
    cuts = quantiles(waited, n=20)
    held = ", ".join(f"{server.megabytes():.0f}" for server in serving)
    return (
        f"{viewers} viewers of the {page} page, processes: {len(serving)}. {len(waited)} clicks: the middle one took "
        f"{cuts[9]:.2f} s, 95 of 100 were faster than {cuts[-1]:.2f} s, the slowest {max(waited):.2f} s; "
        f"{1000 * cost:.0f} ms of processor time a run; memory in MB: {held}"
    )


async def _crowd(serving: list[servers.Server], viewers: int, page: str) -> list[float]:
    """The seconds of each click."""
    waited: list[float] = []
    name = "" if page == "overview" else page
    looks = (Viewer(name, SAMPLE, seed).look(serving[seed % len(serving)].address, waited) for seed in range(viewers))
    await asyncio.gather(*looks)
    return waited


if __name__ == "__main__":
    main()
