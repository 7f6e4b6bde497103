# ruff: noqa: RUF012 - as Django writes it
"""Where a seller sits, as his own mail tells."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0013_answer_sums"),
    ]

    operations = [
        migrations.AddField(
            model_name="desk",
            name="offsets",
            field=models.TextField(default=""),
        ),
    ]
