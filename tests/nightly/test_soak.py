"""Twenty viewers and a load every minute, for as long as is asked: no error, and memory that does not grow.

KPI_SOAK_MINUTES=60 makes it an hour; of three minutes only what breaks or grows fast is seen.
"""

import asyncio
import os
import random
import re
import socket
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest

from benchmarks.data import plan
from benchmarks.measuring import servers
from benchmarks.pages import SAMPLE
from benchmarks.viewers import PAGES, Viewer, connected
from data import samples
from kpi.warehouse import editions
from tests.helpers import ROOT
from tests.helpers.building import TRAININGS, workbook

MINUTES = float(os.environ.get("KPI_SOAK_MINUTES", "3"))
VIEWERS, BETWEEN_CLICKS, CLICKS_A_VISIT, BETWEEN_LOADS, BETWEEN_LOOKS = 20, 8.0, 5, 60.0, 5.0
WARM = 1 / 3  # of the time, in which caches fill and the allocator settles
GROWTH, MEGABYTES = 1.05, 40  # of memory after that: what counts as flat


async def view(address: str, seed: int, until: float, runs: list[float]) -> None:
    """One visitor after the other, each of whom opens a page and chooses years."""
    chance = random.Random(seed)
    while time.monotonic() < until:
        page = chance.choice(PAGES)
        viewer = Viewer("" if page == "overview" else page, SAMPLE, chance.randrange(10**6))
        async with await connected(address) as connection:
            await viewer.run(connection)
            for _ in range(CLICKS_A_VISIT):
                await asyncio.sleep(chance.uniform(0.5, 1.5) * BETWEEN_CLICKS)
                viewer.choose_year()
                began = time.monotonic()
                await viewer.run(connection)
                runs.append(time.monotonic() - began)


async def load(folder, database, until: float) -> int:
    """How many were published, each by a process of its own."""
    number = 0
    while time.monotonic() < until:
        row = ["1.1", f"{1 + number % 28:02}.{1 + number // 28 % 10:02}.2026", f"Təlim {number}", "Bakı", 1, 10]
        file = workbook(folder / f"{number}.xlsx", {"2026": [TRAININGS, row]})
        order = [sys.executable, "-m", "loaders", "load", file, "--agency", "DEMO", "--strict", "--database", database]
        process = await asyncio.create_subprocess_exec(
            *map(str, order), "--today", plan.TODAY.isoformat(), cwd=ROOT, stdout=subprocess.PIPE
        )
        said, _ = await process.communicate()
        assert process.returncode == 0, said.decode()
        number += 1
        await asyncio.sleep(BETWEEN_LOADS)
    return number


async def watch(server: servers.Server, until: float) -> list[float]:
    held = []
    while time.monotonic() < until:
        held.append(await asyncio.to_thread(server.megabytes))
        await asyncio.sleep(BETWEEN_LOOKS)
    return held


async def soak(server: servers.Server, folder, database) -> tuple[int, list[float], list[float]]:
    until, runs = time.monotonic() + 60 * MINUTES, []
    viewers = [view(server.address, seed, until, runs) for seed in range(VIEWERS)]
    loads, held, *_ = await asyncio.gather(load(folder, database, until), watch(server, until), *viewers)
    return loads, held, runs


@pytest.mark.slow
def test_twenty_viewers_and_a_load_every_minute(tmp_path, monkeypatch):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    monkeypatch.setenv("KPI_METRICS_PORT", str(port))
    database = tmp_path / "kpi"
    samples.build(database, plan.TODAY)
    before = editions.newest_edition(database)
    with servers.dashboard(database) as server:
        with ThreadPoolExecutor() as apart:  # another test's browser may have a loop of its own in this thread
            loads, held, runs = apart.submit(asyncio.run, soak(server, tmp_path, database)).result()
        told = urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=30).read().decode()
    print(
        f"{loads} loads, {len(runs)} clicks, the slowest {max(runs):.1f} s, memory {held[0]:.0f} to {held[-1]:.0f} MB"
    )
    print("memory minute by minute:", *(f"{one:.0f}" for one in held[:: int(60 / BETWEEN_LOOKS)]))
    assert editions.newest_edition(database) == before + loads
    assert not re.findall(r"^kpi_errors_total.*", told, re.MULTILINE)
    assert f"kpi_edition {before + loads}" in told
    settled = held[int(len(held) * WARM) :]
    middle, end = max(settled[: len(settled) // 2]), max(settled[len(settled) // 2 :])
    assert end < GROWTH * middle + MEGABYTES, [round(one) for one in held]
