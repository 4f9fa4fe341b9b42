"""The arguments that several commands take, and what argparse has no kind of argument for."""

import argparse
import getpass
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from kpi.explore.asked.text import read_period, read_where
from loaders.datasets.registry import DATASETS
from loaders.recognition.sifting.doubt_names import ANSWERS
from loaders.roles.actor import operator
from loaders.roles.role import Role

Option = tuple[tuple[str, ...], dict]


class Two(argparse.Action):
    """None or two values; argparse knows no such number."""

    def __call__(self, parser, options, given, option_string=None):
        if len(given) not in (0, 2):
            parser.error("give two editions, or none to list them all")
        setattr(options, self.dest, given)


def typed(read: Callable[[str], Any], form: str) -> Callable[[str], Any]:
    """read, where its ValueError is told as what belongs there."""

    def as_typed(text: str) -> Any:
        try:
            return read(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f"not {form}: {text}") from None

    return as_typed


def _seconds(text: str) -> float:
    """More than none, and not for ever."""
    value = float(text)
    if not 0 < value < float("inf"):
        raise ValueError(text)
    return value


def workbook_path(text: str) -> Path:
    if Path(text).suffix.lower() != ".xlsx":
        raise argparse.ArgumentTypeError(f"a workbook's name ends in .xlsx: {text}")
    return Path(text)


day = typed(date.fromisoformat, "a day, such as 2026-11-22")
seconds = typed(_seconds, "a number of seconds, such as 10")
where = typed(read_where, "a filter, such as region=Bakı")
period = typed(read_period, "a period, such as 2023-2025 or 2024-03-01..2024-06-30")


def option(*names: str, **how) -> Option:
    return names, how


def _user() -> str:
    """The user of this machine; a container's may have no name."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return "–"


FILES = option("files", nargs="+", type=Path, metavar="FILE")
AGENCY = option("--agency", required=True, metavar="CODE")
ONE_AGENCY = option("--agency", metavar="CODE", help="of this agency alone")
PLAN = option("--plan", metavar="CODE", help="the plan of rows that name none")
FORMAT = option("--format", choices=("text", "json"), default="text")
WHO = option(
    "--who",
    type=operator,
    default=_user(),
    metavar="NAME",
    help="whose work it is, for the history (else the user of this machine)",
)
NOTE = option("--note", default="", metavar="TEXT", help="why, for the history")
DRY_RUN = option("--dry-run", action="store_true", help="print what would change, and change nothing")
WITHDRAW = option(
    "--withdraw", action="store_true", help="take out rows of the same plans and years that the files do not hold"
)
STRICT = option("--strict", action="store_true", help="keep nothing where anything is wrong")
STRIP = option(
    "--strip", action="store_true", help="keep the original without the columns that are left out (.xlsx, .xlsm, text)"
)
DOUBTS = tuple(
    option(f"--{answer.replace('_', '-')}", action="append", default=[], choices=ANSWERS[answer], help=help)
    for answer, help in (
        ("leave_out", "rows of this kind do not count; what is said here is kept for the same headings"),
        ("count", "rows of this kind count; without an answer they are problems (regions: titles say the region)"),
        ("tally", "rows of one person each are counted together"),
    )
)
DATASET = option("dataset", choices=DATASETS, metavar="DATASET", help=", ".join(DATASETS))
OUTPUT = option("-o", "--output", required=True, type=workbook_path, metavar="FILE.xlsx")
ARCHIVE = option("archive", type=Path, metavar="FILE.tar")
PERSON = option("person", metavar="WHO", help="an e-mail address, or group:NAME of the identity provider")
ROLE = option("role", choices=[role.code for role in Role], metavar="ROLE", help=", ".join(role.code for role in Role))
PLAN_OF = option("plan", metavar="PLAN")
YEAR_OF = option("year", type=int, metavar="YEAR")
