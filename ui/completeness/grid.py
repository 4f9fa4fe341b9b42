"""The map of what was reported: clauses by datasets in one year, or in all years of the plan."""

from collections.abc import Iterable, Sequence

import streamlit as st

from kpi.oversight.completeness import Requirement, reported
from language import Language, message
from language.plans import readiness
from loaders.datasets.registry import BY_NAME, DATASETS
from ui.data.plan_figures import Clause
from ui.navigation.address import Choice, href
from ui.widgets.filters import Switch, filter_by
from ui.widgets.missing_figures import missing_names
from ui.widgets.tables import Cell, Column, table

GRID, ANSWER = "grid", "answer"  # keys of the page's parts, to which links lead
ANSWERABLE = tuple(dataset for dataset in DATASETS if dataset != "plans")
_LACKING = {
    "": message("all clauses"),
    "figures": message("clauses with figures missing"),
    "narratives": message("clauses with a narrative missing"),
}
LACK = "lack"  # in the address: what the shown clauses lack
ALL_YEARS = Switch("years", "all", "completeness_years")  # all years of the plan, or one


def here(part: str, **more: str) -> str:
    """The address of a part of this page, which shows the same years."""
    kept = {
        name: st.query_params[name] for name in (ALL_YEARS.name, LACK, "clause", "dataset") if name in st.query_params
    }
    return href("completeness", **kept | more) + f"#{part}"


def dataset_title(dataset: str, language: Language) -> str:
    return BY_NAME[dataset].title(language.code)


def show_grid(
    requirements: Iterable[Requirement], clauses: Sequence[Clause], years: Sequence[int], chosen: Choice
) -> None:
    """What each clause has, lacks or was said to have nothing of; years: one, or all."""
    language = chosen.language
    requirements = list(requirements)
    clauses = _lacking(requirements, clauses, language)
    by_key = {(requirement.clause, requirement.dataset, requirement.year): requirement for requirement in requirements}
    draw = _by_dataset if len(years) == 1 else _by_year
    columns, rows = draw(by_key, clauses, years, language)
    caption = language.say("What was reported, {years}", years=span(years))
    with st.container(key=GRID):
        table(columns, rows, "completeness_grid", caption, language, f"{chosen.plan}-{span(years)}-completeness")


def span(years: Sequence[int]) -> str:
    """`2026`, `2021–2026`."""
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _lacking(requirements: Sequence[Requirement], clauses: Sequence[Clause], language: Language) -> list[Clause]:
    """The clauses of which something that is asked for is missing, where the reader asks for these."""
    words = {name: language.say(word) for name, word in _LACKING.items()}
    picked = filter_by(LACK, language.say("What is missing"), words)
    lacking = {
        one.clause
        for one in requirements
        if (one.dataset == "narratives") == (picked == "narratives")
        and any(asked.state == "none" for asked in one.asked)
    }
    return [clause for clause in clauses if not picked or clause.number in lacking]


def _by_dataset(
    by_key: dict, clauses: Sequence[Clause], years: Sequence[int], language: Language
) -> tuple[list[Column], list[dict]]:
    columns = [
        *_clause_columns(language),
        *(Column(dataset, dataset_title(dataset, language), width="6.25rem") for dataset in ANSWERABLE),
    ]
    rows = [
        _clause_cells(clause)
        | {dataset: _cell(by_key.get((clause.number, dataset, years[0])), language) for dataset in ANSWERABLE}
        for clause in clauses
    ]
    return columns, rows


def _by_year(
    by_key: dict, clauses: Sequence[Clause], years: Sequence[int], language: Language
) -> tuple[list[Column], list[dict]]:
    columns = [
        *_clause_columns(language),
        Column("dataset", language.say("Dataset"), width="7rem"),
        *(Column(str(year), str(year), width="6rem") for year in years),
    ]
    rows = []
    for clause in clauses:
        for dataset in ANSWERABLE:
            cells = {str(year): _cell(by_key.get((clause.number, dataset, year)), language) for year in years}
            if any(cells.values()):
                rows.append(_clause_cells(clause) | {"dataset": dataset_title(dataset, language)} | cells)
    return columns, rows


def _clause_columns(language: Language) -> list[Column]:
    return [
        Column("number", language.say("Clause"), pinned=True, width="3.75rem"),
        Column("title", language.say("Title"), pinned=True, width="clamp(7.5rem, 12vw, 10rem)"),
    ]


def _clause_cells(clause: Clause) -> dict:
    return {
        "number": clause.number,
        "title": Cell(clause.title or clause.number, href=href("clause", clause=clause.number)),
    }


def _cell(requirement: Requirement | None, language: Language) -> Cell | None:
    """None where nothing is asked. Words, not colours: they say the same to everyone."""
    if requirement is None:
        return None
    address = here(ANSWER, clause=requirement.clause, dataset=requirement.dataset, year=str(requirement.year))
    if requirement.state == "none":
        return Cell(language.say("missing"), href=address)
    if requirement.state == "nothing" and requirement.answer:
        return Cell(
            language.say("nothing to report"),
            sub=f"{requirement.answer.who}, {language.date(requirement.answer.done_at)}",
            href=address,
        )
    if requirement.state == "not_due":
        return Cell(language.say("not due"), muted=True, href=address if requirement.answer else "")
    if requirement.state == "outside_term":
        return Cell(language.say("there"), sub=language.say("outside its term"), muted=True, href=address)
    there, asked = reported(requirement.asked), len(requirement.asked)
    counted = (
        language.say("written")
        if requirement.dataset == "narratives"
        else readiness.reported_mark(there, asked, language)
    )
    if requirement.state == "contradiction":
        return Cell(counted, sub=language.say("contradicts the answer “nothing to report”"), href=address)
    if requirement.state == "partly":
        return Cell(counted, sub=missing_names(requirement.asked, language), href=address)
    return Cell(counted, muted=True)
