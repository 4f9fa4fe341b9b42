"""How many drafts are kept, how large and for how long: nobody fills the disk, and personal data does not stay."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """drafts, megabytes: of one analyst; beyond them the oldest go. all_drafts, all_megabytes: of the server; beyond
    them nothing further is kept. days: after the last change. offer_days: for which a link is good."""

    drafts: int = 20
    megabytes: int = 600
    all_drafts: int = 2_000
    all_megabytes: int = 6_000
    days: int = 30
    offer_days: int = 7


LIMITS = Limits()
