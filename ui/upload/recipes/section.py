"""What is remembered of how sheets are read: listed, changed, exported, imported, forgotten."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from kpi.warehouse import editions
from language import Language
from loaders.recipes import as_json
from loaders.recipes.kept import forget, read_recipes, take
from loaders.recipes.recipe import Recipe
from loaders.recipes.words import as_what, column_text
from loaders.roles.actor import Actor
from loaders.roles.role import Deed
from ui.access.who import actor, onlooker, while_allowed
from ui.text.file_names import file_name
from ui.text.markdown import escaped
from ui.upload.recipes.change import changed
from ui.upload.recipes.importing import imported, is_wanted
from ui.widgets.commands import run_command
from ui.widgets.tables import Cell, Column, moment_cell, table


def recipes_section(agency: str, language: Language) -> None:
    """Of an agency; nothing for one that the database does not know yet."""
    if not agency:
        return
    say, folder = language.say, editions.database_folder()
    kept = read_recipes(folder, agency, who=onlooker())
    label = f"{say('Recipes: how sheets with the same headings are read')} · {language.number(len(kept))}"
    with st.expander(label, key="upload_recipes"):
        st.write(
            say("What you choose for a sheet is kept as a recipe when it is published, and holds for later files.")
        )
        if kept:
            _table(kept, language)
            st.download_button(
                say("Export the recipes"),
                while_allowed(Deed.PUBLISH, agency, lambda: as_json.written(kept).encode()),
                file_name(f"{agency}-recipes", ".json"),
                "application/json",
                on_click="ignore",
                icon=":material/download:",
                key="upload_recipes_export",
            )
        picked = _picked(kept, language) if kept else None
        if picked:
            _one(agency, picked, actor(language, "recipe", agency=agency), language)
        if is_wanted(language):
            who = actor(language, "recipes", agency=agency)
            if given := imported(language):
                _carry_out(partial(_take_text, agency, given), who, language)


def _table(kept: list[Recipe], language: Language) -> None:
    say = language.say
    columns = [
        Column("name", say("Recipe"), "strong", pinned=True, width="12rem"),
        Column("dataset", say("Read as")),
        Column("columns", say("Columns")),
        Column("who", say("Who")),
        Column("when", say("Day and time")),
    ]
    rows = [
        {
            "name": one.name,
            "dataset": as_what(one, language),
            "columns": "; ".join(
                f"{at} {one.texts.get(at, '')} → {column_text(one, at, language)}" for at in one.texts or one.columns
            ),
            "who": one.who,
            "when": moment_cell(one.done_at, language) if one.done_at else Cell(),
        }
        for one in kept
    ]
    table(columns, rows, "upload_recipes_table", say("Recipes"), language)


def _picked(kept: list[Recipe], language: Language) -> Recipe | None:
    """The one that is to be changed."""
    say, by_name = language.say, {one.name: one for one in kept}
    picked = st.selectbox(
        say("Recipe to be changed"), list(by_name), None, placeholder=say("Choose"), key="upload_recipe"
    )
    return by_name[picked] if picked else None


def _one(agency: str, recipe: Recipe, who: Actor | None, language: Language) -> None:
    """A recipe, to be changed or forgotten."""
    say, folder = language.say, editions.database_folder()
    now = changed(recipe, language)
    with st.container(horizontal=True):
        save = st.button(say("Save the recipe"), key="upload_recipe_save", icon=":material/save:")
        leave = st.button(say("Forget “{name}”", name=escaped(recipe.name)), key="upload_recipe_forget")
    if save:
        _carry_out(partial(take, folder, agency, [now]), who, language)
    elif leave:
        _carry_out(partial(forget, folder, agency, [recipe.name]), who, language)


def _take_text(agency: str, text: str, *, who: Actor) -> int:
    return take(editions.database_folder(), agency, as_json.read(text), who=who)


def _carry_out(command: Callable[..., int], who: Actor | None, language: Language) -> None:
    """What is on the desk is read anew by the recipes that hold now."""
    if not who:
        st.warning(language.say("Type your name first."))
    elif run_command(partial(command, who=who), language) is not None:
        st.rerun()
