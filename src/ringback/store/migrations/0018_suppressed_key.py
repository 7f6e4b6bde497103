"""With which key an entry of the list of the suppressed was made: a machine with another one must not take it for empty."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("store", "0017_entry_texts"),)
    operations = (
        migrations.AddField(model_name="suppressed", name="key", field=models.CharField(default="", max_length=64)),
    )
