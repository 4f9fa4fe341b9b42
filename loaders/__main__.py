"""The command line: python -m loaders check|load|figures|template|export|init|samples."""

import argparse
import getpass
import io
import os
import sys
from datetime import date
from pathlib import Path

import duckdb

from kpi import warehouse
from language import LANGUAGES, Language
from loaders import printing, samples, work
from loaders.check import Incoming
from loaders.export import write_export
from loaders.marked import write_marked
from loaders.registry import DATASETS
from loaders.spreadsheet.problems import Problem, Unreadable
from loaders.template import write_template

CLEAN, PROBLEMS, UNREADABLE = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Carry out one command; the exit code is 0 clean, 1 problems, 2 cannot be read."""
    options = _parser().parse_args(arguments)
    language = Language(options.language)
    options.database = Path(options.database) if options.database else warehouse.database_folder()
    try:
        return options.command(options, language)
    except Unreadable as unreadable:
        fault = unreadable.fault
    except warehouse.NoDatabase:
        fault = Unreadable("no_database").fault
    except warehouse.Busy:
        fault = Unreadable("database_busy").fault
    except duckdb.Error:
        fault = Unreadable("damaged_database", folder=str(options.database)).fault
    except OSError as error:
        fault = Unreadable("cannot_write", reason=error.strerror or str(error), file=error.filename or str(options.database)).fault
    printing.print_problems([Problem("", "", 0, 0, "", "", fault)], language, getattr(options, "format", "text"))
    return UNREADABLE


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--database", metavar="FOLDER", help="the database's folder (else KPI_DATABASE, else data/kpi)")
    # A text, so that a wrong KPI_TODAY is refused like a wrong --today.
    whose = argparse.ArgumentParser(add_help=False)
    whose.add_argument("--who", default=getpass.getuser(), metavar="NAME", help="whose work it is, for the history (else the user of this machine)")
    today = os.environ.get("KPI_TODAY") or date.today().isoformat()
    common.add_argument("--today", type=date.fromisoformat, default=today, metavar="YYYY-MM-DD")
    common.add_argument("--language", choices=LANGUAGES, default="az")
    parser = argparse.ArgumentParser(prog="python -m loaders", description="Spreadsheets in, figures out.")
    commands = parser.add_subparsers(required=True)

    def command(name: str, run, help: str, *more: argparse.ArgumentParser) -> argparse.ArgumentParser:
        one = commands.add_parser(name, parents=[common, *more], help=help, description=help)
        one.set_defaults(command=run)
        return one

    check = command("check", _check, "name every problem of the files and change nothing")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument("--agency")
    check.add_argument("--plan")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument("--marked", type=Path, metavar="OUT.xlsx", help="write the file again with its bad cells coloured and commented")
    load = command("load", _load, "check the files and publish what is right as one edition", whose)
    load.add_argument("files", nargs="+", type=Path, metavar="FILE")
    load.add_argument("--agency", required=True)
    load.add_argument("--plan")
    load.add_argument("--dry-run", action="store_true", help="print what would change, and change nothing")
    load.add_argument("--withdraw", action="store_true", help="take out rows of the same plans and years that the files do not hold")
    load.add_argument("--strict", action="store_true", help="keep nothing where anything is wrong")
    load.add_argument("--format", choices=("text", "json"), default="text")
    figures = command("figures", _figures, "print figures with their changes, one row an indicator and year")
    for name in ("agency", "plan", "clause"):
        figures.add_argument(f"--{name}")
    figures.add_argument("--year", type=int)
    figures.add_argument("--format", choices=("csv", "json"), default="csv")
    template = command("template", _template, "write a workbook to be filled in")
    template.add_argument("dataset", choices=DATASETS, metavar="DATASET", help=", ".join(DATASETS))
    template.add_argument("-o", "--output", required=True, type=Path, metavar="FILE.xlsx")
    export = command("export", _export, "write what the database holds of a dataset as a workbook that loads back the same")
    export.add_argument("dataset", choices=DATASETS, metavar="DATASET", help=", ".join(DATASETS))
    export.add_argument("--agency", required=True)
    export.add_argument("--plan")
    export.add_argument("--years", type=int, nargs=2, metavar=("FIRST", "LAST"))
    export.add_argument("-o", "--output", required=True, type=Path, metavar="FILE.xlsx")
    command("init", _init, "make an empty database")
    command("samples", _samples, "make the sample database: the published reports and made-up figures")
    return parser


def _check(options, language: Language) -> int:
    if options.marked and len(options.files) > 1:
        raise Unreadable("one_to_mark")
    with printing.Progress(language) as progress:
        files = work.check_files(_incoming(options.files), options.today, options.database, options.agency, options.plan, progress=progress)
    if options.marked:
        marked = io.BytesIO()
        write_marked(files[0].path, files[0].name, files[0].problems, language, marked)
        options.marked.write_bytes(marked.getvalue())
    return _report(files, None, options, language)


def _load(options, language: Language) -> int:
    with printing.Progress(language) as progress:
        outcome = work.load_files(
            _incoming(options.files), options.today, options.database, options.agency, options.plan, who=options.who,
            strict=options.strict, withdraw=None if options.withdraw else frozenset(), keep=not options.dry_run, progress=progress,
        )
    return _report(outcome.files, outcome.publication, options, language)


def _incoming(paths: list[Path]) -> list[Incoming]:
    return [Incoming(path, path.name) for path in paths]


def _report(files, publication, options, language: Language) -> int:
    printing.print_outcome(files, publication, language, options.format, loading=options.command is _load)
    if any(file.fatal for file in files):
        return UNREADABLE
    return PROBLEMS if any(file.problems for file in files) else CLEAN


def _figures(options, language: Language) -> int:
    printing.print_figures(options)
    return CLEAN


def _template(options, language: Language) -> int:
    write_template(options.dataset, language, options.output)
    print(options.output)
    return CLEAN


def _export(options, language: Language) -> int:
    edition, years = warehouse.newest_edition(options.database), tuple(options.years) if options.years else None
    write_export(options.database, edition, options.dataset, options.agency, language, options.output, options.plan, years)
    print(options.output)
    return CLEAN


def _init(options, language: Language) -> int:
    edition = warehouse.create(options.database)
    print(language.say("Edition {edition} in {folder}", edition=edition, folder=options.database))
    return CLEAN


def _samples(options, language: Language) -> int:
    with printing.Progress(language) as progress:
        edition = samples.build(options.database, options.today, progress)
    print(language.say("Edition {edition} in {folder}", edition=edition, folder=options.database))
    return CLEAN


if __name__ == "__main__":
    sys.exit(main())
