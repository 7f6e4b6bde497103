"""What a reply quotes below its words, and whether a mailbox's replies do."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("store", "0010_mailbox_gone"),)
    operations = (
        migrations.AddField(model_name="mailbox", name="quotes", field=models.BooleanField(default=True)),
        migrations.AddField(model_name="outgoing", name="quoted", field=models.TextField(default="")),
    )
