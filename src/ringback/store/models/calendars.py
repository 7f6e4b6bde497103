"""The user's calendar server, what was put there, what was read there, and the secret address of his own calendar."""

from django.db import models

from ringback.store.models.desk import AtDesk


class CalendarLink(AtDesk):
    """A calendar server of the user's: tasks go to `tasks`, meetings are read from and written to `meetings` (addresses there).

    `folders` are all of its calendars as they were last listed, each with `url`, `name` and what it `holds`. `read_at` is when it was
    last read to the end.
    """

    url = models.TextField()
    login = models.CharField(max_length=320)
    secret = models.TextField()
    tasks = models.TextField(default="")
    meetings = models.TextField(default="")
    folders = models.JSONField(default=list)
    read_at = models.BigIntegerField(null=True)
    problem = models.TextField(default="")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["desk", "url"], name="one_calendar_link"),)


class KeptEntry(AtDesk):
    """A call or a meeting that was put into the user's calendar, as it stood when it was last seen.

    `entry` is the id of the task or of the exchange, `folder` the calendar ("" where an older version put it there).
    `texts` are the marks of its title and notes as we wrote them. `settled` entries ended there and are not made again.
    """

    CALL = "call"
    MEETING = "meeting"

    link = models.ForeignKey(CalendarLink, models.CASCADE, related_name="entries")
    entry = models.CharField(max_length=120)
    kind = models.CharField(max_length=8)
    person = models.CharField(max_length=20, default="")
    folder = models.TextField(default="")
    url = models.TextField()
    etag = models.TextField(default="")
    at = models.BigIntegerField()
    made_at = models.BigIntegerField()
    moved = models.BooleanField(default=False)
    settled = models.BooleanField(default=False)
    texts = models.JSONField(default=dict)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["link", "entry"], name="one_kept_entry"),)


class SeenEvent(AtDesk):
    """A meeting that was read in the user's calendar in the last weeks or ahead: gone from there, it was called off."""

    link = models.ForeignKey(CalendarLink, models.CASCADE, related_name="events")
    folder = models.TextField(default="")
    uid = models.CharField(max_length=255)
    data = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["link", "uid"], name="one_seen_event"),)


class CalendarAddress(AtDesk):
    """The secret word in the address under which a calendar program reads this desk's calls and meetings."""

    word = models.CharField(max_length=64, unique=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["desk"], name="one_calendar_address"),)
