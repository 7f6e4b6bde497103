"""What a page showed of a message, in short: what is approved is what was seen, or it is shown once more.

Each says more than the one before and begins with it, so that a form may send as much of it as it showed.
"""

from hashlib import sha256

from ringback.store.models import Outgoing


def of_move(play: str, slot: int) -> str:
    """Which move it is: for a line of the list."""
    return f"{play}:{slot}/"


def of_letter(row: Outgoing) -> str:
    """The move, who writes to whom, about what, and what is quoted: all but the words, where those are the user's own."""
    return of_move(row.play, row.slot) + _short(row.sender, row.to, row.subject, row.quoted)


def of_words(row: Outgoing) -> str:
    return of_letter(row) + _short(row.text)


def _short(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16] + "/"
