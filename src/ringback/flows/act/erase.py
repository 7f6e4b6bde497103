"""Everything that was ever stored, gone."""

from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import connection, transaction

from ringback.store import models
from ringback.store.audit import What, write_down
from ringback.store.desk import desk
from ringback.store.desks import my_desk
from ringback.store.journal import writing


def erase_all(now: datetime) -> int:
    """Delete every row of the desk and give the space back; says how many exchanges there were. This cannot be undone.

    The desk itself stays, as empty as it was on its first day.
    """
    count: int = models.Exchange.objects.whole().count()
    with writing():
        with transaction.atomic():  # what hangs on what is looked at in the end: any order will do
            for model in apps.get_app_config("store").get_models():
                if issubclass(model, models.AtDesk):
                    model._base_manager.filter(desk=desk())._raw_delete(using="default")
            models.Job.objects.filter(desk=desk()).delete()
            write_down(What.ERASED, now, "everything", exchanges=count)
            models.Desk.objects.filter(id=desk()).update(**_blank(my_desk()))
        if connection.vendor == "sqlite" and not connection.in_atomic_block:
            with connection.cursor() as cursor:  # what was deleted must not stay in the file's free pages or in its log
                cursor.execute("VACUUM")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return count


def _blank(me: models.Desk) -> dict[str, Any]:
    told = [field for field in me._meta.concrete_fields if field.name not in ("id", "title", "owner", "team")]
    return {field.name: field.get_default() for field in told}
