"""Walks a dataset that was added to loaders/, from its template to a page, and prints what it met as JSON.

Takes a folder with a database kpi/ that was made before. The loaders are those that PYTHONPATH names.
"""

import io
import json
import os
import sys
from contextlib import redirect_stdout
from pathlib import Path

from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from kpi.figures.asked import asked
from kpi.figures.sources import read_sources
from kpi.oversight.duplicates import read_duplicates
from kpi.rules.figure_row import FigureRow
from kpi.warehouse import editions
from language import Language
from loaders.datasets.registry import BY_NAME
from loaders.publishing.row_words import row_name
from loaders.workbooks import column_tables
from loaders.workbooks.export import write_export
from loaders.workbooks.template import write_template
from tests.helpers import FRAME
from tests.helpers.building import TODAY, command, figure_rows, load, look, printed_json, workbook
from tests.ui.upload.upload_app import read

SHEET = [
    ["Bənd", "Tarix", "Yoxlanılan yer", "Yoxlamanın nəticəsi", "Müfəttişlərin sayı"],
    ["10.2", "03.03.2025", "Anbar", "Pozuntu", 2],
    ["10.2", "04.03.2025", "Sex", "pozuntu", "ən azı 3"],
    ["10.2", "05.03.2025", "Ofis", "Qaydasındadır", None],
]
DEFINITION = [
    ["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı", "Məlumat dəsti", "Hesablama üsulu"]
    + ["Nə hesablanır", "Süzgəc"],
    [
        "P1",
        "10.2",
        "sent",
        "Pozuntu aşkar edənlər",
        "Yoxlamalar",
        "sum",
        "Müfəttişlərin sayı",
        "Yoxlamanın nəticəsi = POZUNTU",
    ],
    ["P1", "10.2", "kinds", "Nəticələrin növləri", "Yoxlamalar", "distinct", "Yoxlamanın nəticəsi", None],
]


def headings(written) -> list[str]:
    return [cell.value for cell in load_workbook(written).worksheets[0][1]]


def listed(row: FigureRow) -> list:
    return [row.indicator.code, row.indicator.member, row.value, row.qualifier]


def page(folder: Path, name: str, **query: str) -> str:
    return read(opened(folder, f"leadership/{name}", **query))


def opened(folder: Path, name: str, **query: str) -> AppTest:
    os.environ |= {"KPI_DATABASE": str(folder), "KPI_TODAY": TODAY.isoformat(), "KPI_OPEN": "1"}
    app = AppTest.from_file(str(FRAME), default_timeout=120)
    for key, value in {"language": "az", "agency": "AGY", "plan": "P1", "year": "2025", **query}.items():
        app.query_params[key] = value
    app.run().switch_page(f"../../pages/{name}.py").run()
    assert not app.exception, app.exception
    return app


def entered(folder: Path) -> tuple[list[str], str]:
    """The labels of the form, and what it says of a row with a bad cell."""
    app = opened(folder, "analysts/entry", dataset="inspections")
    fields = {field.label: field for field in (*app.text_input, *app.multiselect)}
    fields["Yoxlanılan yer *"].set_value("Anbar")
    fields["Müfəttişlərin sayı"].set_value("iki nəfər").run()
    assert not app.exception, app.exception
    return list(fields), " ".join(error.value for error in app.error)


def walked(folder: Path) -> dict:
    kpi, met = folder / "kpi", {}
    template, exported = io.BytesIO(), io.BytesIO()
    write_template("inspections", Language("az"), template)
    met["template"] = headings(template)
    met["first command"] = command(
        kpi, "export", "inspections", "--agency", "AGY", "-o", folder / "empty.xlsx"
    ).returncode
    file = workbook(folder / "inspections.xlsx", {"i": SHEET, "d": DEFINITION})
    met["problems"] = [problem.fault.code for file in load(kpi, file).files for problem in file.problems]
    met["again"] = load(kpi, file).edition
    figures = figure_rows(kpi, clause="10.2")
    met["figures"] = [listed(row) for row in figures]
    met["by outcome"] = [listed(row) for row in figure_rows(kpi, clause="10.2", dimension="outcome")]
    edition = editions.newest_edition(kpi)
    with editions.open_edition(kpi, edition) as connection:
        met["rows"] = {
            row.indicator.code: read_sources(connection, edition, asked(row))[["title", "amount", "cell"]]
            .fillna("")
            .values.tolist()
            for row in figures
        }
    write_export(kpi, edition, "inspections", "AGY", Language("az"), exported)
    met["export"] = headings(exported)
    met["exported row"] = [cell.value for cell in load_workbook(exported).worksheets[0][3]]
    met["docs"] = "Müfəttişlərin sayı" in column_tables.document()
    met["clause page"] = page(kpi, "clause", clause="10.2")
    met["rows page"] = page(
        kpi, "rows", clause="10.2", indicator="inspections.held", dimension="outcome", member="Pozuntu"
    )
    met["dataset page"] = page(kpi, "dataset", dataset="inspections", clause="10.2")
    met["entry fields"], met["entry problem"] = entered(kpi)
    met["overview"] = page(kpi, "overview")
    met["explore page"] = page(kpi, "explore", measure="inspections.inspectors", rows="outcome", columns="year")
    question = (
        "explore",
        "--agency",
        "AGY",
        "--measure",
        "inspections.inspectors",
        "--rows",
        "outcome",
        "--format",
        "json",
    )
    met["explored"] = [[row["outcome_title"], row["value"], row["qualifier"]] for row in printed_json(kpi, *question)]
    again = workbook(folder / "again.xlsx", {"i": [SHEET[0], ["10.2", "03.03.2025", "Anbar!", "Pozuntu", 2]]})
    met["named"] = [
        row_name(BY_NAME["inspections"], row, Language("az")) for row in look(kpi, again).comparisons[0].new
    ]
    load(kpi, again)
    with editions.open_edition(kpi, editions.newest_edition(kpi)) as connection:
        (pair,) = read_duplicates(connection, edition + 1, "AGY", "P1").pairs
        met["duplicates"] = [[row.title, row.beside, row.file] for row in pair]
    return met


if __name__ == "__main__":
    printed = io.StringIO()
    with redirect_stdout(printed):  # what Streamlit says of running without a server
        met = walked(Path(sys.argv[1]))
    print(json.dumps(met, ensure_ascii=False))
