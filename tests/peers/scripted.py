"""A server that says what the test wrote: for answers that no good server gives."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress


class Caller:
    """Who called the scripted server."""

    def __init__(self, line: socket.socket) -> None:
        self.line = line
        self._heard = line.makefile("rb")

    def __enter__(self) -> "Caller":
        return self

    def __exit__(self, *_: object) -> None:
        self._heard.close()

    def say(self, words: bytes) -> None:
        self.line.sendall(words)

    def hear(self) -> bytes:
        """The next line that the caller says; raises ConnectionResetError where he has hung up."""
        said = self._heard.readline()
        if not said.endswith(b"\n"):
            raise ConnectionResetError
        return said


Script = Callable[[Caller], None]


@contextmanager
def scripted(script: Script) -> Iterator[int]:
    """A port on which every caller gets this script played to him; what breaks in it because he hung up is no matter."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        over = threading.Event()

        def serve() -> None:
            while not over.is_set():
                try:
                    line, _ = server.accept()
                except OSError:
                    continue
                threading.Thread(target=play, args=(line,), daemon=True).start()

        def play(line: socket.socket) -> None:
            with line:
                line.settimeout(10)
                with suppress(OSError), Caller(line) as caller:
                    script(caller)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield int(server.getsockname()[1])
        over.set()
        thread.join(5)
