"""Every countable fact of the two published reports, read from the reports, not from the workbooks.

One row a figure: plan, clause, indicator, year, value, qualifier. A value that the reports give
in parts is written as the sum of its parts.
"""

from typing import NamedTuple

from language.grouping import group_key


class Fact(NamedTuple):
    plan: str
    clause: str
    indicator: str
    year: int
    value: float
    qualifier: str = "exact"


def _items(channel: str, material: str) -> str:
    return f"outreach.items:{group_key(channel)}|{group_key(material)}"


def _open_government(clause: str, indicator: str, value: float, qualifier: str = "exact") -> Fact:
    return Fact("AH-2016-2018", clause, indicator, 2018, value, qualifier)


def _ethics(indicator: str, value: float, qualifier: str = "exact") -> Fact:
    return Fact("ETIK-2023", "1", indicator, 2023, value, qualifier)


_WEBSITE = "Rəsmi internet səhifəsi"
_FILM_CHANNELS = ("Lider", "Space", "Xəyal TV", "ARB Günəş", "ARB Aran", "ARB Şəki", "ARB Kəpəz")
_ARTICLE_OUTLETS = ("Azərtac", "“Xalq qəzeti”", "“Respublika” qəzeti", _WEBSITE)
_CLIP_PLACES = (
    "Qəbul mərkəzləri",
    "“ASAN-Viza” terminalları",
    "Heydər Əliyev Beynəlxalq Hava Limanı",
    "Facebook",
    "Twitter",
)

FACTS = (
    # Services on the portal, and those still being added.
    _open_government("1.1", "e-services", 11),
    _open_government("1.1", "e-services-under-way", 4),
    # Ten universities, 45 events in the regions, the presentation of the app.
    _open_government("1.3", "events.held", 10 + 45 + 1),
    _open_government("1.3", "mobile-services", 23),
    _open_government("1.3", "towns-covered", 23),
    _open_government("1.3", "app-languages", 3),
    _open_government("2.4", _items("YouTube", "Video"), 240),
    _open_government("2.4", _items("Twitter", "Paylaşım"), 789),
    _open_government("2.4", _items("Facebook", "Paylaşım"), 234),
    _open_government("2.4", "social-accounts-opened", 1),
    _open_government("2.4", "mobile-apps", 1),
    _open_government("2.4", "events.held", 1),
    # Of three events only the summer school's opening has a number of heads: at least 100.
    _open_government("4.1.1", "events.held", 3),
    _open_government("4.1.1", "events.participants", 100, "at_least"),
    _open_government("4.1.1", "summer-school-countries", 17),
    _open_government("4.1.1", "ngo-projects", 1),
    _open_government("4.1.1", "ngo-handbooks", 1),
    # March, May and November.
    _open_government("4.2.1", "events.held", 3),
    _open_government("4.2.2", _items(_WEBSITE, "İctimai Şura xəbəri"), 2),
    _open_government("4.2.2", "site-languages", 3),
    _open_government("4.2.2", "council-subsections", 1),
    _open_government("5.6", _items("tender.gov.az və “Respublika” qəzeti", "Satınalma məlumatı"), 55),
    _open_government("5.6", "tenders", 9),
    _open_government("5.6", "quotation-requests", 12),
    # Six rows of the report; the last names two dates and one head count.
    _open_government("8.6", "trainings.held", 5 + 2),
    _open_government("8.6", "trainings.participants", 13 + 14 + 14 + 12 + 1 + 21),
    _open_government("8.6", "asan-index", 68.98),
    _open_government("8.6", "asan-index-rank", 1),
    _open_government("8.7", "appeals-received", 2),
    _open_government("8.7", "appeals-refused", 1),
    _open_government("8.7", "appeals-decided", 1),
    _open_government("10.1", "events.held", 1),
    _open_government("10.1", "international-meetings", 2),
    # One training of 13 and, besides it, ten programmes with 143.
    _open_government("10.2", "trainings.held", 1 + 10),
    _open_government("10.2", "trainings.participants", 13 + 143),
    _open_government("10.2", "events.held", 1),
    _open_government("10.2", "events.participants", 100),
    _open_government("10.2", "summer-school-countries", 17),
    _open_government("10.4", _items(_WEBSITE, "Xəbər"), 226),
    _open_government("10.4", "news-languages", 3),
    _open_government("10.4", _items("AzTV", "Videoreportaj"), 1),
    _open_government("10.4", "report-minutes", 6),
    *(_open_government("10.4", _items(channel, "Film"), 1) for channel in _FILM_CHANNELS),
    _open_government("10.4", "film-tv-channels", 7),
    _open_government("10.4", "film-minutes", 22),
    *(_open_government("10.4", _items(outlet, "Məqalə"), 1) for outlet in _ARTICLE_OUTLETS),
    _open_government("10.4", "article-outlets", 4),
    # Three clips: on registration, on citizenship, on the service in the reception offices.
    _open_government("10.4", "video-clips", 3),
    *(_open_government("10.4", _items(place, "Videoçarx"), 1) for place in _CLIP_PLACES),
    _open_government("10.4", _items(_WEBSITE, "Videoçarx"), 2),
    _open_government("10.4", "promo-videos-under-way", 1),
    _open_government("10.4", _items("Sərhəd buraxılış məntəqələri", "Bildiriş vərəqi"), 1),
    _open_government("10.4", _items("Sərhəd buraxılış məntəqələri", "Flayer"), 1),
    _open_government("10.4", "notice-languages", 4),
    _open_government("10.4", _items("“ASAN xidmət” mərkəzləri", "Stolüstü tablo"), 1),
    _open_government("10.4", _items("Qəbul şöbələri", "Stolüstü tablo"), 1),
    # Two programmes; how often they were on the air is not said.
    _open_government("10.4", _items("ASAN radio", "Radio verilişi"), 2),
    _open_government("10.4", "events.held", 1),
    _open_government("10.4", "campaign-venues", 4),
    _open_government("10.4", "campaign-partners", 4),
    _open_government("11.1", "responsible-persons", 1),
    _open_government("11.1", "portal-measures", 1),
    _open_government("11.1", "portal-reports", 1),
    # 'Many institutions, among them' three that are named.
    _open_government("11.5", "civil-society-partners", 3, "at_least"),
    _open_government("11.6", "polls-held", 1),
    _open_government("11.6", "poll-days", 25),
    _open_government("11.6", "poll-questions", 2),
    _open_government("11.6", "poll-answer-options", 4),
    _open_government("11.6", "polls-under-way", 2),
    # These four add up to 99.5 in the report as well.
    _open_government("11.6", "surveys.n:s1", 611),
    _open_government("11.6", "surveys.share:s1|bəli", 68.1),
    _open_government("11.6", "surveys.share:s1|qismən", 11.1),
    _open_government("11.6", "surveys.share:s1|qane etmir", 8.5),
    _open_government("11.6", "surveys.share:s1|müraciət etməmişəm", 11.8),
    _open_government("11.6", "surveys.n:s2", 467),
    _open_government("11.6", "surveys.share:s2|bəli", 64.7),
    _open_government("11.6", "surveys.share:s2|qismən", 13.1),
    _open_government("11.6", "surveys.share:s2|qane etmir", 9.4),
    _open_government("11.6", "surveys.share:s2|müraciət etməmişəm", 12.8),
    _ethics("trainings.held", 10),
    _ethics("trainings.participants", 218),
    _ethics("training-topics", 4),
    # A seminar with 'more than 40' of the staff.
    _ethics("events.held", 1),
    _ethics("events.participants", 40, "at_least"),
    _ethics("ethics-plans-approved", 1),
    _ethics("ethics-rules-amended", 1),
    _ethics("ethics-rules-clauses-added", 1),
    _ethics("ethics-commissioners", 1),
    _ethics("ethics-subsections", 1),
)

# Clauses of which the reports say something, but nothing that can be counted.
WITHOUT_FIGURES = (("AH-2016-2018", "11.2"),)
