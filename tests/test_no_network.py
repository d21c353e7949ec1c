"""The guard of `conftest.py` against reaching other machines."""

import socket

import pytest


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "host.example", "169.254.169.254"])
def test_other_machines_are_out_of_reach(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as outward, pytest.raises(pytest.fail.Exception, match="reached"):
        outward.connect((host, 80))
    with pytest.raises(pytest.fail.Exception, match="reached"):
        socket.getaddrinfo(host, 80)


def test_this_machine_is_in_reach() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
