"""requirements.lock pins, with checksums, all that requirements.txt asks for, on every version of Python that is stated."""

import re

import pytest
from packaging.requirements import Requirement

from tests.helpers import ROOT

PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def requirements(name: str) -> list[Requirement]:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", "")
    lines = [line.partition("#")[0].partition(" --hash")[0].strip() for line in text.splitlines()]
    return [Requirement(line) for line in lines if line]


def folded(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_it_covers_the_requirements(python, system):
    where = {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": system}
    here = [one for one in requirements("requirements.lock") if not one.marker or one.marker.evaluate(where)]
    versions = {folded(one.name): str(one.specifier).removeprefix("==") for one in here}
    assert len(versions) == len(here)  # one version of each
    for asked in requirements("requirements.txt"):
        assert asked.specifier.contains(versions[folded(asked.name)]), asked


def test_every_package_has_checksums_and_no_server_is_named():
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    packages = [line for line in text.replace("\\\n", "").splitlines() if "==" in line and not line.startswith(" ")]
    assert len(packages) == len(requirements("requirements.lock")) > 50
    assert all("--hash=sha256:" in one for one in packages)
    assert "://" not in text and "index" not in text


def test_the_stated_pythons_are_those_of_the_documents():
    for name in ("README.md", "docs/operations.md"):
        assert f"{PYTHONS[0]} to {PYTHONS[-1]}" in (ROOT / name).read_text(encoding="utf-8"), name
