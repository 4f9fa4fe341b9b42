"""Rows as people's tables have them, and which of them are no data: one list of cases for each rule.

A case is the rows below the headings H of trainings, the rows that are left out by its rule (as a spreadsheet numbers
them), and how many trainings and participants remain; `rules` names rows that another rule leaves out.
"""

from datetime import date
from typing import NamedTuple

HEADINGS = {
    "az": ["№", "Bənd", "Tarix", "Təlimin mövzusu", "Rayon", "İştirakçıların sayı", "Qeyd"],
    "en": ["No", "Clause", "Date", "Training topic", "Region", "Participants", "Note"],
    "ru": ["№", "Пункт", "Дата", "Тема обучения", "Район", "Число участников", "Примечание"],
}
H = HEADINGS["az"]


def held(number, topic: str = "Etika", people=20, region: str | None = "Bakı", day: int | None = None) -> list:
    return [number, "1.1", date(2025, 2, day or number), topic, region, people, None]


A, B = held(1), held(2, "Satınalma", 31)


class Case(NamedTuple):
    rows: list[list]
    out: tuple[int, ...]
    trainings: int
    people: int
    headings: list = H
    rules: dict = {}
    hidden: tuple[int, ...] = ()
    struck: tuple[str, ...] = ()


def below(*rows: list) -> list[list]:
    return [A, B, *rows]


def text(words, at: int = 0, **cells) -> list:
    """A row of these words and some other cells by their position."""
    row: list = [None] * 7
    row[at] = words
    for place, cell in cells.items():
        row[int(place[1:])] = cell
    return row


def total(words, people=51, at: int = 3) -> list:
    return text(words, at, _5=people)


SAYING_MORE = (
    *("Konfrans zalı", "Conference hall", "Конференц-зал", "Xəbər agentliklərinin əməkdaşları", "Video formatda"),
    *("Tədris materialları ilə", "Tədbir təxirə salınıb", "Tədbirlərin işıqlandırılması", "Maarifləndirmə tədbirləri"),
    *(
        "Сотрудники новостных агентств",
        "Видео",
        "Study visit report",
        "Просветительские мероприятия",
        "Hesabat görüşləri",
    ),
)


def titled(titles: tuple[str, ...]) -> list[list]:
    return [row for at, title in enumerate(titles, 1) for row in (text(title), held(at))]


TOWNS = ["Bənd", "Tarix", "Təlimin mövzusu", "Rayon", "Sayı", "İştirakçıların sayı"]
NOTHING = (
    "Keçirilməyib",
    "TƏLİM KEÇİRİLMƏMİŞDİR.",
    "Bu ay təlim keçirilmədi",
    "tədbir olmayıb",
    "Обучение не проводилось",
    "Не проводилось",
    "No trainings held",
    "Not held",
)
NAMES = "Birlikdə", "Hamısı birlikdə", "Вместе", "Overall", "Сумма"
SENTENCES = ("Cəmi 12 təlim keçirilib", "Total: 12 trainings held", "Всего – 12 обучений")

CASES: dict[str, dict[str, Case]] = {
    "headings": {
        "on the next page": Case([A, H, B], (3,), 2, 51),
        "with the numbers of the columns again": Case(
            [[1, 2, 3, 4, 5, 6, 7], A, H, [1, 2, 3, 4, 5, 6, 7], B], (4,), 2, 51, rules={"numbering": (2, 5)}
        ),
        "in capitals": Case([A, [str(heading).upper() for heading in H], B], (3,), 2, 51),
    },
    "numbering": {
        "one to seven": Case([[1, 2, 3, 4, 5, 6, 7], A, B], (2,), 2, 51),
        "as texts": Case([["1", "2", "3", "4", "5", "6", "7"], A, B], (2,), 2, 51),
        "in brackets": Case([["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"], A, B], (2,), 2, 51),
        "letters first": Case([["А", "Б", 1, 2, 3, 4, 5], A, B], (2,), 2, 51),
        "not for the first column": Case([[None, 1, 2, 3, 4, 5, 6], A, B], (2,), 2, 51),
        "below an empty row": Case([[], [1, 2, 3, 4, 5, 6, 7], A, B], (3,), 2, 51),
        "a topic that is a number is none": Case([[1, "1.1", date(2025, 2, 1), "3", None, 4, None], B], (), 2, 35),
    },
    "example": {
        "of the template": Case(
            [
                [None, "10.2; 8.6", "05.10.2025", "Etik davranış qaydaları", "Gəncə", "25", None],
                [None, "1.1", "01.02.2025", "Etika", "Bakı", 20, None],
            ],
            (2,),
            1,
            20,
            headings=[None, *H[1:6]],
        )
    },
    "total": {
        "alone": Case(below(total("Cəmi")), (4,), 2, 51),
        "in capitals with a colon": Case(below(total("CƏMİ:")), (4,), 2, 51),
        "in the first column": Case(below(total("Yekun", at=0)), (4,), 2, 51),
        "with a year": Case(below(total("Yekun 2025")), (4,), 2, 51),
        "of a region": Case([A, total("Bakı üzrə cəmi", 20, 4), B, total("Satınalma üzrə yekun", 31)], (3, 5), 2, 51),
        "of a region, the word first": Case([A, total("Cəmi Bakı üzrə", 20, 4), B], (3,), 2, 51),
        "as Excel writes it": Case(
            [A, total("Bakı Total", 20, 4), B, total("Gəncə Total", 31, 4), total("Grand Total", 51, 4)],
            (3, 5, 6),
            2,
            51,
        ),
        "as Excel writes it in Russian": Case(
            [A, total("Баку Итог", 20, 4), B, total("Общий итог", 51, 4)], (3, 5), 2, 51
        ),
        "in Russian": Case([A, total("Итого по Баку:", 20), B, total("ВСЕГО", 51)], (3, 5), 2, 51),
        "of a month that has its name": Case(
            [
                *([None, "1.1", day, "Etika", 1, 10] for day in ("01.02.2025", "03.02.2025")),
                [None, "1.1", "fevral 2025", "Fevral ayı", 2, 20],
                [None, "1.1", "I rüb 2025", "I rüb üzrə", 2, 20],
            ],
            (4, 5),
            2,
            20,
            headings=["№", "Bənd", "Tarix", "Təlimin mövzusu", "Sayı", "İştirakçıların sayı"],
        ),
        "a month of its own beside its days is none": Case(
            [
                *([None, "1.1", day, "Etika", 1, 10] for day in ("01.02.2025", "03.02.2025")),
                [None, "1.1", "fevral 2025", "Fevral ayı", 2, 21],
            ],
            (),
            3,
            41,
            headings=["№", "Bənd", "Tarix", "Təlimin mövzusu", "Sayı", "İştirakçıların sayı"],
        ),
        "in English": Case([A, total("Subtotal Baku", 20), B, total("Total:", 51)], (3, 5), 2, 51),
        "dated": Case([A, B, [None, "1.1", 2025, "Bakı üzrə cəmi", None, 51, None]], (4,), 2, 51),
        "of one row, in other words": Case(
            [A, *([None, "1.1", 2025, words, None, 20, None] for words in ("Məcmu", "ÜST-ÜSTƏ", "Jami:", "JƏMİ"))],
            tuple(range(3, 7)),
            1,
            20,
        ),
        "in words that name trainings as well, of the rows above": Case(
            [A, B, *([None, "1.1", 2025, words, None, 51, None] for words in NAMES[:1])], (4,), 2, 51
        ),
        "in such words without a day, without a clause, beside nothing but numbers": Case(
            [
                A,
                [None, "1.1", None, "Birlikdə", None, 20, None],
                B,
                [None, None, 2025, "Вместе:", None, 99, None],
                total("Hamısı birlikdə", 7),
                total("OVERALL", 7),
                total("Общая сумма", 7),
            ],
            (3, 5, 6, 7, 8),
            2,
            51,
        ),
        "trainings that are called so are none": Case(
            [A, B, *(held(number, words, 30) for number, words in enumerate(NAMES, 3))], (), 7, 201
        ),
        "nor is one that is called so behind as many people": Case([A, held(2, "Birlikdə", 20)], (), 2, 40),
        "nor one behind two of as round numbers": Case([A, held(2), held(3, "Вместе", 40)], (), 3, 80),
        "a sentence": Case([A, *([None, "1.1", 2025, words, None, 20, None] for words in SENTENCES)], (3, 4, 5), 1, 20),
        "a year that adds up its days in two numbers": Case(
            [
                ["1.1", "05.03.2025", "Etika", 1, 20],
                ["1.1", "12.03.2025", "B", None, 5],
                ["1.1", 2025, "Hamısı", 2, 25],
            ],
            (4,),
            2,
            25,
            headings=["Bənd", "Tarix", "Təlimin mövzusu", "Sayı", "İştirakçıların sayı"],
        ),
        "a month that adds up its days": Case(
            [
                ["1.1", "05.02.2025", "Etika", "Bakı", 1, 20],
                ["1.1", "12.02.2025", "Etika", "Bakı", None, 31],
                ["1.1", "02.2025", "Etika", "Bakı", 2, "51"],
            ],
            (4,),
            2,
            51,
            headings=TOWNS,
        ),
        "a year of all towns": Case(
            [
                ["1.1", "yanvar 2025", "Etika", "Bakı", 3, 50],
                ["1.1", "fevral 2025", "Etika", "Gəncə", 1, 20],
                ["1.1", 2025, "Etika", None, 4, 70],
                ["1.1", 2025, "Etika", "Respublika üzrə", 4, 70],
            ],
            (4, 5),
            2,
            70,
            headings=TOWNS,
        ),
        "a year in another town is none": Case(
            [
                ["1.1", "05.03.2025", "Etika", "Bakı", 1, 20],
                ["1.1", "12.03.2025", "Etika", "Gəncə", 1, 20],
                ["1.1", 2025, "Etika", "Quba", 2, 40],
            ],
            (),
            3,
            80,
            headings=TOWNS,
        ),
        "nor is one of another audience": Case(
            [
                ["1.1", "05.03.2025", "Etika", "Rəhbərlər", 3, 21],
                ["1.1", "12.03.2025", "Etika", "Rəhbərlər", 4, 32],
                ["1.1", 2025, "Etika", "Yeni işçilər", 7, 53],
            ],
            (),
            3,
            106,
            headings=["Bənd", "Tarix", "Təlimin mövzusu", "Auditoriya", "Sayı", "İştirakçıların sayı"],
        ),
        "a year and a quarter that add up their months": Case(
            [
                ["1.1", "yanvar 2025", "Etika", 2, 50],
                ["1.1", "mart 2025", "Etika", 1, 15],
                ["1.1", "I rüb 2025", "Etika", 3, 65],
                ["1.1", "aprel 2025", "Etika", 4, 40],
                ["1.1", "2025", "Etika", 7, 105],
            ],
            (4, 6),
            3,
            105,
            headings=["Bənd", "Tarix", "Təlimin mövzusu", "Sayı", "İştirakçıların sayı"],
        ),
        "a year of its own is none": Case([A, B, [None, "1.1", 2025, "Hüquq", None, 50, None]], (), 3, 101),
        "a sum without a word": Case(below(text(None, 0, _5=51)), (4,), 2, 51),
        "a topic that begins with such a word is none": Case(
            [held(1, "Total quality management"), held(2, "Yekun konfrans", 31), held(3, "Cəmiyyətlə iş", 5)], (), 3, 56
        ),
        "nor one with such a word in it": Case(
            [held(1, "Birlikdə güclüyük"), held(2, "Total 360 qiymətləndirmə", 31)], (), 2, 51
        ),
        "a note that says final is none": Case([A, [*B[:6], "yekun"]], (), 2, 51),
    },
    "section": {
        "at the left": Case([text("Bakı şəhəri üzrə"), A, text("Gəncə şəhəri üzrə"), B], (2, 4), 2, 51),
        "beside its number": Case([text("I", 0, _1="Etika bölməsi"), A, B], (2,), 2, 51),
        "a quarter": Case([text("I rüb", 1), A, text("II rüb", 1), B], (2, 4), 2, 51),
        "in Russian": Case([text("Раздел 1. Обучение"), A, B], (2,), 2, 51),
    },
    "note": {
        "note, source and signature": Case(
            below([], text("* İlkin məlumat."), text("Mənbə: şöbə"), text("Şöbə müdiri:", 3, _5="A.Ə.")),
            (5, 6, 7),
            2,
            51,
        ),
        "right below": Case(below(text("Qeyd: ilkin məlumatdır")), (4,), 2, 51),
        "below a total": Case(below(total("Cəmi"), text("Источник: отдел кадров")), (5,), 2, 51, rules={"total": (4,)}),
        "a signature with a day": Case(below([], text("İmza:", 1, _2=date(2026, 1, 5))), (5,), 2, 51),
        "in English": Case(below(text("Prepared by: A. A.", 3)), (4,), 2, 51),
        "in Russian": Case(below([], text("Исполнитель", 1, _3="Иванов И. И.")), (5,), 2, 51),
    },
    "prefilled": {
        "running numbers": Case(below([3], [4], [5]), (4, 5, 6), 2, 51),
        "clauses": Case(below([3, "1.1"], [4, "2.4"]), (4, 5), 2, 51),
        "sums of nothing": Case(below([3, "1.1", None, None, None, 0]), (4,), 2, 51),
        "between rows that are filled in": Case([A, [2], B, [4]], (3, 5), 2, 51),
    },
}

S = [*H[:6], "Vəziyyəti"]


def training(number, word) -> list:
    return [*held(number)[:6], word]


def with_status(heading, *words, out=(), left=1) -> Case:
    """Rows with these statuses, of 20 participants each."""
    rows = [training(number, word) for number, word in enumerate(words, 1)]
    return Case(rows, out, left, 20 * left, headings=[*H[:6], heading])


REGISTER = ["ID", "Bənd", "Tarix", "Təlimin mövzusu", "Rayon", "Soyadı, adı"]


def register(number: int, topic="Etika", region="Bakı") -> list:
    return [f"İ-{number}", "1.1", date(2025, 2, 3), topic, region, f"İştirakçı {number}"]


BY_SEX = ["1.1", date(2025, 2, 1), "Etika"]
PERIODS = ["Bənd", "Tarix", "Təlimin mövzusu", "Sayı"]
CROSS = ["Bənd", "Təlimin mövzusu", "2024", "2025"]

# Rows of which the analyst decides, as long as nobody has: (rows that are asked about, what is left).
OUTREACH = ["Bənd", "Tarix", "Kanal", "Materialın növü", "Başlıq", "Sayı"]


def published(channel: str, material: str = "Video") -> list:
    return ["1.1", date(2025, 2, 1), channel, material, f"{channel} {material}", 1]


DOUBTS: dict[str, dict[str, Case]] = {
    "status": {
        "in Azerbaijani": with_status(
            "Vəziyyəti",
            "Keçirilib",
            "Ləğv edilib",
            "Təxirə salınıb",
            "Planlaşdırılır",
            "baş tutmayıb",
            out=(3, 4, 5, 6),
        ),
        "in capitals, other schwas": with_status("STATUS", "KEÇİRİLİB", "LƏĞV EDİLİB", "lәğv olunub", out=(3, 4)),
        "in Russian": with_status(
            "Состояние", "проведено", "Отменено", "перенесено на май", "запланировано", "не проведено", out=(3, 4, 5, 6)
        ),
        "in English": with_status(
            "Event status", "held", "Cancelled", "postponed", "Planned", "not held", out=(3, 4, 5, 6)
        ),
        "as planned": with_status("Status", "Plan üzrə keçirilib", "planned and held", "Təsdiqlənib", None, left=4),
        "whether it was held": with_status("Keçirilib?", "Bəli", "Xeyr", out=(3,)),
        "in a note": with_status(
            "Qeyd", "ləğv edilmişdir", "Ləğv olunmuş qaydalar barədə", "yekun", "təxirə salınıb", out=(2, 5), left=2
        ),
        "behind the topic": Case(
            [
                A,
                held(2, "Etika (ləğv edilib)"),
                held(3, "Satınalma – LƏĞV"),
                held(4, "Ethics [cancelled]"),
                held(5, "Этика: отменено"),
            ],
            (3, 4, 5, 6),
            1,
            20,
        ),
        "in place of the topic": Case(
            [A, *(held(number, words, None) for number, words in enumerate(NOTHING, 2))],
            tuple(range(3, 3 + len(NOTHING))),
            1,
            20,
        ),
        "a topic about what was not held": Case(
            [A, held(2, "Keçirilməmiş seçkilərin hüquqi nəticələri", 31), held(3, "Работа не волк", 0)], (), 3, 51
        ),
        "a topic about it": Case([A, held(2, "Hüquq – ləğv edilmiş qaydalar", 31)], (), 2, 51),
        "no column of status": with_status("Şəhər", "Planlı", left=1),
        "a table without rows yet": with_status("Status", left=0),
    },
    "titles": {
        "events amid trainings": Case([A, text("Tədbirlər"), held(3), text("Təlimlər"), B], (4,), 2, 51),
        "with a number, and that they were held": Case([A, text("II. Keçirilmiş tədbirlər"), held(3)], (4,), 1, 20),
        "with a year": Case([A, text("2025-ci ildə keçirilmiş tədbirlər"), held(3)], (4,), 1, 20),
        "down to any other title": Case([A, text("Tədbirlər"), held(3), text("Bakı üzrə"), B], (4,), 2, 51),
        "in Russian": Case([A, text("Мероприятия"), held(3)], (4,), 1, 20, headings=HEADINGS["ru"]),
        "in English, trainings amid events": Case(
            [held(1), text("Trainings"), held(2)],
            (4,),
            1,
            20,
            headings=["No", "Clause", "Date", "Event", "Region", "Participants", "Note"],
        ),
        "titles that say more": Case(titled(SAYING_MORE), (), len(SAYING_MORE), 20 * len(SAYING_MORE)),
        "titles that say more, of outreach": Case(
            [
                *(text("Events coverage"), ["1", "1.1", "01.02.2025", "TV", "Interview", 3]),
                *(text("Election campaign"), ["2", "1.1", "05.02.2025", "Facebook", "Post", 4]),
            ],
            (),
            2,
            0,
            headings=["No", "Clause", "Date", "Channel", "Material", "Count"],
        ),
        "titles of other things": Case(
            [
                *(text("Bakı üzrə"), A, text("Tədbirlər planının 4-cü bəndi"), held(2), text("Tədbir 1.2"), held(3)),
                *(text("Təlim tədbirləri"), held(4), text("Seminarlar"), held(5)),
            ],
            (),
            5,
            100,
        ),
    },
    "struck": {
        "a whole row": Case([A, B], (3,), 1, 20, struck=("B3", "C3", "D3", "F3")),
        "the topic alone": Case([A, B], (2,), 1, 31, struck=("D2",)),
        "a blank cell and one that is left out are nothing": Case([A, B], (), 2, 51, struck=("G2", "A3")),
        "a total": Case(below(total("Cəmi")), (), 2, 51, struck=("D4", "F4")),
    },
    "hidden": {
        "two rows": Case([A, B, held(3), held(4)], (3, 5), 2, 40, hidden=(3, 5)),
        "a title and a total": Case([text("I rüb"), A, B, total("Cəmi")], (), 2, 51, hidden=(2, 5)),
    },
    "people": {
        "told apart by their IDs": Case(
            [register(number) for number in range(3)] + [register(7, topic="Satınalma")],
            (2, 3, 4),
            1,
            0,
            headings=REGISTER,
        ),
        "without IDs": Case([[None, *register(number)[1:]] for number in range(3)], (2, 3, 4), 0, 0, headings=REGISTER),
        "one participant each": Case([held(number, people=1, day=5) for number in (1, 2)], (2, 3), 0, 0),
        "in other capitals": Case([register(1), register(2, topic="ETİKA")], (2, 3), 0, 0, headings=REGISTER),
        "at other places": Case([register(1), register(2, region="Gəncə")], (), 2, 0, headings=REGISTER),
        "sessions with participants": Case(
            [held("T1", people=20, day=5), held("T2", people=25, day=5)], (), 2, 45, headings=["ID", *H[1:]]
        ),
    },
    "parts": {
        "less than the whole": Case(
            [[*BY_SEX, 12, 8, 25], [*BY_SEX[:1], date(2025, 2, 2), "Hüquq", 10, 20, 30]],
            (2,),
            1,
            30,
            headings=[*H[1:4], "Kişi", "Qadın", "İştirakçıların ümumi sayı"],
        ),
        "in Russian, more than the whole": Case(
            [[*BY_SEX, 12, 18, 25]], (2,), 0, 0, headings=[*H[1:4], "в т.ч. мужчин", "женщин", "Число участников"]
        ),
        "more than 'over 40', and about as many": Case(
            [[*BY_SEX, 20, 25, ">40"], [*BY_SEX[:1], date(2025, 2, 2), "Hüquq", 20, 25, "təxminən 40"]],
            (),
            2,
            80,
            headings=[*H[1:4], "Kişi", "Qadın", "İştirakçıların sayı"],
        ),
        "fewer than 'over 40', more than 'over 20' women alone": Case(
            [[*BY_SEX, 20, 15, ">40"], [*BY_SEX[:1], date(2025, 2, 2), "Hüquq", 20, ">25", 40]],
            (2, 3),
            0,
            0,
            headings=[*H[1:4], "Kişi", "Qadın", "İştirakçıların sayı"],
        ),
        "in percent": Case(
            [[*BY_SEX, "45 %", "55 %", 20]], (), 1, 20, headings=[*H[1:4], "Kişi", "Qadın", "İştirakçıların sayı"]
        ),
        "some of whom neither is said": Case(
            [[*BY_SEX, 9, 10, 1, 20], [*BY_SEX[:1], date(2025, 2, 2), "Hüquq", 9, 10, None, 20]],
            (3,),
            1,
            20,
            headings=[*H[1:4], "Kişi", "Qadın", "Cinsi göstərilməyib", "İştirakçıların sayı"],
        ),
        "a running number is no part": Case(
            [[1, *BY_SEX, 9, 10, 20], [2, *BY_SEX[:1], date(2025, 2, 2), "Hüquq", 9, 10, 19]],
            (2,),
            1,
            19,
            headings=[*H[:4], "Kişi", "Qadın", "İştirakçıların sayı"],
        ),
        "not filled in, women alone, and shares": Case(
            [[*BY_SEX, None, 8, 25, "40 %"]], (), 1, 25, headings=[*H[1:4], "Men", "Women", H[5], "Qadınların payı, %"]
        ),
    },
    "numbers": {
        "of people, by the name of a column": Case(
            [["1.1", "Etika", 20], ["1.1", "Satınalma", 31]], (2, 3), 0, 0, headings=CROSS
        )
    },
    "cumulative": {
        "quarters since January": Case(
            [["1.1", "I rüb 2025", "Etika", 5], ["1.1", "I yarımil 2025", "Etika", 12], ["1.1", "2025", "Etika", 30]],
            (2, 3),
            1,
            0,
            headings=PERIODS,
        ),
        "quarters of their own, and another topic": Case(
            [["1.1", "I rüb 2025", "Etika", 5], ["1.1", "II rüb 2025", "Etika", 7], ["1.1", "I yarımil 2025", "B", 9]],
            (),
            3,
            0,
            headings=PERIODS,
        ),
    },
    "sums": {
        "a half-year called trainings": Case(
            [
                ["1.1", "I yarımil 2025", "Keçirilmiş təlimlər", 5],
                ["1.1", "15.02.2025", "Etika", 3],
                ["1.1", "15.03.2025", "Hüquq", 2],
            ],
            (2,),
            2,
            0,
            headings=PERIODS,
        ),
        "a month with a topic of its own": Case(
            [
                ["1.1", "05.03.2025", "Etika", 14],
                ["1.1", "12.03.2025", "Hüquq", 23],
                ["1.1", "mart 2025", "Satınalma kursu", 37],
            ],
            (4,),
            2,
            0,
            headings=PERIODS,
        ),
        "a month with the topic of one of its days": Case(
            [[None, "1.1", "02.2025", "Etika", None, "51", None], A, B], (2,), 2, 51
        ),
        "one and one of a topic of its own are none": Case(
            [["1.1", "05.03.2025", "Etika", 1], ["1.1", "12.03.2025", "Hüquq", 1], ["1.1", "mart 2025", "Kurs", 2]],
            (),
            3,
            0,
            headings=PERIODS,
        ),
        "one and one of the same topic": Case(
            [["1.1", "05.03.2025", "Etika", 1], ["1.1", "12.03.2025", "Etika", 1], ["1.1", "mart 2025", "Etika", 2]],
            (4,),
            2,
            0,
            headings=PERIODS,
        ),
        "one and one in other towns are none": Case(
            [
                ["1.1", "yanvar 2025", "Etika", "Bakı", 1, None],
                ["1.1", "fevral 2025", "Etika", "Gəncə", 1, None],
                ["1.1", 2025, "Etika", "Quba", 2, None],
            ],
            (),
            3,
            0,
            headings=TOWNS,
        ),
        "videos of a year beside posts of months are none": Case(
            [
                ["1.1", "yanvar 2025", "Facebook", "Paylaşım", None, 17],
                ["1.1", "fevral 2025", "Facebook", "Paylaşım", None, 34],
                ["1.1", 2025, "Facebook", "Video", None, 51],
                ["1.1", 2025, "Sayt", "Paylaşım", None, 51],
            ],
            (),
            4,
            0,
            OUTREACH,
        ),
        "posts of a year beside posts of months, of round numbers": Case(
            [
                ["1.1", "fevral 2025", "Facebook", "Paylaşım", None, 10],
                ["1.1", "mart 2025", "Facebook", "Paylaşım", None, 10],
                ["1.1", 2025, "Facebook", "Paylaşım", None, 20],
            ],
            (4,),
            2,
            0,
            OUTREACH,
        ),
        "towns beside others without any are none": Case(
            [
                [*row, None]
                for row in (["1.1", "mart 2025", "Etika", "Bakı", 1], ["1.1", "mart 2025", "Etika", "Gəncə", 1])
            ]
            + [["1.1", "mart 2025", "Etika", town, 0, None] for town in ("Şəki", "Quba")],
            (),
            4,
            0,
            headings=TOWNS,
        ),
        "posts and videos that come to the papers are none": Case(
            [
                ["1.1", "mart 2025", "Facebook", "Paylaşım", None, 1],
                ["1.1", "mart 2025", "Facebook", "Video", None, 1],
                ["1.1", "mart 2025", "Facebook", "Məqalə", None, 2],
            ],
            (),
            3,
            0,
            OUTREACH,
        ),
        "a town that has as many people as two others is none": Case(
            [
                held(number, region=town, people=people, day=5)
                for number, (town, people) in enumerate((("Bakı", 20), ("Gəncə", 30), ("Quba", 50)), 1)
            ],
            (),
            3,
            100,
        ),
        "the whole country of each topic": Case(
            [
                ["1.1", 2025, topic, town, count, None]
                for topic, *counts in (("Etika", 1, 1, 2), ("Hüquq", 2, 3, 5))
                for town, count in zip(("Bakı", "Gəncə", "Ölkə üzrə"), counts, strict=True)
            ],
            (4, 7),
            4,
            0,
            headings=TOWNS,
        ),
        "trainings for all in each town are none": Case(
            [
                ["1.1", "mart 2025", "Hamısı", town, count, None]
                for town, count in (("Bakı", 1), ("Gəncə", 1), ("Quba", 2))
            ],
            (),
            3,
            0,
            headings=TOWNS,
        ),
        "a year whose participants come to those of its days": Case(
            [A, B, [None, "1.1", 2025, "Bütün təlimlər", None, 51, None]], (4,), 2, 51
        ),
        "the whole country beside its towns": Case(
            [
                ["1.1", "2025", "Etika", "Bakı", 2, 50],
                ["1.1", "2025", "o cümlədən", "Gəncə", 1, 15],
                ["1.1", "2025", "Etika", "Respublika", 3, 65],
            ],
            (4,),
            2,
            65,
            headings=[*H[1:5], "Sayı", H[5]],
        ),
        "three sessions of one day whose people come to each other": Case(
            [held(1, "A", 10, day=5), held(2, "B", 10, day=5), held(3, "C", 20, day=5)], (), 3, 40
        ),
        "a month that comes to more": Case(
            [["1.1", "05.03.2025", "Etika", 1], ["1.1", "12.03.2025", "Hüquq", 1], ["1.1", "mart 2025", "Kurs", 3]],
            (),
            3,
            0,
            headings=PERIODS,
        ),
    },
    "lists": {
        "of channels": Case(
            [published("YouTube"), published("YouTube, Facebook"), published("Радио и ТВ"), published("Sayt/Telegram")],
            (3, 4, 5),
            1,
            0,
            OUTREACH,
        ),
        "of those in other rows": Case(
            [published("Xəzər"), published("ATV"), published("Xəzər və ATV"), published("ATV; Xəzər")],
            (4, 5),
            2,
            0,
            OUTREACH,
        ),
        "of materials": Case(
            [published("Sayt"), published("Sayt", "Paylaşım"), published("Sayt", "Video + paylaşım")],
            (4,),
            2,
            0,
            OUTREACH,
        ),
        "one that only looks so": Case(
            [published("Facebook, rəsmi səhifə"), published("Ədliyyə və qanun"), published("AzTV / 21:00")],
            (),
            3,
            0,
            OUTREACH,
        ),
    },
    "names": {
        "before the name": Case(
            [A, held(2, "3 seminar"), held(3, "45 maarifləndirici tədbir"), held(4, "12 тренингов")], (3, 4, 5), 1, 20
        ),
        "behind it": Case([A, held(2, "Görüşlər (5 dəfə)"), held(3, "Meetings, 4 times")], (3, 4), 1, 20),
        "amid it": Case(
            [
                A,
                held(2, "Etika üzrə 5 təlim"),
                held(3, "“Maraqlar” mövzusunda 3 seminar keçirilib"),
                held(4, "По этике проведено 12 тренингов"),
                held(5, "On ethics: held 4 trainings"),
            ],
            (3, 4, 5, 6),
            1,
            20,
        ),
        "numbers of something else amid it": Case(
            [
                held(1, "Modul 2 təlimi"),
                held(2, "Etika üzrə 2-ci seminar"),
                held(3, "Etika üzrə 3 günlük təlim"),
                held(4, "2025 seminarı"),
                held(5, "Layihə çərçivəsində 3 tədbirin təqdimatı"),
            ],
            (),
            5,
            100,
        ),
        "numbers of something else": Case(
            [
                held(1, "3 günlük təlim"),
                held(2, "2-ci seminar"),
                held(3, "20 nəfər üçün təlim"),
                held(4, "1 seminar"),
                held(5, "4 aprel tədbiri"),
                held(6, "10 illik konfrans"),
            ],
            (),
            6,
            120,
        ),
        "beside a count": Case(
            [["1.1", date(2025, 2, 1), "3 seminar", 3, 60], ["1.1", date(2025, 2, 2), "3 seminar", None, 60]],
            (3,),
            1,
            60,
            ["Bənd", "Tarix", "Təlimin mövzusu", "Sayı", "İştirakçıların sayı"],
        ),
    },
}
