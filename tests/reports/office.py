"""What the files of the office forms hold alike."""

from reports.content.sections import sections_of
from reports.content.wording import heading
from tests.helpers.documents.reading import number, squeezed


def is_in(amount: float, text: str, code: str) -> bool:
    return number(squeezed(text), code) == round(amount, 2)


def headings(plan_year) -> list[str]:
    """Of the report: each clause under its section, where the plan has sections."""
    chapters = sections_of(plan_year)
    clauses = [clause for chapter in chapters for clause in chapter.clauses]
    assert sorted(clause.number for clause in clauses) == sorted(clause.number for clause in plan_year.clauses)
    return [
        text
        for chapter in chapters
        for text in (
            *([chapter.name] if chapter.name else []),
            *(heading(clause, plan_year.language) for clause in chapter.clauses),
        )
    ]
