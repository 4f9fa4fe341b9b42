"""A part of a plan for whoever may only read it."""

from loaders.workbooks.plan_workbook import BY_NAME, in_words
from ui.plans.draft import Draft
from ui.widgets.elements import facts
from ui.widgets.tables import Column, table


def read_only(draft: Draft, name: str) -> None:
    """The rows of one declaration; of the plan itself its cells, one below the other."""
    language, declaration = draft.language, BY_NAME[name]
    columns = [column for column in declaration.columns if name == "plan" or column.name != "plan"]
    if name == "plan":
        texts = [
            (column.heading(language.code), in_words(column, draft.own[column.name], language)) for column in columns
        ]
        facts([(heading, [(text, "")]) for heading, text in texts if text], key="plan_facts")
        return
    rows = [
        {column.name: in_words(column, row.cells[column.name], language) for column in columns}
        for row in draft.rows(name)
    ]
    shown = [column for column in columns if any(row[column.name] for row in rows)]
    if shown:
        title = declaration.title(language.code)
        table(
            [Column(column.name, column.heading(language.code)) for column in shown],
            rows,
            f"plan_{name}",
            title,
            language,
        )
