"""What whoever runs the dashboard may set: numbers, and what day it is."""

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

TIMEZONE = "Asia/Baku"  # of the agency; KPI_TIMEZONE sets another


def setting(name: str, default: float) -> float:
    """The environment's number of this name, else default. Raises ValueError where it is no number."""
    text = os.environ.get(name)
    try:
        return float(text.replace(",", ".")) if text else default
    except ValueError:
        raise ValueError(f"{name} is not a number: {text}") from None


def today() -> date:
    """KPI_TODAY; else the day that it is in the agency's time zone, wherever the machine stands.

    Raises ValueError where either is wrong.
    """
    zone = time_zone()
    if not (text := os.environ.get("KPI_TODAY")):
        return datetime.now(zone).date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"KPI_TODAY is not a day, such as 2026-11-22: {text}") from None


def time_zone() -> ZoneInfo:
    """KPI_TIMEZONE, else TIMEZONE. Raises ValueError where it names no time zone."""
    name = os.environ.get("KPI_TIMEZONE") or TIMEZONE
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # a name that there is not, a path, a folder of names
        raise ValueError(f"KPI_TIMEZONE is not the name of a time zone, such as {TIMEZONE}: {name}") from None
