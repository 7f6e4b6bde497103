"""The people of the firm who use this: teams, roles, invitations, tokens, and what they did."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models

from ringback.domain.rights import Role
from ringback.store.models.desk import AtDesk, Desk
from ringback.store.models.team import Team
from ringback.store.models.who import Person


class Membership(models.Model):
    """What a user is in the firm."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="membership")
    role = models.CharField(max_length=8, default=Role.SELLER.value)
    team = models.ForeignKey(Team, models.SET_NULL, null=True, related_name="members")


class Invitation(models.Model):
    """A way in that works once: for somebody new, or (with `user`) for somebody who lost his password.

    Only the hash of what stands in the link is kept.
    """

    hash = models.CharField(max_length=64, unique=True)
    email = models.CharField(max_length=254)
    role = models.CharField(max_length=8)
    team = models.ForeignKey(Team, models.CASCADE, null=True, related_name="+")
    desk = models.ForeignKey(Desk, models.CASCADE, null=True, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    made_at = models.BigIntegerField()
    ends_at = models.BigIntegerField()
    used_at = models.BigIntegerField(null=True)


class Token(models.Model):
    """What a program of a user's shows in his place; only its hash is kept."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=80)
    hash = models.CharField(max_length=64, unique=True)
    made_at = models.BigIntegerField()
    used_at = models.BigIntegerField(null=True)
    revoked_at = models.BigIntegerField(null=True)


class Shared(AtDesk):
    """A dialogue whose words the seller shows to the manager of his team."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="shared")
    at = models.BigIntegerField()


class AppendOnlyError(Exception):
    """Somebody tried to change what was written down."""


class AppendOnly(models.QuerySet["Audit"]):
    """Rows that may be added and read."""

    def update(self, **fields: Any) -> NoReturn:
        raise AppendOnlyError("the audit log is never changed")

    def delete(self) -> NoReturn:
        raise AppendOnlyError("the audit log is never shortened")


class Audit(models.Model):
    """Who did what to which object, and when; the database refuses to change a row, too.

    `about` names things by their keys and numbers, so that a person can be erased without it.
    """

    at = models.BigIntegerField(db_index=True)
    who = models.CharField(max_length=254)
    user = models.BigIntegerField(null=True)
    desk = models.BigIntegerField(null=True)
    what = models.CharField(max_length=24)
    about = models.CharField(max_length=254, default="")
    detail = models.JSONField(default=dict)

    objects = AppendOnly.as_manager()

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError("the audit log is never changed")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError("the audit log is never shortened")


class Throttle(models.Model):
    """How often somebody tried to sign in: Django's table for what is forgotten soon, seen by all processes and machines."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)
