"""How a clause goes on from one of an earlier plan, in words."""

from collections.abc import Sequence

from language import Language, message
from language.figures import phrases

KINDS = {
    "same": message("{clause} goes on unchanged"),
    "revised": message("{clause} goes on, revised"),
    "replaced": message("{clause} was replaced by this one"),
    "merged": message("{clauses} were merged"),
    "split": message("{clause} was split; a part of it goes on here"),
    "dropped": message("{clause} was dropped: this plan has no such clause"),
}
_WORDS = {"same": message("the same clause"), "revised": message("revised")}
_SPLIT_BESIDE = message("{clause} was split; a part of it goes on here, the rest as {others}")
# Why the figures of two plans are not compared, in full and in few words.
_UNLIKE = {
    "counts_anew": (message("figures are counted anew here, or add up in another way"), message("counted anew")),
    "units_differ": (message("figures have another unit here"), message("another unit")),
    "answers_differ": (message("the list of answers changed here"), message("other answers")),
}


def crossing_text(
    kind: str,
    clause: str,
    language: Language,
    note: str = "",
    merged: Sequence[str] = (),
    others: Sequence[str] = (),
    unlike: str = "",
) -> str:
    """`10.2-ci bənd dəyişdirilmiş şəkildə davam edir. Belə uyğunluq …`

    clause: the earlier one. merged: all that were merged; others: what a split made beside. unlike:
    of _UNLIKE, where the later figures are not to be compared with the earlier ones.
    """
    text = _SPLIT_BESIDE if others else KINDS[kind]
    words = language.say(
        text,
        clause=phrases.clause_name(clause, language),
        clauses=_names(merged, language),
        others=_names(others, language),
    )
    words = f"{words}; {unlike_text(unlike, language)}" if unlike else words
    return f"{words}. {note}" if note else words


def crossing_mark(kind: str, language: Language, note: str = "", unlike: str = "") -> str:
    """`dəyişdirilib: Belə uyğunluq …`, as it stands on a chart."""
    words = [language.say(_WORDS[kind]), *([unlike_mark(unlike, language)] if unlike else [])]
    return ": ".join(filter(None, (", ".join(words), note)))


def unlike_text(unlike: str, language: Language) -> str:
    """Why the figures before and after a break are not compared."""
    return language.say(_UNLIKE[unlike][0])


def unlike_mark(unlike: str, language: Language) -> str:
    """The same in few words."""
    return language.say(_UNLIKE[unlike][1])


def _names(clauses: Sequence[str], language: Language) -> str:
    return ", ".join(phrases.clause_name(clause, language) for clause in clauses)
