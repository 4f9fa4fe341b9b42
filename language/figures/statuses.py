"""The analyst's status of a clause in words, and that its figures say otherwise."""

from language import Language, message
from language.figures import phrases

# By kpi.rules.disagreement.
_DISAGREE = {
    "complete_but_behind": message("disagrees with the figures: a target is missed or behind"),
    "reached_but_little": message("disagrees with the figures: the targets are reached"),
    "figures_but_not_started": message("disagrees with the figures: the year has some"),
}


def status_text(status: str, disagreement: str, language: Language) -> str:
    """`yerinə yetirilib; göstəricilərlə uyğun gəlmir: …`; '' where the analyst gave none."""
    said = (phrases.coded(status, phrases.STATUSES, language), disagreement_text(disagreement, language))
    return "; ".join(filter(None, said))


def disagreement_text(disagreement: str, language: Language) -> str:
    """In what status and figures disagree; '' where they do not."""
    return phrases.coded(disagreement, _DISAGREE, language)
