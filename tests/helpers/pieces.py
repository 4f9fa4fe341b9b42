"""What a page of AppTest gives our own components to draw: tables, cards, facts, the contents."""

import json

from streamlit.testing.v1 import AppTest


def pieces(app: AppTest, kind: str = "") -> list[dict]:
    """From top to bottom; of one kind where it is named."""
    given = (json.loads(piece.proto.bytes) for piece in app.get("bidi_component"))
    return [piece for piece in given if not kind or piece.get("kind") == kind]
