"""What each read query is asked, and a database small enough to be checked by eye."""

from tests.helpers.building import PLAN_SHEETS, TRAININGS

HOW = ("Məlumat dəsti", "Hesablama üsulu", "Nə hesablanır")
SHEETS = {
    "plan": [*PLAN_SHEETS["plan"], ["AGY", "Qurum", "P0", "Plan 0", 2016, 2019]],
    "section": [
        ["Planın kodu", "Bölmənin nömrəsi", "Bölmənin adı", "Section title (en)", "Bölmənin sırası"],
        ["P1", "10", "Kadrlar", "Staff", 1],
        ["P1", "1", "Xidmətlər", None, None],
    ],
    "body": [["İcraçının adı (az)", "Name of the implementer (en)", "Əlaqə"], ["Qurum", "Agency", "info@qurum.az"]],
    "clause": [
        [*PLAN_SHEETS["clause"][0], "Bölmə", "Qiymətləndirmə göstəricisi (az)", "İcraçılar", "İcra müddəti"],
        *PLAN_SHEETS["clause"][1:-1],
        [*PLAN_SHEETS["clause"][-1], "10", "Təlimlərin sayı", "Qurum; Nazirlik", "2021-2024"],
    ],
    "definition": [
        [
            "Planın kodu",
            "Bənd",
            "Göstəricinin kodu",
            "Göstəricinin adı (az)",
            "Göstəricinin adı (en)",
            "Ölçü vahidi",
            "Səviyyə",
            *HOW,
        ],
        ["P1", "10.2", "trainings.participants", "İştirakçılar", "Participants", "nəfər", "hasilat"],
        [
            "P1",
            "10.2",
            "orta",
            "Orta",
            "Average",
            "nəfər",
            None,
            "trainings",
            "ratio",
            "trainings.participants / trainings.held",
        ],
    ],
    "target": [
        ["Planın kodu", "Bənd", "Göstəricinin kodu", "İl", "Hədəf"],
        ["P1", "10.2", "trainings.participants", 2025, 180],
        ["P1", "1.1", "trainings.held", 2025, 5],
    ],
    "crosswalk": [
        ["Planın kodu", "Bənd", "Əvvəlki plan", "Əvvəlki bənd", "Uyğunluq növü", "Qeyd"],
        ["P1", "10.2", "P0", "9.1", "dəyişdirilib", "öz oxunuşumuz"],
    ],
}
SPELLINGS = [["Sütun", "Yazılış", "Vahid ad"], ["Rayon", "Bakı şəhəri", "Bakı"], ["Rayon", "Şəki", "Şəki"]]
TRANSLATIONS = [
    ["Mətnin sütunu", "Yazıldığı kimi", "İngiliscə", "Rusca"],
    ["topic", "Etika", "Ethics", None],
    ["Rayon", "Bakı ş.", "Baku", "Баку"],
]
CHANGED_TARGET = [[*SHEETS["target"][0], "Qeyd"], ["P1", "10.2", "trainings.participants", 2025, 200, "Büdcə artıb"]]
NARRATIVES = [
    ["Bənd", "İl", "Status", "İcra haqqında məlumat", "Təsdiqedici keçid"],
    ["10.2", 2025, "qismən", "Təlimlər keçirilib.", "https://example.org/1"],
]
FACTS = [
    TRAININGS,
    ["10.2", "19.04.2024", "Etika", "Bakı şəhəri", 1, 143],
    ["10.2; 4.1.1", "19.04.2025", "Etika", "Bakı", 1, "40 nəfərdən çox"],
    ["10.2", "mart 2025", "Şəffaflıq", "Gəncə", 10, 178],
    [None, "05.05.2025", "Bəndsiz", "Bakı", 1, 5],
    [None, "Cəmi", None, None, 13, 366],
]
WORK = [
    ["Bənd", "Növ", "Tədbirin adı", "Planlaşdırılan ay", "Say", "Planlaşdırılan iştirakçı sayı", "Məsul şəxs"],
    ["10.2", "təlim", "Etika", "aprel 2025", 12, 200, "Kadrlar"],
    ["10.2", "təlim", "Şəffaflıq", "2025", None, None, None],
]
