"""The commands: what each is called, does and takes."""

import argparse
import getpass
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path

from kpi.warehouse.author import Author
from language import Language
from loaders.commands.arguments import Two, seconds
from loaders.datasets.registry import DATASETS, DATED, DIMENSIONS, REPORTED
from loaders.recognition.sifting.doubt_names import ANSWERS

Option = tuple[tuple[str, ...], dict]


@dataclass(frozen=True)
class Command:
    """module: of loaders.commands, which has a function of the command's name; it is imported when the command is
    carried out, so that none waits for what another needs. options: as argparse takes them."""

    module: str
    help: str
    options: tuple[Option, ...] = ()


def carry_out(name: str, options: argparse.Namespace, language: Language) -> int:
    """The exit code of a command of COMMANDS."""
    return getattr(import_module(f"loaders.commands.{COMMANDS[name].module}"), name)(options, language)


def option(*names: str, **how) -> Option:
    return names, how


def _user() -> str:
    """The user of this machine; a container's may have no name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "–"


_FILES = option("files", nargs="+", type=Path, metavar="FILE")
_AGENCY = option("--agency", required=True, metavar="CODE")
_ONE_AGENCY = option("--agency", metavar="CODE", help="of this agency alone")
_PLAN = option("--plan", metavar="CODE", help="the plan of rows that name none")
_FORMAT = option("--format", choices=("text", "json"), default="text")
_WHO = option(
    "--who",
    type=Author,
    default=_user(),
    metavar="NAME",
    help="whose work it is, for the history (else the user of this machine)",
)
_NOTE = option("--note", default="", metavar="TEXT", help="why, for the history")
_DRY_RUN = option("--dry-run", action="store_true", help="print what would change, and change nothing")
_WITHDRAW = option(
    "--withdraw", action="store_true", help="take out rows of the same plans and years that the files do not hold"
)
_STRICT = option("--strict", action="store_true", help="keep nothing where anything is wrong")
_ANSWERS = tuple(
    option(f"--{answer.replace('_', '-')}", action="append", default=[], choices=ANSWERS[answer], help=help)
    for answer, help in (
        ("leave_out", "rows of this kind do not count; what is said here is kept for the same headings"),
        ("count", "rows of this kind count; without an answer they are problems (regions: titles say the region)"),
        ("tally", "rows of one person each are counted together"),
    )
)
_DATASET = option("dataset", choices=DATASETS, metavar="DATASET", help=", ".join(DATASETS))
_OUTPUT = option("-o", "--output", required=True, type=Path, metavar="FILE.xlsx")
_PLAN_OF = option("plan", metavar="PLAN")
_YEAR_OF = option("year", type=int, metavar="YEAR")

COMMANDS = {
    "check": Command(
        "check",
        "name every problem of the files and change nothing",
        (
            _FILES,
            option("--agency", metavar="CODE", help="else only the form of clauses is checked"),
            _PLAN,
            *_ANSWERS,
            _FORMAT,
            option(
                "--marked",
                type=Path,
                metavar="OUT.xlsx",
                help="write the file again with its bad and its corrected cells coloured and commented",
            ),
        ),
    ),
    "load": Command(
        "load",
        "check the files and publish what is right as one edition",
        (_FILES, _AGENCY, _PLAN, *_ANSWERS, _DRY_RUN, _WITHDRAW, _STRICT, _WHO, _FORMAT),
    ),
    "watch": Command(
        "watching",
        "load what arrives in a folder, file by file, and move it to done/ or refused/ in it",
        (
            option("folder", type=Path, metavar="FOLDER"),
            _AGENCY,
            _PLAN,
            _WITHDRAW,
            _STRICT,
            _WHO,
            option("--once", action="store_true", help="look twice, take what has arrived, and end"),
            option("--interval", type=seconds, default=10.0, metavar="SECONDS", help="between two looks (10)"),
        ),
    ),
    "undo": Command(
        "history",
        "take an upload's rows out again; the ones that they replaced come back",
        (
            option("upload", type=int, metavar="UPLOAD", help="its number in the history"),
            _NOTE,
            _DRY_RUN,
            _WHO,
            _FORMAT,
        ),
    ),
    "history": Command("history", "print what was done, the newest first", (_ONE_AGENCY, _FORMAT)),
    "editions": Command(
        "history",
        "print the editions, the newest first; or the figures that differ between two",
        (option("two", nargs="*", action=Two, type=int, metavar="EDITION"), _ONE_AGENCY, _FORMAT),
    ),
    "close": Command(
        "decisions.years",
        "close a plan's year: nothing may change it any more",
        (_PLAN_OF, _YEAR_OF, _AGENCY, _NOTE, _WHO),
    ),
    "reopen": Command(
        "decisions.years",
        "open a closed year again",
        (
            _PLAN_OF,
            _YEAR_OF,
            _AGENCY,
            option("--note", required=True, metavar="TEXT", help="why, for the history"),
            _WHO,
        ),
    ),
    "nothing": Command(
        "decisions.years",
        "say that a clause has nothing to report in a dataset for a year, or take it back",
        (
            _PLAN_OF,
            option("clause", metavar="CLAUSE"),
            option("dataset", choices=REPORTED, metavar="DATASET", help=", ".join(REPORTED)),
            _YEAR_OF,
            _AGENCY,
            option("--take-back", action="store_true", help="the answer stands no longer"),
            _NOTE,
            _WHO,
        ),
    ),
    "complete": Command(
        "decisions.years",
        "state the day up to which a dataset is complete (else that of its newest fact), or take it back",
        (
            option("dataset", choices=DATED, metavar="DATASET", help=", ".join(DATED)),
            option("day", type=date.fromisoformat, metavar="YYYY-MM-DD"),
            _AGENCY,
            option("--take-back", action="store_true", help="the newest fact tells the day again"),
            _NOTE,
            _WHO,
        ),
    ),
    "spellings": Command(
        "decisions.spellings",
        "print which spellings count under which name, and which probably are one",
        (_AGENCY, _FORMAT),
    ),
    "spell": Command(
        "decisions.spellings",
        "count a spelling under a name; without a name it stays apart",
        (
            option("column", choices=DIMENSIONS, metavar="COLUMN", help=", ".join(DIMENSIONS)),
            option("spelling", metavar="SPELLING"),
            option("name", nargs="?", metavar="NAME"),
            _AGENCY,
            _NOTE,
            _WHO,
        ),
    ),
    "figures": Command(
        "database",
        "print figures with their changes, one row an indicator and year",
        (
            *(option(f"--{name}") for name in ("agency", "plan", "clause")),
            option("--year", type=int),
            option("--format", choices=("csv", "json"), default="csv"),
        ),
    ),
    "recheck": Command(
        "recheck",
        "read the kept originals again and print what today's rules read otherwise",
        (_ONE_AGENCY, option("--publish", action="store_true", help="publish it as one edition"), _WHO, _FORMAT),
    ),
    "template": Command("workbooks", "write a workbook to be filled in", (_DATASET, _OUTPUT)),
    "export": Command(
        "workbooks",
        "write what the database holds of a dataset as a workbook that loads back the same",
        (
            _DATASET,
            _AGENCY,
            option("--plan", metavar="CODE"),
            option("--years", type=int, nargs=2, metavar=("FIRST", "LAST")),
            _OUTPUT,
        ),
    ),
    "untranslated": Command(
        "workbooks",
        "write the texts that lack a translation as a sheet to be completed and loaded, the most used first",
        (_AGENCY, _OUTPUT),
    ),
    "init": Command("database", "make an empty database"),
    "upgrade": Command(
        "database", "bring a database of an earlier version up to date, as every other command does first"
    ),
}
