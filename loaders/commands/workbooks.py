"""template, export, untranslated: a workbook to be filled in, one of what the database holds, one of what has no
translation."""

from argparse import Namespace
from io import BytesIO
from pathlib import Path

from kpi.warehouse import editions
from kpi.warehouse.replacing import write_whole
from language import Language
from loaders.commands.known import refuse_unknown
from loaders.problems.raised import CLEAN
from loaders.workbooks.export import write_export
from loaders.workbooks.template import write_template
from loaders.workbooks.untranslated import read_untranslated, write_untranslated


def template(options: Namespace, language: Language) -> int:
    workbook = BytesIO()
    write_template(options.dataset, language, workbook)
    return _written(options.output, workbook)


def export(options: Namespace, language: Language) -> int:
    edition, years = editions.newest_edition(options.database), tuple(options.years) if options.years else None
    workbook = BytesIO()
    write_export(options.database, edition, options.dataset, options.agency, language, workbook, options.plan, years)
    return _written(options.output, workbook)


def untranslated(options: Namespace, language: Language) -> int:
    refuse_unknown(options.database, options.agency)
    edition, workbook = editions.newest_edition(options.database), BytesIO()
    with editions.open_edition(options.database, edition) as connection:
        lacking = read_untranslated(connection, edition, options.agency)
        write_untranslated(connection, options.agency, lacking, language, workbook)
    return _written(options.output, workbook)


def _written(path: Path, workbook: BytesIO) -> int:
    """openpyxl itself leaves half a file, and traces of its own, where it cannot write one."""
    write_whole(path, workbook.getvalue())
    print(path)
    return CLEAN
