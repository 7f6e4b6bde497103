# ruff: noqa: RUF012 - as Django writes it
"""The desk in the place of the one user: what every store held becomes its first desk."""

from collections.abc import Callable
from typing import Any

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import ringback.store.desk

FIELDS = ("name", "zone", "country", "hours", "company", "number")
OWNED = ("exchange", "part", "trace", "mark", "fact", "journal", "ownaddress", "dayoff", "source", "handle", "person")
MANY = ("part", "trace")


def first_desk(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """One desk, with what the user had said of himself. It is the first row, so that its number is 1."""
    me = _only_row(apps, "Me")
    told = {name: getattr(me, name) for name in FIELDS} if me else {}
    word = _only_row(apps, "Version")
    desk = apps.get_model("store", "Desk").objects.create(title="first", version=word.word if word else "", **told)
    for row in apps.get_model("store", "Journal").objects.iterator():
        steps = [_of_desk(step, desk.pk) if step["model"] == "me" else step for step in row.inverse]
        if steps != row.inverse:
            row.inverse = steps
            row.save(update_fields=["inverse"])


def _only_row(apps: Apps, model: str) -> Any:
    return apps.get_model("store", model).objects.first()


def _of_desk(step: dict[str, Any], number: int) -> dict[str, Any]:
    """A step back that named the user names his desk."""
    return {**step, "model": "desk", "id": number}


def of_desk(model: str, *, default: int | Callable[[], int]) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(
        "store.desk",
        db_constraint=model not in MANY,
        db_index=False,
        default=default,
        on_delete=django.db.models.deletion.CASCADE,
        related_name="+",
    )


def unique(*fields: str, name: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(fields=fields, name=name)


class Migration(migrations.Migration):
    dependencies = [("store", "0002_me_company")]

    operations = [
        migrations.CreateModel(
            "Desk",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=80, unique=True)),
                ("name", models.CharField(default="", max_length=200)),
                ("zone", models.CharField(default="", max_length=64)),
                ("country", models.CharField(default="", max_length=2)),
                ("hours", models.CharField(default="", max_length=11)),
                ("company", models.CharField(default="", max_length=200)),
                ("number", models.CharField(default="", max_length=32)),
                ("version", models.CharField(default="", max_length=16)),
            ],
        ),
        migrations.RunPython(first_desk, migrations.RunPython.noop),
        migrations.DeleteModel("Me"),
        migrations.DeleteModel("Version"),
        *(migrations.AddField(model, "desk", of_desk(model, default=1)) for model in OWNED),
        *(migrations.AlterField(model, "desk", of_desk(model, default=ringback.store.desk.desk)) for model in OWNED),
        migrations.AlterField("person", "key", models.CharField(max_length=20)),
        migrations.AlterField("handle", "name", models.CharField(max_length=320)),
        migrations.AlterField("exchange", "key", models.CharField(max_length=24)),
        migrations.AlterField("ownaddress", "name", models.CharField(max_length=320)),
        migrations.AlterField("source", "place", models.TextField()),
        migrations.AlterField("trace", "name", models.BigIntegerField()),
        migrations.AlterField("mark", "at", models.BigIntegerField()),
        migrations.RemoveConstraint("dayoff", "one_day_off"),
        migrations.AddConstraint("person", unique("key", "desk", name="one_person")),
        migrations.AddConstraint("handle", unique("name", "desk", name="one_handle")),
        migrations.AddConstraint("exchange", unique("key", "desk", name="one_exchange")),
        migrations.AddConstraint("ownaddress", unique("desk", "name", name="one_own_address")),
        migrations.AddConstraint("dayoff", unique("desk", "first", "back", name="one_day_off")),
        migrations.AddConstraint("source", unique("desk", "place", name="one_source")),
        migrations.RemoveIndex("exchange", "exchange_matter"),
        migrations.RemoveIndex("exchange", "exchange_topic"),
        migrations.RemoveIndex("exchange", "exchange_seen"),
        migrations.RemoveIndex("part", "part_lately"),
        migrations.RemoveIndex("part", "part_asks"),
        migrations.AddIndex("exchange", models.Index(fields=["matter", "desk", "at"], name="exchange_matter")),
        migrations.AddIndex("exchange", models.Index(fields=["topic", "desk"], name="exchange_topic")),
        migrations.AddIndex("exchange", models.Index(fields=["channel", "desk", "at"], name="exchange_seen")),
        migrations.AddIndex(
            "exchange",
            models.Index(
                fields=["desk", "known_at"], name="exchange_plans", condition=models.Q(known_at__isnull=False)
            ),
        ),
        migrations.AddIndex(
            "part",
            models.Index(
                fields=["desk", "at", "flags", "handle", "due"], name="part_lately", condition=models.Q(flags__gt=0)
            ),
        ),
        migrations.AddIndex(
            "part",
            models.Index(fields=["desk", "handle", "at"], name="part_asks", condition=models.Q(flags__gte=16384)),
        ),
        migrations.AddIndex("trace", models.Index(fields=["name", "desk"], name="trace_name")),
        migrations.AddIndex("mark", models.Index(fields=["kind", "desk", "at"], name="mark_kind")),
        migrations.AddIndex("journal", models.Index(fields=["desk", "id"], name="journal_last")),
    ]
