"""template, export, untranslated: a workbook to be filled in, one of what the database holds, one of what has no
translation."""

from argparse import Namespace

from kpi.warehouse import editions
from language import Language
from loaders.commands.known import refuse_unknown
from loaders.problems.raised import CLEAN
from loaders.workbooks.export import write_export
from loaders.workbooks.template import write_template
from loaders.workbooks.untranslated import read_untranslated, write_untranslated


def template(options: Namespace, language: Language) -> int:
    write_template(options.dataset, language, options.output)
    print(options.output)
    return CLEAN


def export(options: Namespace, language: Language) -> int:
    edition, years = editions.newest_edition(options.database), tuple(options.years) if options.years else None
    write_export(
        options.database, edition, options.dataset, options.agency, language, options.output, options.plan, years
    )
    print(options.output)
    return CLEAN


def untranslated(options: Namespace, language: Language) -> int:
    refuse_unknown(options.database, options.agency)
    edition = editions.newest_edition(options.database)
    with editions.open_edition(options.database, edition) as connection:
        lacking = read_untranslated(connection, edition, options.agency)
        write_untranslated(connection, options.agency, lacking, language, options.output)
    print(options.output)
    return CLEAN
