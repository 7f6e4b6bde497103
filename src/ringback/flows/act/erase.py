"""Everything that was ever stored, gone."""

from django.db import connection

from ringback.store import models
from ringback.store.journal import writing

_ORDER = (
    models.Journal, models.Mark, models.Fact, models.Trace, models.Part, models.Exchange, models.Handle, models.Person,
    models.DayOff, models.OwnAddress, models.Me, models.Source, models.Version,
)  # fmt: skip


def erase_all() -> int:
    """Delete every row and give the space back; says how many exchanges there were. This cannot be undone."""
    count: int = models.Exchange.objects.count()
    with writing():
        for model in _ORDER:
            model.objects.all()._raw_delete(using="default")
        if connection.vendor == "sqlite" and not connection.in_atomic_block:
            with connection.cursor() as cursor:  # what was deleted must not stay in the file's free pages or in its log
                cursor.execute("VACUUM")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return count
