"""A page of one sentence, for whoever gets none of the dashboard's."""

from html import escape

from starlette.responses import HTMLResponse

from language import Language
from ui.navigation import language_choice

_PAGE = """<!doctype html>
<html lang="{code}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>{title}</title></head>
<body style="font-family: sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem">
<h1>{title}</h1><p style="overflow-wrap: anywhere">{text}</p>{link}
</body>
</html>
"""
_HEADERS = {"Vary": "Accept-Language", "Cache-Control": "no-store"}


def asked_language(accepts: str) -> Language:
    """accepts: the request's Accept-Language."""
    return Language(language_choice.accepted(accepts))


def plain_page(
    language: Language, status: int, title: str, text: str, link: tuple[str, str] | None = None
) -> HTMLResponse:
    """link: where one may go on: its address and its words."""
    onward = f'<p><a href="{escape(link[0])}">{escape(link[1])}</a></p>' if link else ""
    page = _PAGE.format(code=language.code, title=escape(title), text=escape(text), link=onward)
    return HTMLResponse(page, status, _HEADERS)
