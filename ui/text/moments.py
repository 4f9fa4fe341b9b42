"""Moments in words."""

from datetime import datetime

from language import Language


def moment_text(at: datetime, language: Language) -> str:
    """`22 noyabr 2026, 10:45`."""
    return f"{language.date(at)}, {at:%H:%M}"
