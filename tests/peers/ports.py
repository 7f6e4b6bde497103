"""Ports that nobody listens on, and how to wait until somebody does."""

import os
import socket
import time

_LOW, _HIGH = 15_000, 32_000  # below the range from which the system takes ports for its own outgoing connections
_tried = os.getpid() * 37


def free_ports(count: int) -> list[int]:
    """Ports of 127.0.0.1 that are free now; each process begins its search at another place."""
    global _tried
    found: list[int] = []
    while len(found) < count:
        _tried += 1
        port = _LOW + _tried % (_HIGH - _LOW)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        found.append(port)
    return found


def wait_for(port: int, seconds: float = 20) -> None:
    """Return once something answers on that port."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"nothing answered on port {port} within {seconds:.0f} seconds")
