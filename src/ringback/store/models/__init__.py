"""What is kept, by noun. A model holds no rule: it knows how to turn into a domain value and back."""

from ringback.store.models.account import Audit, Invitation, Membership, Shared, Throttle, Token
from ringback.store.models.calendars import CalendarAddress, CalendarLink, KeptEntry, SeenEvent
from ringback.store.models.desk import AtDesk, Desk
from ringback.store.models.exchange import Exchange, Part, Trace
from ringback.store.models.job import Job
from ringback.store.models.mailbox import Mailbox, MailFolder
from ringback.store.models.outgoing import Outgoing, Suppressed
from ringback.store.models.said import Fact, Journal, Mark
from ringback.store.models.team import Team
from ringback.store.models.times import AnswerSums
from ringback.store.models.user import Beat, DayOff, OwnAddress, Source
from ringback.store.models.who import Handle, Person

__all__ = [
    "AnswerSums",
    "AtDesk",
    "Audit",
    "Beat",
    "CalendarAddress",
    "CalendarLink",
    "DayOff",
    "Desk",
    "Exchange",
    "Fact",
    "Handle",
    "Invitation",
    "Job",
    "Journal",
    "KeptEntry",
    "MailFolder",
    "Mailbox",
    "Mark",
    "Membership",
    "Outgoing",
    "OwnAddress",
    "Part",
    "Person",
    "SeenEvent",
    "Shared",
    "Source",
    "Suppressed",
    "Team",
    "Throttle",
    "Token",
    "Trace",
]
