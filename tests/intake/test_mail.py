"""What a letter says once its bytes are read."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ringback.intake.folder import Folder, folder_named, folder_of, in_sent_folder
from ringback.intake.mail import read_letter
from ringback.intake.mail_date import read_date

MIME = Path(__file__).parents[3] / "shared" / "data" / "mime"
needs_mime = pytest.mark.skipif(not MIME.is_dir(), reason="the shared odd mails are not beside this project")

PLAIN = b"""Message-ID: <one@quick.example>
Date: Mon, 18 Apr 2022 14:23:16 +0200
From: "Quick, Quinn" <Quinn@Quick.example>
To: Sam Seller <SAM@seller.example>, 'nora@no.example'
Cc: Team: sidney@still.example;
Subject: =?utf-8?q?Re=3A_Gr=C3=B6=C3=9Fe?=
In-Reply-To: <zero@seller.example>
References: <a@seller.example>
 <zero@seller.example>
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Gr=FC=DFe aus K=F6ln\x20
"""


def test_a_plain_letter_is_read_whole() -> None:
    letter = read_letter(PLAIN)
    assert letter.message_id == "<one@quick.example>"
    assert letter.at == datetime(2022, 4, 18, 12, 23, 16, tzinfo=UTC)
    assert letter.local_date_offset == 120
    assert (letter.sender.address, letter.sender.name) == ("quinn@quick.example", "Quick, Quinn")
    assert [one.address for one in letter.to] == ["sam@seller.example", "nora@no.example"]
    assert [one.address for one in letter.cc] == ["sidney@still.example"]
    assert letter.subject == "Re: Größe"
    assert letter.in_reply_to == ("<zero@seller.example>",)
    assert letter.references == ("<a@seller.example>", "<zero@seller.example>")
    assert letter.plain.strip() == "Grüße aus Köln"
    assert letter.problems == ()


def test_line_ends_do_not_matter() -> None:
    unix, windows = read_letter(PLAIN), read_letter(PLAIN.replace(b"\n", b"\r\n"))
    assert (unix.subject, unix.to, unix.plain) == (windows.subject, windows.to, windows.plain)


def test_a_header_in_two_spellings_keeps_all_its_values_in_order() -> None:
    letter = read_letter(b"Received: by a.example\nTo: sam@seller.example\nRECEIVED: by b.example\n\nHello\n")
    assert letter.headers["received"] == ("by a.example", "by b.example")


def test_an_envelope_line_before_the_headers_is_passed_over() -> None:
    assert (
        read_letter(b"From sam@seller.example Mon Apr 18 14:23:16 2022\n" + PLAIN).message_id == "<one@quick.example>"
    )
    assert read_letter(b"\r\n\n" + PLAIN).message_id == "<one@quick.example>"


def test_a_line_of_blanks_before_the_headers_is_passed_over() -> None:
    assert read_letter(b"\n" + b" " * 255 + b"\n" + PLAIN) == read_letter(PLAIN)


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("Mon, 1 Jan 0001 00:00:00 +0800", 1),
        ("Tue, 1 Jan 1980 00:00:00 +0000", 1980),
        ("Fri, 1 Jan 2044 10:00:00 -0500", 2044),
    ],
)
def test_an_absurd_date_is_read_and_flagged(date: str, year: int) -> None:
    letter = read_letter(f"From: sam@seller.example\nDate: {date}\n\nx".encode())
    assert letter.at is not None
    assert letter.at.year == year
    assert any("absurd" in one for one in letter.problems)


def test_a_date_far_from_the_day_of_arrival_is_flagged() -> None:
    raw = b"Received: from a by b; Mon, 18 Apr 2022 14:23:20 +0200\nDate: Mon, 18 Apr 2016 14:23:16 +0200\n\nx"
    assert any("absurd" in one for one in read_letter(raw).problems)


def test_a_missing_date_is_no_date() -> None:
    letter = read_letter(b"From: sam@seller.example\n\nx")
    assert letter.at is None
    assert letter.message_id is None
    assert "there is no Date header" in letter.problems


@pytest.mark.parametrize(
    "sender",
    [
        "<quinn@quick.example",
        "Quinn [quinn@quick.example]",
        "quinn@quick.example (Quinn",
        '"Quinn" <mailto:quinn@quick.example>',
    ],
)
def test_an_address_is_found_in_a_broken_header(sender: str) -> None:
    assert read_letter(f"From: {sender}\n\nx".encode()).sender.address == "quinn@quick.example"


def test_a_sender_without_an_address_keeps_its_name() -> None:
    assert read_letter(b"From: MAILER-DAEMON\n\nx").sender.address == "mailer-daemon"
    assert read_letter(b"From: Mail Delivery System\n\nx").sender.name == "Mail Delivery System"


def test_the_name_may_stand_in_a_header_of_its_own() -> None:
    sender = read_letter(b"From: quinn@quick.example\nX-From: Quick, Quinn </O=QUICK/CN=QQUICK>\n\nx").sender
    assert sender.name == "Quick, Quinn"


REPORT = b"""From: mailer-daemon@post.example
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

It did not arrive.
--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; sidney@still.example
Action: failed
Status: 5.1.1
--b
Content-Type: message/rfc822

Subject: hello

Are you there?
--b
Content-Type: image/png; name=logo.png
Content-Transfer-Encoding: base64

AAAA
--b--
"""


def test_parts_keep_what_a_reader_needs() -> None:
    letter = read_letter(REPORT)
    assert letter.plain.strip() == "It did not arrive."
    assert [one.content_type for one in letter.parts] == ["message/delivery-status", "message/rfc822", "image/png"]
    assert b"Status: 5.1.1" in letter.parts[0].content
    assert b"Are you there?" in letter.parts[1].content
    assert (letter.parts[2].filename, letter.parts[2].content) == ("logo.png", b"")
    assert "delivery-status" in letter.raw_type


def test_a_body_that_cannot_be_decoded_does_not_lose_the_headers() -> None:
    letter = read_letter(
        b"From: quinn@quick.example\nSubject: broken\nContent-Transfer-Encoding: base64\n\n!!!not base64"
    )
    assert (letter.sender.address, letter.subject) == ("quinn@quick.example", "broken")
    assert letter.problems


def test_torn_parts_are_read_as_text() -> None:
    raw = b"From: q@quick.example\nContent-Type: multipart/mixed; boundary=b\n\nno boundary anywhere, but words\n"
    assert "but words" in read_letter(raw).plain


def test_very_long_things_are_cut_and_said() -> None:
    letter = read_letter(b"Subject: long\n\n" + b"word " * 400_000)
    assert len(letter.plain) == 1_000_000
    assert any("longer" in one for one in letter.problems)


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("INBOX.Sent Items", Folder.SENT),
        ("\\Sam_Seller\\Notes Folders\\'sent mail", Folder.SENT),
        ("_sent_mail", Folder.SENT),
        ("Gesendet,Wichtig", Folder.SENT),
        ("[Gmail]/Messages envoy&AOk-s", Folder.SENT),
        ("Sent/2004", Folder.SENT),
        ("送信済みメール", Folder.SENT),
        ("Entwürfe", Folder.DRAFTS),
        ("Posta indesiderata", Folder.SPAM),
        ("Deleted Items", Folder.TRASH),
        ("Inbox", Folder.OTHER),
        ("Presentations", Folder.OTHER),
    ],
)
def test_the_role_of_a_folder(path: str, role: Folder) -> None:
    assert folder_named(path) is role


def test_labels_of_a_takeout_tell_the_sent_ones() -> None:
    assert in_sent_folder(read_letter(b"X-Gmail-Labels: =?UTF-8?Q?Gesendet,Ge=C3=B6ffnet?=\n\nx"))
    assert folder_of(read_letter(b"X-Gmail-Labels: Inbox,Spam\n\nx")) is Folder.SPAM
    assert not in_sent_folder(read_letter(b"X-Folder: \\Sam\\Inbox\n\nx"))


@needs_mime
def test_every_odd_mail_gives_a_letter() -> None:
    for path in sorted(MIME.glob("*/*")):
        letter = read_letter(path.read_bytes())
        letter.plain.encode()  # no half characters that could not be stored


@needs_mime
def test_dates_agree_with_the_oracle() -> None:
    cases = [one for one in json.loads((MIME / "stalwart" / "resources__date.json").read_text()) if one["expected"]]
    wrong = [one["header"] for one in cases if not _agrees(one["header"], one["expected"])]
    assert len(wrong) <= 4, wrong  # lists of numbers, a Received header, zone names of the form EST5EDT


def _agrees(header: str, expected: dict[str, int | bool]) -> bool:
    at, offset = read_date(header)
    if at is None:
        return False
    local = at + timedelta(minutes=offset)
    wanted = (int(expected["tz_hour"]) * 60 + int(expected["tz_minute"])) * (-1 if expected["tz_before_gmt"] else 1)
    clock = (local.year, local.month, local.day, local.hour, local.minute, local.second)
    return offset == wanted and clock == tuple(
        expected[part] for part in ("year", "month", "day", "hour", "minute", "second")
    )
