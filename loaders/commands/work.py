"""work: the work plan of a year beside what registers hold."""

import csv
import sys
from argparse import Namespace
from dataclasses import asdict

from kpi import plans
from kpi.vocabulary import read_vocabulary
from kpi.warehouse import editions
from kpi.work.read import read_work
from kpi.work.state import PlannedWork, WorkState
from language import Language
from language.figures.phrases import ordinal
from language.plans import work_plan as words
from loaders.commands.known import refuse_unknown
from loaders.printing.figures import safe
from loaders.printing.rows import bare, print_json
from loaders.problems.raised import CLEAN

COLUMNS = (
    *("plan", "year", "clause", "kind", "channel", "material", "title", "starts", "due", "precision"),
    *("planned", "planned_qualifier", "participants", "participants_qualifier", "responsible"),
    *("state", "lacking", "lacking_qualifier", "file", "sheet", "row"),
)


def work(options: Namespace, language: Language) -> int:
    """Print the work plan of the plan that is named, else those of all plans that hold the year."""
    refuse_unknown(options.database, options.agency, options.plan, None, options.year if options.plan else None)
    found = _read(options)
    if options.format == "json":
        print_json([_state_row(plan, options.year, state) for plan, state in found])
    elif options.format == "csv":
        writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(safe(_work_row(plan, options.year, one)) for plan, state in found for one in state.work)
    else:
        _print_text(found, options, language)
    return CLEAN


def _read(options: Namespace) -> list[tuple[str, WorkState]]:
    edition = editions.newest_edition(options.database)
    with editions.open_edition(options.database, edition) as connection:
        codes = [
            plan.code
            for plan in plans.read_plans(connection, edition)
            if plan.agency == options.agency and plan.holds(options.year) and options.plan in (None, plan.code)
        ]
        return [
            (code, state)
            for code in codes
            for state in read_work(connection, edition, options.agency, code, options.year, options.today)
        ]


def _print_text(found: list[tuple[str, WorkState]], options: Namespace, language: Language) -> None:
    if not found:
        print(language.say("{year} has no work plan.", year=ordinal(options.year, language)))
        return
    edition = editions.newest_edition(options.database)
    with editions.open_edition(options.database, edition) as connection:
        vocabulary = read_vocabulary(connection, edition, options.agency)
    shown = words.in_language((state for _, state in found), vocabulary, language)
    for (plan, _), state in zip(found, shown, strict=True):
        print(f"{plan}  {state.clause}  {words.sentence(state, language)}")
        print(f"    {words.register_text(state.register, language)}")
        for one in state.work:
            if one.state not in ("done", "later"):
                named = (one.title, words.due_text(one, language), one.responsible, words.source_text(one, language))
                state_text = language.say(words.STATES[one.state])
                print(f"    {state_text}: {words.amount(one.lacking, language)}  {'  '.join(filter(None, named))}")


def _state_row(plan: str, year: int, state: WorkState) -> dict:
    """A clause and kind for JSON, with its months and its rows."""
    named = {"plan": plan, "year": year, "clause": state.clause, "kind": state.kind}
    return named | {
        "channel": state.channel,
        "material": state.material,
        "register": asdict(state.register),
        "planned": _bare(asdict(state.planned)),
        "done": _bare(asdict(state.done)),
        "due": _bare(asdict(state.due)),
        "late": _bare(asdict(state.lacking)),
        "since": state.since,
        "responsible": state.responsible,
        "months": [_bare(asdict(month)) for month in state.months],
        "work": [_bare(asdict(one)) for one in state.work],
    }


def _work_row(plan: str, year: int, one: PlannedWork) -> dict:
    row = _bare(asdict(one)) | {"plan": plan, "year": year}
    for name, quantity in {"planned": one.planned, "participants": one.participants, "lacking": one.lacking}.items():
        row |= {name: quantity and bare(quantity.value), f"{name}_qualifier": quantity and quantity.qualifier}
    return {name: row[name] for name in COLUMNS}


def _bare(row: dict) -> dict:
    return {name: _bare(value) if isinstance(value, dict) else bare(value) for name, value in row.items()}
