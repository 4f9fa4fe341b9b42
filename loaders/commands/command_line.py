"""A command as it is typed: its arguments, its exit code, one sentence where it fails; table.py lists the commands."""

import argparse
import os
import sys
from contextlib import suppress
from pathlib import Path

from kpi import logs, settings
from kpi.warehouse import editions
from language import LANGUAGES, Language
from loaders.commands.arguments import day
from loaders.commands.table import COMMANDS, carry_out
from loaders.figures.upgrade import upgrade
from loaders.printing.problems import problem_line, problem_row
from loaders.printing.rows import print_json
from loaders.problems.problem import Fault, Problem
from loaders.problems.raised import CLEAN, RAISED, UNREADABLE, fault_of

_MEGABYTES = 256  # what the database may take of memory before it uses the disk


def run() -> int:
    """The command that this process was started for; its exit code."""
    os.environ.setdefault("KPI_LOG_LEVEL", "WARNING")  # what a command has done it prints
    with suppress(ValueError):  # main() names the wrong setting
        logs.configure()
    editions.bound_memory(_MEGABYTES)
    return main()


def main(arguments: list[str] | None = None) -> int:
    """Carry out one command; the exit code is 0 clean, 1 problems, 2 cannot be read or was refused."""
    options = _parser().parse_args(arguments)
    options.database = Path(options.database) if options.database else editions.database_folder()
    # A watcher runs on into other days, unless one was given.
    options.given_today = options.today
    options.today = options.today or settings.today()
    try:
        if COMMANDS[options.command].opens:
            upgrade(options.database, options.today)
        code = carry_out(options.command, options, Language(options.language))
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # Whoever read the output has seen enough, as `head` has.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except RAISED as raised:
        _print_fault(fault_of(raised, options.database), options)
        return UNREADABLE


def _print_fault(fault: Fault, options) -> None:
    problem, language = Problem(fault), Language(options.language)
    if getattr(options, "format", "text") == "json":
        print_json({"problems": [problem_row(problem, language)]})
    else:
        print(problem_line(problem, language))


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--database", metavar="FOLDER", help="the database's folder (else KPI_DATABASE, else data/kpi)")
    # A text, which is read after the settings are checked: what is wrong with KPI_TODAY is not told of --today.
    common.add_argument("--today", type=day, default=os.environ.get("KPI_TODAY") or None, metavar="YYYY-MM-DD")
    common.add_argument("--language", choices=LANGUAGES, default="az")
    parser = argparse.ArgumentParser(prog="python -m loaders", description="Spreadsheets in, figures out.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        one = commands.add_parser(name, parents=[common], help=command.help, description=command.help)
        one.set_defaults(command=name)
        for names, how in command.options:
            one.add_argument(*names, **how)
    try:
        settings.check()
    except ValueError as wrong:
        parser.error(str(wrong))
    return parser
