"""The user of a desk: his addresses, when he is away, and what was read of his."""

from datetime import date

from django.db import models

from ringback.domain.worktime import Absence
from ringback.store.models.desk import AtDesk

STATED, NAMED, SEEN, DISCONNECTED = "stated", "named", "sent", "gone"


class OwnAddress(AtDesk):
    """An address or number of the user's own, and how that is known: he says it is one of his, names it as the one whose mail is
    read, or is seen to write from it; or its mailbox is disconnected.
    """

    name = models.CharField(max_length=320)
    known_by = models.CharField(max_length=16, default=STATED)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["desk", "name"], name="one_own_address"),)


class DayOff(AtDesk):
    """A stretch of days on which the user is away: from `first` until `back`, the first day on which he is there again."""

    first = models.DateField()
    back = models.DateField()
    evidence = models.CharField(max_length=64, default="")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["desk", "first", "back"], name="one_day_off"),)

    def to_domain(self) -> Absence:
        first: date = self.first
        return Absence(first=first, back=self.back, evidence=self.evidence)


class Beat(models.Model):
    """When the worker was last alive; one row, for all desks."""

    at = models.BigIntegerField()


class Source(AtDesk):
    """A file or folder that was imported, when, and until when each channel was seen in it."""

    place = models.TextField()
    channel = models.CharField(max_length=10)
    imported_at = models.BigIntegerField()
    seen_until = models.BigIntegerField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["desk", "place"], name="one_source"),)
