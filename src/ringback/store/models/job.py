"""What the worker does again and again: one row for each thing that is done, for one desk or for all."""

from django.db import models

from ringback.store.models.desk import Desk


class Job(models.Model):
    """One standing job. Instants are whole seconds since 1970 (UTC).

    `subject` is the number of the mailbox, calendar or desk that it is about. It is free where `leased_until` has passed: a worker
    that is gone loses it by that. `tries` are those since it last went well; `problem` is what was wrong then, as one sentence.
    The sums are what it did so far: `made` counts in its own unit (new mails, messages).
    """

    kind = models.CharField(max_length=12)
    subject = models.BigIntegerField(default=0)
    desk = models.ForeignKey(Desk, models.CASCADE, null=True, related_name="+")
    due_at = models.BigIntegerField()
    leased_until = models.BigIntegerField(default=0)
    claimed_by = models.CharField(max_length=80, default="")
    tries = models.SmallIntegerField(default=0)
    aside = models.BooleanField(default=False)
    problem = models.TextField(default="")
    ran_at = models.BigIntegerField(null=True)
    runs = models.BigIntegerField(default=0)
    failures = models.BigIntegerField(default=0)
    took_ms = models.BigIntegerField(default=0)
    made = models.BigIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["kind", "subject"], name="one_job"),)
        indexes = (
            models.Index(fields=["due_at", "id"], name="job_due"),
            models.Index(fields=["desk"], name="job_aside", condition=models.Q(aside=True)),
        )
