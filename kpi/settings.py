"""Numbers that whoever runs the dashboard may set."""

import os


def setting(name: str, default: float) -> float:
    """The environment's number of this name, else default. Raises ValueError where it is no number."""
    text = os.environ.get(name)
    try:
        return float(text.replace(",", ".")) if text else default
    except ValueError:
        raise ValueError(f"{name} is not a number: {text}") from None
