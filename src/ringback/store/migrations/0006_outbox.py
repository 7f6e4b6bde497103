# ruff: noqa: RUF012 - as Django writes it
"""The outbox, the list of the suppressed, and through which of his addresses the user was written to."""

import django.db.models.deletion
from django.db import migrations, models

import ringback.store.desk


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0005_calendars"),
    ]

    operations = [
        migrations.CreateModel(
            name="Suppressed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("hash", models.CharField(max_length=64, unique=True)),
                ("at", models.BigIntegerField()),
            ],
        ),
        migrations.AddField(
            model_name="exchange",
            name="own",
            field=models.CharField(default="", max_length=320),
        ),
        migrations.CreateModel(
            name="Outgoing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("play", models.CharField(max_length=40)),
                ("slot", models.SmallIntegerField(default=0)),
                ("matter", models.CharField(default="", max_length=48)),
                ("state", models.CharField(default="drafted", max_length=8)),
                ("mode", models.CharField(max_length=8)),
                ("sender", models.CharField(max_length=320)),
                ("to", models.CharField(max_length=320)),
                ("subject", models.CharField(max_length=400)),
                ("text", models.TextField()),
                ("language", models.CharField(default="", max_length=8)),
                ("thread", models.JSONField(default=list)),
                ("message_id", models.CharField(max_length=400, unique=True)),
                ("seen", models.BigIntegerField(default=0)),
                ("made_at", models.BigIntegerField()),
                ("approved_at", models.BigIntegerField(null=True)),
                ("approved_by", models.CharField(default="", max_length=80)),
                ("due_at", models.BigIntegerField(default=0)),
                ("claimed_by", models.CharField(default="", max_length=80)),
                ("claimed_at", models.BigIntegerField(null=True)),
                ("handed_at", models.BigIntegerField(null=True)),
                ("attempts", models.SmallIntegerField(default=0)),
                ("looks", models.SmallIntegerField(default=0)),
                ("copied", models.BooleanField(default=False)),
                ("sent_at", models.BigIntegerField(null=True)),
                ("changed_at", models.BigIntegerField()),
                ("reason", models.JSONField(default=dict)),
                (
                    "desk",
                    models.ForeignKey(
                        db_index=False,
                        default=ringback.store.desk.desk,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="store.desk",
                    ),
                ),
                (
                    "mailbox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.mailbox"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="outgoing", to="store.person"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(
                            ("state__in", ["approved", "due", "sending", "placed", "held"]),
                            models.Q(("copied", False), ("state", "sent")),
                            _connector="OR",
                        ),
                        fields=["state", "due_at"],
                        name="outgoing_waiting",
                    ),
                    models.Index(
                        condition=models.Q(("sent_at__isnull", False)),
                        fields=["mailbox", "sent_at"],
                        name="outgoing_sent",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["approved", "drafted", "due", "held", "placed", "sending"])),
                        fields=("person",),
                        name="one_live_outgoing",
                    )
                ],
            },
        ),
    ]
