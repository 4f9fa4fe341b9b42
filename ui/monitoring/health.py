"""/healthz: whether the newest edition can be opened, for whoever watches the server."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse

from ui.monitoring.edition import newest

PATH = "/healthz"
_UNAVAILABLE = 503


async def health(request: Request) -> JSONResponse:
    """Number and age in seconds; what went wrong by its kind alone, for everybody may ask."""
    opened = await run_in_threadpool(newest)
    report: dict[str, object]
    if opened.is_healthy:
        report, status = {"healthy": True, "edition": opened.edition, "age": opened.age}, 200
    else:
        report, status = {"healthy": False, "reason": opened.reason}, _UNAVAILABLE
    return JSONResponse(report, status, {"Cache-Control": "no-store"})
