"""How long a sign-in holds, and that nothing brings it back."""

import json
import os
import time

import pytest

from ui.access.visitors import sign_ins
from ui.access.visitors.sign_ins import State
from ui.internals.routes import USER_COOKIE

COOKIES = {USER_COOKIE: "one.signed", f"{USER_COOKIE}_1": "first", f"{USER_COOKIE}_2": "second"}
OTHERS = {f"{USER_COOKIE}_tokens": "t", f"{USER_COOKIE}_3": "left by an earlier sign-in", "kpi_browser": "x"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delenv("KPI_IDLE_MINUTES", raising=False)
    sign_ins.begin(tmp_path, COOKIES | {f"{USER_COOKIE}_tokens": "t", f"{USER_COOKIE}_9": ""})
    return tmp_path


def file_of(folder):
    (path,) = (folder / sign_ins.FOLDER).iterdir()
    return path


def state(folder, cookies=COOKIES, **claims) -> State:
    return sign_ins.state(folder, cookies | OTHERS, claims)


def aged(folder, seconds: float) -> None:
    """As if it had begun, and been used last, so long ago."""
    path = file_of(folder)
    path.write_text(json.dumps(json.loads(path.read_text()) | {"began": time.time() - seconds}))
    os.utime(path, (time.time() - seconds,) * 2)


def test_it_holds_with_the_cookies_that_it_began_with(folder):
    assert state(folder) is State.LIVE
    assert oct(file_of(folder).stat().st_mode)[-3:] == "600" and "first" not in file_of(folder).read_text()


@pytest.mark.parametrize(
    "cookies",
    [
        {},
        {USER_COOKIE: ""},
        {USER_COOKIE: "another.signed"},
        COOKIES | {f"{USER_COOKIE}_2": "of another sign-in"},
        {USER_COOKIE: COOKIES[USER_COOKIE]},
        {USER_COOKIE: "../../current"},
    ],
)
def test_other_cookies_are_no_sign_in(folder, cookies):
    assert sign_ins.state(folder, cookies, {}) is State.NONE


def test_signing_out_ends_every_copy(folder):
    copy = dict(COOKIES)
    sign_ins.end(folder, COOKIES)
    assert state(folder, copy) is State.NONE


@pytest.mark.parametrize(
    ("exp", "expected"),
    [
        (lambda: time.time() + 60, State.LIVE),
        (lambda: int(time.time()) + 60, State.LIVE),
        (lambda: None, State.LIVE),
        (lambda: time.time() - 1, State.ENDED),
        (lambda: 0, State.ENDED),
        (lambda: "9999999999", State.ENDED),
        (lambda: True, State.ENDED),
        (lambda: float("nan"), State.ENDED),
        (lambda: [time.time() + 60], State.ENDED),
    ],
)
def test_it_ends_with_the_providers_token(folder, exp, expected):
    assert state(folder, exp=exp()) is expected


def test_it_ends_after_eight_hours_of_use(folder):
    aged(folder, 8 * 3600 - 60)
    os.utime(file_of(folder))
    assert state(folder, exp=time.time() + 10**6) is State.LIVE
    aged(folder, 8 * 3600 + 1)
    os.utime(file_of(folder))
    assert state(folder, exp=time.time() + 10**6) is State.ENDED


def test_it_ends_when_nobody_has_used_it_for_as_long_as_the_setting_says(folder, monkeypatch):
    aged(folder, 59 * 60)
    assert state(folder) is State.LIVE  # which is a use
    monkeypatch.setenv("KPI_IDLE_MINUTES", "2")
    assert state(folder) is State.LIVE
    aged(folder, 121)
    assert state(folder) is State.ENDED
    assert state(folder) is State.ENDED  # to ask again revives nothing


@pytest.mark.parametrize("minutes", ["0", "-5", "half", "nan", "inf"])
def test_a_setting_that_is_no_number_of_minutes_is_refused(monkeypatch, minutes):
    monkeypatch.setenv("KPI_IDLE_MINUTES", minutes)
    with pytest.raises(ValueError, match="KPI_IDLE_MINUTES"):
        sign_ins.idle_seconds()


@pytest.mark.parametrize("content", ["", "{}", "[]", "null", '{"began": "x", "parts": {}}', '{"began": 0, "parts": 5}'])
def test_a_file_that_cannot_be_read_is_no_sign_in(folder, content):
    file_of(folder).write_text(content)
    assert state(folder) is State.NONE


def test_a_clock_that_was_set_back_ends_it(folder):
    aged(folder, -3600)
    assert state(folder) is State.ENDED


def test_old_ones_are_forgotten_when_somebody_signs_in(folder):
    aged(folder, 25 * 3600)
    sign_ins.begin(folder, {USER_COOKIE: "new.signed"})
    assert state(folder) is State.NONE
    assert sign_ins.state(folder, {USER_COOKIE: "new.signed"}, {}) is State.LIVE


def test_those_that_nobody_comes_back_with_leave_soon_and_others_stay(folder, monkeypatch):
    began = time.time()
    assert state(folder) is State.LIVE
    for number in range(5):
        sign_ins.begin(folder, {USER_COOKIE: f"of a script {number}"})
    monkeypatch.setattr(time, "time", lambda: began + 4 * 60)
    sign_ins.begin(folder, {USER_COOKIE: "slow.signed"})
    assert len(list((folder / sign_ins.FOLDER).iterdir())) == 7
    monkeypatch.setattr(time, "time", lambda: began + 6 * 60)
    sign_ins.begin(folder, {USER_COOKIE: "new.signed"})
    assert len(list((folder / sign_ins.FOLDER).iterdir())) == 3
    assert state(folder) is State.LIVE
    assert sign_ins.state(folder, {USER_COOKIE: "slow.signed"}, {}) is State.LIVE
