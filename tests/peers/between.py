"""Somebody between a mail program and its server: sees each line of the talk, and may cut it or answer it at any point."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

CUT = b""
Act = Callable[[str], bytes | None]
"""Told the name of a point before the talk goes on. None lets it, CUT hangs up, other bytes answer in the server's place."""


@dataclass(slots=True)
class Talk:
    """One connection through the middle. Points of SMTP: connect, EHLO .. RCPT, DATA, body, end (the last dot), taken (the
    server has said 250), told (the client has heard it). Points of IMAP: connect, and each command by its name; `X done`
    is the server's last word on it, before the client hears it."""

    client: socket.socket
    server: socket.socket
    act: Act
    body: bool = False
    ended: bool = False
    tags: dict[bytes, str] = field(default_factory=dict)

    def run(self) -> None:
        down = threading.Thread(target=self._quietly, args=(self._down,), daemon=True)
        if not self._may("connect"):
            return
        down.start()
        self._quietly(self._up)
        down.join(10)

    def _quietly(self, pump: Callable[[], None]) -> None:
        with suppress(OSError, ValueError):
            pump()
        self.hang_up()

    def hang_up(self) -> None:
        for line in (self.client, self.server):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def _may(self, point: str) -> bool:
        said = self.act(point)
        if said is None:
            return True
        if said == CUT:
            self.hang_up()
        else:
            self.client.sendall(said)
        return False

    def _up(self) -> None:
        for line in self.client.makefile("rb"):
            point = self._name(line)
            if point and not self._may(point):
                if self.body and point == "DATA":
                    self.body = False
                continue
            self.server.sendall(line)
            self.ended = self.ended or point == "end"

    def _name(self, line: bytes) -> str:
        if self.body:
            if line == b".\r\n":
                self.body = False
                return "end"
            return "body"
        words = line.split()
        if (
            len(words) > 1
            and words[0][:1].isalpha()
            and words[1].isalpha()
            and words[1].isupper()
            and words[0] != b"AUTH"
        ):
            name = (words[1] if words[1] != b"UID" else words[1] + b" " + words[2]).decode()
            self.tags[words[0]] = name
            return name
        name = words[0].decode("latin-1").upper() if words else ""
        return name if name in ("EHLO", "AUTH", "MAIL", "RCPT", "DATA", "QUIT") else ""

    def _down(self) -> None:
        for line in self.server.makefile("rb"):
            if line.startswith(b"354"):
                self.body = True
            done = self.tags.get(line.split(b" ", 1)[0])
            point = "taken" if self.ended and line[:1] == b"2" else f"{done} done" if done else ""
            if point and not self._may(point):
                return
            self.client.sendall(line)
            if point == "taken":
                self.ended = False
                self._may("told")


@contextmanager
def between(port: int, act: Act) -> Iterator[int]:
    """A port behind which the server at that port answers, with somebody in between."""
    with socket.create_server(("127.0.0.1", 0)) as middle:
        middle.settimeout(0.1)
        over = threading.Event()

        def serve() -> None:
            while not over.is_set():
                try:
                    client, _ = middle.accept()
                except OSError:
                    continue
                client.settimeout(30)
                threading.Thread(target=talk, args=(client,), daemon=True).start()

        def talk(client: socket.socket) -> None:
            with client, suppress(OSError), socket.create_connection(("127.0.0.1", port), 30) as server:
                Talk(client, server, act).run()

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield int(middle.getsockname()[1])
        over.set()
        thread.join(5)
