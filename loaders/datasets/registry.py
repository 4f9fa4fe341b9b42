"""All declarations."""

from loaders.datasets import narratives, plans
from loaders.datasets.facts import FACTS

# Plans come first: rows of the same load are settled against their clauses.
DECLARATIONS = (*plans.DECLARATIONS, *FACTS, *narratives.DECLARATIONS)
BY_NAME = {declaration.name: declaration for declaration in DECLARATIONS}
DATASETS = tuple(dict.fromkeys(declaration.dataset for declaration in DECLARATIONS))
