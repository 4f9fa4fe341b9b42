"""What a recipe makes of sheets and columns, in words."""

from language import Language
from loaders.datasets.registry import BY_NAME
from loaders.recipes.recipe import Recipe
from loaders.recognition.readings import ANSWER


def as_what(recipe: Recipe, language: Language) -> str:
    """The dataset as which such sheets are read."""
    if recipe.declaration is None:
        return language.say("as its headings say")
    return BY_NAME[recipe.declaration].title(language.code) if recipe.declaration else language.say("left out")


def column_text(recipe: Recipe, letters: str, language: Language) -> str:
    name = recipe.columns.get(letters, "")
    if recipe.declaration is None:
        return language.say("as its headings say")
    if not name or not recipe.declaration:
        return language.say("left out")
    declaration = BY_NAME[recipe.declaration]
    return declaration.column(declaration.wide if name == ANSWER else name).heading(language.code)
