# ruff: noqa: RUF012 - as Django writes it
"""The firm and number that a voicemail names."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0001_initial")]

    operations = [
        migrations.AddField("me", "company", models.CharField(default="", max_length=200)),
        migrations.AddField("me", "number", models.CharField(default="", max_length=32)),
    ]
