"""People and the addresses and numbers they use."""

from django.db import models

from ringback.domain.person import Consent, Relation
from ringback.store.models.desk import AtDesk


class Person(AtDesk):
    """One person. `key` is the id that the domain knows; it stays for ever, also over merges, and is the same at every desk.

    `zone`, `country` and `known_by` are filled only where the user stated them; else they are guessed when read.
    """

    id = models.BigIntegerField(primary_key=True)
    key = models.CharField(max_length=20)
    name = models.CharField(max_length=200, db_index=True)
    company = models.CharField(max_length=255, default="", db_index=True)
    relation = models.CharField(max_length=16, default=Relation.PROSPECT.value)
    relation_because = models.JSONField(default=list)
    relation_confirmed = models.BooleanField(default=False)
    zone = models.CharField(max_length=64, default="")
    country = models.CharField(max_length=2, default="")
    worth = models.FloatField(null=True, default=None)
    consent = models.CharField(max_length=16, default=Consent.UNKNOWN.value)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["key", "desk"], name="one_person"),)


class Handle(AtDesk):
    """An address or a number; all exchanges hang on it, so that a merge or a split moves it and nothing else.

    `called` is its display name in the one way in which names are compared, "" where nothing is known of it.
    `fixed` says that the user put it where it is: no import moves it again.
    """

    id = models.BigIntegerField(primary_key=True)
    name = models.CharField(max_length=320)
    display = models.CharField(max_length=200, default="")
    called = models.CharField(max_length=200, default="")
    is_number = models.BooleanField(default=False)
    fixed = models.BooleanField(default=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="handles")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["name", "desk"], name="one_handle"),)
        indexes = (models.Index(fields=["called", "desk"], name="handle_called"),)
