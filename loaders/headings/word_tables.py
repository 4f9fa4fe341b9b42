"""Words of headings that mean the same, that say in what a column is counted, or that say nothing of what it is."""

from language.unit_words import BASES

# One sign for the words of each kind, so that 'Количество участников' and 'Число участников' are one heading.
SAME = {
    "#count": "say miqdar number count quantity число количество колво кол численность",
    **{f"#{base}": words for base, words in BASES.items()},
}
# Units that only a column of values may have.
UNITS_OF_VALUES = (
    "manat azn dollar usd avro eur euro rubl rub руб рубль рублей манат ман доллар евро gün saat dəqiqə həftə day hour"
    " minute week дней день час часов минут недель km m m2 kv kvm metr ha hektar kq kg ton litr км м м2 кв га кг тонн т"
    " балл bal point points"
)
TOTALS = (
    "ümumi ümumilikdə cəmi cəm yekun toplam birlikdə total overall altogether sum grand всего итого итог общий общая"
    " общее общ"
)
# Whose number is no number of all.
MEN = "kişi oğlan kişilər men man male boys мужчины мужчин муж мальчики"
WOMEN = "qadın qız qadınlar women woman female girls женщины женщин жен девочки"
PARTS = f"{MEN} {WOMEN}"
# How often something took place or how much of it there was, without the word 'number'.
TIMES_HELD = (
    "dəfə neçə tiraj nüsxə sessiya keçirilib keçirilmişdir раз сколько тираж экземпляр сессия проведено times many"
    " copies circulation session held"
)
# Beside what is counted they say no more than that it took place.
HELD = (
    "keçirilən keçirilmiş keçirilib aparılan aparılmış təşkil edilən edilmiş olunan olunmuş dərc yayımlanan hazırlanmış"
    " held conducted organised organized delivered published issued produced проведено проведенных проведённых"
    " проведенные проведённые организованных опубликовано опубликованных размещено размещенных изданных"
)
# Whom a count of people may name in place of participants.
ATTENDEES = (
    "dinləyici iştirakçı işt iştirak edən etmiş qatılan şəxs adam qonaq cəlb olunmuş olunan öyrədilən"
    " attendee participant learner listener guest people person pax headcount trained attended"
    " слушатель участник участвовавший участвующий гость обучено обученный обученных обучающийся"
    " обучающихся присутствующий присутствующих присутствовавший присутствовавших охвачено охваченных"
)
ATTENDING = "iştirak edən"
HEADS = "pax headcount"  # that alone says how many
AVERAGES = "orta ortalama average avg mean median средний средняя среднее средн медиана"
SCORES = "bal bala балл score rating reytinq рейтинг indeks index индекс"
RUNNING = "sıra sətir порядковый строка s ss п пп"
ORDINALS = f"no nömrə номер nr id kod code код {RUNNING}"
# Whom a column of whole numbers counts that says no more than this.
PEOPLE = (
    "nəfər şəxs adam vətəndaş əcnəbi əməkdaş işçi qulluqçu kadr heyət dinləyici iştirakçı kursant məzun gənc uşaq"
    " tələbə şagird sakin əhali ailə üzv könüllü qonaq benefisiar əhatə qatılan gələn öyrədilən maarifləndirilən"
    " person people citizen foreigner staff employee worker attendee participant trainee learner graduate"
    " youth child children student pupil resident population family families member volunteer guest visitor beneficiary"
    " beneficiaries audience reached trained covered attended applicant migrant"
    " человек чел лиц лица люди людей гражданин граждан граждане иностранец иностранцы сотрудник работник служащий"
    " служащие слушатель участник присутствующие выпускник молодежь молодёжь дети детей студент ученик учащиеся житель"
    " население семья семей волонтёр волонтер гость посетитель бенефициар охват охвачено охваченных обучено обученных"
    " заявитель мигрант miqrant"
)
# Headings of numbers that say nothing of what they count.
SAYING_NOTHING = (
    "ədəd dənə rəqəm say fakt faktiki number piece unit figure actual fact шт штук единица цифра факт фактически"
    " фактическое фактический"
)
# What numbers of a register may be besides counts.
BESIDE_COUNTS = (
    "yaş age возраст otaq room кабинет комната kurs sinif class курс класс telefon tel phone телефон fin pin voen vöen"
    " инн indeks postcode əmr sərəncam protokol order protocol приказ протокол dərəcə mərtəbə этаж floor bənd пункт"
    " clause hədəf target цель"
)
DATES = "tarix date дата"
# How a day is typed, in the order of its parts.
DAYS = "gün g gg d dd день дня д дд day"
MONTHS = "ay a aa m mm месяц месяца м мм month"
YEARS = "il i ii iiii y yy yyyy год года г гг гггг year"
QUARTERS = "rüb kvartal quarter квартал кв"
PERIODS = "dövr dövrü period период hesabat reporting отчётный отчетный"
BEGINS = "başlama başlanma başlanğıc başladığı begin beginning start from начало начала"
ENDS = "bitmə bitiş bitdiyi sonu son qurtarma end finish to until конец окончание окончания завершения"
TIMES = "saat vaxt vaxtı time hour час часы время"
# Whose rows they are; beside who carries out, holds, hosts or attends what took place.
AGENCIES = (
    "qurum nazirlik agentlik komitə ведомство министерство агентство комитет agency ministry ведомства министерства"
)
OF_AGENCIES = (
    "ad adı hesabat verən dövlət orqan orqanı kod kodu və the of name code reporting state body"
    " название наименование код отчитывающееся отчетное отчётное государственный орган и"
)
# What is yet to be done.
PLANNED = (
    "planlaşdırılan planlaşdırılmış planlanan plan nəzərdə planned scheduled planning планируемая планируемый"
    " планируемое плановая плановый плановое запланированная запланированный план"
)
FORM_WORDS = "format formatında формат"
REQUIRED = "məcburi mütləq mandatory required обязательно обязательное обязательный"
SMALL_WORDS = "of the"
# Above a group of columns these say only what the whole table is about.
ABOUT = "haqqında məlumat üzrə barədə information about details data сведения данные информация о об"
