"""nginx as deploy/ has it, with TLS, before two dashboards over one database: who loses a process loses no more than a
reload."""

import shutil
import socket
import subprocess
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest
from playwright.sync_api import expect

from kpi.warehouse import editions
from tests.helpers import ROOT
from tests.helpers.browser import settle
from tests.helpers.building import TRAININGS, command, database, workbook
from tests.helpers.visitors.uploading import drop, expect_counts, publish

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not NGINX, reason="nginx is not installed: apt-get install -y nginx-light"),
]
WHOLE = """
daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log info;
events {{ worker_connections 512; }}
http {{
  access_log {folder}/access.log; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  include {folder}/site.conf;
}}
"""
HELD = "agency=AGY&plan=P1&year=2025&language=az"


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def site(folder: Path, ports: tuple[int, int]) -> tuple[str, int]:
    """deploy/nginx.conf with other ports and a certificate of its own; its text and the port of TLS."""
    key, certificate = folder / "key.pem", folder / "cert.pem"
    order = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"
    subprocess.run([*order.split(), "-keyout", key, "-out", certificate], check=True, capture_output=True)
    tls, plain = free_port(), free_port()
    text = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    for there, here in {
        "/etc/ssl/kpi/fullchain.pem": str(certificate),
        "/etc/ssl/kpi/privkey.pem": str(key),
        "listen 443": f"listen 127.0.0.1:{tls}",
        "listen 80": f"listen 127.0.0.1:{plain}",
        "127.0.0.1:8501": f"127.0.0.1:{ports[0]}",
        "127.0.0.1:8502": f"127.0.0.1:{ports[1]}",
        "server_name kpi.example.org": "server_name 127.0.0.1",
    }.items():
        assert there in text
        text = text.replace(there, here)
    return text, tls


@contextmanager
def nginx(folder: Path, ports: tuple[int, int]):
    text, tls = site(folder, ports)
    (folder / "site.conf").write_text(text, encoding="utf-8")
    (folder / "nginx.conf").write_text(WHOLE.format(folder=folder), encoding="utf-8")
    asked = [NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    subprocess.run([*asked, "-t"], check=True, capture_output=True)
    process = subprocess.Popen(asked)
    try:
        while process.poll() is None:
            with suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", tls), timeout=10):
                break
        yield f"https://127.0.0.1:{tls}"
    finally:
        process.terminate()
        process.wait()


def port_of(address: str) -> int:
    return int(address.rpartition(":")[2])


def route(page) -> str:
    return next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "kpi_route")


def look(page, address: str, *held: str) -> None:
    page.goto(address)
    settle(page)
    for text in held:
        expect(page.get_by_text(text, exact=True).first).to_be_visible()


def test_a_visit_goes_on_when_its_process_ends(tmp_path, start_server, new_page):
    folder = database(tmp_path, {"2025": [TRAININGS, ["10.2", "05.10.2025", "Etika", "Bakı", 1, 20]]})
    visitors = [new_page(ignore_https_errors=True) for _ in range(5)]
    page = visitors[0]
    with ExitStack() as first, start_server(folder, KPI_OPEN="1") as second:
        ports = (port_of(first.enter_context(start_server(folder, KPI_OPEN="1", is_killed=True))), port_of(second))
        with nginx(tmp_path, ports) as address:
            answer = page.goto(f"{address}/trainings?{HELD}")
            assert answer.headers["strict-transport-security"] == "max-age=31536000"
            assert answer.headers["x-content-type-options"] == "nosniff"
            for visitor in visitors:
                look(visitor, f"{address}/trainings?{HELD}", "20")
            own = [route(visitor) for visitor in visitors]
            assert len(set(own)) == len(own)

            # A load by a third process is seen by whoever looks through either.
            more = workbook(tmp_path / "b.xlsx", {"2025": [TRAININGS, ["1.1", "06.10.2025", "Hüquq", "Bakı", 1, 31]]})
            assert command(folder, "load", more, "--agency", "AGY").returncode == 0
            for visitor in visitors:
                look(visitor, f"{address}/trainings?{HELD}", "51")

            # An upload comes to the process that the page is of.
            for number, visitor in enumerate(visitors[:3], start=1):
                look(visitor, f"{address}/upload?{HELD}")
                rows = [TRAININGS, ["1.1", f"{number:02}.11.2025", "Vergi", "Bakı", 1, 1]]
                drop(visitor, workbook(tmp_path / f"c{number}.xlsx", {"2025": rows}))
                expect_counts(visitor, 1, 0, 0, 0)
                publish(visitor)
            assert editions.newest_edition(folder) == 6

            first.close()
            for visitor in visitors:
                look(visitor, f"{address}/trainings?{HELD}", "54")
            look(page, f"{address}/upload?{HELD}")
            drop(
                page, workbook(tmp_path / "d.xlsx", {"2025": [TRAININGS, ["1.1", "09.11.2025", "Vergi", "Bakı", 1, 1]]})
            )
            expect_counts(page, 1, 0, 0, 0)
            assert [route(visitor) for visitor in visitors] == own
            for visitor in visitors:
                visitor.goto("about:blank")
