"""watch: a folder for nightly exports."""

import signal
import threading
from argparse import Namespace

from kpi import scratch
from language import Language
from loaders.commands.known import refuse_no_folder, refuse_unknown
from loaders.watching.judging import Orders
from loaders.watching.rounds import Watch


def watch(options: Namespace, language: Language) -> int:
    """Until SIGTERM or SIGINT, or once. A load that is under way then is given up and begun again at the next start."""
    refuse_unknown(options.database, options.agency, options.plan)
    refuse_no_folder(options.folder)
    orders = Orders(
        options.folder.resolve(),
        options.database.resolve(),
        options.agency,
        options.plan,
        options.who,
        options.strict,
        options.withdraw,
        options.given_today,
        language,
        options.strip,
    )
    scratch.sweep()
    stop = threading.Event()
    watching = Watch(orders, stop)
    former = {number: signal.signal(number, lambda *_: stop.set()) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        return watching.run(options.once, options.interval)
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
