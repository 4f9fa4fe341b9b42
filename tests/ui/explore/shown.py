"""What the page of questions shows."""

from streamlit.testing.v1 import AppTest

from tests.helpers.pieces import pieces

DEMO = {"agency": "DEMO", "plan": "DEMO-2021-2026", "year": "2025"}


def texts(app: AppTest) -> str:
    elements = (
        *app.main.header,
        *app.main.markdown,
        *app.main.caption,
        *app.main.info,
        *app.main.warning,
        *app.main.title,
    )
    return "\n".join(element.value for element in elements).replace("\\", "")


def address(app: AppTest) -> dict[str, str]:
    return {name: text if isinstance(text, str) else text[0] for name, text in app.query_params.items()}


def table(app: AppTest) -> dict[str, dict[str, dict]]:
    """Name of each row → heading of each column → its cell."""
    (found,) = pieces(app, "table")
    headings = [column["heading"] for column in found["columns"]]
    return {row[0]["text"]: dict(zip(headings[1:], row[1:], strict=True)) for row in found["rows"]}
