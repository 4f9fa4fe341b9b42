"""The sample database: what two published reports say, and a made-up agency. `python -m data` builds it."""
