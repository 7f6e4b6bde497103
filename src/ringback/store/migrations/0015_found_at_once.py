"""What a small sync and a list brought up to date look for is found at once: by whom a name is borne, what is due on which day."""

from typing import Any

from django.db import migrations, models

from ringback.intake.identity import plain_name


def fill_in(apps: Any, editor: Any) -> None:
    """What the handles that are there are called."""
    shown = apps.get_model("store", "Handle")._base_manager.exclude(display="").values_list("display", "id")
    rows = [(plain_name(display)[:200], number) for display, number in shown.iterator(chunk_size=10_000)]
    with editor.connection.cursor() as cursor:
        cursor.executemany("UPDATE store_handle SET called = %s WHERE id = %s", rows)


class Migration(migrations.Migration):
    dependencies = (("store", "0014_offsets"),)
    operations = (
        migrations.AddField(model_name="handle", name="called", field=models.CharField(default="", max_length=200)),
        migrations.RunPython(fill_in, migrations.RunPython.noop),
        migrations.AddIndex(model_name="handle", index=models.Index(fields=["called", "desk"], name="handle_called")),
        migrations.AddIndex(
            model_name="exchange",
            index=models.Index(condition=models.Q(("play__gt", "")), fields=["play", "desk"], name="exchange_played"),
        ),
        migrations.AddIndex(
            model_name="part",
            index=models.Index(
                condition=models.Q(("due__gt", 0)), fields=["desk", "due", "flags", "handle"], name="part_due"
            ),
        ),
    )
