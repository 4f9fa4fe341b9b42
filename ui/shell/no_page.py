"""What stands where no page is: a sentence in the language of whoever looks, and the way to the first page."""

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.access.plain_page import plain_page
from ui.internals import index_page
from ui.navigation.base_path import below_base
from ui.navigation.contents import ENTRIES, FIRST
from ui.shell.index_page import asked_language, first_address

_MISSING, _LONGEST = 404, 100
_PAGES = {"/", *(f"/{entry.name}" for entry in ENTRIES)}


class NoPage:
    """ASGI middleware. Whatever Streamlit has an answer of its own for is let through."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or below_base(scope["path"]) in _PAGES:
            await self.app(scope, receive, send)
            return
        is_answered = False

        async def send_or_answer(message: Message) -> None:
            nonlocal is_answered
            if message["type"] == "http.response.start":
                is_answered = index_page.is_at_no_page(message["status"], Headers(raw=message["headers"]))
                if is_answered:
                    await _answer(Request(scope))(scope, receive, send)
            if not is_answered:
                await send(message)

        await self.app(scope, receive, send_or_answer)


def _answer(request: Request) -> Response:
    language = asked_language(request)
    text = language.say(
        "There is no page at “{address}”. Check the address, or start from the first page.",
        address=request.scope["path"][:_LONGEST],
    )
    link = first_address(request), language.say(FIRST.title)
    return plain_page(language, _MISSING, language.say("There is no such page"), text, link)
