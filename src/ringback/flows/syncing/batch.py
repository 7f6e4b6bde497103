"""Which mails of a folder are read next."""

from dataclasses import dataclass

from ringback.adapters.account import MailServerError
from ringback.adapters.imap import Imap
from ringback.adapters.imap_holds import LONGEST_MAIL, Listed, Opened
from ringback.flows.syncing.folders import keep
from ringback.store.models import MailFolder

_BYTES = 8_000_000
"""So many bytes of mail are in memory at once, with one mail more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Some mails, and how far their folder is read once they are stored.

    `place` is where the next batch is to be sought, `more` whether there is one.
    """

    mails: list[Listed]
    newest: int
    oldest: int
    modseq: int
    place: int
    more: bool

    def settle(self, row: MailFolder) -> None:
        """Remember that these are read; raises MailServerError where the folder was forgotten meanwhile."""
        keep(row, newest=self.newest, oldest=self.oldest, modseq=self.modseq)


def newer(imap: Imap, row: MailFolder, opened: Opened, most: int) -> Batch:
    """The next mails above what was read, the oldest of them first."""
    end = opened.next_uid - 1
    place = imap.place_of(row.newest, opened.exists, opened.exists - (end - row.newest))
    some = _fitting(_listed(imap, place + 1, min(place + most, opened.exists)))
    reached = place + len(some) >= opened.exists
    return Batch(
        mails=some,
        newest=end if reached else some[-1].uid,
        oldest=row.oldest,
        modseq=opened.modseq if reached else row.modseq,
        place=place + len(some),
        more=not reached,
    )


def older(imap: Imap, row: MailFolder, opened: Opened, most: int, guess: int) -> Batch:
    """The next mails below what was read, the newest of them first."""
    place = imap.place_of(row.oldest - 1, opened.exists, guess)
    some = _fitting(_listed(imap, max(place - most + 1, 1), place)[::-1])
    rest = place - len(some)
    return Batch(
        mails=some, newest=row.newest, oldest=some[-1].uid if rest else 1, modseq=row.modseq, place=rest, more=rest > 0
    )


def _listed(imap: Imap, first: int, last: int) -> list[Listed]:
    if first > last:
        return []
    if found := imap.listed(first, last):
        return found
    raise MailServerError("mails went away while they were listed: the next sync goes on there", retry=True)


def _fitting(mails: list[Listed]) -> list[Listed]:
    """As many of them, from the first on, as are to be in memory at once."""
    size = 0
    for number, one in enumerate(mails, start=1):
        size += min(one.size, LONGEST_MAIL)
        if size >= _BYTES:
            return mails[:number]
    return mails
