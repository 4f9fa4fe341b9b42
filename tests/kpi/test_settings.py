"""The day that it is, and settings that are wrong."""

from datetime import UTC, date, datetime

import pytest

from data.__main__ import main as make_samples
from kpi import settings
from kpi.warehouse import editions
from kpi.warehouse.author import Author
from kpi.warehouse.queries import query
from loaders.commands.command_line import main
from reports.__main__ import main as hand_out


class _Clock(datetime):
    @classmethod
    def now(cls, tz=None):
        return datetime(2026, 12, 31, 20, 30, tzinfo=UTC).astimezone(tz)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("", date(2027, 1, 1)),  # Baku is four hours ahead
        ("Asia/Baku", date(2027, 1, 1)),
        ("UTC", date(2026, 12, 31)),
        ("Europe/Istanbul", date(2026, 12, 31)),
    ],
)
def test_today_is_the_day_in_the_agencys_time_zone(monkeypatch, zone, day):
    monkeypatch.setattr(settings, "datetime", _Clock)
    monkeypatch.delenv("KPI_TODAY", raising=False)
    monkeypatch.setenv("KPI_TIMEZONE", zone)
    assert settings.today() == day


def test_acts_are_kept_with_the_time_of_the_agencys_zone(monkeypatch, tmp_path):
    monkeypatch.setattr(settings, "datetime", _Clock)
    editions.create(tmp_path)
    with editions.publication(tmp_path, Author("A")) as (connection, edition):
        pass
    with editions.open_edition(tmp_path, edition) as cursor:
        published = {number: moment for number, moment, *_ in cursor.execute(query("editions")).fetchall()}
    assert published[edition] == datetime(2027, 1, 1, 0, 30)


def test_a_day_that_is_set_holds_in_every_time_zone(monkeypatch):
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")
    assert settings.today() == date(2026, 11, 22)


@pytest.mark.parametrize("zone", ["Baku", "Asia", "../etc/passwd", "+04:00", "Asia/Baku "])
def test_a_wrong_time_zone_is_refused_with_a_sentence(monkeypatch, capsys, tmp_path, zone):
    monkeypatch.setenv("KPI_TIMEZONE", zone)
    sentence = f"KPI_TIMEZONE is not the name of a time zone, such as Asia/Baku: {zone}"
    with pytest.raises(ValueError, match="KPI_TIMEZONE"):
        settings.today()
    of_reports = ["report", "--agency", "A", "--plan", "P", "--year", "2025", "-o", str(tmp_path / "a.html")]
    for command, arguments in ((main, ["figures", "--database", str(tmp_path)]), (hand_out, of_reports)):
        with pytest.raises(SystemExit) as ended:
            command(arguments)
        assert ended.value.code == 2
        assert sentence in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "day"), [("", date(2027, 3, 31)), ("30.06", date(2027, 6, 30)), ("1.1", date(2027, 1, 1))]
)
def test_a_year_may_be_final_after_another_day(monkeypatch, text, day):
    monkeypatch.setenv("KPI_FINAL_AFTER", text)
    assert settings.final_after(2026) == day


@pytest.mark.parametrize("text", ["29.02", "31.04", "31", "March", "2027-03-31"])
def test_a_wrong_day_is_refused_with_a_sentence(monkeypatch, capsys, tmp_path, text):
    monkeypatch.setenv("KPI_FINAL_AFTER", text)
    with pytest.raises(SystemExit) as ended:
        main(["figures", "--database", str(tmp_path)])
    assert ended.value.code == 2
    assert f"KPI_FINAL_AFTER is not a day and a month, such as 31.03: {text}" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["loaders", "reports", "data"])
def test_a_wrong_day_is_told_by_whoever_has_said_it(monkeypatch, capsys, tmp_path, name):
    commands = {
        "loaders": (main, ["figures"]),
        "reports": (
            hand_out,
            ["report", "--agency", "A", "--plan", "P", "--year", "2025", "-o", str(tmp_path / "a.pdf")],
        ),
        "data": (make_samples, []),
    }
    command, words = commands[name]
    words += ["--database", str(tmp_path / "none")]

    def refused(*more):
        with pytest.raises(SystemExit) as ended:
            command([*words, *more])
        assert ended.value.code == 2
        return capsys.readouterr().err.strip()

    assert refused("--today", "22.11.2026").endswith("--today: not a day, such as 2026-11-22: 22.11.2026")
    monkeypatch.setenv("KPI_TODAY", "22.11.2026")
    assert refused().endswith("error: KPI_TODAY is not a day, such as 2026-11-22: 22.11.2026")
