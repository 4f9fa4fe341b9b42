"""The words of choices in plans workbooks: code → az, en, ru."""

LEVELS = {
    "input": ("qatqı", "input", "ресурс"),
    "activity": ("fəaliyyət", "activity", "деятельность"),
    "output": ("hasilat", "output", "продукт"),
    "outcome": ("nəticə", "outcome", "результат"),
    "impact": ("təsir", "impact", "воздействие"),
}
DIRECTIONS = {
    "more": ("çox olması yaxşıdır", "more is better", "больше – лучше"),
    "less": ("az olması yaxşıdır", "less is better", "меньше – лучше"),
    "neither": ("fərqi yoxdur", "neither", "не важно"),
}
KINDS = {
    "count": ("say", "count", "количество"),
    "amount": ("həcm", "amount", "объём"),
    "average": ("orta kəmiyyət", "average", "средняя величина"),
    "share": ("pay", "share", "доля"),
    "index": ("indeks", "index", "индекс"),
    "rank": ("yer (reytinq)", "rank", "место (рейтинг)"),
}
DECIMALS = {str(number): (str(number),) * 3 for number in range(5)}
ACCUMULATIONS = {
    "within_year": ("il ərzində", "within the year", "за год"),
    "latest": ("son qiymət", "latest value", "последнее значение"),
    "since_start": ("planın əvvəlindən", "since the start", "с начала плана"),
}
COUNTS = {
    "rows": ("sətirlərin sayı", "number of rows", "число строк"),
    "sum": ("sütunun cəmi", "sum of a column", "сумма по столбцу"),
    "distinct": ("fərqli qiymətlərin sayı", "number of distinct values", "число разных значений"),
    "share": ("cavabların payı", "share of answers", "доля ответов"),
    "ratio": ("iki göstəricinin nisbəti", "ratio of two indicators", "отношение двух показателей"),
}
CROSSWALK_KINDS = {
    "same": ("eyni", "same", "тот же"),
    "revised": ("dəyişdirilib", "revised", "изменён"),
    "replaced": ("əvəz edilib", "replaced", "заменён"),
    "merged": ("birləşdirilib", "merged", "объединён"),
    "split": ("bölünüb", "split", "разделён"),
    "dropped": ("çıxarılıb", "dropped", "исключён"),
}
LANGUAGES = {
    "az": ("Azərbaycan dili", "Azerbaijani", "азербайджанский"),
    "en": ("ingilis dili", "English", "английский"),
    "ru": ("rus dili", "Russian", "русский"),
}
