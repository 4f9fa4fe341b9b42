"""recheck: what today's rules would read otherwise in the kept originals."""

from argparse import Namespace

from kpi.plans import read_plans
from kpi.warehouse.editions import newest_edition, open_edition
from language import Language
from loaders.commands.known import refuse_unknown
from loaders.printing.rows import print_json
from loaders.printing.upkeep.rechecked import rechecked_lines, rechecked_row
from loaders.problems.raised import CLEAN, PROBLEMS
from loaders.recheck.recheck import recheck as read_again


def recheck(options: Namespace, language: Language) -> int:
    """Exit 1 where something differs and was not published."""
    refuse_unknown(options.database, options.agency)
    found = [
        read_again(options.database, agency, options.today, who=options.who, keep=options.publish)
        for agency in ([options.agency] if options.agency else _agencies(options))
    ]
    if options.format == "json":
        print_json([rechecked_row(one, language) for one in found])
    else:
        for line in (line for one in found for line in rechecked_lines(one, language)):
            print(line)
    return PROBLEMS if any(one.uploads and one.edition is None for one in found) else CLEAN


def _agencies(options: Namespace) -> list[str]:
    edition = newest_edition(options.database)
    with open_edition(options.database, edition) as connection:
        return sorted({plan.agency for plan in read_plans(connection, edition)})
