"""init, upgrade, figures, export: a database to begin with, and what it holds."""

from kpi.warehouse import editions
from language import Language
from loaders.commands.known import refuse_unknown
from loaders.printing.figures import print_figures
from loaders.problems.raised import CLEAN
from loaders.workbooks.export import write_export


def init(options, language: Language) -> int:
    edition = editions.create(options.database)
    print(language.say("Edition {edition} in {folder}", edition=edition, folder=options.database))
    return CLEAN


def upgrade(options, language: Language) -> int:
    """Every command does it first; this one does nothing else."""
    edition = editions.newest_edition(options.database)
    print(language.say("Edition {edition} in {folder}", edition=edition, folder=options.database))
    return CLEAN


def figures(options, language: Language) -> int:
    refuse_unknown(options.database, options.agency, options.plan, options.clause)
    print_figures(options)
    return CLEAN


def export(options, language: Language) -> int:
    edition, years = editions.newest_edition(options.database), tuple(options.years) if options.years else None
    write_export(
        options.database, edition, options.dataset, options.agency, language, options.output, options.plan, years
    )
    print(options.output)
    return CLEAN
