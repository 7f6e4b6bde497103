"""The user's calendar and the list kept alike."""

from ringback.flows.calendars.address import calendar_of, own_word, renew_word, word_so_far
from ringback.flows.calendars.connect import choose_calendars, connect_calendar, disconnect_calendar, find_link, links
from ringback.flows.calendars.shown import ShownCalendar, calendars
from ringback.flows.calendars.sync import CalendarSynced, sync_calendar

__all__ = [
    "CalendarSynced",
    "ShownCalendar",
    "calendar_of",
    "calendars",
    "choose_calendars",
    "connect_calendar",
    "disconnect_calendar",
    "find_link",
    "links",
    "own_word",
    "renew_word",
    "sync_calendar",
    "word_so_far",
]
