"""What kept originals say by today's rules, as lines of text and as a row of JSON."""

from dataclasses import asdict

from language import Language
from language.figures import phrases
from loaders.printing.moves import move_lines, move_row
from loaders.recheck.recheck import Rechecked


def rechecked_lines(found: Rechecked, language: Language) -> list[str]:
    say = language.say
    lines = [
        say(
            "{agency}: the original of upload {upload} cannot be read: {file}",
            agency=found.agency,
            upload=upload,
            file=file,
        )
        for upload, file in found.unread
    ]
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


def rechecked_row(found: Rechecked, language: Language) -> dict:
    return {
        "agency": found.agency,
        "edition": found.edition,
        "uploads": [asdict(one) for one in found.uploads],
        "unread": [{"upload": upload, "file": file} for upload, file in found.unread],
        "closed_years": [{"plan": plan, "year": year} for plan, year in found.closed],
        "figures": [move_row(move, language) for move in found.moves],
    }
