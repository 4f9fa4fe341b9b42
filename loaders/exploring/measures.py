"""What can be asked of the rows of every dataset (kpi.explore), as its declaration has it."""

from collections.abc import Iterator

from kpi.explore.asked.question import Dimension, Measure
from kpi.warehouse.fact_columns import folded
from language import Language
from loaders.datasets.declaration import Automatic, Column, Declaration
from loaders.datasets.registry import BY_NAME, DECLARATIONS, FACTS


def _measures() -> Iterator[Measure]:
    for one in FACTS:
        yield from (_counted(one, automatic) for automatic in one.indicators if _adds_up(automatic))
        if any(automatic.accumulation == "ratio" for automatic in one.indicators):
            yield from (_answers(one, column.name) for column in one.columns if column.is_added)
    for plan in (one for one in DECLARATIONS if one.is_planned):
        yield from _planned(plan)


def _adds_up(automatic: Automatic) -> bool:
    """Whether its rows may be added up over any division; what is reported may not."""
    return automatic.accumulation == "within_year" and automatic.total


def _counted(one: Declaration, automatic: Automatic) -> Measure:
    splits = _splits(one)
    apart = tuple(split.name for split in splits[: automatic.splits])
    dimensions = (*_declared(one), *splits)
    return Measure(automatic.code, one.dataset, automatic.measure, automatic.unit, automatic.code, dimensions, apart)


def _answers(one: Declaration, column: str) -> Measure:
    """Answers of one question add up, those of two do not."""
    splits = _splits(one)
    dimensions, apart = (*_declared(one), *splits), (splits[0].name,)
    return Measure(f"{one.dataset}.{column}", one.dataset, column, "", "", dimensions, apart, is_poll=True)


def _planned(plan: Declaration) -> Iterator[Measure]:
    """Of each kind of work, which is a dataset's: what is planned of it is told apart as its rows are."""
    numbers = [column.name for column in plan.columns if column.is_added]
    for kind in plan.column("kind").choices:
        one = BY_NAME[kind]
        own = {column.name for column in plan.columns}
        splits = tuple(split for split in _splits(one) if split.text in own)
        for number in numbers:
            counts = [automatic for automatic in one.indicators if automatic.measure == number and _adds_up(automatic)]
            for automatic in counts:
                apart = tuple(split.name for split in splits)
                code = f"{plan.name}.{automatic.code}"
                yield Measure(code, kind, number, automatic.unit, "", splits, apart, is_planned=True)


def _declared(one: Declaration) -> tuple[Dimension, ...]:
    return tuple(Dimension(name, folded(name), name, is_shared=_is_shared(one.column(name))) for name in one.dimensions)


def _is_shared(column: Column) -> bool:
    """Whether it is one column of several datasets, not one of the same name."""
    return sum(column in one.columns for one in FACTS) > 1


def _splits(one: Declaration) -> tuple[Dimension, ...]:
    """Each is called, and shown, as the last of its columns: a question rather than its code."""
    return tuple(
        Dimension(names[-1], f"split_{position}", names[-1], is_declared=False)
        for position, names in enumerate(one.splits, start=1)
    )


MEASURES = {one.code: one for one in _measures()}


def measure_name(measure: Measure, language: Language) -> str:
    """`Training participants`; where the declaration has no name of its own `Outreach: Count`."""
    one = BY_NAME[measure.dataset]
    code = measure.code.removeprefix("work_plan.") if measure.is_planned else measure.code
    named = next((automatic.name for automatic in one.indicators if automatic.code == code and automatic.name), "")
    name = language.say(named) if named else f"{one.title(language.code)}: {_heading(one, measure.column, language)}"
    return language.say("{name}, planned", name=name) if measure.is_planned else name


def _heading(one: Declaration, column: str, language: Language) -> str:
    return one.column(column).heading(language.code)


def dimension_name(name: str, measure: Measure, language: Language) -> str:
    """The heading of its column."""
    return _heading(BY_NAME[measure.dataset], name, language)
