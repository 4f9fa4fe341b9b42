"""Words that Azerbaijani endings treat in a way of their own."""

# What signs and shortened units are read as.
SPOKEN = {
    "km": "kilometr",
    "m": "metr",
    "sm": "santimetr",
    "mm": "millimetr",
    "kq": "kiloqram",
    "q": "qram",
    "t": "ton",
    "l": "litr",
    "ha": "hektar",
    "m2": "kvadratmetr",
    "m²": "kvadratmetr",
    "kv.m": "kvadratmetr",
    "km²": "kvadratkilometr",
    "km2": "kvadratkilometr",
    "m³": "kubmetr",
    "m3": "kubmetr",
    "mln": "milyon",
    "mlrd": "milyard",
    "man": "manat",
    "azn": "manat",
    "₼": "manat",
    "usd": "dollar",
    "$": "dollar",
    "eur": "avro",
    "€": "avro",
    "nəf": "nəfər",
    "dəq": "dəqiqə",
    "san": "saniyə",
    "kb": "kilobayt",
    "mb": "meqabayt",
    "gb": "giqabayt",
    "tb": "terabayt",
    "‰": "promil",
    "°c": "selsi",
    "əd": "ədəd",
    "kvt": "kilovat",
    "mvt": "meqavat",
    "st": "saat",
    "p.p": "bənd",
    "f.b": "bənd",
}
# A counted word follows.
MEASURES = {"min", "mln", "mlrd", "milyon", "milyard", "yüz", "nəfər", "ədəd", "cüt", "dənə", "faiz"}
# Words whose last vowel is their own: adjectives, and nouns as in `yazılı sorğu`, `yeni mövzu`, `rəsmi yazı`.
NOT_POSSESSIVE = {
    *("əcnəbi", "vəli", "qazi", "xarici", "mülki", "taksi", "arzu", "ordu", "ailəvi", "rəsmi", "kütləvi", "təcili"),
    *("sorğu", "mövzu", "yazı", "qapı", "qurğu", "duyğu", "qayğı", "sayğı", "sevgi", "vergi", "sərgi", "bilgi", "ölçü"),
    *("görüntü", "toplantı", "tapıntı", "kəsinti", "alıntı", "göstərici", "ərazi", "əhali", "quyu", "su", "yuxu"),
    *("gəmi", "körpü"),
}
COMPOUNDS = {"bəndi", "dərəcəsi", "həddi"}  # `faiz bəndi` is one, although faiz counts other words
# Their k or q stays before a vowel.
HARD = {"hüquq", "ittifaq", "akademik", "texnik", "mexanik", "fabrik", "elektrik", "botanik"}
