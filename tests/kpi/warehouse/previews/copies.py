"""The private copies that a database has."""


def left(folder) -> list[str]:
    return [path.name for path in folder.glob("preview-*")]
