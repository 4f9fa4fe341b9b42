"""A rule in words, for people: what it counts, of which rows, and what is odd about it."""

from collections.abc import Mapping, Sequence

from kpi.warehouse.rows import texts
from language import Language, message
from language.figures import phrases
from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import FACTS
from loaders.definitions.cell_parts import Condition
from loaders.definitions.previews import Preview, Unmet
from loaders.definitions.rule import Rule

_COUNTED = {
    "rows": message("number of rows of the dataset “{dataset}”"),
    "sum": message("sum of the column “{column}” of the dataset “{dataset}”"),
    "distinct": message("number of different values of the column “{column}” of the dataset “{dataset}”"),
    "share": message("share of the answers {answers} in the dataset “{dataset}”"),
    "ratio": message("“{numerator}” divided by “{denominator}”"),
}

_AUTOMATIC = {one.code: one.name for declaration in FACTS for one in declaration.indicators if one.name}


def formula_text(rule: Rule, language: Language, names: Mapping[str, str] | None = None) -> str:
    """`number of rows of the dataset “Outreach”, where Channel is “YouTube”`. names: code → name of an indicator."""
    dataset = _dataset(rule)
    counted = language.say(
        _COUNTED[rule.counts],
        dataset=dataset.title(language.code),
        answers=_quoted(rule.typed, language, ", "),
        column=dataset.column(rule.measure).heading(language.code) if rule.measure else "",
        numerator=_name(rule.numerator, names or {}, language),
        denominator=_name(rule.denominator, names or {}, language),
    )
    if not rule.conditions:
        return counted
    return language.say("{counted}, where {conditions}", counted=counted, conditions=_conditions(rule, language))


def name_of(preview: Preview, language: Language) -> str:
    return phrases.in_language(texts(preview.definition, "name"), language)


def warnings(preview: Preview, language: Language) -> list[str]:
    """Why a definition gives nothing, and which of its values no row has."""
    rule, dataset, say = preview.rule, _dataset(preview.rule), language.say
    if rule.counts == "ratio":
        return [] if preview.figures else [say("The two indicators have no year in common.")]
    if not preview.there:
        clause = phrases.clause_name(preview.definition["clause"], language)
        return [
            say("{clause} has no rows of the dataset “{dataset}”.", clause=clause, dataset=dataset.title(language.code))
        ]
    sentences = []
    if not preview.matching:
        sentences.append(say("No row matches: {conditions}.", conditions=_conditions(rule, language)))
    elif not preview.figures:
        sentences.append(say("The rows that match have no value to count."))
    return sentences + [_unmet(one, dataset, language) for one in preview.unmet]


def _unmet(unmet: Unmet, dataset: Declaration, language: Language) -> str:
    values = {"column": dataset.column(unmet.column).heading(language.code), "value": unmet.value}
    if not unmet.near:
        return language.say("{column}: no row has “{value}”.", **values)
    return language.say(
        "{column}: no row has “{value}”; there are {near}.", near=_quoted(unmet.near, language, ", "), **values
    )


def _dataset(rule: Rule) -> Declaration:
    return next(declaration for declaration in FACTS if declaration.dataset == rule.dataset)


def _conditions(rule: Rule, language: Language) -> str:
    return "; ".join(_condition(condition, _dataset(rule), language) for condition in rule.conditions)


def _condition(condition: Condition, dataset: Declaration, language: Language) -> str:
    """`Region is “Baku” or “Ganja”`; an empty value stands for an empty cell."""
    text = message("{column} is {values}") if condition.is_in else message("{column} is not {values}")
    between = language.say(" or ") if condition.is_in else ", "
    return language.say(
        text,
        column=dataset.column(condition.column).heading(language.code),
        values=_quoted(condition.typed, language, between),
    )


def _quoted(values: Sequence[str], language: Language, between: str) -> str:
    return between.join(
        language.say("“{value}”", value=value) if value else language.say("an empty cell") for value in values
    )


def _name(code: str, names: Mapping[str, str], language: Language) -> str:
    return names.get(code) or (language.say(_AUTOMATIC[code]) if code in _AUTOMATIC else code)
