"""The files of check and load, how what was read of them is printed, and the exit code that they give."""

from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from kpi.warehouse.originals import file_hash
from language import Language
from loaders.checking.checked import Incoming
from loaders.printing.notes import note_lines, warning_lines
from loaders.printing.problems import problem_line
from loaders.printing.summary import tally_lines
from loaders.problems.problem import Refused
from loaders.problems.raised import CLEAN, PROBLEMS, UNREADABLE
from loaders.recognition.by_hand.left_rows import published_left_rows
from loaders.recognition.corrections import published_corrections
from loaders.recognition.sifting.doubt_names import ANSWERS
from loaders.recognition.sifting.rules import Answers
from loaders.review.file_summary import FileSummary


def incoming_files(options: Namespace) -> tuple[Incoming, ...]:
    """The files, as corrected when the very same file was published, and without the rows left out then.

    Raises Refused.
    """
    answers = _answers(options)
    return tuple(_incoming(path, options, answers) for path in options.files)


def print_files(files: Sequence[FileSummary], language: Language) -> None:
    """Warnings, every problem, what was left out, and what became of the rows of each table."""
    for line in warning_lines(files, language):
        print(line)
    for problem in (problem for file in files for problem in file.problems):
        print(problem_line(problem, language))
    for line in (*note_lines(files, language), *tally_lines(files, language)):
        print(line)


def exit_code(files: Sequence[FileSummary]) -> int:
    if any(file.unreadable for file in files):
        return UNREADABLE
    return PROBLEMS if any(file.problems for file in files) else CLEAN


def _answers(options: Namespace) -> Answers:
    given = [(name, answer) for answer in ANSWERS for name in getattr(options, answer)]
    answers = dict(given)
    if both := [name for name in answers if len({answer for one, answer in given if one == name}) > 1]:
        raise Refused("answered_both", kinds=", ".join(sorted(both)))
    return answers


def _incoming(path: Path, options: Namespace, answers: Answers) -> Incoming:
    if options.agency:
        with suppress(OSError):  # reading it will say so
            known = (options.database, options.agency, file_hash(path))
            corrected, left = published_corrections(*known), published_left_rows(*known)
            return Incoming(path, path.name, corrected, answers=answers, left_rows=left)
    return Incoming(path, path.name, answers=answers)
