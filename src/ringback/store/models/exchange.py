"""Exchanges on any channel, who took part, and by which names they are known again."""

from django.db import models
from django.db.models import Q

from ringback.domain.turn import Turn
from ringback.store.desk import desk
from ringback.store.models.desk import AtDesk, Desk
from ringback.store.models.who import Handle


class Exchange(AtDesk):
    """One interaction. Instants are whole seconds since 1970 (UTC): an index of numbers answers fastest.

    `people` are the numbers of the handles that took part, each behind its role (`Part.role`): with them a timeline needs no
    query for parts. `reading` holds what was understood, only where it differs from the default; the own words stand in
    `text`, last in the row, so that a query that does not want them does not read them. `shelf` is "" for what counts; drafts
    and spam stand there under their folder's name, what has no date as "undated": emptied, so that they are known again, and
    nobody's.
    """

    id = models.BigIntegerField(primary_key=True)
    key = models.CharField(max_length=24)
    at = models.BigIntegerField()
    direction = models.CharField(max_length=3)
    channel = models.CharField(max_length=10)
    author = models.ForeignKey(Handle, null=True, on_delete=models.CASCADE, related_name="+")
    by_machine = models.BooleanField(default=False)
    people = models.TextField(default="")
    matter = models.CharField(max_length=48, default="")
    subject = models.TextField(default="")
    topic = models.BigIntegerField(default=0)
    message_id = models.TextField(default="")
    recipients = models.IntegerField(default=1)
    directly = models.BooleanField(default=True)
    duration = models.IntegerField(null=True)
    outcome = models.CharField(max_length=16, default="")
    ends_at = models.BigIntegerField(null=True)
    known_at = models.BigIntegerField(null=True)
    address = models.CharField(max_length=320, default="")
    own = models.CharField(max_length=320, default="")
    play = models.CharField(max_length=40, default="")
    slot = models.SmallIntegerField(default=0)
    shelf = models.CharField(max_length=8, default="")
    reading = models.TextField(default="")
    text = models.TextField(default="")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["key", "desk"], name="one_exchange"),)
        indexes = (
            models.Index(fields=["matter", "desk", "at"], name="exchange_matter"),
            models.Index(fields=["topic", "desk"], name="exchange_topic"),
            models.Index(fields=["channel", "desk", "at"], name="exchange_seen"),
            models.Index(fields=["desk", "known_at"], name="exchange_plans", condition=Q(known_at__isnull=False)),
            models.Index(fields=["play", "desk"], name="exchange_played", condition=Q(play__gt="")),
        )


class Part(AtDesk):
    """Somebody's part in an exchange: who they were in it, and what it means for their silence (`Turn` bits).

    `role` is a for author, t and c for To and Cc, b for whom a bounce is about. `due` is the day (proleptic ordinal) until
    which what was said holds: a promise's, or "not before".
    """

    desk = models.ForeignKey(Desk, models.CASCADE, default=desk, db_index=False, db_constraint=False, related_name="+")
    id = models.BigIntegerField(primary_key=True)
    exchange = models.ForeignKey(Exchange, on_delete=models.CASCADE, related_name="parts", db_index=False)
    handle = models.ForeignKey(Handle, on_delete=models.CASCADE, related_name="parts", db_index=False)
    role = models.CharField(max_length=1)
    at = models.BigIntegerField()
    flags = models.IntegerField(default=0)
    due = models.IntegerField(default=0)

    class Meta:
        indexes = (
            models.Index(fields=["exchange"], name="part_exchange"),
            models.Index(fields=["handle", "at", "exchange"], name="part_handle"),
            models.Index(
                fields=["handle", "at", "flags", "due", "exchange"], name="part_turns", condition=Q(flags__gt=0)
            ),
            models.Index(fields=["desk", "at", "flags", "handle", "due"], name="part_lately", condition=Q(flags__gt=0)),
            models.Index(fields=["desk", "handle", "at"], name="part_asks", condition=Q(flags__gte=Turn.ASK.value)),
            models.Index(fields=["desk", "due", "flags", "handle"], name="part_due", condition=Q(due__gt=0)),
        )


class Trace(AtDesk):
    """A name by which an exchange is found again, as a number: its Message-IDs, its content, and what it refers to."""

    OWN = "o"
    CONTENT = "c"
    REFERENCE = "r"

    desk = models.ForeignKey(Desk, models.CASCADE, default=desk, db_index=False, db_constraint=False, related_name="+")
    id = models.BigIntegerField(primary_key=True)
    name = models.BigIntegerField()
    kind = models.CharField(max_length=1)
    exchange = models.ForeignKey(Exchange, on_delete=models.CASCADE, related_name="traces")

    class Meta:
        indexes = (models.Index(fields=["name", "desk"], name="trace_name"),)
