"""The file of roles and the claims of a provider: what gives which role, and that nothing else gives any."""

import os

import pytest

from kpi.oversight.history import read_acts
from kpi.warehouse import editions
from loaders.problems.problem import Unreadable
from loaders.roles.claims import administrators, fault_of_file, roles_of
from loaders.roles.file import check, read_grants, roles_file
from loaders.roles.role import NO_ROLES, Deed, Role, Roles
from tests.helpers.building import command, database, printed_json

FILE = """# role  agency  who
administrator  *    rehber@example.org

analyst        AGY  Aynur@Example.org  # capitals do not count
Approver AGY "group:KPI analysts"
reader "My agency" o'brien@example.org
analyst DMX group:DMX\\analysts
"""


@pytest.fixture(autouse=True)
def plain(monkeypatch):
    for name in ("KPI_ROLES", "KPI_ROLES_CLAIM", "KPI_GROUPS_CLAIM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "roles.txt").write_text(FILE, encoding="utf-8")
    return tmp_path


def of_agency(**roles: Role) -> Roles:
    return Roles(by_agency=roles)


@pytest.mark.parametrize(
    ("claims", "roles"),
    [
        ({"email": "aynur@example.org"}, of_agency(AGY=Role.ANALYST)),
        ({"email": " AYNUR@example.ORG "}, of_agency(AGY=Role.ANALYST)),
        ({"email": "rehber@example.org"}, Roles(Role.ADMINISTRATOR)),
        ({"email": "o'brien@example.org"}, Roles(by_agency={"My agency": Role.READER})),
        ({"groups": ["KPI analysts"]}, of_agency(AGY=Role.APPROVER)),
        ({"groups": "KPI analysts"}, of_agency(AGY=Role.APPROVER)),
        ({"groups": ["DMX\\analysts", 7, None]}, of_agency(DMX=Role.ANALYST)),
        ({"email": "aynur@example.org", "groups": ["KPI analysts"]}, of_agency(AGY=Role.APPROVER)),
        ({"email": "aynur@example.org", "email_verified": True}, of_agency(AGY=Role.ANALYST)),
        ({"email": "aynur@example.org", "email_verified": "true"}, of_agency(AGY=Role.ANALYST)),
        # Closed: what is missing, of a wrong kind, not verified, or only looks like it.
        ({}, NO_ROLES),
        ({"email": "aynur@example.org", "email_verified": False}, NO_ROLES),
        ({"email": "aynur@example.org", "email_verified": "false"}, NO_ROLES),
        ({"email": "aynur@example.org", "email_verified": None}, NO_ROLES),
        ({"email": ["aynur@example.org"]}, NO_ROLES),
        ({"email": {"aynur@example.org": 1}}, NO_ROLES),
        ({"email": True}, NO_ROLES),
        ({"email": "aynur@example.org, x@example.org"}, NO_ROLES),
        ({"email": "aynur@example.org\nx"}, NO_ROLES),
        ({"email": "aynuɾ@example.org"}, NO_ROLES),
        ({"email": "ayn\u0075\u0308r@example.org"}, NO_ROLES),
        ({"email": "group:KPI analysts"}, NO_ROLES),
        ({"email": "group:DMX\\analysts"}, NO_ROLES),
        ({"name": "aynur@example.org", "preferred_username": "aynur@example.org"}, NO_ROLES),
        ({"groups": ["kpi analysts", "KPI analysts "]}, NO_ROLES),
        ({"groups": {"KPI analysts": True}}, NO_ROLES),
        ({"groups": [["KPI analysts"]]}, NO_ROLES),
        ({"groups": ["aynur@example.org"]}, NO_ROLES),
        ({"roles": ["KPI analysts"], "kpi_roles": ["AGY:administrator"]}, NO_ROLES),
    ],
)
def test_whom_the_file_names_has_the_role_and_nobody_else(folder, claims, roles):
    assert roles_of(claims, folder) == roles


@pytest.mark.parametrize(
    ("claim", "roles"),
    [
        ("AGY:analyst", of_agency(AGY=Role.ANALYST)),
        (["AGY:reader", "AGY:approver", "DMX:reader"], of_agency(AGY=Role.APPROVER, DMX=Role.READER)),
        (["*:administrator"], Roles(Role.ADMINISTRATOR)),
        (["A:B:analyst"], Roles(by_agency={"A:B": Role.ANALYST})),
        (["analyst", ":analyst", "AGY:", "AGY:Analyst", "AGY:root", "", 7, None, ["AGY:analyst"]], NO_ROLES),
        ({"AGY:analyst": True}, NO_ROLES),
        (True, NO_ROLES),
        (None, NO_ROLES),
    ],
)
def test_a_claim_that_is_named_gives_roles_by_itself(tmp_path, monkeypatch, claim, roles):
    monkeypatch.setenv("KPI_ROLES_CLAIM", "kpi_roles")
    assert roles_of({"kpi_roles": claim}, tmp_path) == roles


def test_groups_may_stand_in_another_claim(folder, monkeypatch):
    monkeypatch.setenv("KPI_GROUPS_CLAIM", "memberOf")
    assert roles_of({"memberOf": ["KPI analysts"]}, folder) == of_agency(AGY=Role.APPROVER)
    assert roles_of({"groups": ["KPI analysts"]}, folder) == NO_ROLES


@pytest.mark.parametrize(
    "line",
    [
        "analyst AGY",
        "analyst AGY aynur",
        "analyst AGY aynur@example.org more",
        "editor AGY aynur@example.org",
        "aynur@example.org analyst AGY",
        "analyst AGY group:",
        'analyst AGY "aynur@example.org',
        'analyst " " aynur@example.org',
    ],
)
def test_a_wrong_line_is_named_and_the_whole_file_gives_nobody_a_role(folder, line):
    (folder / "roles.txt").write_text(FILE + line + "\n", encoding="utf-8")
    assert roles_of({"email": "rehber@example.org"}, folder) == NO_ROLES
    assert administrators("AGY", folder) == []
    with pytest.raises(ValueError, match=f"^Line 8 of the file of roles {folder / 'roles.txt'} gives no role: "):
        check(folder)


def test_a_file_that_is_read_anew_gives_at_once_what_it_says_and_no_longer_what_it_said(folder):
    path = folder / "roles.txt"
    assert roles_of({"email": "aynur@example.org"}, folder).of("AGY") is Role.ANALYST
    path.write_text(FILE.replace("analyst        AGY  A", "reader         AGY  A"), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert roles_of({"email": "aynur@example.org"}, folder).of("AGY") is Role.READER
    path.write_bytes(b"analyst AGY \xff\xfe@example.org")
    assert fault_of_file(folder).code == "roles_not_text"
    path.unlink()
    assert roles_of({"email": "rehber@example.org"}, folder) == NO_ROLES
    path.mkdir()
    assert roles_of({"email": "rehber@example.org"}, folder) == NO_ROLES
    assert fault_of_file(folder).code == "roles_unread"


def test_a_file_that_is_named_must_be_there(folder, monkeypatch):
    monkeypatch.setenv("KPI_ROLES", str(folder / "elsewhere.txt"))
    assert roles_of({"email": "rehber@example.org"}, folder) == NO_ROLES
    with pytest.raises(ValueError, match="elsewhere.txt, which is not there"):
        check(folder)
    with pytest.raises(Unreadable):
        read_grants(roles_file(folder))


def test_whom_to_ask_is_the_agencys_administrator_before_that_of_all(folder):
    with (folder / "roles.txt").open("a", encoding="utf-8") as file:
        file.write("administrator AGY leyla@example.org\n")
    assert administrators("AGY", folder) == ["leyla@example.org", "rehber@example.org"]
    assert administrators("DMX", folder) == ["rehber@example.org"]


def test_the_command_line_grants_the_first_administrator_and_takes_roles_back(tmp_path):
    folder = database(tmp_path)
    for person, role in (("Aynur@example.org", "administrator"), ("group:KPI analysts", "analyst")):
        assert command(folder, "grant", person, role, "--agency", "AGY").returncode == 0
    assert oct((folder / "roles.txt").stat().st_mode)[-3:] == "600"
    given = {"file": str(folder / "roles.txt"), "private": []}
    both = [
        {"role": "administrator", "agency": "AGY", "who": "aynur@example.org"},
        {"role": "analyst", "agency": "AGY", "who": "group:KPI analysts"},
    ]
    assert printed_json(folder, "roles", "--format", "json") == given | {"roles": both}
    assert "aynur@example.org" in command(folder, "roles").stdout
    assert roles_of({"email": "aynur@example.org"}, folder).may(Deed.PRIVACY, "AGY")
    assert command(folder, "revoke", "aynur@example.org", "administrator", "--agency", "AGY").returncode == 0
    assert roles_of({"email": "aynur@example.org"}, folder) == NO_ROLES
    assert roles_of({"groups": ["KPI analysts"]}, folder).of("AGY") is Role.ANALYST


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (("grant", "aynur", "analyst", "--agency", "AGY"), "no_role"),
        (("grant", "a@b.org", "analyst", "--agency", "NONE"), "unknown_agency"),
        (("revoke", "a@b.org", "analyst", "--agency", "AGY"), "role_not_there"),
        (("private", "NONE"), "unknown_agency"),
        (("private", "AGY", "--public"), "not_private"),
    ],
)
def test_what_gives_no_role_is_refused(tmp_path, order, code):
    folder = database(tmp_path)
    before = editions.newest_edition(folder)
    printed = command(folder, *order, "--language", "en")
    assert printed.returncode == 2 and code in printed.stdout
    assert editions.newest_edition(folder) == before and not (folder / "roles.txt").exists()


def test_an_agency_is_made_private_and_public_again_and_the_history_tells_it(tmp_path):
    folder = database(tmp_path)
    assert command(folder, "private", "AGY", "--note", "Sınaq").returncode == 0
    assert printed_json(folder, "roles", "--format", "json")["private"] == ["AGY"]
    assert command(folder, "private", "AGY").returncode == 2
    assert command(folder, "private", "AGY", "--public").returncode == 0
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        acts = [(act.act, act.agency, act.note) for act in read_acts(connection)[:2]]
    assert acts == [("public", "AGY", ""), ("private", "AGY", "Sınaq")]
