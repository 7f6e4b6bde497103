"""Something that listens on this machine and greets everybody with the same words."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def speaking(said: bytes, host: str = "127.0.0.1") -> Iterator[tuple[int, list[object]]]:
    """Something that listens on this machine and greets with these words: its port, and who came."""
    came: list[object] = []
    with socket.create_server((host, 0)) as door:

        def serve() -> None:
            while True:
                try:
                    line, whose = door.accept()
                except OSError:
                    return
                came.append(whose)
                with line:
                    line.sendall(said)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield door.getsockname()[1], came
        door.shutdown(socket.SHUT_RDWR)
    thread.join(5)
