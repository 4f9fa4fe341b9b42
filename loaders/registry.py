"""All declarations. A new dataset is one new file and one name here."""

from loaders import events, indicators, narratives, outreach, plans, surveys, trainings

# Plans come first: rows of the same load are settled against their clauses.
DECLARATIONS = (
    *plans.DECLARATIONS, *trainings.DECLARATIONS, *events.DECLARATIONS, *outreach.DECLARATIONS,
    *surveys.DECLARATIONS, *indicators.DECLARATIONS, *narratives.DECLARATIONS,
)
BY_NAME = {declaration.name: declaration for declaration in DECLARATIONS}
DATASETS = tuple(dict.fromkeys(declaration.dataset for declaration in DECLARATIONS))
