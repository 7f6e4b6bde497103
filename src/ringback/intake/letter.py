"""A mail as it was parsed: headers, bodies and parts, before anything is understood."""

import marshal
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import starmap

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """One address in a header: bare and lower case, with the display name that stood beside it ("" if none)."""

    address: str
    name: str = ""


@lru_cache(maxsize=20_000)  # the same few hundred people write and read all the mail of a mailbox
def _mailbox(address: str, name: str) -> Mailbox:
    return Mailbox(address=address, name=name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One MIME leaf that is not the body: its type in lower case, file name and decoded content (bounded)."""

    content_type: str
    filename: str = ""
    content: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One mail, decoded. `headers` maps lower-case names to all their decoded values, in order.

    `at` is the Date header in UTC, None where there is none that can be read; absurd dates are kept and listed in `problems`.
    `arrived` is when the user's own mail server took it in, in UTC, None where it was not asked.
    `local_date_offset` is the Date header's own UTC offset in minutes, for days that the sender meant ("by Friday").
    `plain` is the text body, `html` the HTML body, each "" where absent. `parts` are attachments, machine-readable report parts
    (message/delivery-status, message/disposition-notification, message/feedback-report), calendars and enclosed messages.
    `raw_type` is the top-level content type with its parameters, lower case.
    """

    message_id: str | None
    at: datetime | None
    local_date_offset: int = 0
    arrived: datetime | None = None
    sender: Mailbox
    to: tuple[Mailbox, ...] = ()
    cc: tuple[Mailbox, ...] = ()
    subject: str = ""
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plain: str = ""
    html: str = ""
    parts: tuple[Part, ...] = ()
    raw_type: str = "text/plain"
    problems: tuple[str, ...] = ()

    def header(self, name: str) -> str:
        """The first value of a header by its lower-case name; "" where it is absent."""
        values = self.headers.get(name)
        return values[0] if values else ""

    def to_bytes(self) -> bytes:
        """The letter on its way to another process: plain values, which pass in a third of the time that the nouns take."""
        return marshal.dumps(
            (
                (self.message_id, self.local_date_offset, self.subject, self.in_reply_to, self.references),
                (self.plain, self.html, self.raw_type, self.problems),
                dict(self.headers),
                (_packed(self.at), _packed(self.arrived)),
                (self.sender.address, self.sender.name),
                [(one.address, one.name) for one in self.to],
                [(one.address, one.name) for one in self.cc],
                [(one.content_type, one.filename, one.content) for one in self.parts],
            )
        )

    @classmethod
    def from_bytes(cls, packed: bytes) -> "Letter":
        """The letter that `to_bytes` packed in another process of this program, with whole seconds."""
        about, said, headers, (at, arrived), sender, to, cc, parts = marshal.loads(packed)  # noqa: S302 - of our own processes
        message_id, local_date_offset, subject, in_reply_to, references = about
        plain, html, raw_type, problems = said
        return cls(
            message_id=message_id,
            at=_unpacked(at),
            arrived=_unpacked(arrived),
            local_date_offset=local_date_offset,
            sender=_mailbox(*sender),
            to=tuple(starmap(_mailbox, to)),
            cc=tuple(starmap(_mailbox, cc)),
            subject=subject,
            in_reply_to=in_reply_to,
            references=references,
            headers=headers,
            plain=plain,
            html=html,
            parts=tuple([Part(content_type=kind, filename=name, content=content) for kind, name, content in parts]),
            raw_type=raw_type,
            problems=problems,
        )


def _packed(at: datetime | None) -> int | None:
    return None if at is None else (at - _EPOCH) // _SECOND


def _unpacked(seconds: int | None) -> datetime | None:
    return None if seconds is None else _EPOCH + timedelta(0, seconds)
