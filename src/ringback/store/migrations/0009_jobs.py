# ruff: noqa: RUF012 - as Django writes it
"""The worker's standing jobs, and who wants the digest by mail."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0008_desk_changes"),
    ]

    operations = [
        migrations.RemoveField(model_name="mailbox", name="asked_at"),
        migrations.AddField(
            model_name="desk",
            name="digest_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="desk",
            name="wants_digest",
            field=models.BooleanField(default=False),
        ),
        migrations.CreateModel(
            name="Job",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=12)),
                ("subject", models.BigIntegerField(default=0)),
                ("due_at", models.BigIntegerField()),
                ("leased_until", models.BigIntegerField(default=0)),
                ("claimed_by", models.CharField(default="", max_length=80)),
                ("tries", models.SmallIntegerField(default=0)),
                ("aside", models.BooleanField(default=False)),
                ("problem", models.TextField(default="")),
                ("ran_at", models.BigIntegerField(null=True)),
                ("runs", models.BigIntegerField(default=0)),
                ("failures", models.BigIntegerField(default=0)),
                ("took_ms", models.BigIntegerField(default=0)),
                ("made", models.BigIntegerField(default=0)),
                (
                    "desk",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.desk"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["due_at"], name="job_due"),
                    models.Index(condition=models.Q(("aside", True)), fields=["desk"], name="job_aside"),
                ],
                "constraints": [models.UniqueConstraint(fields=("kind", "subject"), name="one_job")],
            },
        ),
    ]
