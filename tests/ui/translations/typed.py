"""What an agency typed in one language and in several."""

from tests.helpers.building import TRAININGS

SHEETS = {
    "section": [["Planın kodu", "Bölmənin nömrəsi", "Bölmənin adı"], ["P1", "1", "Şəffaf idarəetmə"]],
    "clause": [
        ["Planın kodu", "Bənd", "Bəndin adı", "Məsul şəxs", "Qiymətləndirmə indikatoru", "İcraçı qurum"],
        ["P1", "1.1", "Açıq qurum", "Kadrlar şöbəsi", "Tədbirlərin sayı", "Mərkəzi Aparat; Aparatın şöbəsi"],
        ["P1", "10.2", "Bənd 10.2", "Hüquq şöbəsi", None, None],
    ],
    "göstəricilər": [
        ["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı", "Məlumat toplusu", "Hesablama üsulu"],
        ["P1", "1.1", "G1", "Yığıncaqlar", "təlimlər", "sətirlərin sayı"],
    ],
    "Təlimlər": [
        TRAININGS,
        ["1.1", "01.03.2025", "Etika", "Bakı", 1, 10],
        ["1.1", "02.03.2025", "Etika", "Gəncə", 1, 10],
        ["1.1", "03.03.2025", "Şəffaflıq", "Gəncə", 1, 10],
    ],
    "Məlumatlandırma": [
        ["Bənd", "Tarix", "Kanal", "Materialın növü", "Başlıq", "Sayı"],
        ["1.1", "05.03.2025", "Qəzet", "Məqalə", "Xəbər", 3],
        ["1.1", "06.03.2025", "Qəzet", "Elan", "Xəbər", 2],
    ],
    "Sorğular": [
        ["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı"],
        ["1.1", "07.03.2025", "Razısınızmı?", "Bəli", 60],
        ["1.1", "07.03.2025", "Razısınızmı?", "Xeyr", 40],
    ],
    "İcra": [
        ["Bənd", "İl", "İcra haqqında məlumat"],
        ["1.1", 2025, "Təlimlər keçirilib."],
        ["10.2", 2025, "Görüşlər olub."],
    ],
    "İş planı": [
        ["Bənd", "Növ", "Tədbirin adı", "Planlaşdırılan ay", "Say", "Kanal", "Material", "Məsul şəxs"],
        ["1.1", "təlim", "Etika", "yanvar 2025", 9, None, None, None],
        ["1.1", "outreach", "Açıq qapı", "fevral 2025", 9, "Qəzet", "Elan", None],
    ],
    "Tərcümələr": [
        ["Mətnin sütunu", "Yazıldığı kimi", "İngiliscə", "Rusca"],
        ["topic", "Etika", "Ethics", "Этика"],
        ["title", "Etika", "Ethics", "Этика"],
        ["region", "Bakı", "Baku", "Баку"],
        ["channel", "Qəzet", "Newspaper", "Газета"],
        ["material", "Məqalə", "Article", "Статья"],
        ["question", "Razısınızmı?", None, "Довольны ли вы?"],
        ["answer", "Bəli", "Yes", "Да"],
        ["responsible", "Kadrlar şöbəsi", "Staff department", "Отдел кадров"],
        ["narrative", "Təlimlər keçirilib.", "Trainings were held.", "Проведено обучение."],
    ],
}
