"""Who is at the other end of a connection: uvicorn puts in its place whom a web server says that it speaks for."""

from starlette.types import Receive

from ui.internals.fallback import otherwise


@otherwise(None, "No web server is believed who somebody is: it cannot be told who is connected.")
def peer_of(receive: Receive) -> str | None:
    """The address. receive: of the server itself, which no middleware has wrapped."""
    return receive.__self__.transport.get_extra_info("peername")[0]  # type: ignore[attr-defined]
