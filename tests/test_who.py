"""Whose changes are taken."""

import pytest

from ui.who import listens_here_alone


@pytest.mark.parametrize(
    "address, here_alone",
    [("127.0.0.1", True), ("127.0.5.1", True), ("localhost", True), ("::1", True), (None, False), ("", False), ("0.0.0.0", False),
     ("::", False), ("192.168.1.5", False), ("kpi.example.org", False)],
)
def test_without_sign_in_only_a_server_of_this_machine_takes_changes(address, here_alone):
    assert listens_here_alone(address) is here_alone
