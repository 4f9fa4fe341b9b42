"""The sample database: python -m data [--database FOLDER]."""

import argparse
import sys
from pathlib import Path

from data import samples
from kpi import settings
from kpi.warehouse import editions
from language import LANGUAGES, Language
from loaders.commands.arguments import day
from loaders.printing.problems import problem_line
from loaders.printing.progress import Progress
from loaders.problems.problem import Problem
from loaders.problems.raised import CLEAN, RAISED, UNREADABLE, fault_of


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m data", description="The published reports and made-up figures.")
    parser.add_argument("--database", type=Path, default=editions.database_folder(), metavar="FOLDER")
    parser.add_argument("--today", type=day, metavar="YYYY-MM-DD")
    parser.add_argument("--language", choices=LANGUAGES, default="az")
    options = parser.parse_args(arguments)
    try:
        settings.check()
    except ValueError as wrong:
        parser.error(str(wrong))
    language = Language(options.language)
    try:
        with Progress(language) as progress:
            edition = samples.build(options.database, options.today or settings.today(), progress)
    except RAISED as raised:
        print(problem_line(Problem(fault_of(raised, options.database)), language))
        return UNREADABLE
    print(language.say("Edition {edition} in {folder}", edition=edition, folder=options.database))
    return CLEAN


if __name__ == "__main__":
    sys.exit(main())
