"""The user: who he is, when he is away, and what was read of his."""

from datetime import date

from django.db import models

from ringback.domain.worktime import Absence


class Me(models.Model):
    """The one user of this store."""

    name = models.CharField(max_length=200, default="")
    zone = models.CharField(max_length=64, default="")
    country = models.CharField(max_length=2, default="")
    hours = models.CharField(max_length=11, default="")
    company = models.CharField(max_length=200, default="")
    number = models.CharField(max_length=32, default="")


class OwnAddress(models.Model):
    """An address or number of the user's own, and how that is known ("stated", "sent")."""

    name = models.CharField(max_length=320, unique=True)
    known_by = models.CharField(max_length=16, default="stated")


class DayOff(models.Model):
    """A stretch of days on which the user is away: from `first` until `back`, the first day on which he is there again."""

    first = models.DateField()
    back = models.DateField()
    evidence = models.CharField(max_length=64, default="")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["first", "back"], name="one_day_off"),)

    def to_domain(self) -> Absence:
        first: date = self.first
        return Absence(first=first, back=self.back, evidence=self.evidence)


class Beat(models.Model):
    """When the worker was last alive; one row."""

    at = models.BigIntegerField()


class Version(models.Model):
    """A word that is another one after every change; one row."""

    word = models.CharField(max_length=16)


class Source(models.Model):
    """A file or folder that was imported, when, and until when each channel was seen in it."""

    place = models.TextField(unique=True)
    channel = models.CharField(max_length=10)
    imported_at = models.BigIntegerField()
    seen_until = models.BigIntegerField(null=True)
