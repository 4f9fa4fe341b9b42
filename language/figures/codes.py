"""What codes of figures and clauses mean in words: statuses, levels, how a year adds up."""

from collections.abc import Mapping

from language import Language, message

STATUSES = {
    "not_started": message("not started"),
    "limited": message("limited"),
    "substantial": message("substantial"),
    "complete": message("complete"),
}
LEVELS = {
    "input": message("input"),
    "activity": message("activity"),
    "output": message("output"),
    "outcome": message("outcome"),
    "impact": message("impact"),
}
ACCUMULATIONS = {
    "within_year": message("adds up within the year"),
    "latest": message("the latest value of the year"),
    "since_start": message("adds up since the start of the plan"),
    "ratio": message("recomputed from its parts where they are known"),
}
DIRECTIONS = {
    "more": message("more is better"),
    "less": message("less is better"),
    "neither": message("neither more nor less is better"),
}
KINDS = {
    "count": message("count"),
    "amount": message("amount"),
    "average": message("average"),
    "share": message("share"),
    "index": message("index"),
    "rank": message("rank"),
}
# By kpi.rules.ranking.disagreement.
_DISAGREE = {
    "complete_but_behind": message("disagrees with the figures: a target is missed or behind"),
    "reached_but_little": message("disagrees with the figures: the targets are reached"),
    "figures_but_not_started": message("disagrees with the figures: the year has some"),
}


def status_text(status: str, disagreement: str, language: Language) -> str:
    """`yerinə yetirilib; göstəricilərlə uyğun gəlmir: …`; '' where the analyst gave none."""
    texts = (coded(status, STATUSES, language), disagreement_text(disagreement, language))
    return "; ".join(filter(None, texts))


def disagreement_text(disagreement: str, language: Language) -> str:
    """In what status and figures disagree; '' where they do not."""
    return coded(disagreement, _DISAGREE, language)


def coded(code: str | None, table: Mapping[str, str], language: Language) -> str:
    """What a code means, from one of the tables above: a status, a level; '' for none."""
    text = table.get(code) if code else None
    return language.say(text) if text else ""
