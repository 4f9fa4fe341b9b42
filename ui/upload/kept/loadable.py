"""Which agencies whoever looks may load files for: known ones, and one that is to begin."""

from loaders.roles.role import EVERYWHERE, Deed
from ui.access.who import may
from ui.data.plans import plans_of
from ui.navigation.address import choice


def may_begin_one() -> bool:
    """Also where there is none that could be chosen instead; what it needs to be published is said there."""
    return not choice().agency or may(Deed.PLANS, EVERYWHERE)


def can_load(agency: str) -> bool:
    """Of one that the visitor may not see nothing is known: it is as one that there is not."""
    return may(Deed.PUBLISH, agency) if plans_of(agency) else may_begin_one()
