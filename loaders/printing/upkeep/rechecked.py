"""What kept originals say by today's rules, as lines of text and as a row of JSON."""

from dataclasses import asdict

from language import Language
from language.figures import phrases
from loaders.printing.moves import move_lines, move_row
from loaders.recheck.originals import Original
from loaders.recheck.recheck import Rechecked


def rechecked_lines(found: Rechecked, language: Language) -> list[str]:
    say = language.say
    lines = [_unread(one, found.agency, language) for one in found.unread]
    if not found.uploads:
        return [*lines, say("{agency}: today's rules read the originals as they are held.", agency=found.agency)]
    for one in found.uploads:
        counts = {name: language.number(getattr(one, name)) for name in ("new", "changed", "gone")}
        text = say("new {new}, changed {changed}, no longer read {gone}", **counts)
        lines.append(
            f"{found.agency}  " + say("upload {upload}, {file}", upload=one.upload, file=one.file) + f"  {text}"
        )
    lines += move_lines(found.moves, found.edition is None, language)
    lines += [
        say(
            "The year {year} of the plan {plan} is closed and would change.",
            year=phrases.ordinal(year, language),
            plan=plan,
        )
        for plan, year in found.closed
    ]
    if found.edition is None:
        return [*lines, say("Nothing was published; --publish does it.")]
    return [*lines, say("Published as edition {edition}.", edition=found.edition)]


def _unread(one: Original, agency: str, language: Language) -> str:
    said = language.say(
        "{agency}: the original of upload {upload} cannot be read: {file}",
        agency=agency,
        upload=one.upload,
        file=one.file,
    )
    return f"{said}  {one.why.what(language)}" if one.why else said


def rechecked_row(found: Rechecked, language: Language) -> dict:
    return {
        "agency": found.agency,
        "edition": found.edition,
        "uploads": [asdict(one) for one in found.uploads],
        "unread": [
            {"upload": one.upload, "file": one.file, "code": one.why.code if one.why else None} for one in found.unread
        ],
        "closed_years": [{"plan": plan, "year": year} for plan, year in found.closed],
        "figures": [move_row(move, language) for move in found.moves],
    }
