"""One recipe's name and columns, to be changed."""

from dataclasses import replace

import streamlit as st

from language import Language
from loaders.datasets.registry import BY_NAME
from loaders.recipes.recipe import LONGEST_NAME, Recipe
from ui.upload.reading.reread import read_as


def changed(recipe: Recipe, language: Language) -> Recipe:
    """As its fields say now."""
    say, key = language.say, f"upload_recipe_{recipe.headings[:12]}"
    name = st.text_input(say("Name"), recipe.name, max_chars=LONGEST_NAME, key=f"{key}_name", width=520).strip()
    if not recipe.declaration:
        return replace(recipe, name=name or recipe.name)
    words = read_as(BY_NAME[recipe.declaration], language)
    columns: dict[str, str] = {}
    with st.container(horizontal=True):
        for letters in recipe.texts or recipe.columns:
            names = list(words)
            columns[letters] = st.selectbox(
                f"{letters} · {recipe.texts.get(letters, '')}"[:60],
                names,
                names.index(recipe.columns.get(letters, "")),
                format_func=words.__getitem__,
                width=260,
                key=f"{key}_{letters}",
            )
    taken = {letters: column for letters, column in columns.items() if column or letters in recipe.columns}
    return replace(recipe, name=name or recipe.name, columns=taken)
