"""The command line: python -m reports FORM -o FILE; the file's ending says which kind."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from kpi import warehouse
from kpi.decks import read_decks
from language import LANGUAGES, Language
from reports.content import NoSuchPlan, read_document
from reports.forms import FORMS, Order


def main(arguments: list[str] | None = None) -> int:
    """Write one hand-out; the exit code is 0 written, 2 refused, with a sentence that says why."""
    options = _parser().parse_args(arguments)
    language = Language(options.language)
    form = FORMS.get((options.form, options.output.suffix.lower()))
    if form is None:
        endings = ", ".join(ending for name, ending in FORMS if name == options.form)
        return _refused(language.say("A file of this kind ends in: {endings}.", endings=endings))
    folder = Path(options.database) if options.database else warehouse.database_folder()
    try:
        newest = warehouse.newest_edition(folder)
        with warehouse.open_edition(folder, newest) as cursor:
            edition = options.edition or newest
            document = read_document(cursor, edition, options.today or date.today(), options.agency, options.plan, options.year, language)
            keys = None
            if options.deck:
                decks = read_decks(cursor, newest, options.agency, options.plan)
                if options.deck not in decks:
                    return _refused(language.say("No slides are kept under the name “{name}”. There are: {known}.", name=options.deck, known=", ".join(decks) or "–"))
                keys = decks[options.deck].keys
            template = options.template.read_bytes() if options.template else None
            options.output.write_bytes(form(Order(document, cursor, keys, template)))
    except warehouse.NoDatabase:
        return _refused(language.say("There is no database in {folder}.", folder=folder))
    except NoSuchPlan as wrong:
        return _refused(language.say("This edition does not have this agency, plan and year: {asked}.", asked=wrong))
    except OSError as error:
        return _refused(language.say("{file}: {why}", file=error.filename, why=error.strerror))
    return 0


def _refused(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m reports", description="Hand-outs of a plan's year.")
    parser.add_argument("form", choices=sorted({name for name, _ in FORMS}))
    parser.add_argument("--agency", required=True, metavar="CODE")
    parser.add_argument("--plan", required=True, metavar="CODE")
    parser.add_argument("--year", required=True, type=int)
    parser.add_argument("--language", choices=LANGUAGES, default="az")
    parser.add_argument("--edition", type=int, help="an earlier edition of the figures (else the newest)")
    parser.add_argument("--deck", metavar="NAME", help="the slides that were kept under this name (else all)")
    parser.add_argument("--template", type=Path, metavar="FILE.pptx", help="whose look the slides take")
    parser.add_argument("--database", metavar="FOLDER", help="the database's folder (else KPI_DATABASE, else data/kpi)")
    parser.add_argument("--today", type=date.fromisoformat, default=os.environ.get("KPI_TODAY") or None, metavar="YYYY-MM-DD")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE", help="; ".join(f"{name}: {ending}" for name, ending in FORMS))
    return parser


if __name__ == "__main__":
    sys.exit(main())
