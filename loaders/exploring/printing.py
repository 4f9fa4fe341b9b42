"""A question on the command line, and its answer."""

import sys
from argparse import Namespace

from kpi.explore.answer import Refusal
from kpi.explore.answering import answer
from kpi.explore.asked.filters import filters, measure_of
from kpi.explore.asked.question import ALWAYS, Question
from kpi.explore.members import read_members
from kpi.warehouse import editions
from language import Language
from language.figures.explored import refusal_text
from loaders.exploring.lines import tidy_lines, write_csv
from loaders.exploring.measures import MEASURES
from loaders.printing.rows import print_json
from loaders.problems.problem import Refused


def print_answer(options: Namespace, language: Language) -> None:
    """CSV or JSON of loaders.exploring.lines on the standard output. Raises Refused."""
    measure, plans = measure_of(options.measure, MEASURES), (options.plan,) if options.plan else ()
    edition = editions.newest_edition(options.database)
    with editions.open_edition(options.database, edition) as connection:
        members = read_members(connection, edition, options.agency, plans, measure)
        chosen, unknown = filters(options.where, members)
        if unknown:
            raise Refused("cannot_answer", reason=language.say("There is no “{name}” here.", name=unknown[0]))
        period, against = options.period or ALWAYS, options.against
        asked = Question(options.agency, measure, plans, options.rows, options.columns, chosen, period, against)
        found = answer(connection, edition, asked, members, options.today)
    if isinstance(found, Refusal):
        raise Refused("cannot_answer", reason=refusal_text(found, language))
    if options.format == "json":
        print_json(tidy_lines(found, language))
    else:
        write_csv(found, language, sys.stdout)
