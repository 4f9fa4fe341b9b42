"""What is in use is left out when garbage is collected.

Streamlit collects it after every run, before the visitor has the page, and would walk through all that is loaded and
through every visit that is open: with a hundred of these that took longer than most runs.
"""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

PAUSE = 10  # seconds
WHOLE = 60  # pauses after which what was left out is looked at again: visits have ended meanwhile


def settle() -> None:
    """What is loaded now most likely stays."""
    gc.collect()
    gc.freeze()


def settle_anew() -> None:
    """The same, without what is garbage by now of what was left out before."""
    gc.unfreeze()
    settle()


@asynccontextmanager
async def kept() -> AsyncIterator[None]:
    """Settled again and again meanwhile."""
    task = asyncio.create_task(_again_and_again())
    try:
        yield
    finally:
        task.cancel()


async def _again_and_again() -> None:
    pauses = 0
    while True:
        await asyncio.sleep(PAUSE)
        pauses += 1
        await asyncio.to_thread(settle if pauses % WHOLE else settle_anew)
