"""What of a mailbox could not be read is remembered with it: which login was refused, which folder, which mail."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("store", "0019_shelves_emptied"),)
    operations = (
        migrations.AddField(model_name="mailbox", name="refused", field=models.TextField(default="")),
        migrations.AddField(model_name="mailbox", name="refused_at", field=models.BigIntegerField(default=0)),
        migrations.AddField(model_name="mailbox", name="refusals", field=models.IntegerField(default=0)),
        migrations.AddField(model_name="mailfolder", name="problem", field=models.TextField(default="")),
        migrations.AddField(model_name="mailfolder", name="failing", field=models.BigIntegerField(default=0)),
        migrations.AddField(model_name="mailfolder", name="failures", field=models.IntegerField(default=0)),
        migrations.AddField(model_name="mailfolder", name="failed_at", field=models.BigIntegerField(default=0)),
        migrations.RemoveIndex(model_name="part", name="part_handle"),
        migrations.AddIndex(
            model_name="part", index=models.Index(fields=["handle", "at", "exchange"], name="part_handle")
        ),
    )
