# ruff: noqa: RUF012 - as Django writes it
"""A mailbox that was disconnected stays as an address: what went out from it is not forgotten with it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0009_jobs"),
    ]

    operations = [
        migrations.AddField(
            model_name="mailbox",
            name="gone_at",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AlterField(
            model_name="outgoing",
            name="mailbox",
            field=models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name="+", to="store.mailbox"),
        ),
    ]
