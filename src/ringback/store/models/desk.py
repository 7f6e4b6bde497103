"""A desk: one seller's work place, and what makes all other rows belong to one."""

from typing import TypeVar

from django.conf import settings
from django.db import models

from ringback.store.desk import desk, numbers
from ringback.store.models.team import Team

M = TypeVar("M", bound=models.Model, covariant=True)


class Desk(models.Model):
    """One seller: who he is, as far as he said it, and whether anything of his was written since.

    `title` tells the desks of a firm apart, `owner` works there, and the manager of `team` sees its silences.
    `zone` and `country` are as he said; `offsets` says how many mails he wrote in which week with which offset from UTC (JSON),
    for who never said it. `version` is another word after every change at this desk;
    `changes` are the last ones, each with its word and the people whom it was about. `digest_on` is the day of the last digest
    that went out by mail.
    """

    title = models.CharField(max_length=80, unique=True)
    owner = models.OneToOneField(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="desk")
    team = models.ForeignKey(Team, models.SET_NULL, null=True, related_name="desks")
    name = models.CharField(max_length=200, default="")
    zone = models.CharField(max_length=64, default="")
    country = models.CharField(max_length=2, default="")
    offsets = models.TextField(default="")
    hours = models.CharField(max_length=11, default="")
    company = models.CharField(max_length=200, default="")
    number = models.CharField(max_length=32, default="")
    version = models.CharField(max_length=16, default="")
    changes = models.TextField(default="")
    wants_digest = models.BooleanField(default=False)
    digest_on = models.DateField(null=True)


class OfDesk(models.Manager[M]):
    """The rows of the open desk; where none is open, every question fails."""

    def get_queryset(self) -> models.QuerySet[M]:
        return super().get_queryset().filter(desk=desk())

    def whole(self) -> models.QuerySet[M]:
        """All rows of a table that we number, where no index leads to the wanted ones: they lie side by side."""
        first, after = numbers()
        return super().get_queryset().filter(id__gte=first, id__lt=after)


class AtDesk(models.Model):
    """A row that belongs to a desk. `everywhere` sees all desks: for the firm's work only, never for a seller's.

    No index that other questions could use begins with the desk: a planner without statistics takes it for the rarest value.
    """

    desk = models.ForeignKey(Desk, models.CASCADE, default=desk, db_index=False, related_name="+")

    objects = OfDesk()
    everywhere = models.Manager()

    class Meta:
        abstract = True
