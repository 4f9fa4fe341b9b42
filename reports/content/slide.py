"""A slide: what it says, whichever form shows it."""

from dataclasses import dataclass, field

from kpi.rules.figure_row import FigureRow
from kpi.saved_slides import QUESTION
from language import message
from loaders.exploring.answered import AnsweredQuestion
from reports.content.plan_year import IndicatorYear
from reports.content.wording import Line

KINDS = {
    "title": message("Title slide"),
    "overview": message("Overview"),
    "movers": message("Moved most"),
    "section": message("Section"),
    "clause": message("Clause"),
    "survey": message("Survey"),
    QUESTION: message("Kept question"),
    "closing": message("Closing"),
}


@dataclass(frozen=True)
class Answer:
    """An answer of a survey: its share in percent, as a number and in words. row: its figure."""

    name: str
    share: float
    value: str
    change: str
    row: FigureRow


@dataclass(frozen=True)
class Slide:
    """key: what names it in a saved choice, `clause/10.2`. kicker: small, over the title. big: the figure, with its
    change and what it is compared with. notes: for the speaker. foot: what the slide says of
    its own origin.

    drawn: the indicator whose years are drawn. lines: a table's rows. question: a kept question, whose answer is drawn.
    """

    key: str
    title: str
    kicker: str = ""
    big: str = ""
    change: str = ""
    compared: str = ""
    texts: list[str] = field(default_factory=list)
    main: IndicatorYear | None = None
    lines: list[Line] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    question: AnsweredQuestion | None = None
    notes: list[str] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """One of KINDS."""
        return self.key.partition("/")[0]

    @property
    def rows(self) -> list[FigureRow]:
        """The figures that it shows as numbers of their own, the main one first."""
        main = [self.main.figure] if self.main else []
        return [*main, *(line.row for line in self.lines if line.row), *(answer.row for answer in self.answers)]
