"""The next row that is due is the first of an index, however many came due at the same instant."""

from django.db import migrations, models

_WAITING = ["approved", "due", "sending", "placed", "held"]


class Migration(migrations.Migration):
    dependencies = (("store", "0015_found_at_once"),)
    operations = (
        migrations.RemoveIndex(model_name="outgoing", name="outgoing_waiting"),
        migrations.AddIndex(
            model_name="outgoing",
            index=models.Index(
                condition=models.Q(
                    ("state__in", _WAITING), models.Q(("copied", False), ("state", "sent")), _connector="OR"
                ),
                fields=["state", "due_at", "id"],
                name="outgoing_waiting",
            ),
        ),
        migrations.RemoveIndex(model_name="job", name="job_due"),
        migrations.AddIndex(model_name="job", index=models.Index(fields=["due_at", "id"], name="job_due")),
    )
