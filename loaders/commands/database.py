"""init, upgrade, figures, explore: a database to begin with, the figures that it holds, and questions of its rows."""

from argparse import Namespace

from kpi.warehouse import editions
from language import Language
from loaders.commands.known import refuse_unknown
from loaders.exploring.printing import print_answer
from loaders.printing.figures import print_figures
from loaders.problems.raised import CLEAN


def init(options: Namespace, language: Language) -> int:
    edition = editions.create(options.database)
    print(language.say("Edition {edition} in {folder}", edition=edition, folder=options.database))
    return CLEAN


def upgrade(options: Namespace, language: Language) -> int:
    """Every command does it first; this one does nothing else."""
    edition = editions.newest_edition(options.database)
    print(language.say("Edition {edition} in {folder}", edition=edition, folder=options.database))
    return CLEAN


def figures(options: Namespace, language: Language) -> int:
    refuse_unknown(options.database, options.agency, options.plan, options.clause)
    print_figures(options, language)
    return CLEAN


def explore(options: Namespace, language: Language) -> int:
    refuse_unknown(options.database, options.agency, options.plan)
    print_answer(options, language)
    return CLEAN
