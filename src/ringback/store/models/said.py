"""What the user said by hand, and how to take it back."""

from datetime import UTC, datetime

from django.db import models

from ringback.domain.timeline import FactKind, KnownFact, MarkKind
from ringback.domain.timeline import Mark as DomainMark
from ringback.store.models.desk import AtDesk
from ringback.store.models.who import Person


class Mark(AtDesk):
    """A no, a release, a snooze ... with the instant at which it was said."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="marks")
    kind = models.CharField(max_length=12)
    at = models.BigIntegerField()
    until = models.DateField(null=True)
    note = models.TextField(default="")

    class Meta:
        indexes = (models.Index(fields=["kind", "desk", "at"], name="mark_kind"),)

    def to_domain(self) -> DomainMark:
        return DomainMark(
            kind=MarkKind(self.kind), at=datetime.fromtimestamp(self.at, UTC), until=self.until, note=self.note
        )


class Fact(AtDesk):
    """What the user told when asked; `value` is null where he said that there is none."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="facts")
    kind = models.CharField(max_length=16)
    value = models.TextField(null=True)
    at = models.BigIntegerField()
    used_at = models.BigIntegerField(null=True)

    def to_domain(self) -> KnownFact:
        used = None if self.used_at is None else datetime.fromtimestamp(self.used_at, UTC)
        return KnownFact(
            kind=FactKind(self.kind), value=self.value, at=datetime.fromtimestamp(self.at, UTC), used_at=used
        )


class Journal(AtDesk):
    """One action of the user's, with the steps that take it back."""

    at = models.BigIntegerField()
    verb = models.CharField(max_length=200)
    inverse = models.JSONField(default=list)

    class Meta:
        indexes = (models.Index(fields=["desk", "id"], name="journal_last"),)
