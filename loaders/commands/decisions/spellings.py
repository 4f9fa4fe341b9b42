"""spellings, spell: which spellings are one, and which probably are."""

from argparse import Namespace
from dataclasses import asdict

from kpi.oversight.spellings import likely_one, read_decisions, read_members
from kpi.warehouse.editions import newest_edition, open_edition
from language import Language
from loaders.commands.known import refuse_unknown
from loaders.datasets.registry import BY_NAME
from loaders.decisions.spellings import count_under
from loaders.printing.rows import print_json
from loaders.problems.raised import CLEAN


def spellings(options: Namespace, language: Language) -> int:
    refuse_unknown(options.database, options.agency)
    edition = newest_edition(options.database)
    with open_edition(options.database, edition) as connection:
        kept = read_decisions(connection, edition, options.agency)
        likely = likely_one(read_members(connection, edition, options.agency), kept)
    if options.format == "json":
        asked = [asdict(one.spelling) | {"likely": one.as_name} for one in likely]
        print_json({"decided": [asdict(one) for one in kept], "likely": asked})
        return CLEAN
    columns = BY_NAME["spelling"].column("dimension").written(language.code)
    counted, apart, likely_is = (
        language.say("counted under"),
        language.say("stays apart from"),
        language.say("is probably"),
    )
    for one in kept:
        print(f"{columns[one.dimension]}: {one.spelling} – {apart if one.is_apart else counted} – {one.name}")
    for pair in likely:
        print(f"{columns[pair.spelling.dimension]}: {pair.spelling.name} – {likely_is} – {pair.as_name}")
    if not kept and not likely:
        print(language.say("None."))
    return CLEAN


def spell(options: Namespace, language: Language) -> int:
    refuse_unknown(options.database, options.agency)
    arguments = (options.database, options.agency, options.column, [options.spelling], options.name or options.spelling)
    edition = count_under(*arguments, options.today, who=options.who, note=options.note)
    print(language.say("It counts so in edition {edition}.", edition=edition))
    return CLEAN
