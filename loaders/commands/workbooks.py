"""template, export: a workbook to be filled in, and one of what the database holds."""

from argparse import Namespace

from kpi.warehouse import editions
from language import Language
from loaders.problems.raised import CLEAN
from loaders.workbooks.export import write_export
from loaders.workbooks.template import write_template


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
