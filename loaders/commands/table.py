"""The commands: what each is called, does and takes."""

import argparse
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from language import Language
from loaders.commands.arguments import (
    AGENCY,
    ARCHIVE,
    DATASET,
    DOUBTS,
    DRY_RUN,
    FILES,
    FORMAT,
    NOTE,
    ONE_AGENCY,
    OUTPUT,
    PERSON,
    PLAN,
    PLAN_OF,
    ROLE,
    STRICT,
    STRIP,
    WHO,
    WITHDRAW,
    YEAR_OF,
    Option,
    Two,
    day,
    option,
    period,
    seconds,
    where,
    workbook_path,
)
from loaders.datasets.registry import DATED, DIMENSIONS, REPORTED
from loaders.exploring.measures import MEASURES


@dataclass(frozen=True)
class Command:
    """module: of loaders.commands, which has a function of the command's name; it is imported when the command is
    carried out, so that none waits for what another needs. options: as argparse takes them. opens: the database is
    brought up to date first; else the command does so itself, or works also where that one is damaged."""

    module: str
    help: str
    options: tuple[Option, ...] = ()
    opens: bool = True


def carry_out(name: str, options: argparse.Namespace, language: Language) -> int:
    """The exit code of a command of COMMANDS."""
    return getattr(import_module(f"loaders.commands.{COMMANDS[name].module}"), name)(options, language)


COMMANDS = {
    "check": Command(
        "check",
        "name every problem of the files and change nothing",
        (
            FILES,
            option("--agency", metavar="CODE", help="else only the form of clauses is checked"),
            PLAN,
            *DOUBTS,
            FORMAT,
            option(
                "--marked",
                type=workbook_path,
                metavar="OUT.xlsx",
                help="write the file again with its bad and its corrected cells coloured and commented",
            ),
        ),
        opens=False,
    ),
    "load": Command(
        "load",
        "check the files and publish what is right as one edition",
        (FILES, AGENCY, PLAN, *DOUBTS, DRY_RUN, WITHDRAW, STRICT, STRIP, WHO, FORMAT),
    ),
    "watch": Command(
        "watching",
        "load what arrives in a folder, file by file, and move it to done/ or refused/ in it",
        (
            option("folder", type=Path, metavar="FOLDER"),
            AGENCY,
            PLAN,
            WITHDRAW,
            STRICT,
            STRIP,
            WHO,
            option("--once", action="store_true", help="look twice, take what has arrived, and end"),
            option("--interval", type=seconds, default=10.0, metavar="SECONDS", help="between two looks (10)"),
        ),
    ),
    "undo": Command(
        "history",
        "take an upload's rows out again; the ones that they replaced come back",
        (option("upload", type=int, metavar="UPLOAD", help="its number in the history"), NOTE, DRY_RUN, WHO, FORMAT),
    ),
    "history": Command("history", "print what was done, the newest first", (ONE_AGENCY, FORMAT)),
    "editions": Command(
        "history",
        "print the editions, the newest first; or the figures that differ between two",
        (option("two", nargs="*", action=Two, type=int, metavar="EDITION"), ONE_AGENCY, FORMAT),
    ),
    "close": Command(
        "decisions.years", "close a plan's year: nothing may change it any more", (PLAN_OF, YEAR_OF, AGENCY, NOTE, WHO)
    ),
    "reopen": Command(
        "decisions.years",
        "open a closed year again",
        (PLAN_OF, YEAR_OF, AGENCY, option("--note", required=True, metavar="TEXT", help="why, for the history"), WHO),
    ),
    "nothing": Command(
        "decisions.years",
        "say that a clause has nothing to report in a dataset for a year, or take it back",
        (
            PLAN_OF,
            option("clause", metavar="CLAUSE"),
            option("dataset", choices=REPORTED, metavar="DATASET", help=", ".join(REPORTED)),
            YEAR_OF,
            AGENCY,
            option("--take-back", action="store_true", help="the answer stands no longer"),
            NOTE,
            WHO,
        ),
    ),
    "complete": Command(
        "decisions.years",
        "state the day up to which a dataset is complete (else that of its newest fact), or take it back",
        (
            option("dataset", choices=DATED, metavar="DATASET", help=", ".join(DATED)),
            option("day", type=day, metavar="YYYY-MM-DD"),
            AGENCY,
            option(
                "--plan", default="", metavar="CODE", help="with --clause: of this clause alone, whose own day wins"
            ),
            option("--clause", default="", metavar="CLAUSE"),
            option("--take-back", action="store_true", help="the newest fact tells the day again"),
            NOTE,
            WHO,
        ),
    ),
    "spellings": Command(
        "decisions.spellings",
        "print which spellings count under which name, and which probably are one",
        (AGENCY, FORMAT),
    ),
    "spell": Command(
        "decisions.spellings",
        "count a spelling under a name; without a name it stays apart",
        (
            option("column", choices=DIMENSIONS, metavar="COLUMN", help=", ".join(DIMENSIONS)),
            option("spelling", metavar="SPELLING"),
            option("name", nargs="?", metavar="NAME"),
            AGENCY,
            NOTE,
            WHO,
        ),
    ),
    "recipes": Command(
        "decisions.recipes",
        "print the recipes by which sheets of certain headings are read; export, import or forget them",
        (
            AGENCY,
            option("--name", action="append", metavar="NAME", help="only these recipes"),
            option("--output", type=Path, metavar="FILE.json", help="write them, to be edited or imported elsewhere"),
            option("--take", type=Path, metavar="FILE.json", help="import the recipes of a file that --output wrote"),
            option("--forget", action="append", metavar="NAME", help="read such sheets by their headings again"),
            WHO,
            FORMAT,
        ),
    ),
    "map": Command(
        "decisions.region_map",
        "give an agency a map of its regions, with names as its rows have them; without a file take it out",
        (option("file", nargs="?", type=Path, metavar="FILE.geojson"), AGENCY, WHO),
    ),
    "figures": Command(
        "figures",
        "print figures with their changes, one row an indicator and year",
        (
            *(option(f"--{name}") for name in ("agency", "plan", "clause")),
            option("--year", type=int),
            option("--format", choices=("csv", "json"), default="csv"),
        ),
    ),
    "explore": Command(
        "figures",
        "print the answer to a question of what adds up, one line a cell; shares and reported values as published",
        (
            AGENCY,
            option("--plan", default="", metavar="CODE", help="of this plan alone"),
            option("--measure", required=True, metavar="CODE", help=f"{', '.join(MEASURES)}, or an indicator's code"),
            option("--rows", default="", metavar="DIMENSION", help="topic, region, clause, section, year, month …"),
            option("--columns", default="", metavar="DIMENSION", help="the same"),
            option(
                "--where",
                action="append",
                default=[],
                type=where,
                metavar="DIMENSION=NAME|NAME",
                help="only these; != all but these",
            ),
            option("--period", type=period, metavar="2023-2025", help="or 2024-03-01..2024-06-30"),
            option("--against", type=period, metavar="2020-2022", help="the period that it is compared with"),
            option("--format", choices=("csv", "json"), default="csv"),
        ),
    ),
    "work": Command(
        "work",
        "print what was planned for a year, what of it is done, what is late and what comes next",
        (
            AGENCY,
            option("--plan", metavar="CODE", help="of this plan alone"),
            option("--year", type=int, required=True),
            option("--format", choices=("text", "csv", "json"), default="text"),
        ),
    ),
    "recheck": Command(
        "upkeep.recheck",
        "read the kept originals again and print what today's rules read otherwise",
        (ONE_AGENCY, option("--publish", action="store_true", help="publish it as one edition"), WHO, FORMAT),
    ),
    "template": Command("workbooks", "write a workbook to be filled in", (DATASET, OUTPUT)),
    "export": Command(
        "workbooks",
        "write what the database holds of a dataset as a workbook that loads back the same",
        (
            DATASET,
            AGENCY,
            option("--plan", metavar="CODE"),
            option("--years", type=int, nargs=2, metavar=("FIRST", "LAST")),
            OUTPUT,
        ),
    ),
    "untranslated": Command(
        "workbooks",
        "write the texts that lack a translation as a sheet to be completed and loaded, the most used first",
        (AGENCY, OUTPUT),
    ),
    "backup": Command(
        "upkeep.backups",
        "write the newest edition and all originals into one archive, while the dashboard runs",
        (ARCHIVE, FORMAT),
    ),
    "verify": Command(
        "upkeep.backups",
        "see that an archive is whole, and make every figure of it anew from its rows; changes nothing",
        (ARCHIVE, FORMAT),
        opens=False,
    ),
    "restore": Command(
        "upkeep.backups",
        "put an archive back in the database's folder, or in an empty one",
        (ARCHIVE, FORMAT),
        opens=False,
    ),
    "purge": Command(
        "upkeep.purging",
        "delete the original of an upload, which may hold personal data; its rows stay and the history tells it",
        (
            option("upload", type=int, nargs="?", metavar="UPLOAD", help="its number in the history"),
            option("--expired", action="store_true", help="all that are older than KPI_ORIGINALS_DAYS"),
            NOTE,
            WHO,
        ),
    ),
    "roles": Command("upkeep.roles", "print who has which role in which agency", (ONE_AGENCY, FORMAT)),
    "grant": Command(
        "upkeep.roles",
        "give somebody a role in the file of roles",
        (PERSON, ROLE, option("--agency", required=True, metavar="CODE", help="'*' is every one")),
    ),
    "revoke": Command(
        "upkeep.roles",
        "take a role out of the file of roles",
        (PERSON, ROLE, option("--agency", required=True, metavar="CODE", help="'*' is every one")),
    ),
    "private": Command(
        "upkeep.roles",
        "show an agency to those alone who have a role there",
        (
            option("agency", metavar="CODE"),
            option("--public", action="store_true", help="to everybody again"),
            NOTE,
            WHO,
        ),
    ),
    "init": Command("upkeep.database", "make an empty database"),
    "upgrade": Command(
        "upkeep.database", "bring a database of an earlier version up to date, as every other command does first"
    ),
}
