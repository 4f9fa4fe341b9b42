"""The command line: python -m reports FORM -o FILE; the file's ending says which kind."""

import argparse
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

import duckdb

from kpi import settings
from kpi.saved_slides import read_saved_slides
from kpi.warehouse import editions
from kpi.warehouse.replacing import write_whole
from language import LANGUAGES, Language
from loaders.commands.arguments import day
from loaders.problems.reasons import reason_text
from reports.content.read_plan_year import NoSuchEdition, NoSuchPlan, read_plan_year
from reports.formats import FORMATS, HandoutRequest
from reports.pptx.on_template import MOST_BYTES, NotATemplate


class _Refused(Exception):
    """With the sentence that says why."""


def main(arguments: list[str] | None = None) -> int:
    """Write one hand-out; the exit code is 0 written, 2 refused, with a sentence that says why."""
    options = _parser().parse_args(arguments)
    try:
        _write(options.output, _made(options, Language(options.language)), Language(options.language))
    except _Refused as refused:
        print(refused, file=sys.stderr)
        return 2
    return 0


def _made(options: Namespace, language: Language) -> bytes:
    say = language.say
    form = FORMATS.get((options.form, options.output.suffix.lower()))
    if form is None:
        endings = ", ".join(ending for name, ending in FORMATS if name == options.form)
        raise _Refused(say("A file of this kind ends in: {endings}.", endings=endings))
    if options.template and options.output.suffix.lower() != ".pptx":
        raise _Refused(say("A template can only be used for slides as .pptx."))
    template = _template(options.template, language)
    folder = Path(options.database) if options.database else editions.database_folder()
    try:
        newest = editions.newest_edition(folder)
        edition = newest if options.edition is None else options.edition
        with editions.open_edition(folder, newest) as cursor:
            plan_year = read_plan_year(
                cursor, edition, options.today or settings.today(), options.agency, options.plan, options.year, language
            )
            return form(HandoutRequest(plan_year, cursor, _keys(cursor, newest, options, language), template))
    except editions.NoDatabase:
        raise _Refused(say("There is no database in {folder}.", folder=folder)) from None
    except duckdb.Error:
        raise _Refused(say("The database in {folder} cannot be read.", folder=folder)) from None
    except NoSuchEdition as wrong:
        raise _Refused(
            say("There is no edition {edition}; the newest is {newest}.", edition=wrong, newest=newest)
        ) from None
    except NoSuchPlan as wrong:
        raise _Refused(say("This edition does not have this agency, plan and year: {asked}.", asked=wrong)) from None
    except NotATemplate:
        raise _Refused(
            say("{file} is not a PowerPoint file whose look the slides could take.", file=options.template)
        ) from None


def _keys(
    cursor: duckdb.DuckDBPyConnection, newest: int, options: Namespace, language: Language
) -> Sequence[str] | None:
    """Of the slides that were kept under a name; None for all."""
    if options.deck is None:
        return None
    saved = read_saved_slides(cursor, newest, options.agency, options.plan)
    if options.deck not in saved:
        known = ", ".join(saved) or "–"
        raise _Refused(
            language.say(
                "No slides are kept under the name “{name}”. There are: {known}.", name=options.deck, known=known
            )
        )
    return saved[options.deck].keys


def _template(path: Path | None, language: Language) -> bytes | None:
    try:
        if path is None:
            return None
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)  # enough to be refused
    except OSError as error:
        raise _Refused(
            language.say("The file {file} cannot be read: {why}.", file=path, why=reason_text(error, language))
        ) from None


def _write(path: Path, content: bytes, language: Language) -> None:
    try:
        write_whole(path, content)
    except OSError as error:
        raise _Refused(
            language.say("The file {file} cannot be written: {why}.", file=path, why=reason_text(error, language))
        ) from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m reports", description="Hand-outs of a plan's year.")
    parser.add_argument("form", choices=sorted({name for name, _ in FORMATS}))
    parser.add_argument("--agency", required=True, metavar="CODE")
    parser.add_argument("--plan", required=True, metavar="CODE")
    parser.add_argument("--year", required=True, type=int)
    parser.add_argument("--language", choices=LANGUAGES, default="az")
    parser.add_argument("--edition", type=int, help="an earlier edition of the figures (else the newest)")
    parser.add_argument("--deck", metavar="NAME", help="the slides that were kept under this name (else all)")
    parser.add_argument("--template", type=Path, metavar="FILE.pptx", help="whose look the slides take")
    parser.add_argument("--database", metavar="FOLDER", help="the database's folder (else KPI_DATABASE, else data/kpi)")
    parser.add_argument("--today", type=day, metavar="YYYY-MM-DD")
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="FILE",
        help="; ".join(f"{name}: {ending}" for name, ending in FORMATS),
    )
    try:
        settings.check()
    except ValueError as wrong:
        parser.error(str(wrong))
    return parser


if __name__ == "__main__":
    sys.exit(main())
