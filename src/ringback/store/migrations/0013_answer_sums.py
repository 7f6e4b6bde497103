# ruff: noqa: RUF012 - as Django writes it
"""How long the answers at each desk took, added up: they stand behind its colleagues' own."""

import django.db.models.deletion
from django.db import migrations, models

import ringback.store.desk


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0012_calendar_folders"),
    ]

    operations = [
        migrations.CreateModel(
            name="AnswerSums",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("events", models.JSONField(default=list)),
                ("exposure", models.JSONField(default=list)),
                ("answers", models.BigIntegerField(default=0)),
                ("version", models.CharField(default="", max_length=16)),
                ("behind", models.JSONField(default=list)),
                ("behind_of", models.BigIntegerField(default=0)),
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
                "constraints": [models.UniqueConstraint(fields=("desk",), name="one_answer_sums")],
            },
        ),
    ]
