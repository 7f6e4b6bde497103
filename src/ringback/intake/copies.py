"""By which names a mail is known again: mailboxes hold the same mail many times."""

from datetime import datetime, timedelta
from hashlib import blake2b

from ringback.intake.letter import Letter
from ringback.intake.mail_date import DISAGREE, read_date

_SANE_YEARS = range(1990, 2038)
_SLACK = timedelta(minutes=10)  # clocks of machines that are kept well
_MOST_HOPS = 50


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
    """When this was written; None where nobody knows.

    The sender's clock may be wrong, and the receiving server's is believed before it: nothing was written after it arrived, and a
    mail that is older than all its ways by more than a year was written by a dead battery. Then, and where there is no date that
    can be read, it is the moment of its arrival.
    """
    written = _sane(letter.at)
    hops = letter.headers.get("received", ())[:_MOST_HOPS]
    came = min(filter(None, (_sane(letter.arrived), _of_hop(hops[0]) if hops else None)), default=None)
    if written is None or came is None:
        return written or came
    if written > came + _SLACK:
        return came
    if came - written > DISAGREE and (first := min(filter(None, map(_of_hop, hops)), default=None)):
        # old mail that was fetched or moved lately has a young last hop, and its first ones are as old as itself
        return first if first - written > DISAGREE else written
    return written


def _of_hop(received: str) -> datetime | None:
    return _sane(read_date(received.rpartition(";")[2])[0])


def _sane(at: datetime | None) -> datetime | None:
    return at if at and at.year in _SANE_YEARS else None
