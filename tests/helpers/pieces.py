"""What a page of AppTest gives our own components to draw: tables, cards, facts, the contents."""

import json

from streamlit.testing.v1 import AppTest


def pieces(app: AppTest, kind: str = "") -> list[dict]:
    """From top to bottom; of one kind where it is named."""
    given = [unpacked(piece.proto.bytes) for piece in app.get("bidi_component")]
    return [piece for piece in given if not kind or piece.get("kind") == kind]


def unpacked(data: bytes) -> dict:
    """Of ui.internals.own_scripts.packed."""
    often, *parts = data.decode().split("\x01")
    return json.loads(often.join(parts))
