"""What tells a sheet of what is planned from a register of what was done."""

import re
from collections.abc import Iterable

from loaders.headings import word_tables
from loaders.headings.stems import stems, words_of
from loaders.spreadsheet.cell_texts import plain

_PLANNED = stems(word_tables.PLANNED)
_WORK_PLAN = re.compile(r"\bi[şs] plan|\bwork ?plan|\bплан\w* работ|\bрабоч\w+ план")
# 'İş planının icrası' tells of what was done.
_DONE = re.compile(
    r"\bicra(?:s[ıi]|sına| olun| edil)|yerinə yetiril|keçirilmiş|keçirilən|görülmüş|görülən|hesabat"
    r"|report|progress|\bheld\b|\bdone\b|carried out|implementation"
    r"|отч[её]т|исполнени|выполнени|провед[её]н"
)


def says_planned(heading: str) -> bool:
    """Whether a heading says that what stands below it is planned: 'Planlaşdırılan tarix'."""
    return bool(_PLANNED & words_of(heading))


def names_work_plan(titles: Iterable[str]) -> bool:
    """Whether the name of a sheet or a title above its headings says that it is a work plan."""
    return any(_WORK_PLAN.search(text) and not _DONE.search(text) for text in map(plain, titles))
