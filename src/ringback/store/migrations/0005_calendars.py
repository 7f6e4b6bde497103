# ruff: noqa: RUF012 - as Django writes it
"""The user's calendar server, what stands there, and the address to subscribe to."""

import django.db.models.deletion
from django.db import migrations, models

import ringback.store.desk


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0004_mailbox"),
    ]

    operations = [
        migrations.CreateModel(
            name="CalendarLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("url", models.TextField()),
                ("login", models.CharField(max_length=320)),
                ("secret", models.TextField()),
                ("tasks", models.TextField(default="")),
                ("meetings", models.TextField(default="")),
                ("read_at", models.BigIntegerField(null=True)),
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
            name="KeptEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("entry", models.CharField(max_length=120)),
                ("kind", models.CharField(max_length=8)),
                ("person", models.CharField(default="", max_length=20)),
                ("url", models.TextField()),
                ("etag", models.TextField(default="")),
                ("at", models.BigIntegerField()),
                ("made_at", models.BigIntegerField()),
                ("moved", models.BooleanField(default=False)),
                ("settled", models.BooleanField(default=False)),
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
                    "link",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="entries", to="store.calendarlink"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SeenEvent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uid", models.CharField(max_length=255)),
                ("data", models.TextField()),
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
                    "link",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="events", to="store.calendarlink"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CalendarAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("word", models.CharField(max_length=64, unique=True)),
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
            options={
                "constraints": [models.UniqueConstraint(fields=("desk",), name="one_calendar_address")],
            },
        ),
        migrations.AddConstraint(
            model_name="calendarlink",
            constraint=models.UniqueConstraint(fields=("desk", "url"), name="one_calendar_link"),
        ),
        migrations.AddConstraint(
            model_name="keptentry",
            constraint=models.UniqueConstraint(fields=("link", "entry"), name="one_kept_entry"),
        ),
        migrations.AddConstraint(
            model_name="seenevent",
            constraint=models.UniqueConstraint(fields=("link", "uid"), name="one_seen_event"),
        ),
    ]
