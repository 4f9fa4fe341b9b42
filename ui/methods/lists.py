"""Lists of the methods page, as Markdown."""

from collections.abc import Iterable

from kpi.cases import Case
from language import Language
from ui.methods.examples import outcome_text
from ui.methods.reported import reported
from ui.text.markdown import escaped


def named_list(lines: Iterable[tuple[str, str]]) -> str:
    """A point a line: what it is of, in bold, and what is said of it."""
    return "\n".join(f"- **{escaped(name)}** {escaped(text)}" for name, text in lines)


def case_list(cases: Iterable[Case], language: Language) -> str:
    """A point a case: what was reported, a line each, and what the dashboard says of it."""
    return "\n".join(_case(case, language) for case in cases)


def _case(case: Case, language: Language) -> str:
    lines = [
        f"**{escaped(language.say(case.name))}**",
        *map(escaped, reported(case, language)),
        f"→ {escaped(outcome_text(case, language))}",
    ]
    return "- " + "  \n  ".join(lines)
