"""What goes out, read back by a parser that is not ours: in the thread, from the right identity, and nothing added by strangers."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.domain.errors import BadInputError
from ringback.intake.mail import read_letter
from ringback.outreach.envelope import (
    MOST_REFERENCES,
    Envelope,
    ascii_address,
    message,
    message_id,
    references,
)

WHEN = datetime(2026, 3, 9, 15, 4, tzinfo=timezone(timedelta(hours=1)))
PLAIN = Envelope(
    sender="nora@seller.example",
    sender_name="Nora Fink",
    to="greta@silent.example",
    to_name="Greta Lind",
    subject="Re: Offer",
    message_id="<abc@seller.example>",
    at=WHEN,
    thread=("<1@silent.example>", "<2@seller.example>"),
    language="en",
)
WORDS = "Hello Greta,\n\nhere is the note that I promised:\nhttps://seller.example/note\n\nBest,\nNora"
BULK = (
    "list-id",
    "list-unsubscribe",
    "precedence",
    "x-mailer",
    "user-agent",
    "auto-submitted",
    "x-campaign",
    "feedback-id",
)


def read(raw: bytes) -> EmailMessage:
    mail = message_from_bytes(raw, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


def plain_of(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def page_of(mail: EmailMessage) -> str:
    part = mail.get_body(("html",))
    assert part is not None
    return str(part.get_content())


class _Words(HTMLParser):
    """The words of a page, and the names of its elements."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words, self.elements = "", set[str]()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.elements.add(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def test_it_stands_in_its_thread_and_comes_from_the_right_identity() -> None:
    mail = read(message(PLAIN, WORDS))
    assert mail["From"] == "Nora Fink <nora@seller.example>"
    assert mail["To"] == "Greta Lind <greta@silent.example>"
    assert mail["Subject"] == "Re: Offer"
    assert mail["Message-ID"] == "<abc@seller.example>"
    assert mail["In-Reply-To"] == "<2@seller.example>"
    assert mail["References"] == "<1@silent.example> <2@seller.example>"
    assert parsedate_to_datetime(mail["Date"]) == WHEN
    assert mail["Date"].endswith("+0100")
    assert plain_of(mail) == WORDS + "\n"


def test_a_new_matter_answers_nothing() -> None:
    mail = read(message(replace(PLAIN, thread=(), subject="One thing"), WORDS))
    assert mail["In-Reply-To"] is None
    assert mail["References"] is None


def test_nothing_makes_it_look_bulk() -> None:
    mail = read(message(PLAIN, WORDS))
    assert {name.lower() for name in mail} == {
        "from", "to", "subject", "date", "message-id", "in-reply-to", "references", "mime-version", "content-type",
    }  # fmt: skip
    assert not {name.lower() for name in mail} & set(BULK)
    assert _Words(page_of(mail)).elements <= {"html", "head", "meta", "body", "p", "br"}


def test_both_parts_say_the_same() -> None:
    mail = read(message(PLAIN, "A <b>bold</b> & “quoted” claim.\n\n<script>alert(1)</script>"))
    assert _Words(page_of(mail)).words.split() == plain_of(mail).split()
    assert "script" not in _Words(page_of(mail)).elements


STRANGE = [
    "Greta\r\nBcc: all@silent.example",
    "Greta\nX-Evil: 1\n\nbody",
    "Greta\x00\x0b\x0c\x1c\x85\u2028Bcc: x@y.example",
    '"Lind, Greta" <evil@evil.example>',
    "=?utf-8?q?Greta=0D=0ABcc:_all@silent.example?=",
    "ゲルタ・リンド",
    "Ġreta \u202eLind\u202c",
    "",
    "x" * 5000,
]


@pytest.mark.parametrize("strange", STRANGE)
def test_no_name_and_no_subject_adds_a_header(strange: str) -> None:
    raw = message(replace(PLAIN, to_name=strange, sender_name=strange, subject=f"Re: {strange}"), WORDS)
    mail = read(raw)
    names = [name.lower() for name in mail]
    assert len(names) == len(set(names)) == 9
    assert [address.addr_spec for address in mail["To"].addresses] == ["greta@silent.example"]
    assert [address.addr_spec for address in mail["From"].addresses] == ["nora@seller.example"]
    assert plain_of(mail) == WORDS + "\n"


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=400))
@settings(deadline=None)
def test_any_text_makes_a_message_with_the_same_headers(name: str, subject: str, text: str) -> None:
    raw = message(replace(PLAIN, to_name=name, subject=subject), text)
    letter = read_letter(raw)
    assert [each.address for each in letter.to] == ["greta@silent.example"]
    assert letter.message_id == "<abc@seller.example>"
    assert letter.in_reply_to == ("<2@seller.example>",)
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert len(list(read(raw))) == 9
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))


def test_letters_of_any_script_arrive_as_they_were() -> None:
    for name, subject in (("Jörg Süß", "Re: Größe – 3 Punkte"), ("王小明", "关于报价"), ("Łukasz Żak", "Oferta")):
        mail = read(message(replace(PLAIN, to_name=name, subject=subject), "Grüße — 再见 👋"))
        assert mail["To"].addresses[0].display_name == name
        assert mail["Subject"] == subject
        assert plain_of(mail) == "Grüße — 再见 👋\n"
        assert message(replace(PLAIN, to_name=name, subject=subject), "Grüße").isascii()


def test_an_international_domain_is_written_in_ascii() -> None:
    assert ascii_address("greta@bücher.example") == "greta@xn--bcher-kva.example"
    assert message_id("nora@bücher.example", "a1") == "<a1@xn--bcher-kva.example>"
    raw = message(replace(PLAIN, to="greta@bücher.example"), WORDS)
    assert read(raw)["To"].addresses[0].addr_spec == "greta@xn--bcher-kva.example"
    local = message(replace(PLAIN, to="søren@silent.example"), WORDS)
    assert "søren@silent.example".encode() in local


@pytest.mark.parametrize(
    "wrong", ["greta", "greta@", "@x.example", "a b@x.example", "a@x.example\r\nBcc: b@x.example", "a,b@x.example"]
)
def test_what_is_no_address_is_refused(wrong: str) -> None:
    with pytest.raises(BadInputError, match="no mail address"):
        message(replace(PLAIN, to=wrong), WORDS)


@given(st.integers(0, 80))
def test_a_long_thread_is_named_by_its_first_and_latest_mails(length: int) -> None:
    thread = [f"<{number}@x.example>" for number in range(length)]
    named = references([*thread, "not one", "<a b@x.example>"])
    assert len(named) == min(length, MOST_REFERENCES)
    assert named[:1] == tuple(thread[:1])
    assert named[-1:] == tuple(thread[-1:])
