"""What was written last at each desk, and about whom: lists are brought up to date instead of made anew."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("store", "0007_accounts"),)
    operations = (migrations.AddField(model_name="desk", name="changes", field=models.TextField(default="")),)
