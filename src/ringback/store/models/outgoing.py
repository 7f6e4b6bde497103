"""Messages on their way out: one row each, from the draft to what became of it."""

from django.db import models
from django.db.models import Q

from ringback.domain.sending import LIVE, State
from ringback.store.models.desk import AtDesk
from ringback.store.models.mailbox import Mailbox
from ringback.store.models.who import Person

_LIVE = sorted(state.value for state in LIVE)
_WAITING = [state.value for state in (State.APPROVED, State.DUE, State.SENDING, State.PLACED, State.HELD)]


class Outgoing(AtDesk):
    """One touch to be sent by mail. Instants are whole seconds since 1970 (UTC).

    `message_id` is fixed from the beginning: by it a message is found again whose outcome nobody knows. `seen` is the largest
    exchange that the desk had when the words were made: what came in since has a larger number, whatever date it bears.
    `quoted` is what stands below the words: the mail that they answer. `thread` are the Message-IDs of the mails that it goes
    on from. `handed_at` is written before the mail server is spoken to:
    without it a lost worker has sent nothing. `looks` counts the looks into Sent, `copied` says that a copy lies there.
    """

    mailbox = models.ForeignKey(Mailbox, on_delete=models.RESTRICT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="outgoing")
    play = models.CharField(max_length=40)
    slot = models.SmallIntegerField(default=0)
    matter = models.CharField(max_length=48, default="")
    state = models.CharField(max_length=8, default=State.DRAFTED.value)
    mode = models.CharField(max_length=8)
    sender = models.CharField(max_length=320)
    to = models.CharField(max_length=320)
    subject = models.CharField(max_length=400)
    text = models.TextField()
    quoted = models.TextField(default="")
    language = models.CharField(max_length=8, default="")
    thread = models.JSONField(default=list)
    message_id = models.CharField(max_length=400, unique=True)
    seen = models.BigIntegerField(default=0)
    made_at = models.BigIntegerField()
    approved_at = models.BigIntegerField(null=True)
    approved_by = models.CharField(max_length=80, default="")
    due_at = models.BigIntegerField(default=0)
    claimed_by = models.CharField(max_length=80, default="")
    claimed_at = models.BigIntegerField(null=True)
    handed_at = models.BigIntegerField(null=True)
    attempts = models.SmallIntegerField(default=0)
    looks = models.SmallIntegerField(default=0)
    copied = models.BooleanField(default=False)
    sent_at = models.BigIntegerField(null=True)
    changed_at = models.BigIntegerField()
    reason = models.JSONField(default=dict)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["person"], condition=Q(state__in=_LIVE), name="one_live_outgoing"),
        )
        indexes = (
            models.Index(
                fields=["state", "due_at", "id"],
                condition=Q(state__in=_WAITING) | Q(state=State.SENT.value, copied=False),
                name="outgoing_waiting",
            ),
            models.Index(fields=["mailbox", "sent_at"], condition=Q(sent_at__isnull=False), name="outgoing_sent"),
        )

    @property
    def why(self) -> str:
        """Why it is in this state, "" where that needs no reason."""
        said: str = self.reason.get("said", "")
        return said


class Suppressed(models.Model):
    """Somebody who is never written to again, by nobody of this firm: as a hash, so that the list says nothing of who is on it.

    `key` is the mark of the key with which the hash was made, "" where an older version made it.
    """

    hash = models.CharField(max_length=64, unique=True)
    at = models.BigIntegerField()
    key = models.CharField(max_length=64, default="")
