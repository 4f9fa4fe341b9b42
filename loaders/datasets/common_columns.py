"""Columns that several datasets share."""

from language import message
from loaders.datasets.declaration import Column

ID = Column(
    "id",
    "code",
    "ID",
    "ID",
    "ID",
    also=("Sətrin ID-si", "Row ID", "Unikal nömrə", "ИД", "Идентификатор", "Identifier"),
    example=("T-2025-014", "T-2025-014", "T-2025-014"),
    explains=message(
        "Your own number of this row. With it a corrected row replaces the old one, whatever else changed."
    ),
    in_rules=False,
)
PLAN = Column(
    "plan",
    "code",
    "Plan",
    "Plan",
    "План",
    also=("Fəaliyyət planı", "Planın kodu", "Plan code", "Action plan", "Код плана", "План действий"),
    explains=message(
        "The code of the action plan. Empty: the agency's only plan whose years hold the row's date and which "
        "has the clause."
    ),
    in_rules=False,
)
CLAUSE = Column(
    "clauses",
    "clauses",
    "Bənd",
    "Clause",
    "Пункт",
    also=(
        "Bəndlər",
        "Bəndin nömrəsi",
        "Yarımbənd",
        "Bənd №",
        "Bənd, yarımbənd",
        "Planın bəndi",
        "Fəaliyyət planının bəndi",
        "Clauses",
        "Clause number",
        "Пункты",
        "Номер пункта",
        "Пункт плана",
    ),
    near="maddə punkt band item article статья п",
    example=("10.2; 8.6", "10.2; 8.6", "10.2; 8.6"),
    explains=message(
        "The clause of the plan, as text. Several clauses: separated by a semicolon; the row counts once in "
        "each. Empty: the row is kept and listed, and is in no figure."
    ),
)
ONE_CLAUSE = Column(
    "clause",
    "clauses",
    "Bənd",
    "Clause",
    "Пункт",
    also=CLAUSE.also,
    required=True,
    example=("10.2", "10.2", "10.2"),
    explains=message("One clause of the plan, as text."),
)
DATE = Column(
    "dates",
    "dates",
    "Tarix",
    "Date",
    "Дата",
    also=(
        "Keçirilmə tarixi",
        "Tarixi",
        "Keçirildiyi tarix",
        "Dates",
        "Held on",
        "Период",
        "Дата проведения",
        "Дата тренинга",
        "Дата проведения тренинга",
        "Даты",
        "Dövr",
        "Müddət",
    ),
    near="ay gün vaxt zaman dövr həftə month day when time week месяц день когда время неделя срок",
    required=True,
    example=("05.10.2025", "05.10.2025", "05.10.2025"),
    explains=message(
        "A day, several days, a period, a month or a year: 05.10.2025; 26-28 sentyabr 2025; mart 2025; 2025. Day "
        "before month, always."
    ),
)
REGION = Column(
    "region",
    "text",
    "Rayon",
    "Region",
    "Район",
    also=("Region", "Şəhər/rayon", "Şəhər, rayon", "Rayonlar", "District", "Город/район", "Регион"),
    near="şəhər bölgə ərazi city town area город область территория",
    example=("Gəncə", "Ganja", "Гянджа"),
    explains=message("The town or district."),
)
PLACE = Column(
    "place",
    "text",
    "Yer",
    "Place",
    "Место",
    also=("Keçirildiyi yer", "Keçirilmə yeri", "Məkan", "Venue", "Location", "Место проведения"),
    near="ünvan zal address hall адрес зал площадка",
    example=("Regional miqrasiya idarəsi", "Regional migration office", "Региональное управление миграции"),
    explains=message("Where it took place."),
)
COUNT = Column(
    "count",
    "count",
    "Sayı",
    "Count",
    "Количество",
    also=("Say", "Miqdar", "Number", "Quantity", "Кол-во", "Число"),
    example=("1", "1", "1"),
    explains=message("How many this row stands for. Empty: 1, or as many as the row has separate dates."),
    counts_days=True,
)
PARTICIPANTS = Column(
    "participants",
    "count",
    "İştirakçıların sayı",
    "Participants",
    "Число участников",
    also=(
        "İştirakçı sayı",
        "İştirakçılar",
        "Nəfər",
        "Nəfər sayı",
        "İştirak edənlərin sayı",
        "Təlimdə iştirak edənlərin sayı",
        "Tədbirdə iştirak edənlərin sayı",
        "İşçilərin sayı",
        "Number of participants",
        "No. of participants",
        "Number of people",
        "Attendees",
        "Attendance",
        "Участники",
        "Количество участников",
        "Человек",
        "Число человек",
        "Число слушателей",
    ),
    near="dinləyici şəxs adam əhatə attendee people person слушатель участник охват присутствующие человек",
    example=("25", "25", "25"),
    explains=message(
        "Attendances, not distinct people. A dash or an empty cell is missing, which is not zero. 'more than 40' "
        "stays 'at least 40'."
    ),
)
NOTE = Column(
    "note",
    "text",
    "Qeyd",
    "Note",
    "Примечание",
    also=("Qeydlər", "Notes", "Remark", "Comment", "Примечания"),
    near="şərh izah comment remark комментарий пояснение",
    explains=message("For readers; in no figure."),
    in_rules=False,
)
