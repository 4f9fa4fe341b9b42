"""Maps of a few regions."""

import json

SQUARE = [[[49.0, 40.0], [50.0, 40.0], [50.0, 41.0], [49.0, 41.0], [49.0, 40.0]]]


def feature(names: dict, coordinates=SQUARE, kind: str = "Polygon") -> dict:
    return {"type": "Feature", "properties": names, "geometry": {"type": kind, "coordinates": coordinates}}


def written(*features: dict) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()
