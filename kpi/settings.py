"""What whoever runs the dashboard may set: numbers, days, and where it is today."""

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

TIMEZONE = "Asia/Baku"  # of the agency; KPI_TIMEZONE sets another
LARGE_PERCENT = 50  # a move of a figure beyond both of these is looked at twice
LARGE_CHANGE = 10  # in the figure's own unit
FINAL_AFTER = "31.03"  # of the year that follows; KPI_FINAL_AFTER sets another
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


def setting(name: str, default: float) -> float:
    """The environment's number of this name, else default. Raises ValueError where it is no number."""
    text = os.environ.get(name)
    try:
        return float(text.replace(",", ".")) if text else default
    except ValueError:
        raise ValueError(f"{name} is not a number: {text}") from None


def thresholds() -> tuple[float, float]:
    """The two thresholds of large moves, in percent and in units: KPI_LARGE_PERCENT and KPI_LARGE_CHANGE, else
    LARGE_PERCENT and LARGE_CHANGE.

    Raises ValueError where one is no number.
    """
    return setting("KPI_LARGE_PERCENT", LARGE_PERCENT), setting("KPI_LARGE_CHANGE", LARGE_CHANGE)


def today() -> date:
    """KPI_TODAY; else the day that it is in the agency's time zone, wherever the machine stands.

    Raises ValueError where either is wrong.
    """
    moment = now()
    if not (text := os.environ.get("KPI_TODAY")):
        return moment.date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"KPI_TODAY is not a day, such as 2026-11-22: {text}") from None


def now() -> datetime:
    """The moment by the clocks of the agency's time zone, as acts are kept and shown. Raises ValueError where it names
    none."""
    return datetime.now(time_zone()).replace(tzinfo=None)


def time_zone() -> ZoneInfo:
    """KPI_TIMEZONE, else TIMEZONE. Raises ValueError where it names no time zone."""
    name = os.environ.get("KPI_TIMEZONE") or TIMEZONE
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # a name that there is not, a path, a folder of names
        raise ValueError(f"KPI_TIMEZONE is not the name of a time zone, such as {TIMEZONE}: {name}") from None


def final_after(year: int) -> date:
    """The day after which a year whose data reach its end is final: KPI_FINAL_AFTER, else FINAL_AFTER, in the year that
    follows. Raises ValueError where it is no day of every year."""
    text = os.environ.get("KPI_FINAL_AFTER") or FINAL_AFTER
    try:
        day, month = map(int, text.split("."))
        date(2001, month, day)  # a year without 29 February
    except ValueError:
        raise ValueError(f"KPI_FINAL_AFTER is not a day and a month, such as {FINAL_AFTER}: {text}") from None
    return date(year + 1, month, day)


def log_level() -> str:
    """KPI_LOG_LEVEL, else INFO. Raises ValueError where it is none of LOG_LEVELS."""
    level = (os.environ.get("KPI_LOG_LEVEL") or "INFO").upper()
    if level not in LOG_LEVELS:
        raise ValueError(f"KPI_LOG_LEVEL is none of {', '.join(LOG_LEVELS)}: {level}")
    return level


def metrics_port() -> int | None:
    """KPI_METRICS_PORT; None where nobody asks for metrics. Raises ValueError where it is no port."""
    text = os.environ.get("KPI_METRICS_PORT")
    if text and not (text.isdecimal() and 0 < int(text) < 65_536):
        raise ValueError(f"KPI_METRICS_PORT is not a port, such as 9108: {text}")
    return int(text) if text else None


def originals_days() -> int | None:
    """KPI_ORIGINALS_DAYS: after as many days an original is taken away; None: never. Raises ValueError where it is no
    number of days."""
    text = os.environ.get("KPI_ORIGINALS_DAYS")
    if text and not (text.isdecimal() and int(text)):
        raise ValueError(f"KPI_ORIGINALS_DAYS is not a number of days, such as 365: {text}")
    return int(text) if text else None


def check() -> None:
    """Raises ValueError where what is set is wrong, so that whoever starts something is told at once."""
    thresholds()
    setting("KPI_SMALL_BASE", 0)
    today()
    final_after(2025)
    log_level()
    metrics_port()
    originals_days()
