"""Where one mail ends and the next begins."""

import json
import lzma
from itertools import pairwise
from pathlib import Path

import pytest

from ringback.intake.mbox import MboxMessage, mbox_messages

SHARED = Path(__file__).parents[3] / "shared" / "data" / "enron"

ONE = (
    b"From quinn@quick.example Mon Apr 18 14:23:16 2022\n"
    b"From: quinn@quick.example\nSubject: one\n\nYes, Tuesday works.\n\n"
)
TWO = b"From MAILER-DAEMON Tue Apr 19 09:00:00 2022\nFrom: sidney@still.example\nSubject: two\n\nLater.\n"


def split(data: bytes, size: int = 1 << 20, longest: int = 50 << 20) -> list[MboxMessage]:
    return list(mbox_messages((data[at : at + size] for at in range(0, len(data), size)), longest=longest))


def subjects(data: bytes, size: int = 1 << 20) -> list[bytes]:
    return [line for one in split(data, size) for line in one.raw.splitlines() if line.startswith(b"Subject:")]


@pytest.mark.parametrize("size", [1, 2, 7, 64, 1 << 20])
def test_the_size_of_the_chunks_does_not_matter(size: int) -> None:
    assert [one.raw for one in split(ONE + TWO, size)] == [
        b"From: quinn@quick.example\nSubject: one\n\nYes, Tuesday works.\n",
        b"From: sidney@still.example\nSubject: two\n\nLater.\n",
    ]


def test_crlf_mailboxes_split_at_the_same_places() -> None:
    crlf = (ONE + TWO).replace(b"\n", b"\r\n")
    assert subjects(crlf, 5) == [b"Subject: one", b"Subject: two"]


@pytest.mark.parametrize(
    "line",
    [
        b"From now on we meet at 10:30, not at 9.",
        b"From Quinn's point of view the year 2022 was fine.",
        b"From: quinn@quick.example",
        b"From what I hear",
    ],
)
def test_prose_that_begins_with_from_stays_in_its_message(line: bytes) -> None:
    body = ONE + line + b"\nand so on\n\n" + TWO
    assert len(split(body)) == 2
    assert line in split(body)[0].raw


@pytest.mark.parametrize(
    "line",
    [
        b"From - Mon Apr 18 14:23:16 2022",
        b"From 1234567890@xxx Thu Jan 01 00:00:00 +0000 2015",
        b"From ???@??? Mon Jan 01 10:11:12 2001",
        b"From sam@seller.example Sat Jan  3 01:05:34 1996 remote from mail",
        b"From sam@seller.example",
    ],
)
def test_separators_of_many_programs_are_known(line: bytes) -> None:
    assert subjects(ONE + line + b"\nFrom: sam@seller.example\nSubject: three\n\nx\n") == [
        b"Subject: one",
        b"Subject: three",
    ]


def test_a_separator_without_a_blank_line_needs_a_header_behind_it() -> None:
    glued = ONE.rstrip(b"\n") + b"\n" + TWO
    assert subjects(glued) == [b"Subject: one", b"Subject: two"]
    quoted = ONE.rstrip(b"\n") + b"\nFrom sam@seller.example Tue Apr 19 09:00:00 2022\nhe wrote\n"
    assert len(split(quoted)) == 1


def test_quoted_from_lines_lose_one_sign() -> None:
    (message,) = split(ONE + b">From here on\n>>From there on\n> From a reply\n")
    assert b"\nFrom here on\n>From there on\n> From a reply" in message.raw


def test_a_monster_is_cut_and_does_not_swallow_its_neighbours() -> None:
    monster = b"From a@b.example Mon Apr 18 14:23:16 2022\nSubject: monster\n\n" + b"x" * 200 + b"\n" * 100_000 + b"\n"
    got = split(ONE + monster + TWO, size=4096, longest=20_000)
    assert [one.cut for one in got] == [False, True, False]
    assert len(got[1].raw) <= 20_000
    assert b"Subject: two" in got[2].raw


def test_nothing_gives_nothing() -> None:
    assert split(b"") == []
    assert split(b"\n\n") == []


def test_text_without_a_separator_is_one_message() -> None:
    assert len(split(b"Subject: bare\n\nhello\n")) == 1


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared mailboxes are not beside this project")
def test_real_mailboxes_hold_as_many_messages_as_their_index_says() -> None:
    index = json.loads((SHARED / "index.json").read_text())
    for name, about in index.items():
        with lzma.open(SHARED / f"{name}.mbox.xz") as file:
            got = sum(1 for _ in mbox_messages(iter(lambda: file.read(1 << 20), b"")))
        assert got == about["messages"], name


def test_messages_come_in_the_order_of_the_file() -> None:
    many = b"".join(
        b"From a@b.example Mon Apr 18 14:23:16 2022\nSubject: %04d\n\nx\n\n" % number for number in range(200)
    )
    got = subjects(many, 1000)
    assert len(got) == 200
    assert all(one < two for one, two in pairwise(got))
