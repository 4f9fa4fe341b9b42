"""figures, explore: the figures that a database holds, and questions of its rows."""

from argparse import Namespace

from language import Language
from loaders.commands.known import refuse_unknown
from loaders.exploring.printing import print_answer
from loaders.printing.figures import print_figures
from loaders.problems.raised import CLEAN


def figures(options: Namespace, language: Language) -> int:
    refuse_unknown(options.database, options.agency, options.plan, options.clause)
    print_figures(options, language)
    return CLEAN


def explore(options: Namespace, language: Language) -> int:
    refuse_unknown(options.database, options.agency, options.plan)
    print_answer(options, language)
    return CLEAN
