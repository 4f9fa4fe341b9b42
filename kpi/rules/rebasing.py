"""Polls on the base of those to whom the question applies (rule 4 in docs/rules.md)."""

from dataclasses import replace

from kpi.rules.figure_row import FigureRow
from kpi.rules.polls import RESPONDENTS, SHARE
from language.folding import fold

# By these a respondent says that the question does not concern him; 'I do not know' is an answer.
_DOES_NOT_APPLY = frozenset(
    map(
        fold,
        (
            "Müraciət etməmişəm",
            "Müraciət etməmişik",
            "Müraciət etməyib",
            "Müraciət etməyiblər",
            "Müraciətim olmayıb",
            "Müraciət olmayıb",
            "Xidmətə müraciət etməmişəm",
            "Aid deyil",
            "Mənə aid deyil",
            "Aidiyyəti yoxdur",
            "Mənə aidiyyəti yoxdur",
            "Tətbiq olunmur",
            "Tətbiq edilmir",
            "Şamil olunmur",
            "Şamil edilmir",
            "İstifadə etməmişəm",
            "Xidmətdən istifadə etməmişəm",
            "Not applicable",
            "Does not apply",
            "Doesn't apply",
            "Does not apply to me",
            "N/A",
            "Not relevant to me",
            "Does not concern me",
            "Did not apply",
            "I did not apply",
            "Have not applied",
            "I have not applied",
            "Have not used",
            "I have not used it",
            "Have not used it",
            "Не обращался",
            "Не обращалась",
            "Не обращались",
            "Не обращался (-лась)",
            "Не обращался(лась)",
            "Не обращался(ась)",
            "Не обращался (ась)",
            "Не обращался/не обращалась",
            "Не обращался / не обращалась",
            "Не применимо",
            "Неприменимо",
            "Не применяется",
            "Не относится",
            "Не относится ко мне",
            "Ко мне не относится",
            "Не касается",
            "Меня не касается",
            "Не касается меня",
            "Не пользовался",
            "Не пользовалась",
            "Не пользовались",
            "Не пользовался (-лась)",
            "Не пользовался(лась)",
            "Не пользовался(ась)",
        ),
    )
)
_QUALIFIERS = ("exact", "at_least", "about")  # the weakest claim last


def applies(answer: str) -> bool:
    """Whether an answer is one of those to whom the question applies; not so 'Müraciət etməmişəm', 'N/A'."""
    return fold(answer).rstrip(" .") not in _DOES_NOT_APPLY


def rebased(rows: list[FigureRow]) -> list[FigureRow]:
    """The same figures, shares and n of polls on the base of those to whom their question applies.

    Answers by which the question does not apply are left out. Where all counts are known, shares are exact and n is
    smaller by theirs; published shares alone give shares that are 'about', and no n. Targets and baselines are of all
    answers, so these rows have none.
    """
    left_out: dict[tuple[str, str, str, str, int], list[FigureRow]] = {}
    for row in rows:
        if row.indicator.automatic == SHARE and not applies(row.indicator.answer):
            left_out.setdefault(_poll(row), []).append(row)
    fresh = []
    for row in rows:
        automatic = row.indicator.automatic
        out = left_out.get(_poll(row)) if automatic in (RESPONDENTS, SHARE) else None
        if out is None:
            fresh.append(row)
        elif (left := sum(other.value for other in out)) >= 100:
            continue  # nobody to whom it applies
        elif not left:  # somebody could have said so, and nobody did: all of them are the base
            fresh += [row] if automatic == RESPONDENTS or applies(row.indicator.answer) else []
        elif automatic == RESPONDENTS:
            fresh += [_fewer_respondents(row, out)] if row.has_counts else []
        elif applies(row.indicator.answer):
            fresh.append(_greater_share(row, out))
    return fresh


def _poll(row: FigureRow) -> tuple[str, str, str, str, int]:
    one = row.indicator
    return one.agency, one.plan, one.clause, one.split_1, row.year


def _greater_share(row: FigureRow, out: list[FigureRow]) -> FigureRow:
    """A share of fewer respondents. out: the answers that leave the base."""
    left = sum(other.value for other in out)
    row = _without_aims(row)
    kind = replace(row.measure, decimals=max(row.measure.decimals, 1))  # it is worked out, whatever the source had
    return replace(
        row,
        measure=kind,
        indicator=replace(row.indicator, measure=kind),
        value=round(100 * row.value / (100 - left), 10),
        qualifier=_weakest(row.has_counts, [row.qualifier, *(other.qualifier for other in out)]),
        base=_without(row.base, left) if row.has_counts and row.base is not None else None,
    )


def _fewer_respondents(row: FigureRow, out: list[FigureRow]) -> FigureRow:
    """The respondents without those to whom the question does not apply, whose counts are known."""
    fewer = _without(row.value, sum(other.value for other in out))
    return replace(
        _without_aims(row),
        value=fewer,
        base=fewer,
        qualifier=row.qualifier if all(other.qualifier == "exact" for other in out) else "about",
    )


def _without_aims(row: FigureRow) -> FigureRow:
    return replace(row, target=None, indicator=replace(row.indicator, baseline=None, baseline_year=None))


def _without(n: float, percent: float) -> float:
    """People are whole: the share came from their counts."""
    return float(round(n * (1 - percent / 100)))


def _weakest(has_counts: bool, qualifiers: list[str]) -> str:
    found = {*qualifiers, "exact" if has_counts else "about"}
    return max(found, key=_QUALIFIERS.index)
