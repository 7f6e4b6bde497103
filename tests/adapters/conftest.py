"""A name server on this machine, whose records a test writes."""

import socket
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import dns.flags
import dns.message
import dns.resolver
import dns.rrset
import pytest


@dataclass
class Names:
    """A name server on this machine, with the records that the test wrote."""

    records: Mapping[tuple[str, str], str]
    asked: list[str] = field(default_factory=list)

    def answer(self, query: bytes) -> bytes:
        asked = dns.message.from_wire(query)
        answer = dns.message.make_response(asked)
        answer.flags |= dns.flags.RA
        (question,) = asked.question
        name, kind = question.name.to_text(), dns.rdatatype.to_text(question.rdtype)
        self.asked.append(f"{name} {kind}")
        if found := self.records.get((name.rstrip("."), kind)):
            answer.answer.append(dns.rrset.from_text(question.name, 60, "IN", kind, *found.split("; ")))
        return answer.to_wire()


@pytest.fixture
def names() -> Iterator[tuple[Names, dns.resolver.Resolver]]:
    held = Names({})
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.bind(("127.0.0.1", 0))

        def serve() -> None:
            while True:
                query, whose = line.recvfrom(4096)
                if not query:
                    return
                line.sendto(held.answer(query), whose)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        resolver = dns.resolver.Resolver(configure=False)
        resolver.nameservers, resolver.port = ["127.0.0.1"], line.getsockname()[1]
        yield held, resolver
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as end:
            end.sendto(b"", line.getsockname())
        thread.join(5)
