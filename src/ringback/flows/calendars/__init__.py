"""The user's calendar and the list kept alike."""

from ringback.flows.calendars.address import calendar_of, own_word, renew_word
from ringback.flows.calendars.connect import connect_calendar, disconnect_calendar, links
from ringback.flows.calendars.sync import CalendarSynced, sync_calendar

__all__ = [
    "CalendarSynced",
    "calendar_of",
    "connect_calendar",
    "disconnect_calendar",
    "links",
    "own_word",
    "renew_word",
    "sync_calendar",
]
