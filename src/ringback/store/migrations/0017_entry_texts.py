"""What of an entry in the user's calendar is still as we wrote it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("store", "0016_next_at_once"),)
    operations = (migrations.AddField(model_name="keptentry", name="texts", field=models.JSONField(default=dict)),)
