"""The made-up agency's two plans: clauses, crosswalk, definitions and targets, as tables."""

AGENCY = ("DEMO", "Nümunə Agentliyi (uydurma)", "Sample Agency (made up)", "Условное агентство (вымышленное)")

# Code, titles in az, en and ru, first and last year.
PLANS = (
    ("DEMO-2016-2020", "Açıq idarəetmə üzrə nümunə plan, 2016-2020 (uydurma)", "Sample plan on open administration, 2016-2020 (made up)",
     "Примерный план по открытому управлению, 2016-2020 (вымышленный)", 2016, 2020),
    ("DEMO-2021-2026", "Açıq idarəetmə üzrə nümunə plan, 2021-2026 (uydurma)", "Sample plan on open administration, 2021-2026 (made up)",
     "Примерный план по открытому управлению, 2021-2026 (вымышленный)", 2021, 2026),
)

# A duty → its number in the first and in the second plan.
NUMBERS = {
    "e-services": ("1.1", "1.1"),
    "awareness": ("1.2", "1.2"),
    "social": ("2.1", "2.1"),
    "website": ("2.2", "2.1"),
    "council": ("3.1", "3.1"),
    "projects": ("3.2", "3.2"),
    "consultations": ("3.2", "3.3"),
    "staff": ("4.1.1", "4.1"),
    "ethics": ("4.1.2", "4.2"),
    "regions": ("4.2", "4.3"),
    "procurement": ("5.1", "5.1"),
    "appeals": ("5.2", "5.2"),
    "poll": ("6.1", "6.1"),
    "quality": ("6.2", "6.2"),
    "international": ("7.1", "7.1"),
    "print": ("7.2", ""),
    "open-data": ("", "8.1"),
    "control": ("10.1", "10.1"),
}

_IT, _PUBLIC, _STAFF = "İnformasiya texnologiyaları şöbəsi", "İctimaiyyətlə əlaqələr şöbəsi", "Kadrlar şöbəsi"

# Plan (0, 1), number, titles in az, en and ru, the office that answers for it.
CLAUSES = (
    (0, "1.1", "Elektron xidmətlərin genişləndirilməsi", "Extending e-services", "Расширение электронных услуг", _IT),
    (0, "1.2", "Elektron xidmətlər barədə maarifləndirmə", "Raising awareness of e-services", "Информирование об электронных услугах", _PUBLIC),
    (0, "2.1", "Sosial şəbəkələrdə fəaliyyət", "Activity on social networks", "Работа в социальных сетях", _PUBLIC),
    (0, "2.2", "İnternet səhifəsinin yenilənməsi", "Keeping the website up to date", "Обновление сайта", _PUBLIC),
    (0, "3.1", "İctimai Şura ilə görüşlər", "Meetings with the Public Council", "Встречи с Общественным советом", "Hüquq şöbəsi"),
    (0, "3.2", "Vətəndaş cəmiyyəti ilə əməkdaşlıq", "Cooperation with civil society", "Сотрудничество с гражданским обществом", "Hüquq şöbəsi"),
    (0, "4.1.1", "İşçilərin peşə təlimləri", "Professional training of staff", "Профессиональное обучение сотрудников", _STAFF),
    (0, "4.1.2", "Etik davranış üzrə təlimlər", "Training on ethical conduct", "Обучение этичному поведению", _STAFF),
    (0, "4.2", "Regionlarda təlimlər", "Training in the regions", "Обучение в регионах", _STAFF),
    (0, "5.1", "Satınalmaların şəffaflığı", "Transparency of procurement", "Прозрачность закупок", "Maliyyə şöbəsi"),
    (0, "5.2", "Müraciətlərə vaxtında baxılması", "Answering appeals in time", "Своевременное рассмотрение обращений", "Müraciətlər şöbəsi"),
    (0, "6.1", "Vətəndaş məmnunluğu sorğusu", "Poll on citizens' satisfaction", "Опрос об удовлетворённости граждан", _PUBLIC),
    (0, "6.2", "Xidmət keyfiyyətinin qiymətləndirilməsi", "Assessing the quality of services", "Оценка качества услуг", "Daxili nəzarət şöbəsi"),
    (0, "7.1", "Beynəlxalq əməkdaşlıq", "International cooperation", "Международное сотрудничество", "Beynəlxalq əlaqələr şöbəsi"),
    (0, "7.2", "Çap materiallarının yayılması", "Distributing printed materials", "Распространение печатных материалов", _PUBLIC),
    (0, "10.1", "Daxili nəzarət üzrə məlumat mübadiləsi", "Exchange of information on internal control", "Обмен информацией по внутреннему контролю", "Daxili nəzarət şöbəsi"),
    (1, "1.1", "Elektron xidmətlərin genişləndirilməsi", "Extending e-services", "Расширение электронных услуг", _IT),
    (1, "1.2", "Elektron xidmətlər və rəqəmsal bacarıqlar", "E-services and digital skills", "Электронные услуги и цифровые навыки", _PUBLIC),
    (1, "2.1", "Rəqəmsal kanallarda məlumatlandırma", "Informing through digital channels", "Информирование по цифровым каналам", _PUBLIC),
    (1, "3.1", "İctimai Şura ilə görüşlər", "Meetings with the Public Council", "Встречи с Общественным советом", "Hüquq şöbəsi"),
    (1, "3.2", "Vətəndaş cəmiyyəti layihələrinə dəstək", "Support for civil society projects", "Поддержка проектов гражданского общества", "Hüquq şöbəsi"),
    (1, "3.3", "Vətəndaş cəmiyyəti ilə məsləhətləşmələr", "Consultations with civil society", "Консультации с гражданским обществом", "Hüquq şöbəsi"),
    (1, "4.1", "İşçilərin peşə təlimləri", "Professional training of staff", "Профессиональное обучение сотрудников", _STAFF),
    (1, "4.2", "Etika və maraqların toqquşması üzrə təlimlər", "Training on ethics and conflicts of interest", "Обучение этике и вопросам конфликта интересов", _STAFF),
    (1, "4.3", "Regionlarda təlimlər", "Training in the regions", "Обучение в регионах", _STAFF),
    (1, "5.1", "Satınalmaların şəffaflığı", "Transparency of procurement", "Прозрачность закупок", "Maliyyə şöbəsi"),
    (1, "5.2", "Müraciətlərə vaxtında baxılması", "Answering appeals in time", "Своевременное рассмотрение обращений", "Müraciətlər şöbəsi"),
    (1, "6.1", "Vətəndaş məmnunluğu sorğusu", "Poll on citizens' satisfaction", "Опрос об удовлетворённости граждан", _PUBLIC),
    (1, "6.2", "Xidmət keyfiyyəti indeksi", "Index of service quality", "Индекс качества услуг", "Daxili nəzarət şöbəsi"),
    (1, "7.1", "Beynəlxalq təşəbbüslərdə iştirak", "Taking part in international initiatives", "Участие в международных инициативах", "Beynəlxalq əlaqələr şöbəsi"),
    (1, "8.1", "Açıq məlumatların dərci", "Publishing open data", "Публикация открытых данных", _IT),
    (1, "10.1", "Daxili nəzarət üzrə məlumat mübadiləsi", "Exchange of information on internal control", "Обмен информацией по внутреннему контролю", "Daxili nəzarət şöbəsi"),
)

# Number in the second plan, number in the first, kind, note.
CROSSWALK = (
    ("1.1", "1.1", "same", ""),
    ("1.2", "1.2", "revised", "Rəqəmsal bacarıqlar əlavə olunub"),
    ("2.1", "2.1", "merged", "2.1 və 2.2-ci bəndlər birləşdirilib"),
    ("2.1", "2.2", "merged", "2.1 və 2.2-ci bəndlər birləşdirilib"),
    ("3.1", "3.1", "same", ""),
    ("3.2", "3.2", "split", "Layihələr ayrı bənd olub"),
    ("3.3", "3.2", "split", "Məsləhətləşmələr ayrı bənd olub"),
    ("4.1", "4.1.1", "same", "Yalnız nömrə dəyişib"),
    ("4.2", "4.1.2", "revised", "Maraqların toqquşması əlavə olunub"),
    ("4.3", "4.2", "same", "Yalnız nömrə dəyişib"),
    ("5.1", "5.1", "same", ""),
    ("5.2", "5.2", "same", ""),
    ("6.1", "6.1", "same", ""),
    ("6.2", "6.2", "revised", "İndeks 2021-ci ildən yeni metodika ilə hesablanır"),
    ("7.1", "7.1", "replaced", "Səfərlərin əvəzinə təşəbbüslərdə iştirak nəzərdə tutulub"),
    ("", "7.2", "dropped", "Çap materialları rəqəmsal kanallarla əvəz olunub"),
    ("10.1", "10.1", "same", ""),
)

_HELD = ("Təlimlərin sayı", "Trainings held", "Число обучающих мероприятий", "təlim", "more", "activity", "within_year")
_TRAINED = ("Təlim iştirakçılarının sayı (təkrar iştirak daxil olmaqla)", "Training participants (repeat attendance included)",
            "Число участников обучения (с учётом повторного участия)", "nəfər", "more", "output", "within_year")
_EVENTS = ("Tədbirlərin sayı", "Events held", "Число мероприятий", "tədbir", "more", "activity", "within_year")
_VISITORS = ("Tədbir iştirakçılarının sayı (təkrar iştirak daxil olmaqla)", "Event participants (repeat attendance included)",
             "Число участников мероприятий (с учётом повторного участия)", "nəfər", "more", "output", "within_year")

# A unit in az → in en and ru.
UNITS = {
    "%": ("%", "%"), "buklet": ("leaflet|leaflets", "буклет|буклета|буклетов"),
    "elan": ("notice|notices", "объявление|объявления|объявлений"), "görüş": ("meeting|meetings", "встреча|встречи|встреч"),
    "gün": ("day|days", "день|дня|дней"), "hal": ("case|cases", "случай|случая|случаев"),
    "layihə": ("project|projects", "проект|проекта|проектов"), "min baxış": ("thousand visits", "тыс. посещений"),
    "min manat": ("thousand manats", "тыс. манатов"), "min nəfər": ("thousand people", "тыс. человек"),
    "müraciət": ("appeal|appeals", "обращение|обращения|обращений"), "nəfər": ("person|people", "человек|человека|человек"),
    "paylaşım": ("post|posts", "публикация|публикации|публикаций"), "qəbul": ("reception|receptions", "приём|приёма|приёмов"),
    "rayon": ("district|districts", "район|района|районов"),
    "saziş": ("agreement|agreements", "соглашение|соглашения|соглашений"), "şikayət": ("complaint|complaints", "жалоба|жалобы|жалоб"),
    "təklif": ("proposal|proposals", "предложение|предложения|предложений"), "tender": ("tender|tenders", "тендер|тендера|тендеров"),
    "tədbir": ("event|events", "мероприятие|мероприятия|мероприятий"), "təlim": ("training|trainings", "тренинг|тренинга|тренингов"),
    "toplu": ("data set|data sets", "набор данных|набора данных|наборов данных"), "video": ("video|videos", "видео"),
    "xəbər": ("news item|news items", "новость|новости|новостей"), "xidmət": ("service|services", "услуга|услуги|услуг"),
}

# The duty, the indicator's code, its names in az, en and ru, unit, direction, level, accumulation;
# then, for each plan, the value of the year before it and the target of its last year.
# The first of a clause is its main figure; where two duties share a clause, their first definition holds.
DEFINITIONS = (
    ("e-services", "e-services", "Portaldakı elektron xidmətlər", "E-services on the portal", "Электронные услуги на портале", "xidmət", "more", "output", "latest", (22, 50), (48, 90)),
    ("e-services", "online-share", "Onlayn müraciətlərin payı", "Share of online applications", "Доля онлайн-заявлений", "%", "more", "outcome", "latest", (16, 40), (39, 75)),
    ("e-services", "mobile-users", "Mobil tətbiqin istifadəçiləri", "Users of the mobile app", "Пользователи мобильного приложения", "min nəfər", "more", "outcome", "latest", None, (9, 40)),
    ("e-services", "surveys.share:t1|bəli", "Elektron xidmətdən istifadə edənlər", "Have used an e-service", "Пользовались электронной услугой", "%", "more", "outcome", "latest", None, None),
    ("awareness", "events.held", *_EVENTS, (80, 120), (60, 170)),
    ("awareness", "events.participants", *_VISITORS, None, None),
    ("social", "outreach.items:facebook|paylaşim", "“Facebook”da paylaşımlar", "Posts on Facebook", "Публикации в Facebook", "paylaşım", "more", "activity", "within_year", (180, 360), (330, 600)),
    ("social", "outreach.items:youtube|video", "“YouTube”da videolar", "Videos on YouTube", "Видео в YouTube", "video", "more", "activity", "within_year", None, None),
    ("website", "outreach.items:internet səhifəsi|xəbər", "İnternet səhifəsində xəbərlər", "News on the website", "Новости на сайте", "xəbər", "more", "activity", "within_year", None, None),
    ("website", "site-visits", "İnternet səhifəsinə baxışlar", "Visits to the website", "Посещения сайта", "min baxış", "more", "outcome", "latest", None, None),
    ("council", "events.held", "İctimai Şura ilə görüşlərin sayı", "Meetings with the Public Council", "Число встреч с Общественным советом", "görüş", "more", "activity", "within_year", (3, 6), (3, 8)),
    ("council", "recommendations-accepted", "Nəzərə alınmış təkliflər", "Proposals taken up", "Принятые предложения", "təklif", "more", "outcome", "within_year", None, (2, 9)),
    ("projects", "projects-supported", "Dəstəklənmiş layihələr", "Projects supported", "Поддержанные проекты", "layihə", "more", "output", "within_year", (1, 5), (0, 8)),
    ("projects", "events.held", *_EVENTS, None, None),
    ("consultations", "events.held", *_EVENTS, None, (4, 14)),
    ("staff", "trainings.participants", *_TRAINED, (900, 1600), (700, 2200)),
    ("staff", "trainings.held", *_HELD, None, None),
    ("staff", "trained-share", "Təlim keçmiş işçilərin payı", "Share of staff trained", "Доля обученных сотрудников", "%", "more", "outcome", "latest", (31, 60), (44, 85)),
    ("staff", "training-budget", "Təlim xərcləri", "Spending on training", "Расходы на обучение", "min manat", "neither", "input", "within_year", None, None),
    ("ethics", "trainings.participants", *_TRAINED, None, (450, 1100)),
    ("ethics", "trainings.held", *_HELD, (24, 42), (18, 60)),
    ("ethics", "ethics-violations", "Etik davranış qaydalarının pozulması halları", "Breaches of the rules of conduct", "Случаи нарушения правил этики", "hal", "less", "impact", "within_year", (11, 4), (4, 0)),
    ("regions", "trainings.held", *_HELD, (30, 48), (16, 70)),
    ("regions", "trainings.participants", *_TRAINED, None, None),
    ("procurement", "open-tender-share", "Açıq tenderlərin payı", "Share of open tenders", "Доля открытых тендеров", "%", "more", "outcome", "latest", (42, 65), (60, 90)),
    ("procurement", "tenders", "Keçirilmiş tenderlər", "Tenders held", "Проведённые тендеры", "tender", "neither", "activity", "within_year", None, None),
    ("procurement", "outreach.items:satinalma portali|elan", "Satınalma elanları", "Procurement notices", "Объявления о закупках", "elan", "more", "output", "within_year", None, None),
    ("appeals", "answer-days", "Müraciətə cavabın orta müddəti", "Average days to answer an appeal", "Средний срок ответа на обращение", "gün", "less", "outcome", "latest", (23, 14), (15, 8)),
    ("appeals", "appeals-received", "Daxil olmuş müraciətlər", "Appeals received", "Поступившие обращения", "müraciət", "neither", "activity", "within_year", None, None),
    ("appeals", "appeals-late", "Gec cavablandırılmış müraciətlər", "Appeals answered late", "Обращения, рассмотренные с опозданием", "müraciət", "less", "output", "within_year", None, (60, 12)),
    ("appeals", "events.held", "Səyyar qəbulların sayı", "Mobile receptions held", "Число выездных приёмов", "qəbul", "more", "activity", "within_year", None, None),
    ("poll", "surveys.share:m1|bəli", "Xidmətdən razı olanlar", "Satisfied with the service", "Довольны обслуживанием", "%", "more", "outcome", "latest", (50, 60), (58, 75)),
    ("poll", "surveys.n:m1", "Sorğuda cavab verənlər", "Respondents of the poll", "Участники опроса", "nəfər", "neither", "activity", "latest", None, None),
    ("poll", "surveys.share:m2|bəli", "Vaxtında cavab alanlar", "Answered in time", "Получили ответ вовремя", "%", "more", "outcome", "latest", None, None),
    ("quality", "service-index", "Xidmət keyfiyyəti indeksi", "Index of service quality", "Индекс качества услуг", "%", "more", "outcome", "latest", (58, 70), (61, 80)),
    ("quality", "surveys.share:m3|yaxşi", "İşçilərin davranışını yaxşı sayanlar", "Find the conduct of staff good", "Оценивают поведение сотрудников как хорошее", "%", "more", "outcome", "latest", None, None),
    ("quality", "complaints-upheld", "Əsaslı sayılmış şikayətlər", "Complaints upheld", "Обоснованные жалобы", "şikayət", "less", "impact", "within_year", (14, 6), (7, 1)),
    ("international", "events.held", *_EVENTS, None, (2, 7)),
    ("international", "agreements", "Bağlanmış sazişlər", "Agreements concluded", "Заключённые соглашения", "saziş", "more", "output", "since_start", None, (0, 9)),
    ("print", "outreach.items:xidmət mərkəzləri|buklet", "Yayılmış bukletlər", "Leaflets distributed", "Распространённые буклеты", "buklet", "more", "output", "within_year", None, None),
    ("open-data", "data-sets", "Dərc olunmuş məlumat topluları", "Data sets published", "Опубликованные наборы данных", "toplu", "more", "output", "since_start", None, (0, 60)),
)

# Indicators that are computed from a dataset, one of each kind: as above, with dataset, way of
# counting, what is counted and the filter before the goals.
DEFINED = (
    ("awareness", "open-days", "Açıq qapı günlərinin sayı", "Open door days", "Дни открытых дверей", "tədbir", "more", "activity", "within_year",
     ("events", "rows", None, "Tədbirin növü = Açıq qapı günü"), None, None),
    ("ethics", "leaders-trained", "Təlim keçmiş rəhbər işçilər (təkrar iştirak daxil olmaqla)", "Managers trained (repeat attendance included)",
     "Руководители, прошедшие обучение (с учётом повторного участия)", "nəfər", "more", "output", "within_year",
     ("trainings", "sum", "İştirakçıların sayı", "Auditoriya = Rəhbər işçilər"), (110, 220), (90, 360)),
    ("regions", "regions-reached", "Təlim keçirilmiş şəhər və rayonlar", "Towns and districts with trainings", "Города и районы, где проводилось обучение", "rayon", "more", "output", "within_year",
     ("trainings", "distinct", "Rayon", None), None, None),
    ("poll", "content", "Müraciət edənlərdən tam və ya qismən razı olanlar", "Fully or partly satisfied, of those who used the service",
     "Полностью или частично довольные из тех, кто обращался", "%", "more", "outcome", None,
     ("surveys", "share", "Bəli; Qismən", "Sualın kodu = M1; Cavab ≠ Müraciət etməmişəm"), None, None),
    ("staff", "people-per-training", "Bir təlimə düşən iştirakçılar", "Participants per training", "Участников на одно обучение", "nəfər", "neither", "activity", None,
     ("trainings", "ratio", "trainings.participants / trainings.held", None), None, None),
)


def clauses_of(year: int, *duties: str) -> str:
    """The clause cell of a row of that year that serves these duties: `1.2; 3.2`."""
    plan = 0 if year <= PLANS[0][-1] else 1
    return "; ".join(dict.fromkeys(filter(None, (NUMBERS[duty][plan] for duty in duties))))
