"""What is kept, by noun. A model holds no rule: it knows how to turn into a domain value and back."""

from ringback.store.models.exchange import Exchange, Part, Trace
from ringback.store.models.said import Fact, Journal, Mark
from ringback.store.models.user import Beat, DayOff, Me, OwnAddress, Source, Version
from ringback.store.models.who import Handle, Person

__all__ = [
    "Beat",
    "DayOff",
    "Exchange",
    "Fact",
    "Handle",
    "Journal",
    "Mark",
    "Me",
    "OwnAddress",
    "Part",
    "Person",
    "Source",
    "Trace",
    "Version",
]
