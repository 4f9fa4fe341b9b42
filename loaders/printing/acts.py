"""What was done to the database: its acts and editions, as lines of text and as rows of JSON."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from kpi.oversight.acts import Act, Answered, Recheck, Stated, Upload, YearAct, clause_act
from kpi.warehouse.originals import original_file
from language import Language, message
from language.figures import phrases

_COUNTS = ("new", "changed", "same", "refused")
_NAMED = ("upload", "file", "plan", "clause", "rules", "moved")
_SENTENCES = {
    "upload": message("upload {upload}, {file}"),
    "undoing": message("upload {upload} undone, {file}"),
    "purge": message("original of upload {upload} deleted, {file}"),
    "rules": message("figures anew by version {rules} of the rules, moved: {moved}"),
    "recheck": message("originals read again: new {new}, changed {changed}, no longer read {gone}"),
    "private": message("the agency made private"),
    "public": message("the agency made public again"),
    "closing": message("plan {plan}: the year {year} closed"),
    "opening": message("plan {plan}: the year {year} opened again"),
    "answer": message("plan {plan}, clause {clause}, {datasets}: nothing to report for {year}"),
    "answer_back": message("plan {plan}, clause {clause}, {datasets}: nothing to report for {year}, taken back"),
    "complete": message("{datasets}: complete up to {day}"),
    "complete_back": message("{datasets}: complete up to {day}, taken back"),
    "complete_clause": message("plan {plan}, clause {clause}, {datasets}: complete up to {day}"),
    "complete_clause_back": message("plan {plan}, clause {clause}, {datasets}: complete up to {day}, taken back"),
}


def act_line(act: Act, language: Language) -> str:
    """An act in a line."""
    parts = [
        f"{act.done_at:%Y-%m-%d %H:%M}",
        language.say("edition {edition}", edition=act.edition),
        act.agency,
        *_what(act, language),
    ]
    return "  ".join([*parts, *filter(None, (_who(act), act.note))])


def edition_lines(edition: int, at: datetime, acts: Sequence[Act], language: Language) -> list[str]:
    """An edition with what made it: several acts where files were loaded together."""
    first = f"{at:%Y-%m-%d %H:%M}  " + language.say("edition {edition}", edition=edition)
    return [
        first,
        *("    " + "  ".join(filter(None, (act.agency, *_what(act, language), _who(act), act.note))) for act in acts),
    ]


def act_row(act: Act, folder: Path) -> dict[str, Any]:
    """An act for JSON; original: where an upload's file lies as it came."""
    row = asdict(act)
    if "datasets" in row:
        row["datasets"] = " ".join(row["datasets"])
    if isinstance(act, Upload):
        row["original"] = str(original_file(folder, act.sha256, act.file))
    return row


def edition_row(edition: int, at: datetime, acts: Sequence[Act], folder: Path) -> dict:
    return {"edition": edition, "published_at": at, "acts": [act_row(act, folder) for act in acts]}


def _who(act: Act) -> str:
    """With the e-mail address where there is one beside the name."""
    return f"{act.who} <{act.email}>" if act.email not in ("", act.who) else act.who


def _what(act: Act, language: Language) -> list[str]:
    sentence = _SENTENCES[clause_act(act)]
    named = {name: getattr(act, name) for name in _NAMED if hasattr(act, name)}
    named["datasets"] = " ".join(getattr(act, "datasets", ()))
    if isinstance(act, YearAct | Answered):
        named["year"] = phrases.ordinal(act.year, language)
    if isinstance(act, Stated):
        named["day"] = language.date(act.day)
    if isinstance(act, Recheck):
        named |= {name: language.number(getattr(act, name)) for name in ("new", "changed", "gone")}
    parts = [language.say(sentence, **named)]
    if isinstance(act, Upload):
        counts = {name: language.number(getattr(act, name)) for name in _COUNTS}
        parts.append(language.say("new {new}, changed {changed}, the same {same}, refused {refused}", **counts))
        if act.withdrawn:
            parts.append(language.say("withdrawn {withdrawn}", withdrawn=language.number(act.withdrawn)))
        if act.stripped:
            parts.append(language.say("columns not kept in the original: {columns}", columns=act.stripped))
        if act.undone_edition:
            parts.append(language.say("undone in edition {edition}", edition=act.undone_edition))
    return parts
