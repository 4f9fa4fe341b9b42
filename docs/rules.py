"""docs/rules.md, written from the table of cases that the tests hold the code to: python -m docs.rules."""

from pathlib import Path

from kpi.cases import RULES, Case, Rule
from kpi.cases.shapes import TODAY
from kpi.rules.changes import SMALL_BASE
from kpi.rules.judgement import ON_TRACK
from kpi.settings import final_after
from language import Language
from ui.methods import examples, reported, rules

PATH = Path(__file__).with_suffix(".md")
_ENGLISH = Language("en")
_HEAD = """\
# The rules of figures

Every figure that the dashboard shows or hands out keeps these ten rules. They stand in `kpi/cases/`, each with cases
that break naive dashboards; `tests/kpi/test_cases.py` holds the code to every case, `tests/oracle/` works figures out a
second time without that code, and the page *Methods* shows the same table in three languages. The figures of the cases
are invented. What is said of them is worked out by the dashboard; today is {today}, unless a case needs another day.

Written by `python -m docs.rules` and held by `tests/test_docs.py`: a change belongs into `kpi/cases/`."""


def document() -> str:
    counting = [f"- **{_ENGLISH.say(what)}:** {_ENGLISH.say(how)}" for what, how in rules.COUNTING]
    words = [
        f"- **{examples.compared(case, _ENGLISH)}:** {_ENGLISH.say(rules.COMPARISONS[code])}"
        for code, case in rules.comparison_examples().items()
    ]
    parts = [_HEAD.format(today=_ENGLISH.date(TODAY)), "## What is counted", "\n".join(counting), *map(_rule, RULES)]
    return "\n\n".join([*parts, "## The words beside a change", "\n".join(words)]) + "\n"


def _rule(rule: Rule) -> str:
    values = {
        "base": _ENGLISH.number(SMALL_BASE),
        "pace": _ENGLISH.number(ON_TRACK),
        "final_after": _ENGLISH.day_in_full(final_after(TODAY.year)),
    }
    texts = [_ENGLISH.say(text, **values) for text in rule.texts]
    table = "| case | what was reported | what the dashboard says |\n| --- | --- | --- |\n"
    return "\n\n".join(
        [f"## {rule.number}. {_ENGLISH.say(rule.title)}", *texts, table + "\n".join(map(_case, rule.cases))]
    )


def _case(case: Case) -> str:
    given = "<br>".join(map(_cell, reported.reported(case, _ENGLISH)))
    return f"| {_cell(case.name)} | {given} | {_cell(examples.outcome_text(case, _ENGLISH))} |"


def _cell(text: str) -> str:
    """As Markdown shows it in a table, letter by letter."""
    return text.replace("|", r"\|").replace("<", "&lt;").replace("~", r"\~").replace("*", r"\*")


if __name__ == "__main__":
    PATH.write_text(document(), encoding="utf-8")
