"""`python -m benchmarks [PART...] [--rounds N]`: measured ratios; a whole run writes them into docs/benchmarks.md."""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import checking, exploring, fixing, growth, handouts, loading, pages, viewers
from benchmarks.measuring import report

PARTS = {
    "warm": pages.measure_warm,
    "start": pages.measure_start,
    "size": pages.measure_size,
    "memory": pages.measure_memory,
    "loading": loading.measure,
    "checking": checking.measure,
    "fixing": fixing.measure,
    "exploring": exploring.measure,
    "growth": growth.measure,
    "handouts": handouts.measure,
    "viewers": viewers.measure,
}


def main() -> int:
    """Exit 0: a slow machine is no failure, and the ratios are for people to judge."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; all where none is named")
    parser.add_argument("--rounds", type=int, default=9, help="how many times each of two things is measured, in turns")
    options = parser.parse_args()
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    ratios = []
    with TemporaryDirectory() as folder:
        for name in options.parts or PARTS:
            print(f"{name} …", file=sys.stderr, flush=True)
            for ratio in PARTS[name](options.rounds, Path(folder)):
                print(report.line(ratio), flush=True)
                ratios.append(ratio)
    if not options.parts:
        report.write(ratios, options.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
