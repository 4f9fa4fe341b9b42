"""The commands of `python -m loaders`: what each takes and does."""
