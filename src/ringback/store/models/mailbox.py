"""The user's mailboxes, and how far each folder of them has been read."""

from typing import ClassVar

from django.db import models
from django.db.models import F

from ringback.domain.sending import Mode
from ringback.store.models.desk import AtDesk, OfDesk

_MODES = [(one.value, one.value.capitalize()) for one in Mode]


class _Connected(OfDesk["Mailbox"]):
    """The open desk's mailboxes that can be reached."""

    def get_queryset(self) -> models.QuerySet["Mailbox"]:
        return super().get_queryset().filter(gone_at=None)


class _ConnectedEverywhere(models.Manager["Mailbox"]):
    """All desks' mailboxes that can be reached."""

    def get_queryset(self) -> models.QuerySet["Mailbox"]:
        return super().get_queryset().filter(gone_at=None)


class Mailbox(AtDesk):
    """One mailbox of the user's: its servers, its login, and what may be sent from it.

    One that was disconnected keeps its address for the messages that went out from it, and nothing by which it could be
    reached; only `with_gone` and a message's own reference lead to it then.

    `secret` is sealed (adapters/vault.py): a password, or an authority's tokens with the client's id. `released` are the plays
    that may be sent by themselves; with `quotes` a reply bears below it what it answers. `problem` is what was wrong at the last
    attempt, as one sentence; "" where nothing was.
    `refused` is what a server said that did not let the user in, `refused_at` when it did so last, after `refusals` in a row.
    """

    address = models.CharField(max_length=320)
    name = models.CharField(max_length=200, default="")
    login = models.CharField(max_length=320)
    imap_host = models.CharField(max_length=253)
    imap_port = models.IntegerField()
    imap_security = models.CharField(max_length=8)
    smtp_host = models.CharField(max_length=253)
    smtp_port = models.IntegerField()
    smtp_security = models.CharField(max_length=8)
    auth = models.CharField(max_length=8, default="password")
    authority = models.CharField(max_length=16, default="")
    secret = models.TextField(default="")
    mode = models.CharField(max_length=8, choices=_MODES, default=Mode.DRAFTS.value)
    released = models.JSONField(default=list)
    daily_cap = models.IntegerField(default=20)
    quotes = models.BooleanField(default=True)
    connected_at = models.BigIntegerField()
    synced_at = models.BigIntegerField(null=True)
    problem = models.TextField(default="")
    gone_at = models.BigIntegerField(null=True)
    refused = models.TextField(default="")
    refused_at = models.BigIntegerField(default=0)
    refusals = models.IntegerField(default=0)

    objects: ClassVar[OfDesk["Mailbox"]] = _Connected()
    everywhere: ClassVar[models.Manager["Mailbox"]] = _ConnectedEverywhere()
    with_gone: ClassVar[OfDesk["Mailbox"]] = OfDesk()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["desk", "address"], name="one_mailbox"),)


class MailFolder(AtDesk):
    """A folder of a mailbox, and which of its mails have been read: those with numbers from `oldest` to `newest`.

    New mail raises `newest`; below `oldest` is what has yet to be read, the newest of it first, until the beginning is
    reached. Numbers hold as long as `uidvalidity` is the same; it is 0 until the folder was opened.

    `problem` is why it could not be read at the last attempt, "" where it could. `failing` is the number of a mail over which the
    server failed, `failures` how often, and `failed_at` when that was counted last.
    """

    mailbox = models.ForeignKey(Mailbox, on_delete=models.CASCADE, related_name="folders")
    name = models.TextField()
    role = models.CharField(max_length=8)
    uidvalidity = models.BigIntegerField(default=0)
    modseq = models.BigIntegerField(default=0)
    newest = models.BigIntegerField(default=0)
    oldest = models.BigIntegerField(default=1)
    problem = models.TextField(default="")
    failing = models.BigIntegerField(default=0)
    failures = models.IntegerField(default=0)
    failed_at = models.BigIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["mailbox", "name"], name="one_folder"),
            models.CheckConstraint(condition=models.Q(oldest__lte=F("newest") + 1), name="folder_read_in_order"),
        )

    @property
    def whole(self) -> bool:
        """Has all that lay there been read?"""
        return self.uidvalidity > 0 and self.oldest <= 1

    @property
    def left(self) -> bool:
        """Is there mail in it yet to be read, as far as the server gives it?"""
        return not self.whole and not self.problem
