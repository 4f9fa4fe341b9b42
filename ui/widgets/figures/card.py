"""One indicator in one year, as a card."""

from collections.abc import Sequence

from charts.bars import small_bars
from charts.years import Scale
from kpi.rules.figure_row import FigureRow
from language import Language, units
from language.figures import codes, comparisons, phrases
from language.figures.compared import compared_text
from language.figures.judgements import state_word, target_text
from ui.widgets.cards import Card
from ui.widgets.figures.links import explore_href, rows_href


def figure_card(
    rows: Sequence[FigureRow],
    years: Sequence[int],
    year: int,
    language: Language,
    href: str = "",
    chosen: bool = False,
    usual: str = "",
    scale: Scale | None = None,
) -> Card:
    """One indicator in one year. rows: all its years.

    usual: the comparison that is said once for all cards. scale: where cards share one.
    """
    name = phrases.indicator_name(rows[0].indicator, language)
    bars = small_bars(rows, years, language, now=year, scale=scale)
    row = next((row for row in rows if row.year == year), None)
    if row is None:
        text = language.say("{year}: no figure", year=year)
        return Card(name, text, bars=bars, href=href, chosen=chosen, value_is_text=True)
    direction, compared = comparisons.arrow(row), compared_text(row, language)
    return Card(
        label=name,
        value=phrases.bare_value(row, language),
        value_is_text=row.is_small_sample,
        before=phrases.qualifier_words(row.qualifier, language),
        unit=units.unit_beside(row.value, row.indicator, language),
        change=comparisons.change_text(row, language),
        direction=direction,
        quality=comparisons.change_quality(row),
        word=comparisons.direction_word(row, language),
        note="; ".join(
            filter(
                None,
                ("" if compared == usual else compared, phrases.revised_text(row, language), *qualities(row, language)),
            )
        ),
        **_judged(row, language),
        bars=bars,
        href=href,
        rows=rows_href(row),
        explore=explore_href(row, years),
        explores=language.say("Explore this"),
        chosen=chosen,
    )


def _judged(row: FigureRow, language: Language) -> dict:
    if row.target is None:
        return {}
    state = row.judgement.state
    return {"judgement": state or "none", "judged": state_word(state, language), "target": target_text(row, language)}


def qualities(row: FigureRow, language: Language) -> list[str]:
    """What is not said of most figures: that less is better, that it adds up since the start of the plan."""
    since = codes.coded("since_start", codes.ACCUMULATIONS, language) if row.accumulation == "since_start" else ""
    return list(filter(None, (since, less_is_better(row, language))))


def less_is_better(row: FigureRow, language: Language) -> str:
    """What is not said of most figures; '' where more is better, or neither."""
    return codes.coded("less", codes.DIRECTIONS, language) if row.indicator.direction == "less" else ""
