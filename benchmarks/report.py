"""The measured ratios as a table, and the machine that they were measured on."""

import os
import platform
import re
from datetime import date
from pathlib import Path

from benchmarks.measure import Ratio

README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- benchmarks -->", "<!-- /benchmarks -->"
_HEAD = "| what | ours | against | theirs | ratio | asked |\n| --- | ---: | --- | ---: | ---: | ---: |"


def line(ratio: Ratio) -> str:
    """One row of the table."""
    ours, theirs = (f"{_number(value)} {ratio.unit}" for value in (ratio.ours, ratio.theirs))
    return f"| {ratio.what} | {ours} | {ratio.against} | {theirs} | {ratio.value:.2f} | ≤ {ratio.asked:g} |"


def write(ratios: list[Ratio], rounds: int) -> None:
    """Put the table between its two markers in README.md, where README.md has them."""
    table = "\n".join((BEGIN, _machine(rounds), "", _HEAD, *map(line, ratios), END))
    print(table)
    text = README.read_text(encoding="utf-8") if README.exists() else ""
    if BEGIN in text and END in text:
        before, after = text.split(BEGIN)[0], text.split(END)[1]
        README.write_text(before + table + after, encoding="utf-8")


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
