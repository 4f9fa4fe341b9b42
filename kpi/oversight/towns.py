"""Towns and districts of Azerbaijan in az, en and ru: which spellings are one place, and which are two."""

import re
from functools import cache

from language.grouping import group_key

_TOWNS = """
Bakı, Baku, Баку
Abşeron, Absheron, Абшерон
Ağcabədi, Aghjabadi, Агджабеди
Ağdam, Aghdam, Агдам
Ağdaş, Aghdash, Агдаш
Ağdərə, Aghdara, Агдере
Ağdərə, Agdara, Агдара
Ağstafa, Aghstafa, Агстафа
Ağsu, Aghsu, Агсу
Astara, Astara, Астара
Babək, Babek, Бабек
Balakən, Balakan, Балакен
Beyləqan, Beylagan, Бейлаган
Bərdə, Barda, Барда
Biləsuvar, Bilasuvar, Билясувар
Cəbrayıl, Jabrayil, Джебраил
Cəlilabad, Jalilabad, Джалилабад
Culfa, Julfa, Джульфа
Daşkəsən, Dashkasan, Дашкесан
Füzuli, Fuzuli, Физули
Gədəbəy, Gadabay, Кедабек
Gədəbəy, Gedabek, Гядабей
Gəncə, Ganja, Гянджа
Goranboy, Goranboy, Геранбой
Goranboy, Goranboy, Горанбой
Göyçay, Goychay, Гейчай
Göyçay, Goychay, Гёйчай
Göygöl, Goygol, Гейгель
Göygöl, Goygol, Гёйгёль
Hacıqabul, Hajigabul, Аджикабул
Hacıqabul, Hajiqabul, Гаджигабул
Xaçmaz, Khachmaz, Хачмаз
Xankəndi, Khankendi, Ханкенди
Xızı, Khizi, Хызы
Xızı, Khyzy, Хизы
Xocalı, Khojaly, Ходжалы
Xocavənd, Khojavend, Ходжавенд
İmişli, Imishli, Имишли
İsmayıllı, Ismayilli, Исмаиллы
Kəlbəcər, Kalbajar, Кельбаджар
Kəlbəcər, Kelbajar, Кяльбаджар
Kəngərli, Kangarli, Кенгерли
Kürdəmir, Kurdamir, Кюрдамир
Qax, Gakh, Гах
Qazax, Gazakh, Газах
Qəbələ, Gabala, Габала
Qobustan, Gobustan, Гобустан
Quba, Guba, Губа
Qubadlı, Gubadli, Губадлы
Qusar, Gusar, Гусар
Laçın, Lachin, Лачин
Lerik, Lerik, Лерик
Lənkəran, Lankaran, Ленкорань
Lənkəran, Lenkoran, Лянкяран
Masallı, Masalli, Масаллы
Mingəçevir, Mingachevir, Мингячевир
Mingəçevir, Mingechevir, Мингечаур
Naftalan, Naftalan, Нафталан
Naxçıvan, Nakhchivan, Нахчыван
Naxçıvan, Nakhichevan, Нахичевань
Neftçala, Neftchala, Нефтчала
Oğuz, Oghuz, Огуз
Ordubad, Ordubad, Ордубад
Saatlı, Saatli, Саатлы
Sabirabad, Sabirabad, Сабирабад
Salyan, Salyan, Сальян
Samux, Samukh, Самух
Sədərək, Sadarak, Садарак
Siyəzən, Siyazan, Сиазань
Siyəzən, Siazan, Сиязань
Sumqayıt, Sumgait, Сумгаит
Sumqayıt, Sumgayit, Сумгайыт
Şabran, Shabran, Шабран
Şahbuz, Shahbuz, Шахбуз
Şamaxı, Shamakhi, Шемаха
Şamaxı, Shamakhy, Шамахы
Şəki, Sheki, Шеки
Şəmkir, Shamkir, Шамкир
Şərur, Sharur, Шарур
Şirvan, Shirvan, Ширван
Şuşa, Shusha, Шуша
Tərtər, Tartar, Тертер
Tovuz, Tovuz, Товуз
Ucar, Ujar, Уджар
Yardımlı, Yardimli, Ярдымлы
Yevlax, Yevlakh, Евлах
Zaqatala, Zagatala, Загатала
Zəngilan, Zangilan, Зангилан
Zərdab, Zardab, Зардаб
"""


_KINDS_OF_PLACES = re.compile(
    r"\b(?:ş|şəh|şəhər|şəhəri|seher|seheri|sheheri|r|ray|rayon|rayonu|q|qəs|qəsəbə|qəsəbəsi|city|town|district|region"
    r"|г|гор|город|р-н|район|пос|поселок|посёлок)\b"
)
# What a title may say beside a town: `1. Bakı şəhəri üzrə`, `По городу Баку`, `II. For Baku city`.
_OF_TITLES = re.compile(r"^(?:\d+|[ivx]+)\b\)?|\b(?:üzrə|по|городу|району|поселку|for|in)\b|[-:]+$")


@cache
def towns() -> dict[str, str]:
    """Every name, as texts are grouped → the Azerbaijani one."""
    return {group_key(name): names[0] for names in _names() for name in names}


def place_key(name: str) -> str:
    """The key by which names of places are grouped: without the word for their kind (city, district)."""
    return " ".join(_KINDS_OF_PLACES.sub(" ", group_key(name)).split())


def town_of_title(title: str) -> str | None:
    """The town that a title names and nothing beside it, as it is written in the title's language."""
    name = place_key(_OF_TITLES.sub(" ", " ".join(group_key(title).split())))
    return _spellings().get(" ".join(name.split()))


@cache
def _spellings() -> dict[str, str]:
    return {group_key(name): name for names in _names() for name in names}


def _names() -> list[list[str]]:
    return [row.split(", ") for row in _TOWNS.strip().splitlines()]
