"""map: the map of an agency's regions."""

from argparse import Namespace

from kpi.explore.members import read_known
from kpi.region_map import REGION, on_map
from kpi.vocabulary import read_vocabulary
from kpi.warehouse.editions import open_edition
from language import Language
from loaders.commands.known import content, refuse_unknown
from loaders.decisions.region_map import forget_map, keep_map
from loaders.maps.geojson import read_shapes
from loaders.problems.raised import CLEAN


def map(options: Namespace, language: Language) -> int:
    """Says which regions of the agency are not on it."""
    refuse_unknown(options.database, options.agency)
    if options.file is None:
        edition = forget_map(options.database, options.agency, who=options.who)
        print(language.say("There is no map of regions in edition {edition}.", edition=edition))
        return CLEAN
    shapes = read_shapes(content(options.file))
    edition = keep_map(options.database, options.agency, shapes, options.file.name, who=options.who)
    with open_edition(options.database, edition) as connection:
        known = read_known(connection, edition, options.agency, REGION)
        found = on_map(shapes, known, read_vocabulary(connection, edition, options.agency))
    there = set(filter(None, found.members))
    drawn = language.say_count(
        "The map of edition {edition} has {count} shape.",
        "The map of edition {edition} has {count} shapes.",
        len(shapes),
        edition=edition,
    )
    print(drawn)
    if missing := [name for key, name in known.items() if key not in there]:
        names = "; ".join(language.order(missing))
        print(language.say("Not on the map: {names}", names=names))
    return CLEAN
