"""A draft in words."""

from language import Language
from language.figures import phrases
from loaders.datasets.registry import BY_NAME
from loaders.drafts.draft import Draft, Dropped, TypedPlan, TypedReport, TypedRows
from ui.text.moments import moment_text

_MOST_NAMED = 3


def what(draft: Draft, language: Language) -> str:
    """What is in it."""
    work = draft.work
    if isinstance(work, Dropped):
        return _named([file.name for file in work.files], language)
    if isinstance(work, TypedPlan):
        count = sum(edits.count for edits in work.sheets.values())
        changed = language.say_count("{count} row typed", "{count} rows typed", count)
        plan = language.say("Plan {plan}", plan=draft.plan) if draft.plan else language.say("A new plan")
        return f"{plan}: {changed}"
    if isinstance(work, TypedRows):
        title = BY_NAME[work.declaration].title(language.code) if work.declaration in BY_NAME else work.declaration
        count = len(work.rows) + bool(work.at is None and any(work.open.values()))
        return f"{title}: {language.say_count('{count} row typed', '{count} rows typed', count)}"
    year = phrases.ordinal(work.year, language)
    return language.say(
        "Annual report for {year}: {clauses}", year=year, clauses=_named(sorted(work.clauses), language)
    )


def about(draft: Draft, language: Language) -> str:
    """Whose agency it is of, when it was changed last, and from whom it came."""
    parts = [draft.agency, moment_text(draft.saved_at, language)]
    if isinstance(draft.work, TypedReport | TypedRows):
        parts.insert(1, draft.plan)
    if draft.handed_by:
        parts.append(language.say("handed over by {who}", who=draft.handed_by))
    return " · ".join(filter(None, parts))


def _named(names: list[str], language: Language) -> str:
    more = len(names) - _MOST_NAMED
    shown = ", ".join(names[:_MOST_NAMED])
    return f"{shown} {language.say('… and {count} more', count=language.number(more))}" if more > 0 else shown
