# ruff: noqa: RUF012 - as Django writes it
"""The calendars of a server, to choose from, and in which of them something stood."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0011_quoted"),
    ]

    operations = [
        migrations.AddField(
            model_name="calendarlink",
            name="folders",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="keptentry",
            name="folder",
            field=models.TextField(default=""),
        ),
        migrations.AddField(
            model_name="seenevent",
            name="folder",
            field=models.TextField(default=""),
        ),
    ]
