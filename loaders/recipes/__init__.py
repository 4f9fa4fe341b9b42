"""Recipes: how sheets of certain headings are read, as analysts chose; seen, edited, exported, imported, forgotten."""
