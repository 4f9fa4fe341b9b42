"""/healthz: whether the newest edition can be opened, for whoever watches the server."""

from datetime import datetime

import duckdb
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from kpi.warehouse import editions
from kpi.warehouse.queries import query

_UNAVAILABLE = 503


async def _health(request: Request) -> JSONResponse:
    health = await run_in_threadpool(_opened)
    return JSONResponse(health, 200 if health["healthy"] else _UNAVAILABLE, {"Cache-Control": "no-store"})


def _opened() -> dict:
    """The number of the newest edition and its age in seconds; what went wrong is told in the log alone."""
    folder = editions.database_folder()
    try:
        edition = editions.newest_edition(folder)
        with editions.open_edition(folder, edition) as connection:
            published = {number: moment for number, moment, *_ in connection.execute(query("editions")).fetchall()}
    except (editions.NoDatabase, duckdb.Error, OSError, ValueError) as error:
        return {"healthy": False, "reason": type(error).__name__}
    return {"healthy": True, "edition": edition, "age": round((datetime.now() - published[edition]).total_seconds())}


ROUTE = Route("/healthz", _health)
