"""init, upgrade: a database to begin with, and one of an earlier version."""

from argparse import Namespace
from functools import partial

from kpi.warehouse import editions
from language import Language
from loaders.figures.declared import declare
from loaders.problems.raised import CLEAN


def init(options: Namespace, language: Language) -> int:
    edition = editions.create(options.database, partial(declare, edition=1))
    print(language.say("Edition {edition} in {folder}", edition=edition, folder=options.database))
    return CLEAN


def upgrade(options: Namespace, language: Language) -> int:
    """Every command does it first; this one does nothing else."""
    edition = editions.newest_edition(options.database)
    print(language.say("Edition {edition} in {folder}", edition=edition, folder=options.database))
    return CLEAN
