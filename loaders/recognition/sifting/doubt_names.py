"""What the analyst is asked about rows, by name; the command line shows the names before anything else is imported."""

DOUBT_NAMES = ("status", "struck", "hidden", "people")
