"""Hand-outs, each from one edition. `python -m reports` makes them; forms.py lists them."""
