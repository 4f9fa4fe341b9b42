"""What a Word or PowerPoint file says of itself."""

from reports.content.plan_year import PlanYear
from reports.content.wording import provenance

LOCALES = {"az": "az-Latn-AZ", "en": "en-GB", "ru": "ru-RU"}
MOST_LETTERS = 255  # of a property


def set_properties(properties, title: str, plan_year: PlanYear) -> None:
    """properties: the core properties of python-docx or python-pptx."""
    properties.title, properties.comments = title[:MOST_LETTERS], " ".join(provenance(plan_year))[:MOST_LETTERS]
    properties.author = properties.last_modified_by = plan_year.agency_name[:MOST_LETTERS]
    properties.language = LOCALES[plan_year.language.code]
    properties.created = properties.modified = plan_year.published_at
