# ruff: noqa: RUF012 - as Django writes it
"""The tables."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Beat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.BigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Handle",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=320, unique=True)),
                ("display", models.CharField(default="", max_length=200)),
                ("is_number", models.BooleanField(default=False)),
                ("fixed", models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name="Journal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.BigIntegerField()),
                ("verb", models.CharField(max_length=200)),
                ("inverse", models.JSONField(default=list)),
            ],
        ),
        migrations.CreateModel(
            name="Me",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(default="", max_length=200)),
                ("zone", models.CharField(default="", max_length=64)),
                ("country", models.CharField(default="", max_length=2)),
                ("hours", models.CharField(default="", max_length=11)),
            ],
        ),
        migrations.CreateModel(
            name="OwnAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=320, unique=True)),
                ("known_by", models.CharField(default="stated", max_length=16)),
            ],
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("key", models.CharField(max_length=20, unique=True)),
                ("name", models.CharField(db_index=True, max_length=200)),
                ("company", models.CharField(db_index=True, default="", max_length=255)),
                ("relation", models.CharField(default="prospect", max_length=16)),
                ("relation_because", models.JSONField(default=list)),
                ("relation_confirmed", models.BooleanField(default=False)),
                ("zone", models.CharField(default="", max_length=64)),
                ("country", models.CharField(default="", max_length=2)),
                ("worth", models.FloatField(default=None, null=True)),
                ("consent", models.CharField(default="unknown", max_length=16)),
            ],
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.TextField(unique=True)),
                ("channel", models.CharField(max_length=10)),
                ("imported_at", models.BigIntegerField()),
                ("seen_until", models.BigIntegerField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Version",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("word", models.CharField(max_length=16)),
            ],
        ),
        migrations.CreateModel(
            name="DayOff",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("first", models.DateField()),
                ("back", models.DateField()),
                ("evidence", models.CharField(default="", max_length=64)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("first", "back"), name="one_day_off")],
            },
        ),
        migrations.CreateModel(
            name="Exchange",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("key", models.CharField(max_length=24, unique=True)),
                ("at", models.BigIntegerField()),
                ("direction", models.CharField(max_length=3)),
                ("channel", models.CharField(max_length=10)),
                ("by_machine", models.BooleanField(default=False)),
                ("people", models.TextField(default="")),
                ("matter", models.CharField(default="", max_length=48)),
                ("subject", models.TextField(default="")),
                ("topic", models.BigIntegerField(default=0)),
                ("message_id", models.TextField(default="")),
                ("recipients", models.IntegerField(default=1)),
                ("directly", models.BooleanField(default=True)),
                ("duration", models.IntegerField(null=True)),
                ("outcome", models.CharField(default="", max_length=16)),
                ("ends_at", models.BigIntegerField(null=True)),
                ("known_at", models.BigIntegerField(null=True)),
                ("address", models.CharField(default="", max_length=320)),
                ("play", models.CharField(default="", max_length=40)),
                ("slot", models.SmallIntegerField(default=0)),
                ("shelf", models.CharField(default="", max_length=8)),
                ("reading", models.TextField(default="")),
                ("text", models.TextField(default="")),
                (
                    "author",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.handle"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Part",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("role", models.CharField(max_length=1)),
                ("at", models.BigIntegerField()),
                ("flags", models.IntegerField(default=0)),
                ("due", models.IntegerField(default=0)),
                (
                    "exchange",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="store.exchange",
                    ),
                ),
                (
                    "handle",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="store.handle",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Mark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=12)),
                ("at", models.BigIntegerField(db_index=True)),
                ("until", models.DateField(null=True)),
                ("note", models.TextField(default="")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="marks", to="store.person"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="handle",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="handles", to="store.person"
            ),
        ),
        migrations.CreateModel(
            name="Fact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=16)),
                ("value", models.TextField(null=True)),
                ("at", models.BigIntegerField()),
                ("used_at", models.BigIntegerField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="facts", to="store.person"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Trace",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("name", models.BigIntegerField(db_index=True)),
                ("kind", models.CharField(max_length=1)),
                (
                    "exchange",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="traces", to="store.exchange"
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="exchange",
            index=models.Index(fields=["matter", "at"], name="exchange_matter"),
        ),
        migrations.AddIndex(
            model_name="exchange",
            index=models.Index(fields=["topic"], name="exchange_topic"),
        ),
        migrations.AddIndex(
            model_name="exchange",
            index=models.Index(fields=["channel", "at"], name="exchange_seen"),
        ),
        migrations.AddIndex(
            model_name="part",
            index=models.Index(fields=["exchange"], name="part_exchange"),
        ),
        migrations.AddIndex(
            model_name="part",
            index=models.Index(fields=["handle", "exchange"], name="part_handle"),
        ),
        migrations.AddIndex(
            model_name="part",
            index=models.Index(
                condition=models.Q(("flags__gt", 0)),
                fields=["handle", "at", "flags", "due", "exchange"],
                name="part_turns",
            ),
        ),
        migrations.AddIndex(
            model_name="part",
            index=models.Index(
                condition=models.Q(("flags__gt", 0)), fields=["at", "flags", "handle", "due"], name="part_lately"
            ),
        ),
        migrations.AddIndex(
            model_name="part",
            index=models.Index(condition=models.Q(("flags__gte", 16384)), fields=["handle", "at"], name="part_asks"),
        ),
    ]
