"""What was done, by whom and with which datasets, in words."""

from kpi.oversight.acts import Act, Answered, Stated, Upload, YearAct, clause_act
from language import Language, message
from language.figures import phrases
from loaders.datasets.registry import DECLARATIONS

_WORDS = {
    "undoing": message("Upload {upload} undone: {file}"),
    "purge": message("Original of upload {upload} deleted: {file}"),
    "rules": message("Figures made anew by version {rules} of the rules; moved: {moved}"),
    "recheck": message("Originals read again: new {new}, changed {changed}, no longer read {gone}"),
    "private": message("The agency made private"),
    "public": message("The agency made public again"),
    "closing": message("{year} closed"),
    "opening": message("{year} opened again"),
    "answer": message("Nothing to report for {year}: clause {clause}, {dataset}"),
    "answer_back": message("Taken back: nothing to report for {year}, clause {clause}, {dataset}"),
    "complete": message("{dataset}: complete up to {day}"),
    "complete_back": message("Taken back: {dataset}, complete up to {day}"),
    "complete_clause": message("{dataset}, clause {clause}: complete up to {day}"),
    "complete_clause_back": message("Taken back: {dataset}, clause {clause}, complete up to {day}"),
}

_NAMED = ("upload", "file", "clause", "rules", "moved", "new", "changed", "gone")


def by_whom(act: Act) -> str:
    """Who did it, with the e-mail address where there is one beside the name."""
    return " · ".join(filter(None, (act.who, email_beside(act))))


def email_beside(act: Act) -> str:
    """The e-mail address; '' where it stands for the name."""
    return act.email if act.email != act.who else ""


def dataset_name(dataset: str, language: Language) -> str:
    """The title of its first declaration."""
    return next(declaration for declaration in DECLARATIONS if declaration.dataset == dataset).title(language.code)


def dataset_names(act: Act, language: Language) -> str:
    """Joined; '' where it has none."""
    return ", ".join(dataset_name(dataset, language) for dataset in datasets_of(act))


def act_text(act: Act, language: Language) -> str:
    """An act in a few words: an upload's file, or `2024 closed`."""
    if isinstance(act, Upload):
        return act.file
    text = _WORDS[clause_act(act)]
    values = {name: getattr(act, name) for name in _NAMED if hasattr(act, name)}
    if isinstance(act, YearAct | Answered):
        values["year"] = phrases.ordinal(act.year, language)
    if isinstance(act, Stated):
        values["day"] = language.date(act.day)
    return language.say(text, dataset=dataset_names(act, language), **values)


def datasets_of(act: Act) -> tuple[str, ...]:
    """Codes of the datasets that it brought or was about."""
    return getattr(act, "datasets", ())
