"""The made-up plans as they are approved: sections, who carries clauses out, what they are judged by and when they are
due, as tables."""

# Number → titles in az, en and ru; the same in both plans.
SECTIONS = {
    "1": ("Elektron xidmətlər", "Electronic services", "Электронные услуги"),
    "2": ("Məlumatın açıqlığı", "Openness of information", "Открытость информации"),
    "3": ("İctimai iştirakçılıq", "Public participation", "Участие общественности"),
    "4": ("Kadrların hazırlanması", "Training of staff", "Подготовка кадров"),
    "5": ("Şəffaflıq və hesabatlılıq", "Transparency and accountability", "Прозрачность и подотчётность"),
    "6": ("Xidmət keyfiyyəti", "Quality of services", "Качество услуг"),
    "7": ("Əməkdaşlıq və məlumatlandırma", "Cooperation and information", "Сотрудничество и информирование"),
    "8": ("Açıq məlumatlar", "Open data", "Открытые данные"),
    "10": ("Daxili nəzarət", "Internal control", "Внутренний контроль"),
}

# Names in az, en and ru, and whom to ask.
BODIES = (
    ("Nümunə Agentliyi (şərti)", "Sample Agency (made up)", "Условное агентство (вымышленное)", "office@example.org"),
    (
        "İnformasiya texnologiyaları şöbəsi",
        "Information technology department",
        "Отдел информационных технологий",
        "it@example.org",
    ),
    (
        "İctimaiyyətlə əlaqələr şöbəsi",
        "Public relations department",
        "Отдел по связям с общественностью",
        "press@example.org",
    ),
    ("Kadrlar şöbəsi", "Human resources department", "Отдел кадров", "staff@example.org"),
    ("Hüquq şöbəsi", "Legal department", "Юридический отдел", "law@example.org"),
    ("Maliyyə şöbəsi", "Finance department", "Финансовый отдел", ""),
    ("Müraciətlər şöbəsi", "Appeals department", "Отдел обращений", "appeals@example.org"),
    ("Daxili nəzarət şöbəsi", "Internal control department", "Отдел внутреннего контроля", ""),
    ("Beynəlxalq əlaqələr şöbəsi", "International relations department", "Отдел международных связей", ""),
)

# By section, in az, en and ru.
EVALUATIONS = {
    "1": ("Yeni elektron xidmətlərin sayı", "Number of new e-services", "Число новых электронных услуг"),
    "2": ("Yayımlanan materialların sayı", "Number of materials published", "Число опубликованных материалов"),
    "3": ("Keçirilən görüşlərin sayı", "Number of meetings held", "Число проведённых встреч"),
    "4": (
        "Təlimlərin və iştirakçıların sayı",
        "Number of trainings and of their participants",
        "Число тренингов и их участников",
    ),
    "5": ("Vaxtında görülən işlərin payı", "Share of work done on time", "Доля работ, выполненных в срок"),
    "6": (
        "Sorğunun və qiymətləndirmənin nəticələri",
        "Results of polls and assessments",
        "Результаты опросов и оценок",
    ),
    "7": ("Keçirilən tədbirlərin sayı", "Number of events held", "Число проведённых мероприятий"),
    "8": ("Dərc edilən məlumat topluları", "Datasets published", "Опубликованные наборы данных"),
    "10": ("Mübadilə edilən məlumatların sayı", "Number of exchanges of information", "Число обменов информацией"),
}

# Plan (0, 1) and clause → its term, where it is not the plan's.
TERMS = {(0, "7.2"): "2016-2018", (1, "6.2"): "2022-2026"}
