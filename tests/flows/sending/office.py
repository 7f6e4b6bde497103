"""Nora's office: her mailbox at a real provider, a clock that she sets, and Greta, who went silent after an offer."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from itertools import count

from ringback.flows import act, outbox
from ringback.flows.send import Round, send_due
from ringback.flows.sync import sync
from ringback.store.find import find_person
from ringback.store.models import Mailbox, Outgoing
from tests.mailbox import Mail
from tests.peers.mail_system import MailSystem
from tests.peers.mailboxes import connected

THURSDAY = datetime(2026, 3, 26, 10, tzinfo=UTC)
"""11:00 in Berlin; the silence is three weeks old."""
_NUMBERS = count(1)


@dataclass(slots=True)
class Office:
    """One seller with one mailbox. Addresses differ from office to office, so that no test sees another one's mail."""

    provider: MailSystem
    now: datetime = THURSDAY
    number: int = field(default_factory=lambda: next(_NUMBERS))
    mode: str = "approve"
    company: str = "silent.example"
    box: Mailbox = field(init=False)

    @property
    def nora(self) -> str:
        return f"nora{self.number}@seller.example"

    @property
    def greta(self) -> str:
        return f"greta{self.number}@{self.company}"

    @property
    def tilda(self) -> str:
        return f"tilda{self.number}@{self.company}"

    def open(self) -> "Office":
        """Her mailbox exists and is connected; the story so far lies in it and was read."""
        self.provider.mailbox(self.nora)
        self.provider.mailbox(self.greta)
        act.about_me(now=self.now, name="Nora Fink", zone="Europe/Berlin", country="DE")
        self.box = connected(self.provider, self.nora, mode=self.mode)
        day = datetime(2026, 3, 2, 9, tzinfo=UTC)
        self.receive("We are interested. What does it cost?", day, subject="Offer", id="1")
        self.wrote("Here is the offer. Shall we go ahead?", day + timedelta(days=1), answers="1", id="2")
        self.read()
        return self

    def receive(
        self, body: str, at: datetime, *, sender: str = "", subject: str = "Re: Offer", id: str = "", answers: str = "",
        headers: str = "", to: str = "",
    ) -> None:  # fmt: skip
        """A mail comes in."""
        who = sender or f"Greta Lind <{self.greta}>"
        self._put(
            "INBOX",
            Mail(sender=who, to=to or self.nora, at=at, subject=subject, body=body, **self._ids(id, answers)),
            headers,
        )

    def wrote(
        self, body: str, at: datetime, *, id: str = "", answers: str = "", to: str = "", sender: str = "",
        subject: str = "Re: Offer",
    ) -> None:  # fmt: skip
        """Nora wrote by hand, in her own mail program."""
        mail = Mail(
            sender=f"Nora Fink <{sender or self.nora}>", to=to or self.greta, at=at, subject=subject, body=body,
            **self._ids(id, answers),
        )  # fmt: skip
        self._put("Sent", mail)

    def _ids(self, id: str, answers: str) -> dict[str, str]:
        return {name: f"{value}.{self.number}@x.example" for name, value in (("id", id), ("answers", answers)) if value}

    def _put(self, folder: str, mail: Mail, headers: str = "") -> None:
        raw = (headers + mail.raw).replace("\n", "\r\n").encode()
        self.provider.put(self.nora, folder, raw)

    def read(self) -> None:
        assert not sync(self.box, self.now).problem

    def clock(self) -> datetime:
        return self.now

    def pass_time(self, **span: float) -> None:
        self.now += timedelta(**span)

    @property
    def greta_key(self) -> str:
        return find_person(self.greta)

    def approve(self, text: str | None = None) -> Outgoing:
        return outbox.approve(self.greta_key, self.now, text=text)

    def work(self, worker: str = "") -> Round:
        return send_due(self.clock, worker=worker)

    def row(self) -> Outgoing:
        """Her latest message."""
        return Outgoing.objects.select_related("person", "mailbox").latest("id")

    def state(self) -> str:
        state: str = self.row().state
        return state

    def got(self) -> list[EmailMessage]:
        """What reached Greta."""
        return [_read(raw) for raw in self.provider.messages(self.greta)]

    def wait_for_mail(self, many: int = 1) -> list[EmailMessage]:
        """What reached Greta, once it is so many: Postfix needs a moment."""
        import time

        for _ in range(200):
            if self.provider.count(self.greta) >= many:
                break
            time.sleep(0.05)
        return self.got()

    def folder(self, name: str) -> list[EmailMessage]:
        return [_read(raw) for raw in self.provider.messages(self.nora, name)]


def _read(raw: bytes) -> EmailMessage:
    mail = message_from_bytes(raw, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


def working_hours(start: datetime, days: int) -> Iterator[datetime]:
    """Noon of so many days in a row."""
    return (start + timedelta(days=each) for each in range(days))
