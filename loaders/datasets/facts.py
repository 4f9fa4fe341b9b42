"""The declarations of facts, on which indicators can be defined. A new dataset is one new file and one name here."""

from loaders.datasets import events, indicators, outreach, surveys, trainings

FACTS = (
    *trainings.DECLARATIONS,
    *events.DECLARATIONS,
    *outreach.DECLARATIONS,
    *surveys.DECLARATIONS,
    *indicators.DECLARATIONS,
)
