"""What an analyst does on the upload page, and reads there, without a browser (streamlit.testing.v1.AppTest)."""

import json
from pathlib import Path

import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.helpers import FRAME
from tests.helpers.building import TODAY, TRAININGS, workbook
from tests.helpers.pieces import pieces

UPLOAD = "../../pages/analysts/upload.py"


def open_upload(folder: Path, monkeypatch, language: str) -> AppTest:
    """The upload page of a database, as it opens to one who may change data."""
    st.cache_data.clear()
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", TODAY.isoformat())
    monkeypatch.setenv("KPI_OPEN", "1")  # a page without a browser has no address that it could be local by
    app = AppTest.from_file(str(FRAME), default_timeout=120)
    app.query_params["language"] = language
    app.switch_page(UPLOAD).run()
    assert not app.exception
    return app


def trainings(path: Path, *rows) -> Path:
    return workbook(path, {"2025": [TRAININGS, *rows]})


def drop(app: AppTest, *files) -> None:
    """Files by their paths, or as (name, bytes)."""
    given = [file if isinstance(file, tuple) else (file.name, file.read_bytes()) for file in files]
    app.file_uploader[0].set_value([(name, content, "") for name, content in given])
    app.run()
    assert not app.exception


def take_out(app: AppTest) -> None:
    app.file_uploader[0].set_value([])
    app.run()


def choose(app: AppTest, sheet: str, columns: dict[str, str], row: int = 1) -> None:
    """Have a sheet of the first file read as trainings with these columns."""
    app.selectbox(key="upload_reread").set_value((0, sheet)).run()
    box = app.selectbox(key=f"upload_reread_as_0_{sheet}")
    box.set_value("trainings").run()
    for letters, name in columns.items():
        app.selectbox(key=f"upload_column_0_{sheet}_trainings_{row}_{letters}").set_value(name)
    app.run()
    app.button(key="upload_reread_now").click().run()
    assert not app.exception


def sign(app: AppTest, name: str) -> None:
    next(box for box in app.text_input if box.label in ("Adınız", "Your name", "Ваше имя")).set_value(name).run()


def publishing(app: AppTest) -> list:
    """The button that publishes, where there is one."""
    return [button for button in app.main.button if button.proto.type == "primary"]


def publish(app: AppTest, name: str = "Leyla") -> None:
    sign(app, name)
    publishing(app)[0].click().run()
    assert not app.exception and not app.file_uploader[0].value


def counts(app: AppTest) -> list[str]:
    """New, changed, the same, refused; and taken out, where any are."""
    return [metric.value for metric in app.metric]


def shown(app: AppTest, kind: str) -> str:
    return "\n".join(element.value.replace("\\", "") for element in getattr(app, kind))


def read(app: AppTest) -> str:
    """Everything that stands on the page, in its order of kinds."""
    lines = [expander.label for expander in app.main.expander]
    lines += [
        element.value for kind in ("markdown", "caption", "warning", "info", "error") for element in app.main.get(kind)
    ]
    lines += [frame.value.to_string() for frame in app.main.dataframe]
    lines += [json.dumps(piece, ensure_ascii=False) for piece in pieces(app)]
    return "\n".join(lines).replace("\\", "")


def rows(app: AppTest, caption: str) -> list[list[str]]:
    """The texts of the table of this caption."""
    (table,) = [piece for piece in pieces(app) if piece.get("caption") == caption]
    return [[cell["text"] if cell else "" for cell in row] for row in table["rows"]]


def of_the_page(app) -> list:
    """The warnings but for the banner that everybody may change data."""
    return [warning for warning in app.warning if warning.icon != ":material/lock_open:"]
