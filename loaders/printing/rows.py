"""JSON as scripts read it."""

import json
import math
from operator import methodcaller


def print_json(data: dict | list) -> None:
    """Days and moments are ISO texts."""
    print(json.dumps(data, ensure_ascii=False, indent=1, default=methodcaller("isoformat")))


def bare(value):
    """Whole numbers without a fraction, missing as null."""
    if isinstance(value, float):
        return None if math.isnan(value) else int(value) if value.is_integer() else value
    return value
