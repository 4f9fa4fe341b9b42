"""Azerbaijani endings, as a reader finds them right."""

import pytest

from language import Language
from language.azerbaijani import attributive, inflect
from language.figures import phrases

AZ = Language("az")


@pytest.mark.parametrize(
    ("word", "ablative", "terminative"),
    [
        # back vowels
        ("hal", "haldan", "haladək"),
        ("manat", "manatdan", "manatadək"),
        ("saat", "saatdan", "saatadək"),
        ("ay", "aydan", "ayadək"),
        ("sual", "sualdan", "sualadək"),
        ("baxış", "baxışdan", "baxışadək"),
        ("kitab", "kitabdan", "kitabadək"),
        ("paylaşım", "paylaşımdan", "paylaşımadək"),
        ("qayda", "qaydadan", "qaydayadək"),
        ("toplu", "topludan", "topluyadək"),
        ("video", "videodan", "videoyadək"),
        ("ton", "tondan", "tonadək"),
        ("sayt", "saytdan", "saytadək"),
        ("post", "postdan", "postadək"),
        ("material", "materialdan", "materialadək"),
        ("bal", "baldan", "baladək"),
        ("qurum", "qurumdan", "qurumadək"),
        ("forum", "forumdan", "forumadək"),
        ("abunəçi", "abunəçidən", "abunəçiyədək"),
        ("komissiya", "komissiyadan", "komissiyayadək"),
        ("arzu", "arzudan", "arzuyadək"),
        ("sınaq", "sınaqdan", "sınağadək"),
        ("otaq", "otaqdan", "otağadək"),
        ("qonaq", "qonaqdan", "qonağadək"),
        ("hüquq", "hüquqdan", "hüquqadək"),
        ("iştirak", "iştirakdan", "iştirakadək"),
        ("bank", "bankdan", "bankadək"),
        ("blok", "blokdan", "blokadək"),
        ("xalq", "xalqdan", "xalqadək"),
        # front vowels
        ("nəfər", "nəfərdən", "nəfərədək"),
        ("gün", "gündən", "günədək"),
        ("təlim", "təlimdən", "təlimədək"),
        ("tədbir", "tədbirdən", "tədbirədək"),
        ("layihə", "layihədən", "layihəyədək"),
        ("xidmət", "xidmətdən", "xidmətədək"),
        ("müraciət", "müraciətdən", "müraciətədək"),
        ("şikayət", "şikayətdən", "şikayətədək"),
        ("təklif", "təklifdən", "təklifədək"),
        ("saziş", "sazişdən", "sazişədək"),
        ("tender", "tenderdən", "tenderədək"),
        ("xəbər", "xəbərdən", "xəbərədək"),
        ("görüş", "görüşdən", "görüşədək"),
        ("qəbul", "qəbuldan", "qəbuladək"),
        ("buklet", "bukletdən", "bukletədək"),
        ("elan", "elandan", "elanadək"),
        ("dəqiqə", "dəqiqədən", "dəqiqəyədək"),
        ("il", "ildən", "ilədək"),
        ("işçi", "işçidən", "işçiyədək"),
        ("ölkə", "ölkədən", "ölkəyədək"),
        ("ədəd", "ədəddən", "ədədədək"),
        ("faiz", "faizdən", "faizədək"),
        ("bənd", "bənddən", "bəndədək"),
        ("üzv", "üzvdən", "üzvədək"),
        ("çörək", "çörəkdən", "çörəyədək"),
        ("sürücülük", "sürücülükdən", "sürücülüyədək"),
        ("yük", "yükdən", "yükədək"),
        ("texnik", "texnikdən", "texnikədək"),
        ("dollar", "dollardan", "dollaradək"),
        ("avro", "avrodan", "avroyadək"),
        ("indeks", "indeksdən", "indeksədək"),
        ("İclas", "İclasdan", "İclasadək"),
        ("İŞ", "İŞ-dən", "İŞ-dək"),
        # several words; what a noun before it has
        ("min baxış", "min baxışdan", "min baxışadək"),
        ("min manat", "min manatdan", "min manatadək"),
        ("min abunəçi", "min abunəçidən", "min abunəçiyədək"),
        ("saniyə", "saniyədən", "saniyəyədək"),
        ("iş günü", "iş günündən", "iş gününədək"),
        ("sorğu", "sorğudan", "sorğuyadək"),
        ("yazılı sorğu", "yazılı sorğudan", "yazılı sorğuyadək"),
        ("yeni mövzu", "yeni mövzudan", "yeni mövzuyadək"),
        ("rəsmi yazı", "rəsmi yazıdan", "rəsmi yazıyadək"),
        ("açıq qapı", "açıq qapıdan", "açıq qapıyadək"),
        ("keyfiyyət göstəricisi", "keyfiyyət göstəricisindən", "keyfiyyət göstəricisinədək"),
        ("sosial sorğusu", "sosial sorğusundan", "sosial sorğusunadək"),
        ("faiz bəndi", "faiz bəndindən", "faiz bəndinədək"),
        ("0,2 faiz bəndi", "0,2 faiz bəndindən", "0,2 faiz bəndinədək"),
        ("xidmət növü", "xidmət növündən", "xidmət növünədək"),
        ("vətəndaş müraciəti", "vətəndaş müraciətindən", "vətəndaş müraciətinədək"),
        ("dövlət qulluqçusu", "dövlət qulluqçusundan", "dövlət qulluqçusunadək"),
        ("dövlət orqanı", "dövlət orqanından", "dövlət orqanınadək"),
        ("nəfər işçi", "nəfər işçidən", "nəfər işçiyədək"),
        ("15 işçi", "15 işçidən", "15 işçiyədək"),
        ("nəfər əcnəbi", "nəfər əcnəbidən", "nəfər əcnəbiyədək"),
        ("3 iş günü", "3 iş günündən", "3 iş gününədək"),
        ("nəfər (min)", "nəfərdən (min)", "nəfərədək (min)"),
        # abbreviations, signs, other alphabets
        ("km", "km-dən", "km-dək"),
        ("ha", "ha-dan", "ha-dək"),
        ("mln.", "mln.-dan", "mln.-dək"),
        ("min man.", "min man.-dan", "min man.-dək"),
        ("GB", "GB-dan", "GB-dək"),
        ("QHT", "QHT-dən", "QHT-dək"),
        ("ASAN", "ASAN-dan", "ASAN-dək"),
        ("KİV", "KİV-dən", "KİV-dək"),
        ("m²", "m²-dən", "m²-dək"),
        ("AZN", "AZN-dan", "AZN-dək"),
        ("₼", "₼-dan", "₼-dək"),
        ("тыс. чел.", "тыс. чел.-dən", "тыс. чел.-dək"),
        ("view", "view-dən", "view-dək"),
        ("%", "faizdən", "faizədək"),
        ("68,1%", "68,1 faizdən", "68,1 faizədək"),
    ],
)
def test_words_from_and_up_to(word, ablative, terminative):
    assert (inflect(word, "ablative"), inflect(word, "terminative")) == (ablative, terminative)


@pytest.mark.parametrize(
    ("word", "locative", "genitive", "possessive"),
    [
        ("bənd", "bənddə", "bəndin", "bəndi"),
        ("yarımbənd", "yarımbənddə", "yarımbəndin", "yarımbəndi"),
        ("plan", "planda", "planın", "planı"),
        ("sorğu", "sorğuda", "sorğunun", "sorğusu"),
        ("layihə", "layihədə", "layihənin", "layihəsi"),
        ("gün", "gündə", "günün", "günü"),
        ("qonaq", "qonaqda", "qonağın", "qonağı"),
        ("çörək", "çörəkdə", "çörəyin", "çörəyi"),
        ("video", "videoda", "videonun", "videosu"),
        ("iş günü", "iş günündə", "iş gününün", "iş günü"),
        ("KİV", "KİV-də", "KİV-in", "KİV-i"),
        ("hüquq", "hüquqda", "hüququn", "hüququ"),
    ],
)
def test_words_in_other_cases(word, locative, genitive, possessive):
    assert [inflect(word, case) for case in ("locative", "genitive", "possessive")] == [locative, genitive, possessive]


@pytest.mark.parametrize(
    ("number", "ablative", "possessive"),
    [
        ("0", "0-dan", "0-ı"),
        ("1", "1-dən", "1-i"),
        ("2", "2-dən", "2-si"),
        ("3", "3-dən", "3-ü"),
        ("4", "4-dən", "4-ü"),
        ("5", "5-dən", "5-i"),
        ("6", "6-dan", "6-sı"),
        ("7", "7-dən", "7-si"),
        ("8", "8-dən", "8-i"),
        ("9", "9-dan", "9-u"),
        ("10", "10-dan", "10-u"),
        ("20", "20-dən", "20-si"),
        ("30", "30-dan", "30-u"),
        ("40", "40-dan", "40-ı"),
        ("50", "50-dən", "50-si"),
        ("60", "60-dan", "60-ı"),
        ("70", "70-dən", "70-i"),
        ("80", "80-dən", "80-i"),
        ("90", "90-dan", "90-ı"),
        ("100", "100-dən", "100-ü"),
        ("143", "143-dən", "143-ü"),
        ("218", "218-dən", "218-i"),
        ("1.000", "1.000-dən", "1.000-i"),
        ("2.000", "2.000-dən", "2.000-i"),
        ("1.000.000", "1.000.000-dan", "1.000.000-u"),
        ("1.000.000.000", "1.000.000.000-dan", "1.000.000.000-ı"),
        ("1.234,5", "1.234,5-dən", "1.234,5-i"),
        ("8,6", "8,6-dan", "8,6-sı"),
        ("12,05", "12,05-dən", "12,05-i"),
        ("0,9", "0,9-dan", "0,9-u"),
    ],
)
def test_numbers_are_read_aloud(number, ablative, possessive):
    assert (inflect(number, "ablative"), inflect(number, "possessive"), inflect(number, "terminative")) == (
        ablative,
        possessive,
        f"{number}-dək",
    )


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "1-ci"),
        (2, "2-ci"),
        (3, "3-cü"),
        (4, "4-cü"),
        (5, "5-ci"),
        (6, "6-cı"),
        (9, "9-cu"),
        (10, "10-cu"),
        (13, "13-cü"),
        (16, "16-cı"),
        (19, "19-cu"),
        (20, "20-ci"),
        (30, "30-cu"),
        (40, "40-cı"),
        (50, "50-ci"),
        (60, "60-cı"),
        (90, "90-cı"),
        (100, "100-cü"),
        (200, "200-cü"),
        (1000, "1000-ci"),
        (1100, "1100-cü"),
        (2000, "2000-ci"),
        (2010, "2010-cu"),
        (1_000_000, "1000000-cu"),
    ],
)
def test_ordinals(number, written):
    assert phrases.ordinal(number, AZ) == written


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("8.6", "8.6-cı bənd"),
        ("10.10", "10.10-cu bənd"),
        ("1.1", "1.1-ci bənd"),
        ("1.3", "1.3-cü bənd"),
        ("2.9", "2.9-cu bənd"),
        ("4.2.2", "4.2.2-ci yarımbənd"),
        ("5.40", "5.40-cı bənd"),
        ("1.100", "1.100-cü bənd"),
        ("7.30", "7.30-cu bənd"),
        ("3.90", "3.90-cı bənd"),
    ],
)
def test_clauses_are_numbered_by_vowel_harmony(clause, name):
    assert phrases.clause_name(clause, AZ) == name


@pytest.mark.parametrize(
    ("when", "was"),
    [
        ("2018-ci ildə", "2018-ci ildəki"),
        ("2018-ci ilin sonunda", "2018-ci ilin sonundakı"),
        ("2018-ci ilin eyni dövründə", "2018-ci ilin eyni dövründəki"),
        ("2018-ci il 22 noyabr tarixinə", "2018-ci il 22 noyabr tarixinə olan"),
    ],
)
def test_what_was_then(when, was):
    assert attributive(when) == was
