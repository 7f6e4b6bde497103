"""The user's files: told by content, read one record at a time, and damage never stops the rest."""

import gzip
import lzma
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ringback.adapters.files import RawRecord, Unreadable, open_archive
from ringback.adapters.formats import Format, sniff
from ringback.domain.errors import UnreadableError
from ringback.intake.folder import Folder

SHARED = Path(__file__).parents[3] / "shared" / "data"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared data are not beside this project")

EML = (
    b"From: quinn@quick.example\nTo: sam@seller.example\nSubject: hello\n"
    b"Date: Mon, 18 Apr 2022 14:23:16 +0200\n\nHi Sam.\n"
)
MBOX = b"".join(b"From - Mon Apr 18 14:23:16 2022\nSubject: %03d\n%s\n" % (number, EML) for number in range(300))
CALLS = b"<?xml version='1.0'?>\n<!--x-->\n<calls count='1'><call number='+491' date='1' type='1'/></calls>"
CDR = (
    b'"","100","200","out","""Q"" <100>","SIP/1","SIP/2","Dial","","2017-06-20 09:49:22",'
    b'"","2017-06-20 09:49:32",10,0,"NO ANSWER","DOC","1",""\n'
)
CSV = b"\xef\xbb\xbfWhen;Number;Direction;Seconds;Outcome\n2022-04-18T10:00:00Z;+49 30 1;out;61;connected\n"
ICS = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"
VCF = b"BEGIN:VCARD\nVERSION:3.0\nFN:Quinn Quick\nEND:VCARD\n"


def write(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def parts(path: Path) -> tuple[list[RawRecord], list[Unreadable]]:
    everything = list(open_archive(path))
    records = [one for one in everything if isinstance(one, RawRecord)]
    return records, [one for one in everything if isinstance(one, Unreadable)]


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (MBOX, Format.MBOX),
        (gzip.compress(MBOX, mtime=0), Format.MBOX),
        (lzma.compress(MBOX), Format.MBOX),
        (EML, Format.EML),
        (gzip.compress(EML, mtime=0), Format.EML),
        (CALLS, Format.ANDROID_CALLS),
        (CDR, Format.ASTERISK_CDR),
        (CSV, Format.CALL_CSV),
        (ICS, Format.ICS),
        (VCF, Format.VCARD),
    ],
)
def test_the_content_tells_and_the_name_does_not(tmp_path: Path, content: bytes, wanted: Format) -> None:
    path = write(tmp_path / "misleading.pst", content)
    assert sniff(path) is wanted
    records, problems = parts(path)
    assert records
    assert not problems
    assert records[0].format is wanted


@pytest.mark.parametrize("pack", [bytes, gzip.compress, lzma.compress])
def test_an_mbox_is_read_whole_packed_or_not(tmp_path: Path, pack: type[bytes]) -> None:
    records, problems = parts(write(tmp_path / "Sent.mbox", pack(MBOX)))
    assert (len(records), problems) == (300, [])
    assert records[7].where.endswith("Sent.mbox: message 8")
    assert records[7].raw.startswith(b"Subject: 007\n")
    assert {one.folder for one in records} == {Folder.SENT}


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress])
def test_streams_one_behind_the_other_are_one_mailbox(tmp_path: Path, pack: type[bytes]) -> None:
    assert len(parts(write(tmp_path / "two", pack(MBOX) + pack(MBOX)))[0]) == 600


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress])
def test_a_truncated_archive_yields_what_was_readable_and_says_so(tmp_path: Path, pack: type[bytes]) -> None:
    noise = b"".join(
        b"From - Mon Apr 18 14:23:16 2022\n%s%s\n\n" % (EML, os.urandom(3000).hex().encode()) for _ in range(300)
    )
    packed = pack(noise)
    records, problems = parts(write(tmp_path / "cut", packed[: len(packed) // 2]))
    assert 50 < len(records) < 300
    assert len(problems) == 1
    assert "cut short" in problems[0].why
    assert problems[0].where.endswith(f"after message {len(records)}")


def test_a_damaged_archive_is_said_to_be_damaged(tmp_path: Path) -> None:
    packed = bytearray(lzma.compress(MBOX))
    packed[len(packed) // 2] ^= 0xFF
    with pytest.raises(UnreadableError, match="damaged"):
        list(open_archive(write(tmp_path / "bad.xz", bytes(packed))))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (gzip.compress(b"", mtime=0), "is empty"),
        (b"!BDN" + b"\0" * 600, "readpst"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Save as"),
        (b"PK\x03\x04rest", "unpack"),
        (b"just some words\nand more\n", "nothing that can be imported"),
        (b"first,last\nQuinn,Quick\n", "nothing that can be imported"),
        (os.urandom(4000), "nothing that can be imported"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why) as refused:
        open_archive(write(tmp_path / "thing", content))
    assert "\n" not in str(refused.value)


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="not there"):
        open_archive(tmp_path / "nowhere")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "secret", EML)
    path.chmod(0)
    with pytest.raises(UnreadableError, match="cannot be read"):
        open_archive(path)


def test_a_folder_without_mail_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "notes" / "todo.txt", b"buy milk\n")
    with pytest.raises(UnreadableError, match="holds no mail"):
        open_archive(tmp_path)


def test_a_folder_is_read_at_any_depth_in_a_stable_order(tmp_path: Path) -> None:
    write(tmp_path / "Inbox" / "2.eml", EML)
    write(tmp_path / "Inbox" / "1.eml", EML)
    write(tmp_path / "Gesendete Objekte" / "3.eml", EML)
    write(tmp_path / "Archive" / "old.mbox.xz", lzma.compress(MBOX))
    write(tmp_path / "Archive" / "old.index", b"\0\1\2")
    records, problems = parts(tmp_path)
    assert len(records) == 303
    assert not problems
    assert [Path(one.where).name for one in records[-2:]] == ["1.eml", "2.eml"]
    assert [one.folder for one in records if one.where.endswith("3.eml")] == [Folder.SENT]


def test_an_unreadable_message_in_the_middle_stops_nothing(tmp_path: Path) -> None:
    write(tmp_path / "1.eml", EML)
    write(tmp_path / "2.eml", b"")
    write(tmp_path / "3.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99)
    write(tmp_path / "4.eml", EML)
    records, problems = parts(tmp_path)
    assert [Path(one.where).name for one in records] == ["1.eml", "4.eml"]
    assert [Path(one.where).name for one in problems] == ["2.eml", "3.msg"]


def test_a_maildir_with_its_folders_and_flags(tmp_path: Path) -> None:
    write(tmp_path / "cur" / "1.host:2,S", EML)
    write(tmp_path / "cur" / "2.host:2,ST", EML)
    write(tmp_path / "cur" / "3.host:2,DS", EML)
    write(tmp_path / "new" / "4.host", EML)
    write(tmp_path / "tmp" / "5.host", EML)
    write(tmp_path / ".Sent" / "cur" / "6.host:2,S", EML)
    assert sniff(tmp_path) is Format.MAILDIR
    records, problems = parts(tmp_path)
    assert not problems
    assert [one.folder for one in records] == [Folder.OTHER, Folder.TRASH, Folder.DRAFTS, Folder.OTHER, Folder.SENT]


def test_records_come_lazily(tmp_path: Path) -> None:
    records: Iterator[RawRecord | Unreadable] = open_archive(write(tmp_path / "m", MBOX))
    first = next(records)
    assert isinstance(first, RawRecord)
    assert first.where.endswith("message 1")


@needs_shared
def test_real_files_are_told_apart() -> None:
    wanted = {
        "calls/sms-backup-restore/calls.xml": Format.ANDROID_CALLS,
        "calls/asterisk/mockdata__cdr.csv": Format.ASTERISK_CDR,
        "enron/symes-k.mbox.xz": Format.MBOX,
    }
    assert {name: sniff(SHARED / name) for name in wanted} == wanted
    for path in sorted((SHARED / "cards" / "ez-vcard").glob("*.vcf")):
        assert sniff(path) is Format.VCARD, path
