"""The address to which a calendar program subscribes: whoever knows its secret word reads the calls and meetings."""

import secrets
from datetime import datetime

from django.db import transaction

from ringback.flows.agenda import agenda_of
from ringback.flows.today import today
from ringback.store.audit import What, write_down
from ringback.store.desk import at_desk
from ringback.store.desks import at_rest
from ringback.store.models import CalendarAddress


def own_word() -> str:
    """The secret word of the open desk, made where there is none yet."""
    row, _ = CalendarAddress.objects.get_or_create(defaults={"word": _new()})
    return str(row.word)


def word_so_far() -> str:
    """The same, "" where none was made yet."""
    return str(CalendarAddress.objects.values_list("word", flat=True).first() or "")


def renew_word(now: datetime) -> str:
    """Another word: the address that was given away before leads nowhere from now on."""
    with transaction.atomic():
        row, _ = CalendarAddress.objects.update_or_create(defaults={"word": _new()})
        write_down(What.CALENDAR_ADDRESS_RENEWED, now)
    return str(row.word)


def calendar_of(word: str, now: datetime) -> bytes | None:
    """The calendar behind this word, None where it is nobody's, or its owner is let in no more."""
    # the word itself is the key: a program that subscribes cannot sign in
    rows = CalendarAddress.everywhere.filter(word=word).exclude(desk__in=at_rest())
    desk = rows.values_list("desk_id", flat=True).first()
    if desk is None:
        return None
    with at_desk(desk):
        return agenda_of(today(now)).as_calendar()


def _new() -> str:
    return secrets.token_urlsafe(32)
