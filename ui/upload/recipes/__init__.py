"""Recipes on the upload page: what is remembered of how sheets are read, in the open."""
