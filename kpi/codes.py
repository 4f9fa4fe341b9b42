r"""The codes of indicators, as people type them in workbooks and as they stand in addresses and kept slides.

In the database an indicator is columns: the automatic indicator that it is of ('' for one of the agency's own) and
what splits it, as it is grouped (group_key): spellings that no reader would tell apart are one code. Only this module
writes these as one text and reads them from it: `trainings.held`, `outreach.items:youtube|video`,
`surveys.share:s1|bəli`, `e-services`.

The first of two parts has `|` as `\|` and `\` as `\\`; a `\` before anything else stands for itself, as codes that
were typed before have it. A code of one's own that reads like an automatic one has a `\` before it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from language.folding import fold
from language.grouping import group_key


@dataclass(frozen=True, slots=True)
class Code:
    """automatic: the code of the automatic indicator, '' for one of the agency's own, whose code is split_1.

    split_1, split_2: by group_key, a code of one's own folded; '' where there is none.
    """

    automatic: str
    split_1: str = ""
    split_2: str = ""


class Codes:
    """known: automatic indicators → into how many parts each is split."""

    def __init__(self, known: Mapping[str, int]):
        self._known = known

    def write(self, code: Code) -> str:
        if not code.automatic:
            return f"\\{code.split_1}" if self._is_automatic(code.split_1.lstrip("\\")) else code.split_1
        first = _escaped(code.split_1) if self._known[code.automatic] == 2 else code.split_1
        parts = f"{first}|{code.split_2}" if code.split_2 else first
        return f"{code.automatic}:{parts}" if parts else code.automatic

    def read(self, text: str) -> Code:
        folded = fold(text)
        if not self._is_automatic(folded):
            is_escaped = folded.startswith("\\") and self._is_automatic(folded.lstrip("\\"))
            return Code("", folded.removeprefix("\\") if is_escaped else folded)
        automatic, _, rest = folded.partition(":")
        if self._known[automatic] < 2:
            return Code(automatic, group_key(rest))
        first, second = _IN_TWO.fullmatch(rest).groups()  # type: ignore[union-attr]  # it matches every text
        return Code(automatic, group_key(_ESCAPED.sub(r"\1", first)), group_key(second or ""))

    def canonical(self, text: str) -> str:
        """A typed code as write() spells it."""
        return self.write(self.read(text))

    def among(self, asked: str, there: Iterable[str]) -> str:
        """The one of the codes that an address means, also in the spelling without `\\`; '' where none is."""
        there = list(there)
        if (code := self.canonical(asked)) in there:
            return code
        form = _loose if self._is_automatic(fold(asked)) else fold
        return {form(_unescaped(self.read(code))): code for code in there}.get(form(asked), "")

    def _is_automatic(self, text: str) -> bool:
        name, mark, _ = text.partition(":")
        return name in self._known and (not mark or self._known[name] > 0)


_IN_TWO = re.compile(r"((?:\\[\\|]|[^|])*)(?:\|(.*))?", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\|])")


def _unescaped(code: Code) -> str:
    return "|".join(filter(None, (":".join(filter(None, (code.automatic, code.split_1))), code.split_2)))


def _loose(text: str) -> str:
    return re.sub(r" ?\| ?", "|", group_key(text))


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("|", r"\|")
