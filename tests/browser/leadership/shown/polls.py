"""Polls of every kind, and what the page shows of them."""

from streamlit.testing.v1 import AppTest

from tests.helpers.pieces import pieces


def poll(
    clause: str,
    year: int,
    code: str,
    counts: dict,
    open_to_all: str | None,
    question: str = "",
    shares: bool = False,
    n=None,
) -> list[list]:
    """The rows of one poll; shares: the numbers are published shares, not counts."""
    return [
        [
            clause,
            f"10.10.{year}",
            code,
            question or f"Sual {code}",
            answer,
            None if shares else number,
            number if shares else None,
            n,
            open_to_all,
        ]
        for answer, number in counts.items()
    ]


POLLS = [
    *poll("1.1", 2024, "A", {"Bəli": 520, "Xeyr": 480}, "xeyr"),
    *poll("1.1", 2025, "A", {"Bəli": 540, "Xeyr": 460}, "xeyr"),
    *poll("2.4", 2024, "B", {"Bəli": 520, "Xeyr": 480}, "xeyr"),
    *poll("2.4", 2025, "B", {"Bəli": 700, "Xeyr": 300}, "bəli"),
    *poll("5.6", 2025, "C", {"Bəli": 60.1, "Xeyr": 20.2, "Aid deyil": 18.0}, None, shares=True, n=400),
    *poll("1.1; 10.2", 2024, "D", {"Bəli": 50, "Xeyr": 40, "Aid deyil": 10}, "bəli", "Razısınızmı?"),
    *poll("1.1; 10.2", 2025, "D", {"Bəli": 60, "Xeyr": 20, "Aid deyil": 20}, "bəli", "Xidmətdən razısınızmı?"),
]


def plain(text: str) -> str:
    """With plain spaces: the mark of a text without a translation follows a no-break space."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def facts(app: AppTest) -> dict[str, str]:
    """What stands beside the chart: name → text."""
    return {fact["name"]: plain(fact["values"][0]["text"]) for fact in pieces(app, "facts")[0]["facts"]}


def drawn(app: AppTest) -> str:
    """What the chart says to whoever cannot see it."""
    return plain(pieces(app, "picture")[0]["alt"])


def text(app: AppTest) -> str:
    elements = (*app.main.header, *app.main.markdown, *app.main.caption, *app.main.info, *app.main.warning)
    return plain("\n".join(element.value for element in elements).replace("\\", ""))


def tabled(app: AppTest) -> dict[str, dict[str, str]]:
    """The chart's table: an answer → heading → text, with what stands small under it."""
    app.session_state["surveys-answers-table"] = True
    (table,) = pieces(app.run(), "table")
    headings = [column["heading"] for column in table["columns"]]
    return {
        plain(row[0]["text"]): {
            heading: " | ".join(filter(None, (cell.get("text"), cell.get("sub"))))
            for heading, cell in zip(headings, row, strict=True)
            if cell
        }
        for row in table["rows"]
    }
