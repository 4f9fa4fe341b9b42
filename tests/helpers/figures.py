"""Figures by flat names: for tables of cases, which name a few, and for comparing all that is said of one."""

from dataclasses import fields, replace

from kpi.rules.compared import Change
from kpi.rules.figure_row import FigureRow, Indicator
from kpi.rules.judgement import Judgement
from kpi.rules.measure import Measure, measure
from language import LANGUAGES

_TEXTS = {"name": "names", "unit": "units"}  # name_az …: of an indicator, by the language
_RENAMED = {
    Indicator: {"indicator": "code"},
    Change: {
        "change": "by",
        "change_percent": "percent",
        "change_qualifier": "qualifier",
        "change_low": "low",
        "change_high": "high",
    },
    Judgement: {"judgement": "state", "judgement_why": "why", "judged_through": "through"},
}


def _names(part: type) -> dict[str, str]:
    """Flat name → field."""
    renamed = _RENAMED[part]
    own = [field.name for field in fields(part) if field.name not in (*renamed.values(), *_TEXTS.values())]
    return dict(zip(own, own, strict=True)) | renamed


_INDICATOR, _CHANGE, _JUDGEMENT = map(_names, _RENAMED)
_ROW = {field.name for field in fields(FigureRow)} - {"unit", "indicator", "change", "judgement", "margin"}


def flat(row: FigureRow) -> dict:
    """All that is said of a figure. unit: as it is shown."""
    low, high = row.margin or (None, None)
    fields = {"kind": row.measure.kind, "decimals": row.measure.decimals, "rounded": row.rounded}
    parts = ((_INDICATOR, row.indicator), (_CHANGE, row.change), (_JUDGEMENT, row.judgement))
    fields |= {name: getattr(part, field) for names, part in parts for name, field in names.items()}
    texts = {
        f"{name}_{code}": getattr(row.indicator, field).get(code)
        for name, field in _TEXTS.items()
        for code in LANGUAGES
    }
    return fields | texts | {name: getattr(row, name) for name in _ROW} | {"low": low, "high": high}


def figure(**named) -> FigureRow:
    """A figure of which these are known."""
    return changed(FigureRow(year=2025, value=0.0), **named)


def changed(row: FigureRow, **named) -> FigureRow:
    """The same figure, but for these; unit is then both how it is shown and by what it is compared."""
    if "low" in named:
        row = replace(row, margin=(named.pop("low"), named.pop("high")))
    unknown = named.keys() - _ROW - _INDICATOR.keys() - _CHANGE.keys() - _JUDGEMENT.keys() - set(_texts())
    assert not unknown, unknown
    own = {name: value for name, value in named.items() if name in _ROW or name == "unit"}
    texts = {
        field: {code: named.get(f"{name}_{code}", getattr(row.indicator, field).get(code)) for code in LANGUAGES}
        for name, field in _TEXTS.items()
    }
    filled = {field: {code: text for code, text in them.items() if text} for field, them in texts.items()}
    if "measure" in named:
        own["measure"] = named["measure"]
    elif {"unit", "value"} & named.keys():
        own["measure"] = named["measure"] = _measure(row, named)
    return replace(
        row,
        **own,
        indicator=replace(row.indicator, **_of(_INDICATOR, named), **filled),
        change=replace(row.change, **_of(_CHANGE, named)),
        judgement=replace(row.judgement, **_of(_JUDGEMENT, named)),
    )


def _measure(row: FigureRow, named: dict) -> Measure:
    """As its unit and its values have it."""
    numbers = (named.get("value", row.value), named.get("compared_value"), named.get("target"))
    values = [number for number in numbers if number is not None]
    return measure(None, None, None, named.get("unit", row.indicator.unit), False, values)


def _texts() -> list[str]:
    return [f"{name}_{code}" for name in _TEXTS for code in LANGUAGES]


def _of(names: dict[str, str], named: dict) -> dict:
    return {field: named[name] for name, field in names.items() if name in named}
