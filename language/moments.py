"""The time zone in which moments are shown."""

from collections.abc import Iterable

from language import Language


def former_clock_text(shown: Iterable[int], former: int, language: Language) -> str:
    """shown: editions whose moments are shown. former: the last edition of an earlier version, 0 where there is none.
    '' where all moments are told by the time of the agency."""
    if not any(edition <= former for edition in shown):
        return ""
    return language.say(
        "Moments up to edition {edition} are told by the clock of the server that made it, in whatever time zone that "
        "stood; later ones by the time of the agency.",
        edition=former,
    )
