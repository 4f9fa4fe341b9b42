"""Figures of the server in Prometheus' text, on a port of its own that this machine alone reaches.

Written here and not by the library prometheus_client: the form is a line a figure, and the library would count events a
second time that the log has already told.
"""

from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from kpi import logs
from ui.internals.sessions import how_many
from ui.monitoring.counting import Counted
from ui.monitoring.edition import Opened, newest

PATH, ADDRESS = "/metrics", "127.0.0.1"
_TYPE = "text/plain; version=0.0.4; charset=utf-8"
# event → name of the figure, what it tells, and by which label events of the kind are told apart.
_EVENTS = {
    "visit": ("kpi_visits_total", "Pages that visitors have opened.", "page"),
    "change": ("kpi_changes_total", "Editions that pages of this server have made.", ""),
    "refusal": ("kpi_refusals_total", "What was turned away.", "why"),
    "sign_in": ("kpi_sign_ins_total", "Visitors who have signed in.", ""),
    "original": ("kpi_originals_total", "Original files that were handed out.", ""),
    "error": ("kpi_errors_total", "Pages that broke.", "kind"),
}


def serve(port: int) -> ThreadingHTTPServer:
    """From now on, in a thread that ends with the process. Raises OSError where the port is taken."""
    counted = Counted()
    logs.heard(counted)

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = text(counted).encode() if self.path == PATH else b""
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", _TYPE)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args) -> None:
            """Whoever asks every few seconds is no event."""

    server = ThreadingHTTPServer((ADDRESS, port), Answer)
    Thread(target=server.serve_forever, name="metrics", daemon=True).start()
    return server


def text(counted: Counted) -> str:
    lines = [*_of_database(newest()), *_figure("kpi_sessions", "gauge", "Visits that are open.", {"": how_many()})]
    for event, (name, tells, label) in _EVENTS.items():
        lines += _figure(name, "counter", tells, counted.times(event) or ({} if label else {"": 0}), label)
    lines += _figure("kpi_load_seconds", "summary", "How long files took to be looked at and published.", {})
    for ending, values in (("sum", counted.seconds()), ("count", counted.times("load"))):
        lines += [_line(f"kpi_load_seconds_{ending}", "step", step, value) for step, value in values.items()]
    return "\n".join(lines) + "\n"


def _of_database(opened: Opened) -> list[str]:
    return [
        *_figure("kpi_healthy", "gauge", "1: the newest edition opens.", {"": int(opened.is_healthy)}),
        *_figure("kpi_edition", "gauge", "Number of the newest edition.", {"": opened.edition}),
        *_figure("kpi_edition_age_seconds", "gauge", "Since it was published.", {"": opened.age}),
    ]


def _figure(name: str, kind: str, tells: str, values: Mapping[str, float | None], label: str = "") -> list[str]:
    """What is not known has no line."""
    lines = [_line(name, label, apart, value) for apart, value in values.items() if value is not None]
    return [f"# HELP {name} {tells}", f"# TYPE {name} {kind}", *lines]


def _line(name: str, label: str, apart: str, value: float) -> str:
    quoted = apart.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'{name}{{{label}="{quoted}"}} {value:.10g}' if label else f"{name} {value:.10g}"
