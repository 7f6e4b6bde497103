"""By which names a mail is known again: mailboxes hold the same mail many times."""

from datetime import datetime
from hashlib import blake2b

from ringback.intake.letter import Letter
from ringback.intake.mail_date import read_date

_SANE_YEARS = range(1990, 2038)


def name_of(*parts: str) -> int:
    """A 64-bit number that stands for these words."""
    digest = blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def content_name(letter: Letter, shelf: str = "") -> int:
    """The same for every copy: by sender, date, subject and folded body, whatever its Message-ID.

    A draft has its own name on its shelf: the mail that came of it is another one.
    """
    date = letter.at.isoformat() if letter.at else letter.header("date")
    body = letter.plain if letter.plain.strip() else letter.html
    return name_of("content", shelf, letter.sender.address, date, letter.subject, " ".join(body.split()))


def message_name(message_id: str) -> int:
    return name_of("message", message_id)


def moment_of(letter: Letter) -> datetime | None:
    """When this was written; where its date is absurd or absent, when it was received; None where nobody knows."""
    if letter.at and letter.at.year in _SANE_YEARS:
        return letter.at
    received = read_date(letter.header("received").rpartition(";")[2])[0]
    return received if received and received.year in _SANE_YEARS else None
