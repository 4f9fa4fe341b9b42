"""What the made-up agency's texts are called in other languages: column → (as typed, az, en, ru), '' where
the text is in that language."""

from collections.abc import Iterator

from data.demo.values import NARRATIVES, STATUS_WORDS, STATUSES

_TYPED = {
    "topic": (
        ("Müraciətlərə baxılması qaydaları", "", "Rules for handling appeals", "Порядок рассмотрения обращений"),
        ("Vətəndaşlara xidmət mədəniyyəti", "", "Courtesy in serving citizens", "Культура обслуживания граждан"),
        ("Məlumatların mühafizəsi", "", "Data protection", "Защита данных"),
        ("Açıq hökumət prinsipləri", "", "Principles of open government", "Принципы открытого правительства"),
        ("Etik davranış qaydaları", "", "Rules of ethical conduct", "Правила этического поведения"),
        ("Maraqların toqquşması", "", "Conflicts of interest", "Конфликт интересов"),
        ("Korrupsiya risklərinin qiymətləndirilməsi", "", "Assessing corruption risks", "Оценка коррупционных рисков"),
        ("Elektron xidmətlərdən istifadə", "", "Using e-services", "Пользование электронными услугами"),
        ("Hüquqi maarifləndirmə", "", "Legal awareness", "Правовое просвещение"),
        ("Maarifləndirmə", "", "Awareness event", "Просветительское мероприятие"),
        ("Açıq qapı günü", "", "Open day", "День открытых дверей"),
        ("Səyyar qəbul", "", "Mobile reception", "Выездной приём"),
        ("Layihə təqdimatı", "", "Project presentation", "Презентация проекта"),
        ("Dəyirmi masa", "", "Round table", "Круглый стол"),
        ("İctimai Şura ilə görüş", "", "Meeting with the Public Council", "Встреча с Общественным советом"),
        ("Birgə iclas", "", "Joint meeting", "Совместное заседание"),
        ("Beynəlxalq tədbir", "", "International event", "Международное мероприятие"),
    ),
    "region": (
        ("Bakı", "", "Baku", "Баку"),
        ("Gəncə", "", "Ganja", "Гянджа"),
        ("Sumqayıt", "", "Sumgait", "Сумгаит"),
        ("Lənkəran", "", "Lankaran", "Ленкорань"),
        ("Şəki", "", "Sheki", "Шеки"),
        ("Mingəçevir", "", "Mingachevir", "Мингячевир"),
        ("Quba", "", "Guba", "Губа"),
        ("Şirvan", "", "Shirvan", "Ширван"),
        ("Yevlax", "", "Yevlakh", "Евлах"),
        ("Xaçmaz", "", "Khachmaz", "Хачмаз"),
        ("Zaqatala", "", "Zagatala", "Загатала"),
        ("Masallı", "", "Masalli", "Масаллы"),
        ("Bərdə", "", "Barda", "Барда"),
        ("Şamaxı", "", "Shamakhi", "Шемаха"),
        ("İsmayıllı", "", "Ismayilli", "Исмаиллы"),
        ("Qəbələ", "", "Gabala", "Габала"),
        ("Ağcabədi", "", "Aghjabadi", "Агджабеди"),
        ("Göyçay", "", "Goychay", "Гёйчай"),
        ("Kürdəmir", "", "Kurdamir", "Кюрдамир"),
        ("Salyan", "", "Salyan", "Сальяны"),
        ("Sabirabad", "", "Sabirabad", "Сабирабад"),
        ("Cəlilabad", "", "Jalilabad", "Джалилабад"),
        ("Astara", "", "Astara", "Астара"),
        ("Naxçıvan", "", "Nakhchivan", "Нахчыван"),
    ),
    "place": (
        ("Tədris mərkəzi", "", "Training centre", "Учебный центр"),
        ("Regional mərkəz", "", "Regional centre", "Региональный центр"),
    ),
    "audience": (
        ("Müraciətlər üzrə işçilər", "", "Staff who handle appeals", "Сотрудники по работе с обращениями"),
        ("Qəbul şöbələrinin işçiləri", "", "Staff of reception units", "Сотрудники отделов приёма"),
        ("Bütün işçilər", "", "All staff", "Все сотрудники"),
        ("Yeni işçilər", "", "New staff", "Новые сотрудники"),
        ("Rəhbər işçilər", "", "Managers", "Руководители"),
        ("Vətəndaşlar", "", "Citizens", "Граждане"),
        ("Bələdiyyə işçiləri", "", "Municipal staff", "Работники муниципалитетов"),
    ),
    "channel": (
        *((name, "", name, name) for name in ("Facebook", "Twitter", "Instagram", "Telegram", "YouTube")),
        ("İnternet səhifəsi", "", "Website", "Сайт"),
        ("Televiziya", "", "Television", "Телевидение"),
        ("Radio", "", "Radio", "Радио"),
        ("Qəzet", "", "Newspaper", "Газета"),
        ("Satınalma portalı", "", "Procurement portal", "Портал закупок"),
        ("İctimai nəqliyyat", "", "Public transport", "Общественный транспорт"),
        ("Xidmət mərkəzləri", "", "Service centres", "Центры обслуживания"),
        ("Kitabxanalar", "", "Libraries", "Библиотеки"),
        ("Açıq məlumat portalı", "", "Open data portal", "Портал открытых данных"),
    ),
    "material": (
        ("Paylaşım", "", "Post", "Публикация"),
        ("Video", "", "Video", "Видео"),
        ("Xəbər", "", "News item", "Новость"),
        ("Elan", "", "Notice", "Объявление"),
        ("İnfoqrafika", "", "Infographic", "Инфографика"),
        ("Reportaj", "", "Report", "Репортаж"),
        ("Müsahibə", "", "Interview", "Интервью"),
        ("Veriliş", "", "Programme", "Передача"),
        ("Məqalə", "", "Article", "Статья"),
        ("Elan lövhəsi", "", "Billboard", "Рекламный щит"),
        ("Buklet", "", "Leaflet", "Буклет"),
        ("Bildiriş", "", "Notification", "Уведомление"),
    ),
    "question": (
        ("Xidmətdən razısınızmı?", "", "Are you satisfied with the service?", "Довольны ли Вы обслуживанием?"),
        (
            "Müraciətinizə vaxtında baxılıbmı?",
            "",
            "Was your appeal handled in time?",
            "Было ли Ваше обращение рассмотрено вовремя?",
        ),
        (
            "İşçilərin davranışını necə qiymətləndirirsiniz?",
            "",
            "How do you rate the conduct of staff?",
            "Как Вы оцениваете поведение сотрудников?",
        ),
        (
            "İşçilərimizin davranışına necə qiymət verirsiniz?",
            "",
            "What mark do you give the conduct of our staff?",
            "Какую оценку Вы даёте поведению наших сотрудников?",
        ),
        (
            "Son bir ildə elektron xidmətdən istifadə etmisinizmi?",
            "",
            "Have you used an e-service in the past year?",
            "Пользовались ли Вы электронной услугой за последний год?",
        ),
    ),
    "answer": (
        ("Bəli", "", "Yes", "Да"),
        ("Qismən", "", "Partly", "Частично"),
        ("Xeyr", "", "No", "Нет"),
        ("Müraciət etməmişəm", "", "I have not applied", "Не обращался(-лась)"),
        ("Yaxşı", "", "Good", "Хорошо"),
        ("Kafi", "", "Fair", "Удовлетворительно"),
        ("Pis", "", "Poor", "Плохо"),
    ),
    "note": (
        ("Rəqəmsal bacarıqlar əlavə olunub", "", "Digital skills were added", "Добавлены цифровые навыки"),
        ("2.1 və 2.2-ci bəndlər birləşdirilib", "", "Clauses 2.1 and 2.2 were merged", "Пункты 2.1 и 2.2 объединены"),
        ("Layihələr ayrı bənd olub", "", "Projects became a clause of their own", "Проекты выделены в отдельный пункт"),
        (
            "Məsləhətləşmələr ayrı bənd olub",
            "",
            "Consultations became a clause of their own",
            "Консультации выделены в отдельный пункт",
        ),
        ("Yalnız nömrə dəyişib", "", "Only the number has changed", "Изменился только номер"),
        (
            "Maraqların toqquşması əlavə olunub",
            "",
            "Conflicts of interest were added",
            "Добавлен вопрос конфликта интересов",
        ),
        (
            "İndeks 2021-ci ildən yeni metodika ilə hesablanır",
            "",
            "From 2021 on the index is worked out by a new method",
            "С 2021 года индекс рассчитывается по новой методике",
        ),
        (
            "Səfərlərin əvəzinə təşəbbüslərdə iştirak nəzərdə tutulub",
            "",
            "Instead of visits it asks for part in initiatives",
            "Вместо визитов предусмотрено участие в инициативах",
        ),
        (
            "Çap materialları rəqəmsal kanallarla əvəz olunub",
            "",
            "Printed materials were replaced by digital channels",
            "Печатные материалы заменены цифровыми каналами",
        ),
    ),
    "responsible": (
        ("İnformasiya texnologiyaları şöbəsi", "", "IT department", "Отдел информационных технологий"),
        ("İctimaiyyətlə əlaqələr şöbəsi", "", "Public relations department", "Отдел по связям с общественностью"),
        ("Kadrlar şöbəsi", "", "Human resources department", "Отдел кадров"),
        ("Hüquq şöbəsi", "", "Legal department", "Юридический отдел"),
        ("Maliyyə şöbəsi", "", "Finance department", "Финансовый отдел"),
        ("Müraciətlər şöbəsi", "", "Appeals department", "Отдел обращений"),
        ("Daxili nəzarət şöbəsi", "", "Internal control department", "Отдел внутреннего контроля"),
        ("Beynəlxalq əlaqələr şöbəsi", "", "International relations department", "Отдел международных связей"),
        ("Regional idarələr", "", "Regional offices", "Региональные управления"),
        ("Katiblik", "", "Secretariat", "Секретариат"),
    ),
    "title": (
        ("Elektron xidmətlər barədə görüş", "", "Meeting on e-services", "Встреча об электронных услугах"),
        ("Universitetdə görüş", "", "Meeting at a university", "Встреча в университете"),
        ("Kənd sakinləri ilə görüş", "", "Meeting with villagers", "Встреча с жителями села"),
        ("Açıq qapı günü", "", "Open day", "День открытых дверей"),
        (
            "Xidmət mərkəzinə tanışlıq səfəri",
            "",
            "Visit to a service centre",
            "Ознакомительный визит в центр обслуживания",
        ),
        ("Səyyar qəbul", "", "Mobile reception", "Выездной приём"),
        (
            "Rayon sakinləri üçün səyyar qəbul",
            "",
            "Mobile reception for people of a district",
            "Выездной приём для жителей района",
        ),
        ("QHT layihəsinin təqdimatı", "", "Presentation of an NGO project", "Презентация проекта НПО"),
        ("Layihə nəticələrinin müzakirəsi", "", "Discussion of project results", "Обсуждение результатов проекта"),
        ("QHT-lərlə dəyirmi masa", "", "Round table with NGOs", "Круглый стол с НПО"),
        (
            "Qanun layihəsinin ictimai müzakirəsi",
            "",
            "Public discussion of a draft law",
            "Общественное обсуждение законопроекта",
        ),
        ("İctimai Şura ilə görüş", "", "Meeting with the Public Council", "Встреча с Общественным советом"),
        (
            "İctimai Şura və QHT-lərlə birgə iclas",
            "",
            "Joint meeting with the Public Council and NGOs",
            "Совместное заседание с Общественным советом и НПО",
        ),
        (
            "Beynəlxalq konfransda iştirak",
            "",
            "Taking part in an international conference",
            "Участие в международной конференции",
        ),
        (
            "Xarici nümayəndə heyəti ilə görüş",
            "",
            "Meeting with a foreign delegation",
            "Встреча с зарубежной делегацией",
        ),
        ("Etik davranış üzrə təlimlər", "", "Trainings on ethical conduct", "Обучение этичному поведению"),
        ("Regionlarda təlimlər", "", "Trainings in the regions", "Обучение в регионах"),
        ("Maarifləndirmə görüşləri", "", "Awareness meetings", "Просветительские встречи"),
        ("QHT-lərlə dəyirmi masalar", "", "Round tables with NGOs", "Круглые столы с НПО"),
        ("Maarifləndirici çarxlar", "", "Awareness videos", "Просветительские ролики"),
        ("Пользователи мобильного приложения", "Mobil tətbiqin istifadəçiləri", "Users of the mobile app", ""),
        ("Посещения сайта", "İnternet səhifəsinə baxışlar", "Visits to the website", ""),
        ("Принятые предложения", "Nəzərə alınmış təkliflər", "Proposals taken up", ""),
        ("Поддержанные проекты", "Dəstəklənmiş layihələr", "Projects supported", ""),
        ("Доля обученных сотрудников", "Təlim keçmiş işçilərin payı", "Share of staff trained", ""),
        ("Расходы на обучение", "Təlim xərcləri", "Spending on training", ""),
        (
            "Случаи нарушения правил этики",
            "Etik davranış qaydalarının pozulması halları",
            "Breaches of the rules of conduct",
            "",
        ),
        ("Доля открытых тендеров", "Açıq tenderlərin payı", "Share of open tenders", ""),
        ("Проведённые тендеры", "Keçirilmiş tenderlər", "Tenders held", ""),
        ("Индекс качества услуг", "Xidmət keyfiyyəti indeksi", "Index of service quality", ""),
        ("Обоснованные жалобы", "Əsaslı sayılmış şikayətlər", "Complaints upheld", ""),
        ("Заключённые соглашения", "Bağlanmış sazişlər", "Agreements concluded", ""),
        ("Опубликованные наборы данных", "Dərc olunmuş məlumat topluları", "Datasets published", ""),
        ("Электронные услуги на портале", "Portaldakı elektron xidmətlər", "E-services on the portal", ""),
        ("Доля онлайн-заявлений", "Onlayn müraciətlərin payı", "Share of online applications", ""),
        ("Средний срок ответа на обращение", "Müraciətə cavabın orta müddəti", "Average days to answer an appeal", ""),
        ("Поступившие обращения", "Daxil olmuş müraciətlər", "Appeals received", ""),
        ("Обращения, рассмотренные с опозданием", "Gec cavablandırılmış müraciətlər", "Appeals answered late", ""),
    ),
}


# Sentences of narratives (data.demo.values): as typed → en, ru. What was done for a duty, then how far it is.
_DONE = {
    "e-services": ("New e-services were added to the portal.", "На портал добавлены новые электронные услуги."),
    "awareness": (
        "Meetings on e-services were held in the regions.",
        "В регионах проведены встречи об электронных услугах.",
    ),
    "social": ("Posts appeared regularly on the official accounts.", "В официальных аккаунтах велись публикации."),
    "website": (
        "The website was renewed and carried news in three languages.",
        "Сайт обновлён, новости размещались на трёх языках.",
    ),
    "council": (
        "Meetings were held with members of the Public Council.",
        "Проведены встречи с членами Общественного совета.",
    ),
    "projects": ("Civil society projects were supported.", "Поддержаны проекты гражданского общества."),
    "consultations": ("Draft laws were discussed with NGOs.", "Законопроекты обсуждены с НПО."),
    "staff": ("Staff were given professional training.", "Проведено профессиональное обучение сотрудников."),
    "ethics": ("Trainings on ethical conduct were held.", "Проведено обучение по этичному поведению."),
    "regions": ("Trainings were organised in regional centres.", "В региональных центрах организовано обучение."),
    "procurement": (
        "Procurement notices were published on the portal.",
        "Объявления о закупках размещались на портале.",
    ),
    "appeals": ("The time taken to handle appeals was monitored.", "Отслеживались сроки рассмотрения обращений."),
    "poll": ("The yearly poll was held on the website.", "На сайте проведён ежегодный опрос."),
    "quality": ("The quality of service was assessed.", "Проведена оценка качества услуг."),
    "international": (
        "The agency took part in international events.",
        "Обеспечено участие в международных мероприятиях.",
    ),
    "print": ("Leaflets were handed out at service centres.", "В центрах обслуживания распространены буклеты."),
    "open-data": ("New datasets were published.", "Опубликованы новые наборы данных."),
}
_HOW_FAR = {
    "complete": ("The work planned for the year is complete.", "Намеченная на год работа завершена."),
    "substantial": (
        "Most of the work is done, the rest goes on next year.",
        "Основная часть работы выполнена, остальное будет продолжено в следующем году.",
    ),
    "limited": ("Only part of the work is done.", "Выполнена лишь часть работы."),
    "not_started": (
        "Preparations were made; the work itself has not begun yet.",
        "Проведена подготовка, исполнение ещё не начато.",
    ),
}


def translation_rows() -> Iterator[dict]:
    """Rows of the sheet of translations."""
    for column, texts in _TYPED.items():
        for text, az, en, ru in texts:
            given = {"text_az": az, "text_en": en, "text_ru": ru}
            yield {"name": column, "text": text} | {name: other for name, other in given.items() if other}
    for duty, (done, statuses) in NARRATIVES.items():
        for status in sorted({STATUSES[letter] for letter in statuses if letter in STATUSES}):
            en, ru = (f"{one} {other}" for one, other in zip(_DONE[duty], _HOW_FAR[status], strict=True))
            yield {"name": "narrative", "text": f"{done} {STATUS_WORDS[status]}", "text_en": en, "text_ru": ru}
