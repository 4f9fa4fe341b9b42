"""The page of a dataset as its declaration has it."""

from language import Language, message
from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import FACTS
from ui.datasets.counted_page import Division

_UNNAMED = message("For {count} of {all} this is not named.")


def named(dataset: str) -> Declaration | None:
    """The declaration that an address names; None where there is none or it has nothing to divide by."""
    return next(
        (declaration for declaration in FACTS if declaration.dataset == dataset and declaration.dimensions), None
    )


def divisions(declaration: Declaration, language: Language) -> tuple[Division, ...]:
    """One a dimension."""
    headings = {name: declaration.column(name).heading(language.code) for name in declaration.dimensions}
    return tuple(Division(name, heading, heading, _UNNAMED) for name, heading in headings.items())
