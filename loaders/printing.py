"""What the command line prints: problems, what a load changed, figures, progress."""

import csv
import json
import sys
import threading
import time

from kpi import figures, warehouse
from language import Language
from loaders.check import CheckedFile
from loaders.publish import Publication
from loaders.registry import BY_NAME
from loaders.spreadsheet.problems import Problem

FIGURE_COLUMNS = (
    "agency", "plan", "clause", "indicator", "level", "unit", "year", "value", "qualifier", "complete", "compared_year",
    "compared_value", "change", "change_percent", "change_qualifier", "comparability", "rows",
)


class Progress:
    """Says on the error stream what is being done, each second once it has taken one."""

    def __init__(self, language: Language):
        self._language = language
        self._steps = {"rows": language.say("writing rows"), "figures": language.say("adding up figures")}
        self._step = ""
        self._done = threading.Event()
        self._teller = threading.Thread(target=self._tell, daemon=True)

    def __enter__(self):
        self._teller.start()
        return self

    def __exit__(self, *_):
        self._done.set()
        self._teller.join()

    def __call__(self, step: str) -> None:
        self._step = self._steps.get(step) or self._language.say("reading {file}", file=step)

    def _tell(self) -> None:
        began = time.monotonic()
        while not self._done.wait(1):
            print(f"{time.monotonic() - began:3.0f} s  {self._step}", file=sys.stderr)


def print_problems(problems: list[Problem], language: Language, form: str) -> None:
    if form == "json":
        print(json.dumps({"problems": [_problem_row(one, language) for one in problems]}, ensure_ascii=False, indent=1))
        return
    for one in problems:
        print(_problem_line(one, language))


def print_outcome(
    files: list[CheckedFile], publication: Publication | None, language: Language, form: str, loading: bool
) -> None:
    problems = [problem for file in files for problem in file.problems]
    if form == "json":
        print(json.dumps(_outcome_row(files, problems, publication, language, loading), ensure_ascii=False, indent=1))
        return
    print_problems(problems, language, form)
    for line in _notes(files, language):
        print(line)
    if loading:
        _print_publication(publication, language)
    elif not problems:
        print(language.say("No problems."))


def _print_publication(publication: Publication | None, language: Language) -> None:
    if publication is None:
        print(language.say("Nothing was published."))
        return
    for dataset, new, changed, same, refused in _by_dataset(publication):
        counts = language.say("new {new}, changed {changed}, the same {same}, refused {refused}", new=new, changed=changed, same=same, refused=refused)
        print(f"{dataset}: {counts}")
    if publication.edition is None:
        print(language.say("Nothing is new, so the edition stays as it was."))
    else:
        print(language.say("Published as edition {edition}.", edition=publication.edition))


def _by_dataset(publication: Publication) -> list[tuple]:
    sums: dict[str, list[int]] = {}
    for result in publication.results:
        counts = sums.setdefault(BY_NAME[result.dataset].dataset, [0, 0, 0, 0])
        for place, count in enumerate((result.new, result.changed, result.same, result.refused)):
            counts[place] += count
    return [(dataset, *counts) for dataset, counts in sums.items()]


def _notes(files: list[CheckedFile], language: Language) -> list[str]:
    """What was left out without being wrong: unknown columns, totals, sheets, rows without a clause."""
    lines = []
    for file in files:
        for name in file.unknown_sheets:
            lines.append(f"{file.name} · {name}: " + language.say("no known headings; the sheet is left out"))
        for sheet in file.sheets:
            place = f"{file.name} · {sheet.layout.sheet.name}: " if sheet.layout.sheet.name else f"{file.name}: "
            if sheet.layout.unknown:
                lines.append(place + language.say("columns left out: {columns}", columns=", ".join(sheet.layout.unknown)))
            if sheet.layout.answers:
                lines.append(place + language.say("columns read as answers: {columns}", columns=", ".join(sheet.layout.answers.values())))
            if sheet.rows.totals:
                lines.append(place + language.say("totals rows left out: {rows}", rows=", ".join(map(str, sheet.rows.totals))))
            if sheet.rows.example:
                lines.append(place + language.say("the template's example left out: row {row}", row=sheet.rows.example))
            lost = sheet.without_clause()
            if lost:
                lines.append(place + language.say("rows without a clause, in no figure: {rows}", rows=", ".join(map(str, lost[:20])) + ("…" if len(lost) > 20 else "")))
    return lines


def _problem_line(problem: Problem, language: Language) -> str:
    place = " · ".join(part for part in (problem.file, problem.sheet, problem.cell or (str(problem.row) if problem.row else ""), problem.heading) if part)
    typed = f" «{problem.value}»" if problem.value else ""
    return f"{place}{typed}: [{problem.code}] {problem.what(language)} {problem.mend(language)}".lstrip(": ")


def _problem_row(problem: Problem, language: Language) -> dict:
    return {
        "file": problem.file, "sheet": problem.sheet, "row": problem.row, "cell": problem.cell, "heading": problem.heading,
        "value": problem.value, "code": problem.code, "what": problem.what(language), "mend": problem.mend(language),
    }


def _outcome_row(files, problems, publication, language: Language, loading: bool) -> dict:
    row = {
        "files": [
            {
                "file": file.name,
                "sheets": [
                    {
                        "sheet": sheet.layout.sheet.name, "dataset": sheet.layout.declaration.name,
                        "rows": len(sheet.rows), "refused": len(sheet.rows.refused),
                        "columns_left_out": list(sheet.layout.unknown), "totals_left_out": sheet.rows.totals,
                        "without_clause": sheet.without_clause(),
                    }
                    for sheet in file.sheets
                ],
                "sheets_left_out": file.unknown_sheets,
            }
            for file in files
        ],
        "problems": [_problem_row(one, language) for one in problems],
    }
    if loading:
        row["edition"] = publication.edition if publication else None
        row["datasets"] = [
            dict(zip(("dataset", "new", "changed", "same", "refused"), counts, strict=True))
            for counts in (_by_dataset(publication) if publication else [])
        ]
    return row


def print_figures(options) -> None:
    """CSV or JSON of FIGURE_COLUMNS on the standard output."""
    edition = warehouse.newest_edition(options.database)
    with warehouse.open_edition(options.database, edition) as connection:
        frame = figures.read_figures(connection, edition, options.today, options.agency, options.plan, options.clause)
    rows = frame.to_dict("records")
    if options.year:
        rows = [row for row in rows if row["year"] == options.year]
    rows = [{name: _bare(row[name]) for name in FIGURE_COLUMNS} for row in rows]
    if options.format == "json":
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    writer = csv.DictWriter(sys.stdout, FIGURE_COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_safe(row) for row in rows)


def _bare(value):
    """Whole numbers without a fraction, missing as null."""
    if isinstance(value, float):
        return None if value != value else int(value) if value.is_integer() else value
    return value


def _safe(row: dict) -> dict:
    """A text that a spreadsheet would take for a formula leaves as text."""
    return {
        name: "'" + value if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else str(value).lower() if isinstance(value, bool) else value
        for name, value in row.items()
    }
