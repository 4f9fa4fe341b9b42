"""A recipe, and what a sheet's headings are told from others by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from loaders.datasets.registry import BY_NAME
from loaders.headings.rows import Headings
from loaders.problems.problem import Refused, cell_position
from loaders.recognition.readings import ANSWER, Reading, heading_hash
from loaders.recognition.sifting.doubt_names import DOUBT_NAMES, answers_to

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Recipe:
    """headings: what tells them from others; texts: letters of a column → its heading, none where an earlier version
    has kept it. declaration: '' leaves such sheets out, None has them read as their headings say. columns: letters →
    declared column or ANSWER, as in Reading. answers: doubt → what its rows are."""

    name: str
    headings: str
    texts: Mapping[str, str]
    declaration: str | None
    heading_row: int
    columns: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    who: str = ""
    done_at: datetime | None = None

    @property
    def reading(self) -> Reading | None:
        """None where such sheets are read as their headings say."""
        if self.declaration is None:
            return None
        return Reading(self.headings, self.declaration, self.heading_row, dict(self.columns))

    @property
    def choice(self) -> tuple:
        """What of it has been chosen: two that are alike in it say the same."""
        return self.declaration, dict(self.columns), dict(self.answers), self.name


def hash_of(texts: Mapping[str, str]) -> str:
    """texts: letters → heading."""
    return heading_hash(Headings(dict(sorted((cell_position(f"{at}1")[1], text) for at, text in texts.items()))))


def checked(recipe: Recipe) -> Recipe:
    """Raises Refused where it cannot be followed."""
    if not 0 < len(recipe.name.strip()) <= LONGEST_NAME:
        raise Refused("recipe_without_name")
    if recipe.declaration and recipe.declaration not in BY_NAME:
        raise Refused(
            "recipe_of_unknown_dataset", name=recipe.name, dataset=recipe.declaration, known=", ".join(BY_NAME)
        )
    columns = {one.name for one in BY_NAME[recipe.declaration].columns} if recipe.declaration else set()
    for letters, column in recipe.columns.items():
        if column not in columns | {ANSWER, ""}:
            known = ", ".join(sorted(columns))
            raise Refused("recipe_of_unknown_column", name=recipe.name, letters=letters, column=column, known=known)
    for doubt, answer in recipe.answers.items():
        if doubt not in DOUBT_NAMES or answer not in answers_to(doubt):
            raise Refused("recipe_of_unknown_answer", name=recipe.name, doubt=doubt, answer=answer)
    return recipe
