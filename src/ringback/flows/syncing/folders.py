"""The folders of a mailbox as they are remembered, and as they are now."""

from collections.abc import Iterable

from ringback.adapters.imap_folders import RemoteFolder
from ringback.adapters.imap_holds import Opened
from ringback.intake.folder import Folder
from ringback.store.models import Mailbox, MailFolder


def rows_of(mailbox: Mailbox, folders: Iterable[RemoteFolder]) -> list[MailFolder]:
    """A row for each folder that is to be read, the inbox and what was sent first.

    A folder that is gone is forgotten; one that was renamed is read again, which doubles nothing.
    """
    wanted = {one.name: one.role for one in folders if one.read}
    known = {row.name: row for row in mailbox.folders.all()}
    if known.keys() - wanted.keys():
        mailbox.folders.exclude(name__in=wanted).delete()
    rows = []
    for name, role in wanted.items():
        row = known.get(name) or MailFolder(mailbox=mailbox, name=name)
        if row.role != role.value or row.pk is None:
            row.role = role.value
            row.save()
        rows.append(row)
    return sorted(rows, key=lambda row: (row.name.upper() != "INBOX", row.role != Folder.SENT.value, row.name))


def may_hold_new(row: MailFolder, look: Opened) -> bool:
    """Could there be mail in the folder that is not read yet, by the numbers that it gives without being opened?"""
    if row.uidvalidity != look.uidvalidity:
        return True
    return not (look.modseq and look.modseq == row.modseq) and look.next_uid != row.newest + 1


def begins_anew(row: MailFolder, opened: Opened) -> bool:
    """Do the numbers of before mean nothing any more? A number that runs backwards says so too (a server's restored backup)."""
    return row.uidvalidity != opened.uidvalidity or opened.next_uid <= row.newest


def begin(row: MailFolder, opened: Opened) -> None:
    """Read the folder from its end backwards: what was read before is known again by what it says."""
    row.uidvalidity, row.modseq = opened.uidvalidity, opened.modseq
    row.newest = max(opened.next_uid - 1, 0)
    row.oldest = row.newest + 1 if opened.exists else 1
    row.save()
