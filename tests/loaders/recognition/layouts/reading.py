"""A sheet as it is read and what is wrong in it, and two layouts that several tests read."""

from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.recognition.read_sheet import Known

YEARS = [
    ["Bənd", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi", "2023-cü il", "2024-cü il", "2025"],
    ["1.1", "e-x", "Elektron xidmətlər", "ədəd", 5, "", 11],
]
MONTHS = [
    ["2025-ci ildə keçirilmiş təlimlər", "", "", "", "", ""],
    ["№", "Bənd", "Təlimin mövzusu", "Yanvar", "Fevral", "Cəmi"],
    [1, "1.1", "Etika", 2, 0, 2],
    [2, "1.1", "Satınalma", "", 1, 1],
    ["", "", "Cəmi", 2, 1, 3],
]


def read(path, **answers):
    return read_file(Incoming(path, path.name, answers=answers), Known())


def codes(path, **answers):
    return [problem.code for problem in read(path, **answers).problems]


def months(spans):
    return [f"{span.starts:%m.%Y}" for span in spans]
