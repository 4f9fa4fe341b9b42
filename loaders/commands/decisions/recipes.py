"""recipes: how sheets of certain headings are read; printed, exported, taken and forgotten."""

from argparse import Namespace

from language import Language
from loaders.commands.known import content, refuse_unknown
from loaders.printing.rows import print_json
from loaders.problems.problem import Refused
from loaders.problems.raised import CLEAN
from loaders.recipes import as_json
from loaders.recipes.kept import forget, read_recipes, take
from loaders.recipes.recipe import Recipe
from loaders.recipes.words import as_what, column_text


def recipes(options: Namespace, language: Language) -> int:
    """To edit one: export it, change the file, take it."""
    refuse_unknown(options.database, options.agency)
    if options.take:
        given = as_json.read(content(options.take))
        count = take(options.database, options.agency, given, who=options.who)
        print(language.say_count("{count} recipe taken.", "{count} recipes taken.", count))
    elif options.forget:
        edition = forget(options.database, options.agency, options.forget, who=options.who)
        print(language.say("Forgotten, as edition {edition}.", edition=edition))
    else:
        _show(options, language)
    return CLEAN


def _show(options: Namespace, language: Language) -> None:
    kept = read_recipes(options.database, options.agency, who=options.who)
    names = [one.name for one in kept]
    for name in options.name or ():
        if name not in names:
            raise Refused("unknown_recipe", name=name, known=", ".join(names) or "–")
    chosen = [one for one in kept if not options.name or one.name in options.name]
    if options.output:
        options.output.write_text(as_json.written(chosen), encoding="utf-8")
    elif options.format == "json":
        print_json([_row(one) for one in chosen])
    else:
        for one in chosen:
            print("\n".join(_lines(one, language)))
        if not chosen:
            print(language.say("None."))


def _row(recipe: Recipe) -> dict:
    row = {name: getattr(recipe, name) for name in ("name", "headings", "declaration", "heading_row", "who")}
    row |= {name: dict(getattr(recipe, name)) for name in ("texts", "columns", "answers")}
    return row | {"done_at": recipe.done_at.isoformat() if recipe.done_at else None}


def _lines(recipe: Recipe, language: Language) -> list[str]:
    done_at = f"{recipe.done_at:%d.%m.%Y %H:%M}" if recipe.done_at else ""
    lines = [" · ".join(filter(None, (recipe.name, as_what(recipe, language), recipe.who, done_at)))]
    for letters in recipe.texts or recipe.columns:
        read_as = column_text(recipe, letters, language)
        lines.append(f"    {letters}  {recipe.texts.get(letters, '')} → {read_as}")
    return lines + [f"    {doubt}: {answer}" for doubt, answer in recipe.answers.items()]
