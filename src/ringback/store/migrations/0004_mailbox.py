# ruff: noqa: RUF012 - as Django writes it
"""Mailboxes, and how far their folders have been read."""

import django.db.models.deletion
import django.db.models.expressions
from django.db import migrations, models

import ringback.store.desk


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0003_desk"),
    ]

    operations = [
        migrations.CreateModel(
            name="Mailbox",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.CharField(max_length=320)),
                ("name", models.CharField(default="", max_length=200)),
                ("login", models.CharField(max_length=320)),
                ("imap_host", models.CharField(max_length=253)),
                ("imap_port", models.IntegerField()),
                ("imap_security", models.CharField(max_length=8)),
                ("smtp_host", models.CharField(max_length=253)),
                ("smtp_port", models.IntegerField()),
                ("smtp_security", models.CharField(max_length=8)),
                ("auth", models.CharField(default="password", max_length=8)),
                ("authority", models.CharField(default="", max_length=16)),
                ("secret", models.TextField(default="")),
                (
                    "mode",
                    models.CharField(
                        choices=[("drafts", "Drafts"), ("approve", "Approve"), ("auto", "Auto")],
                        default="drafts",
                        max_length=8,
                    ),
                ),
                ("released", models.JSONField(default=list)),
                ("daily_cap", models.IntegerField(default=20)),
                ("connected_at", models.BigIntegerField()),
                ("asked_at", models.BigIntegerField(null=True)),
                ("synced_at", models.BigIntegerField(null=True)),
                ("problem", models.TextField(default="")),
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
            ],
        ),
        migrations.CreateModel(
            name="MailFolder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.TextField()),
                ("role", models.CharField(max_length=8)),
                ("uidvalidity", models.BigIntegerField(default=0)),
                ("modseq", models.BigIntegerField(default=0)),
                ("newest", models.BigIntegerField(default=0)),
                ("oldest", models.BigIntegerField(default=1)),
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="folders", to="store.mailbox"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="mailbox",
            constraint=models.UniqueConstraint(fields=("desk", "address"), name="one_mailbox"),
        ),
        migrations.AddConstraint(
            model_name="mailfolder",
            constraint=models.UniqueConstraint(fields=("mailbox", "name"), name="one_folder"),
        ),
        migrations.AddConstraint(
            model_name="mailfolder",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "oldest__lte",
                        django.db.models.expressions.CombinedExpression(models.F("newest"), "+", models.Value(1)),
                    )
                ),
                name="folder_read_in_order",
            ),
        ),
    ]
