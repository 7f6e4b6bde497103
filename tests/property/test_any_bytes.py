"""The law: any bytes give a letter and a kind or a listed problem, never an exception, in bounded time and memory.

RFC 5322 says what mail should be; what comes in is whatever somebody sent.
"""

import time

from hypothesis import example, given, settings
from hypothesis import strategies as st

from ringback.domain.interaction import Kind
from ringback.intake.calendar_mail import invitation_answer
from ringback.intake.folder import folder_of
from ringback.intake.kind import kind_of
from ringback.intake.mail import LONGEST_BODY, LONGEST_PART, MOST_PARTS, read_letter
from ringback.intake.mail_address import MOST_ADDRESSES
from ringback.intake.mbox import mbox_messages

SAM = frozenset({"sam@seller.example"})

NAMES = [
    b"From", b"To", b"Cc", b"Subject", b"Date", b"Message-ID", b"In-Reply-To", b"References", b"Content-Type",
    b"Precedence", b"Content-Transfer-Encoding", b"Content-Disposition", b"MIME-Version", b"Auto-Submitted",
    b"X-Gmail-Labels", b"X-Folder", b"Received", b"X-From",
]  # fmt: skip
VALUES = [
    b"Quinn <quinn@quick.example>", b"<", b"@", b"a@b@c", b"((", b'"', b"=?utf-8?b?", b"=?x?q?=ff?=",
    b"multipart/mixed; boundary=b", b"Re: Re:", b"multipart/report; report-type=delivery-status; boundary=b",
    b"multipart/alternative", b"message/rfc822", b"base64", b"quoted-printable", b"text/plain; charset=utf-7",
    b"text/html; charset=nope", b"text/calendar; method=REPLY", b"attachment; filename*0*=utf-8''%ff", b"uuencode",
    b"Mon, 1 Jan 0001 00:00:00 +2359", b"Fri, 31 Dec 9999 23:59:59 -2359", b"Thu, 99 Foo 20000 99:99:99 +9999",
    b"bulk", b"auto-replied",
]  # fmt: skip
LINES = [
    b"--b", b"--b--", b"", b"QUFB", b"!!!!", b"=FF=", b"begin 644 x", b"Content-Type: multipart/mixed; boundary=b",
    b"BEGIN:VCALENDAR", b"METHOD:REPLY", b"PARTSTAT=ACCEPTED", b"Action: failed", b"> quoted",
    b"From x@y Mon Apr 18 14:23:16 2022", b">From x", b"On Monday Q wrote:",
]  # fmt: skip

headers = st.lists(
    st.builds(
        lambda name, value, end: name + b": " + value + end,
        st.sampled_from(NAMES),
        st.sampled_from(VALUES) | st.binary(max_size=60),
        st.sampled_from([b"\n", b"\r\n", b"\r", b"\n "]),
    ),
    max_size=12,
).map(b"".join)
bodies = st.lists(st.sampled_from(LINES) | st.binary(max_size=60), max_size=20).map(b"\n".join)
mails = st.binary(max_size=400) | st.builds(lambda head, body: head + b"\n" + body, headers, bodies)


@settings(max_examples=600, deadline=None)
@given(mails)
@example(b"From:\0")
@example(b"From: a\0b@x.example")
def test_any_bytes_give_a_letter_and_a_kind(raw: bytes) -> None:
    letter = read_letter(raw)
    for text in (
        letter.subject,
        letter.plain,
        letter.html,
        letter.sender.address,
        letter.sender.name,
        *letter.problems,
    ):
        text.encode()  # nothing that could not be stored or shown
        assert "\0" not in text
    assert all(one.address == one.address.lower() for one in (letter.sender, *letter.to, *letter.cc))
    assert letter.at is None or letter.at.utcoffset() is not None
    assert kind_of(letter, own_text=letter.plain or letter.html, mine=SAM) in Kind
    invitation_answer(letter)
    folder_of(letter)


@settings(max_examples=300, deadline=None)
@given(st.lists(mails, max_size=6), st.integers(min_value=1, max_value=50))
def test_any_mailbox_is_split_the_same_whatever_the_chunks(raws: list[bytes], size: int) -> None:
    data = b"".join(b"From x@y Mon Apr 18 14:23:16 2022\n" + raw + b"\n\n" for raw in raws)
    whole = [one.raw for one in mbox_messages([data])]
    assert whole == [one.raw for one in mbox_messages(data[at : at + size] for at in range(0, len(data), size))]


@settings(max_examples=200, deadline=None)
@given(mails)
def test_reading_is_a_function_of_the_bytes(raw: bytes) -> None:
    assert read_letter(raw) == read_letter(raw)


BOMBS = {
    "brackets": b"To: " + b"(" * 900_000 + b"\n\nx",
    "one endless word": b"From: " + b"a" * 900_000 + b"\n\nx",
    "addresses": b"To: " + b"a@b.example, " * 60_000 + b"\n\nx",
    "encoded words": b"Subject: " + b"=?utf-8?q?a?= " * 60_000 + b"\n\nx",
    "headers": b"".join(b"H%d: x\n" % number for number in range(100_000)) + b"\nx",
    "nesting": b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000))
    + b"\nx",
    "mails in mails": b"Content-Type: message/rfc822\n\n" * 20_000 + b"x",
    "parts": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\nContent-Type: image/png\n\nx\n" * 100_000,
    "broken parts": b"Content-Type: multipart/mixed; boundary=b\n\n"
    + b"--b\nContent-Transfer-Encoding: base64\n\n!\n" * 100_000,
    "swelling lines": b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=\n" * 2_000_000,
    "base64": b"Content-Transfer-Encoding: base64\n\n" + b"QUFB\n" * 2_000_000,
    "quotes": b"Subject: x\n\n" + b">" * 4_000_000,
    "wrote": b"Subject: x\n\n" + b"On " * 1_000_000,
    "actions": b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n"
    b"Content-Type: message/delivery-status\n\n" + b"action: " * 400_000,
    "answers": b"Content-Type: text/calendar\n\nMETHOD:REPLY\n" + b"PARTSTAT = " * 300_000,
    "comments in dates": b"Date: " + b"(" * 500_000 + b"\n\nx",
}


def test_bombs_are_read_in_bounded_time_and_memory() -> None:
    for name, raw in BOMBS.items():
        start = time.process_time()
        letter = read_letter(raw)
        kind_of(letter, own_text=letter.plain, mine=SAM)
        assert time.process_time() - start < 3, name
        assert len(letter.plain) <= LONGEST_BODY
        assert len(letter.html) <= LONGEST_BODY
        assert len(letter.parts) <= MOST_PARTS
        assert len(letter.to) <= MOST_ADDRESSES
        assert all(len(part.content) <= LONGEST_PART for part in letter.parts)
