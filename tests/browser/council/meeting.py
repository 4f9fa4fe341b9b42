"""What a council meeting is shown: trainings of two years, and the button that shows them as slides."""

from tests.helpers.building import TRAININGS

SHEETS = {
    "Təlimlər": [
        TRAININGS,
        ["1.1", "05.10.2024", "Etika", "Bakı", 1, 20],
        ["1.1", "05.10.2025", "Etika", "Bakı", 1, 31],
        ["10.10", "06.10.2025", "Hüquq", "Gəncə", 2, 44],
    ]
}
SHOW = "Slaydları göstər"
