"""The folders of a mailbox as they are remembered, and as they are now."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from ringback.adapters.account import MailServerError
from ringback.adapters.imap_folders import RemoteFolder
from ringback.adapters.imap_holds import Opened
from ringback.intake.folder import Folder
from ringback.store.models import Mailbox, MailFolder

_SHELVED = (Folder.DRAFTS.value, Folder.SPAM.value)
"""What lies there counts for nothing."""


def rows_of(mailbox: Mailbox, folders: Iterable[RemoteFolder]) -> list[MailFolder]:
    """A row for each folder that is to be read, the inbox and what was sent first.

    A folder that is gone is forgotten; one that was renamed is read again, which doubles nothing. Raises MailServerError where
    the mailbox is not connected any more.
    """
    wanted = {one.name: one.role for one in folders if one.read}
    with transaction.atomic():
        _hold(mailbox)
        known = {row.name: row for row in mailbox.folders.all()}
        if known.keys() - wanted.keys():
            mailbox.folders.exclude(name__in=wanted).delete()
        rows = []
        for name, role in wanted.items():
            row = known.get(name) or MailFolder.objects.create(mailbox=mailbox, name=name, role=role.value)
            if row.role != role.value:
                keep(row, role=role.value)
            rows.append(row)
    return sorted(rows, key=lambda row: (row.name.upper() != "INBOX", row.role != Folder.SENT.value, row.name))


def _hold(mailbox: Mailbox) -> None:
    """Nobody else makes its folders, disconnects it or connects it anew until this transaction ends."""
    same = Mailbox.objects.filter(pk=mailbox.pk, connected_at=mailbox.connected_at)
    if same.select_for_update(no_key=True).values_list("pk").first() is None:
        raise _not_there_any_more()


def keep(row: MailFolder, **fields: Any) -> None:
    """Remember this of the folder. Raises MailServerError where it was forgotten meanwhile: nothing more is to be read then."""
    if MailFolder.objects.filter(pk=row.pk).update(**fields) != 1:
        raise _not_there_any_more()
    for name, value in fields.items():
        setattr(row, name, value)


def _not_there_any_more() -> MailServerError:
    return MailServerError("the mailbox was disconnected, or connected anew, while it was read", retry=True)


def may_hold_new(row: MailFolder, look: Opened) -> bool:
    """Could there be mail in the folder that is not read yet, by the numbers that it gives without being opened?"""
    if not row.uidvalidity or row.uidvalidity != look.uidvalidity:
        return True
    return not (look.modseq and look.modseq == row.modseq) and look.next_uid != row.newest + 1


def may_hide_an_answer(row: MailFolder, folders: Iterable[RemoteFolder]) -> bool:
    """Must this folder be read before anything is concluded from silence: the inbox, what was sent, all that was read before?

    One that was never opened may be no folder of mails at all.
    """
    if row.role in _SHELVED:
        return False
    everything = any(one.everything and one.name == row.name for one in folders)
    return row.name.upper() == "INBOX" or row.role == Folder.SENT.value or everything or row.uidvalidity > 0


def begins_anew(row: MailFolder, opened: Opened) -> bool:
    """Do the numbers of before mean nothing any more? A number that runs backwards says so too (a server's restored backup)."""
    return row.uidvalidity != opened.uidvalidity or opened.next_uid <= row.newest


def begin(row: MailFolder, opened: Opened) -> None:
    """Read the folder from its end backwards: what was read before is known again by what it says."""
    newest = max(opened.next_uid - 1, 0)
    keep(
        row, uidvalidity=opened.uidvalidity, modseq=opened.modseq, newest=newest,
        oldest=newest + 1 if opened.exists else 1, failing=0, failures=0,
    )  # fmt: skip
