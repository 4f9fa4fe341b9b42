"""Recipes that cannot be taken."""

from language import message
from loaders.problems.kinds.kind import Kind

RECIPES = {
    "not_recipes": Kind(message("The file holds no recipes."), message("Give a file of exported recipes.")),
    "unknown_recipe": Kind(message("There is no recipe “{name}”."), message("Give one of: {known}.")),
    "recipe_without_name": Kind(
        message("A recipe has no name, or one that is too long."), message("Give it a name of up to 120 characters.")
    ),
    "recipe_of_unknown_dataset": Kind(
        message("The recipe “{name}” names a dataset that does not exist: {dataset}."), message("Give one of: {known}.")
    ),
    "recipe_of_unknown_column": Kind(
        message("The recipe “{name}” has column {letters} read as “{column}”, which its dataset does not have."),
        message("Give one of: {known}."),
    ),
    "recipe_of_unknown_answer": Kind(
        message("The recipe “{name}” gives an answer that does not exist for “{doubt}”: {answer}."),
        message("Export a recipe with such an answer and copy it from there."),
    ),
}
