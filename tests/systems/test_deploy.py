"""What deploy/ holds is read by those who are to read it, where they are here; and names what there is."""

import re
import shutil
import subprocess
import sys

import pytest

from tests.helpers import ROOT

DEPLOY = ROOT / "deploy"
UNITS = sorted(path.name for path in DEPLOY.glob("*.service")) + ["kpi-upkeep.timer"]


def tool(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin")
    if not found:
        pytest.skip(f"{name} is not installed")
    return found


def test_units_are_understood():
    done = subprocess.run(
        [tool("systemd-analyze"), "verify", *(DEPLOY / name for name in UNITS)], capture_output=True, text=True
    )
    said = [line for line in done.stderr.splitlines() if "is not executable" not in line]  # nothing is installed here
    assert said == []


@pytest.mark.parametrize("name", ["kpi@.service", "kpi-watch@.service", "kpi-upkeep.service"])
def test_units_are_closed(name):
    text = (DEPLOY / name).read_text(encoding="utf-8")
    for line in ("User=kpi", "NoNewPrivileges=yes", "ProtectSystem=strict", "UMask=0077", "CapabilityBoundingSet="):
        assert f"\n{line}\n" in text


def test_caddy_understands_its_file(tmp_path):
    order = [tool("caddy"), "validate", "--adapter", "caddyfile", "--config", DEPLOY / "Caddyfile"]
    environment = {"HOME": str(tmp_path), "KPI_HOSTS": "kpi.example.org"}
    done = subprocess.run(order, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_container_takes_along_every_room():
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    rooms = {"charts", "data", "kpi", "language", "loaders", "pages", "reports", "ui"}
    assert set(re.findall(r"^COPY (\w+) \1$", text, re.MULTILINE)) == rooms
    assert "--require-hashes" in text and "USER kpi" in text


def test_no_database_and_no_secrets_get_into_an_image_or_a_commit():
    left_out = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {"data/kpi", "**/secrets.toml", ".git", ".venv"} <= set(left_out)
    for path in ("data/kpi/current", "deploy/secrets.toml", ".streamlit/secrets.toml", "deploy/exports/a.xlsx"):
        assert subprocess.run(["git", "check-ignore", "-q", path], cwd=ROOT).returncode == 0


def test_the_command_is_understood_by_the_plainest_shell():
    done = subprocess.run([tool("dash"), "-n", DEPLOY / "kpi"], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_with_sign_in_the_dashboard_reaches_its_provider_and_the_watcher_nothing():
    text = (DEPLOY / "compose.yaml").read_text(encoding="utf-8")
    dashboard = text.partition("x-dashboard:")[2].partition("\nservices:")[0]
    networks = re.findall(
        r"^    - ([\w-]+)", re.sub(r"^    # - ", "    - ", dashboard.partition("  networks:\n")[2], flags=re.M), re.M
    )
    inner = re.findall(r"([\w-]+): {internal: true}", text)
    assert inner == ["inside"] and set(networks) - set(inner) == {"sign-in"}
    assert re.search(r"^networks: {.*, sign-in: {}}$", text, re.M)
    assert "networks: [inside]" in text.partition("\n  watch:\n")[2]


def test_every_setting_in_it_is_one():
    known = set(re.findall(r"`(KPI_\w+)`", (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")))
    named = {
        name
        for path in DEPLOY.iterdir()
        if path.suffix != ".md"
        for name in re.findall(r"KPI_[A-Z_]+", path.read_text(encoding="utf-8"))
    }
    assert named - known <= {"KPI_AGENCY"}  # of the compose file itself


@pytest.mark.parametrize(("user", "said"), [("root", "runuser -u kpi --; ours roles"), ("kpi", "ours roles")])
def test_the_command_runs_what_is_installed_wherever_it_is_typed(tmp_path, user, said):
    """Not a folder of the same name that lies where root happens to be; also with the path that cron gives."""
    for folder, whose in (("srv", "ours"), ("tmp", "foreign")):
        (tmp_path / folder / "loaders").mkdir(parents=True)
        printing = f"import sys, os; print('{whose}', *sys.argv[1:], '', os.environ['HOME'], os.environ['KPI_HOSTS'])"
        (tmp_path / folder / "loaders" / "__main__.py").write_text(printing)
    programs = {
        "srv/.venv/bin/python": f'exec {sys.executable} "$@"',
        "runuser": 'echo "runuser $1 $2 $3;"; shift 3; exec "$@"',
        "bin/id": f"echo {user}",
    }
    for name, script in programs.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
    (tmp_path / "kpi.env").write_text("KPI_HOSTS=kpi.example.org\n")
    command = (DEPLOY / "kpi").read_text(encoding="utf-8")
    there = {"/srv/kpi": tmp_path / "srv", "/usr/sbin/runuser": tmp_path / "runuser", "/etc/kpi": tmp_path}
    for installed, stub in there.items():
        command = command.replace(installed, str(stub))
    (tmp_path / "kpi").write_text(command)
    done = subprocess.run(
        ["/bin/sh", tmp_path / "kpi", "roles"],
        cwd=tmp_path / "tmp",
        env={"PATH": f"{tmp_path}/bin:/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    assert " ".join(done.stdout.split()) == f"{said} {tmp_path}/srv kpi.example.org", done.stderr
