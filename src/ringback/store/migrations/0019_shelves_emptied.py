"""Nothing is kept of drafts, spam and mail without a date but that it was there: nobody could be found in it to be erased."""

from typing import Any

from django.db import migrations


def empty(apps: Any, _editor: Any) -> None:
    rows = apps.get_model("store", "Exchange")._base_manager.exclude(shelf="")
    rows.update(subject="", topic=0, address="", reading="", text="")


class Migration(migrations.Migration):
    dependencies = (("store", "0018_suppressed_key"),)
    operations = (migrations.RunPython(empty, migrations.RunPython.noop),)
