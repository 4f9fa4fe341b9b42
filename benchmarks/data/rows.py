"""Made-up trainings as an agency of many offices would export them over six years."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

HEADINGS = (
    "ID",
    "Bənd",
    "Keçirilmə tarixi",
    "Təlimin mövzusu",
    "Rayon",
    "Keçirildiyi yer",
    "Auditoriya",
    "Sayı",
    "İştirakçıların sayı",
    "Qeyd",
)
CLAUSES = (
    "1.1",
    "1.2",
    "2.1",
    "3.1",
    "3.2",
    "3.3",
    "4.1.1",
    "4.1.2",
    "4.2",
    "5.1",
    "5.2",
    "6.1",
    "6.2",
    "7.1",
    "8.1",
    "10.2",
)
FIRST_DAY, LAST_DAY = date(2021, 1, 4), date(2026, 11, 20)
SUBJECTS = (
    "Etik davranış qaydaları",
    "Korrupsiyaya qarşı mübarizə",
    "Maraqların toqquşması",
    "Vətəndaşların qəbulu",
    "Müraciətlərə baxılması",
    "Elektron xidmətlər",
    "Dövlət satınalmaları",
    "Açıq hökumət",
    "Məlumat azadlığı",
    "Fərdi məlumatların mühafizəsi",
    "İnsan hüquqları",
    "İctimai nəzarət",
)
FORMS = ("giriş kursu", "seminar", "praktiki məşğələ", "təkmilləşdirmə kursu", "onlayn təlim", "dəyirmi masa")
REGIONS = (
    "Bakı",
    "Gəncə",
    "Sumqayıt",
    "Şəki",
    "Lənkəran",
    "Şirvan",
    "Mingəçevir",
    "Naxçıvan",
    "Quba",
    "Qusar",
    "Xaçmaz",
    "Şamaxı",
    "İsmayıllı",
    "Qəbələ",
    "Zaqatala",
    "Balakən",
    "Tovuz",
    "Qazax",
    "Ağstafa",
    "Gədəbəy",
    "Bərdə",
    "Ağcabədi",
    "Füzuli",
    "Masallı",
    "Astara",
    "Salyan",
    "Neftçala",
    "Sabirabad",
    "Göyçay",
    "Ağdaş",
)
PLACES = ("Regional miqrasiya idarəsi", "Təlim mərkəzi", "“ASAN xidmət” mərkəzi", "Universitet", "İcra hakimiyyəti")
AUDIENCES = ("Yeni işçilər", "Rəhbər işçilər", "Müfəttişlər", "Qəbul üzrə işçilər", "Tələbələr", "Vətəndaş cəmiyyəti")


def trainings(count: int, with_ids: bool = True, seed: int = 2026) -> Iterator[tuple]:
    """count rows in the order of their days, None for an empty cell; no two are the same training."""
    chance, seen = random.Random(seed), set()
    days = sorted(chance.randrange((LAST_DAY - FIRST_DAY).days + 1) for _ in range(count))
    for number, passed in enumerate(days, start=1):
        day = FIRST_DAY + timedelta(days=passed)
        while True:
            what = (_topic(chance), chance.choice(REGIONS), _place(chance), chance.choice(AUDIENCES))
            if (day, *what) not in seen:
                break
        seen.add((day, *what))
        own_id = f"T-{day.year}-{number:06}" if with_ids else None
        yield (own_id, _clauses(chance), day, *what, _count(chance), _participants(chance), _note(chance, number))


def _topic(chance: random.Random) -> str:
    return f"{chance.choice(SUBJECTS)}: {chance.choice(FORMS)}"


def _place(chance: random.Random) -> str:
    return f"{chance.choice(PLACES)}, {chance.randint(1, 20)}-ci otaq"


def _clauses(chance: random.Random) -> str:
    return "; ".join(chance.sample(CLAUSES, 2 if chance.random() < 0.1 else 1))


def _count(chance: random.Random) -> int | None:
    return chance.choice((None, 1, 1, 1, 1, 1, 1, 2, 3))


def _participants(chance: random.Random) -> int | str:
    odd = chance.random()
    people = chance.randint(5, 60)
    return f"{people} nəfərdən çox" if odd < 0.01 else "-" if odd < 0.02 else people


def _note(chance: random.Random, number: int) -> str | None:
    return f"Əmr № {number % 997}/{chance.randint(1, 99)}" if chance.random() < 0.4 else None
