"""Templates filled with what every kind of column may hold."""

from datetime import date

from openpyxl import load_workbook

from language import Language
from loaders.workbooks.template import declarations_of, write_template

ROWS = 12
DATES = {
    "az": ("26-28 sentyabr 2025", "9 noyabr və 7 dekabr 2024", "mart 2025", "I rüb 2024"),
    "en": ("26-28 September 2025", "9 November and 7 December 2024", "March 2025", "Q1 2024"),
    "ru": ("26-28 сентября 2025", "9 ноября и 7 декабря 2024", "март 2025", "I квартал 2024"),
}
BOUNDS = {"az": ("ən azı {}", "təxminən {}"), "en": ("at least {}", "about {}"), "ru": ("не менее {}", "около {}")}
TEXTS = (
    "=1+1",
    "+5",
    "-x",
    "@a",
    "#REF",
    "iki\nsətir",
    "_x0041_",
    "10.10",
    "Sıra 7",
    "a;b",
    "'x'",
    '=HYPERLINK("http://x")',
)
# Columns of the plans workbook that must go together.
TOLD = {"agency": "AGY", "first_year": 2020, "last_year": 2026}
# What goes together in a definition: dataset, way of counting, what is counted, filter, accumulation.
DEFINED = (
    (None, None, None, None, "within_year"),
    ("outreach", "rows", None, 'Kanal = "=1+1"; Başlıq ≠ "a;b", +5', "since_start"),
    ("trainings", "sum", "Participants", "Район = Баку\nAuditoriya = @a", "latest"),
    ("events", "distinct", "Rayon", None, None),
    ("surveys", "share", "-x; Bəli", 'Cavab ≠ ""', None),
    ("trainings", "ratio", "trainings.participants / trainings.held", None, None),
)


def typed(column, row: int, declaration, language: str):
    """What an analyst may type into a cell: every kind of column in its many forms."""
    at_least, about = BOUNDS[language]
    mark = "." if language == "en" else ","
    if column.name in TOLD:
        return TOLD[column.name]
    if column.name in ("plan", "earlier_plan"):
        return f"P{row % 3 + 1}" if declaration.dataset == "plans" else (None, "P1")[row % 2]
    if column.name == "earlier_clause":
        return f"9.{row + 1}"
    forms = {
        "clauses": ("10.2", "10.10", None, "4.1.1; 10.2", "5.6")
        if declaration.facts
        else [c for c in ("10.2", "10.10", "2.4", "4.1.1") for _ in range(3)],
        "dates": (f"{row + 1:02}.10.2025", 2024, date(2025, 3, row + 1), "2026-01-05", *DATES[language]),
        "years": (f"{2020 + row % 3}", None, f"{2020 + row % 3}-{2020 + row % 3}-ci illər", 2020 + row % 3),
        "year": (2020, 2021, 2022, 2023, 2024, 2025),
        "count": (row, None, at_least.format(40), about.format(100), None if column.counts_days else "-", "1 234"),
        "number": (
            row + 0.125,
            "-" if declaration.facts else 0,
            f"68{mark}98 %",
            at_least.format(f"1{mark}5"),
            1_234_567,
            about.format(f"12{mark}3456"),
            1e-7,
        ),
        "share": (f"68{mark}1 %", f"0{mark}5 %", at_least.format(f"40{mark}125 %")),
        "choice": (*column.written(language).values(), *(() if column.required else (None,))),
        "flag": (*column.written(language).values(), None),
        "code": (f"{column.name}-{row}", f"{row:03}") if column.required or row % 2 else (None,),
        "text": (f"{TEXTS[row % len(TEXTS)]} {row}",) if column.required or row % 3 else (None,),
    }[column.kind]
    return forms[(row // 3 if column.kind == "share" else row) % len(forms)]


def typed_row(row: int, declaration, language: str) -> list:
    cells = {column.name: typed(column, row, declaration, language) for column in declaration.columns}
    if declaration.name == "surveys":
        # An answer has a count, or a share; or both, where they go together.
        cells["share"] = None if cells["count"] not in (None, "-") else cells["share"]
        if cells["share"] is None:  # only a share is weighted
            cells["weighted"] = cells["design_effect"] = None
        cells["base"] = (None, 5000, "5000+")[row % 3]
        cells["several"] = cells["several"] if cells["base"] else None  # n is no sum of several answers
    if declaration.name == "target":
        cells["target"] = row + 1  # what is counted is aimed at in wholes
    if declaration.name == "definition":
        codes = dict(
            zip(("dataset", "counts", "counted", "filter", "accumulation"), DEFINED[row % len(DEFINED)], strict=True)
        )
        for name, code in codes.items():
            cells[name] = declaration.column(name).written(language).get(code, code)
        if cells["direction"] != declaration.column("direction").written(language)["neither"]:
            cells["baseline"] = None  # no target is to lie on the wrong side of it
        if codes["counts"] in ("share", "ratio"):
            cells["unit_az"] = "%"
            cells["kind"] = None  # a percentage is no place in a ranking
    if declaration.name == "indicators" and row % 2:
        cells["unit"] = "%" if "%" in str(cells["value"]) or cells["value"] == "-" else "gün"
    return list(cells.values())


def fill(path, dataset: str, language: str) -> int:
    """Write rows into the template as it was handed out, its example left in; how many."""
    write_template(dataset, Language(language), path)
    book, written = load_workbook(path), 0
    for declaration in declarations_of(dataset):
        sheet = book[declaration.title(language)]
        for row in range(3 if declaration.name == "plan" else ROWS):
            for index, content in enumerate(typed_row(row, declaration, language), start=1):
                cell = sheet.cell(row + 3, index, content)
                if isinstance(content, str):
                    cell.data_type = "s"
            written += 1
    book.save(path)
    return written


def counted(outcome) -> tuple[int, int, int, int]:
    """New, changed, the same and refused rows of a load, which must not have any problem."""
    assert [
        (problem.sheet, problem.cell, problem.value, problem.code)
        for file in outcome.files
        for problem in file.problems
    ] == []
    results = outcome.sheets
    return tuple(sum(getattr(result, name) for result in results) for name in ("new", "changed", "same", "refused"))
