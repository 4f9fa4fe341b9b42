"""The figures as open data: CSV with a Frictionless Data Package."""
