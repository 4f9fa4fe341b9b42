"""The measured ratios as a table, and the machine that they were measured on."""

import os
import platform
import re
from datetime import date
from pathlib import Path

from benchmarks.measuring.measure import Ratio

DOCUMENT = Path(__file__).parents[2] / "docs" / "benchmarks.md"
_INTRODUCTION = """\
# Benchmarks

Ratios, because milliseconds are those of a machine: each thing is measured in turns with what it is held against, on
the same machine in the same minutes. A whole run of `python -m benchmarks` (`make bench`) writes this file; with names
behind it, it measures these parts and only prints them. *Asked* is the most that a ratio may be."""
_HEAD = "| what | ours | against | theirs | ratio | asked |\n| --- | ---: | --- | ---: | ---: | ---: |"


def line(ratio: Ratio) -> str:
    """One row of the table."""
    ours, theirs = (f"{_number(value)} {ratio.unit}" for value in (ratio.ours, ratio.theirs))
    return f"| {ratio.what} | {ours} | {ratio.against} | {theirs} | {ratio.value:.2f} | ≤ {ratio.asked:g} |"


def write(ratios: list[Ratio], rounds: int) -> None:
    """Write docs/benchmarks.md anew."""
    text = "\n\n".join((_INTRODUCTION, _machine(rounds), "\n".join((_HEAD, *map(line, ratios)))))
    print(text)
    DOCUMENT.write_text(text + "\n", encoding="utf-8")


def _number(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def _machine(rounds: int) -> str:
    gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return (
        f"Medians of {rounds} rounds in turns, measured on {date.today():%d.%m.%Y}: {os.cpu_count()} cores of "
        f"{_processor()}, {gigabytes:.0f} GB, Python {platform.python_version()}."
    )


def _processor() -> str:
    try:
        found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except FileNotFoundError:
        found = None
    return found[1] if found else platform.machine()
