"""One dated exchange with a person, on a channel, and what its words were understood to say."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from ringback.domain.came_back import group_of


class Direction(StrEnum):
    """Seen from the user: `in` is what reached him."""

    IN = "in"
    OUT = "out"


class Channel(StrEnum):
    EMAIL = "email"
    CALL = "call"
    VOICEMAIL = "voicemail"
    MEETING = "meeting"
    TEXT = "text"
    LETTER = "letter"
    NOTE = "note"


class Kind(StrEnum):
    """What a message is. Only `answer` and `fresh` are a person's own words."""

    ANSWER = "answer"
    FRESH = "fresh"
    AWAY = "away"
    BOUNCE = "bounce"
    AUTO = "auto"
    BULK = "bulk"


class Intent(StrEnum):
    """What a person's message means for the matter."""

    YES = "yes"
    NO = "no"
    LATER = "later"
    QUESTION = "question"
    OPT_OUT = "opt_out"
    OTHER = "other"


class By(StrEnum):
    """Who promised: the other side, the user, or both agreed."""

    THEM = "them"
    ME = "me"
    BOTH = "both"


class Outcome(StrEnum):
    """How a call or a meeting ended."""

    CONNECTED = "connected"
    LEFT_VOICEMAIL = "left_voicemail"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    WRONG_NUMBER = "wrong_number"
    CALL_BACK_LATER = "call_back_later"
    NOT_INTERESTED = "not_interested"
    HELD = "held"
    NO_SHOW = "no_show"
    PLANNED = "planned"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    CANCELLED = "cancelled"


class Cue(StrEnum):
    """A fact in somebody's words that a cause or a draft may need."""

    HARD_TIME = "hard_time"  # bereavement, illness, layoffs
    DECISION_INSIDE = "decision_inside"  # board, legal, procurement, budget
    CHANGED = "changed"  # new role, reorganisation, a new person took over
    LEFT = "left"  # no longer works there
    OVERLOADED = "overloaded"  # swamped, no time, travelling all month
    PROPOSAL = "proposal"  # an offer, a price or a contract that awaits a decision
    PROBLEM = "problem"  # what hurts them, in their words
    REASON = "reason"  # the reason for change that they named themselves
    MISSED_MEETING = "missed_meeting"  # the user writes that they did not attend
    DECLINED = "declined"  # their no is to an invitation, not to the matter
    LAST_WORD = "last_word"  # the user's own: takes it that this will not happen, closes the file, will not write again
    BUYS = "buys"  # they order from the user, or pay him
    SELLS = "sells"  # they offer something to the user, or bill him


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """What was agreed: who does what by when, with the exact words."""

    by: By
    what: str
    due: date | None
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounce:
    """One address that a message did not reach, with the status code (RFC 3463) and the reason in the common words."""

    address: str
    status: str
    permanent: bool
    reason: str

    @property
    def is_final(self) -> bool:
        """Will no message ever reach that address?"""
        return self.permanent or group_of(self.reason) == "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A cue with the words that give it."""

    cue: Cue
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one message was understood to say. A call or a meeting has the plain default."""

    kind: Kind = Kind.FRESH
    text: str = ""  # the own words, without quotes and signature
    intent: Intent | None = None
    later_until: date | None = None  # for `later`: not before this day, where they named one
    expects_answer: bool = False
    ask: str | None = None  # the words that ask
    commitments: tuple[Commitment, ...] = ()
    away_until: date | None = None  # the first day back
    stand_in: str | None = None
    bounces: tuple[Bounce, ...] = ()
    mentions: tuple[Mention, ...] = ()
    language: str | None = None  # ISO 639-1, None where it cannot be told
    problems: tuple[str, ...] = ()


NOTHING_READ = Reading()

MOST_RECIPIENTS = 12
MOST_ASKED = 3  # a question to more than three people in To is a question to nobody in particular
MOST_OWED = 6
_REAL_KINDS = frozenset({Kind.ANSWER, Kind.FRESH})
_NO_CONTACT = frozenset({Outcome.PLANNED, Outcome.DECLINED, Outcome.CANCELLED, Outcome.NO_SHOW, Outcome.WRONG_NUMBER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """One dated exchange on a channel; immutable.

    `author` is the id of the person who acted, None for the user himself. `to` and `cc` are the ids of the other people
    addressed. `matter` is the thread (or the deal, where known); "" where the exchange belongs to the person alone.
    `recipients` counts all addresses in To and Cc, the user's own included; `directly` is False where an inbound mail has the
    user in Cc only.
    `known_at` is when it became known, where that is not `at` itself: a meeting is known before it takes place.
    `play` is the play that this touch carried out and `slot` the one it filled, "" and 0 where it was made by hand.
    """

    id: str
    at: datetime
    direction: Direction
    channel: Channel
    author: str | None
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    matter: str = ""
    subject: str = ""
    recipients: int = 1
    directly: bool = True
    duration: timedelta | None = None
    outcome: Outcome | None = None
    ends_at: datetime | None = None
    known_at: datetime | None = None
    address: str = ""  # the address or number that was used on their side
    own: str = ""  # the user's address that it was written from or to
    play: str = ""
    slot: int = 0
    reading: Reading = field(default=NOTHING_READ)

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError(f"interaction {self.id} has an instant without a time zone")

    @property
    def is_real(self) -> bool:
        """A person's own act, as against a machine's message or something that did not take place."""
        return self.reading.kind in _REAL_KINDS and self.outcome not in _NO_CONTACT and self.channel is not Channel.NOTE

    def is_sign_of(self, person: str) -> bool:
        """Is this a real sign of life from that person?

        A real inbound interaction of theirs, an answered invitation, a call on which both spoke, or a meeting that both attended.
        A mail to more than `MOST_RECIPIENTS` addresses is an announcement, not a sign of life to the user.
        """
        if self.direction is Direction.IN and self.author == person:
            if self.channel is Channel.MEETING and self.outcome in (Outcome.ACCEPTED, Outcome.DECLINED):
                return True
            return self.is_real and self.recipients <= MOST_RECIPIENTS
        if not self.is_real:
            return False
        together = self.outcome in (Outcome.CONNECTED, Outcome.HELD)
        return together and (person in self.to or person == self.author)

    @property
    def asks(self) -> bool:
        """Can this reasonably expect an answer: words that ask, put to few people, or a call that did not get through?"""
        if self.outcome is Outcome.LEFT_VOICEMAIL:
            return True
        if self.direction is Direction.IN and self.channel in (Channel.CALL, Channel.VOICEMAIL):
            return self.outcome in (Outcome.NO_ANSWER, Outcome.BUSY)
        few = len(self.to) <= MOST_ASKED if self.direction is Direction.OUT else self.is_put_to_the_user
        return self.reading.expects_answer and few

    @property
    def refuses(self) -> bool:
        """Is this a no to the matter itself? Who only declines an invitation has not refused what it was about."""
        if self.outcome is Outcome.NOT_INTERESTED:
            return True
        return self.reading.intent is Intent.NO and all(
            mention.cue is not Cue.DECLINED for mention in self.reading.mentions
        )

    @property
    def is_put_to_the_user(self) -> bool:
        """Was it said to the user himself, as one of few? What is said to a round, or past him to others, binds nobody to him."""
        return self.direction is Direction.OUT or (self.directly and self.recipients <= MOST_OWED)

    def reaches(self, person: str) -> bool:
        """Did the user address that person directly with this?"""
        return self.direction is Direction.OUT and person in self.to and self.channel is not Channel.NOTE


def in_order(interactions: Iterable[Interaction]) -> tuple[Interaction, ...]:
    """The interactions as they happened; the id breaks ties, so that the order of import does not matter."""
    return tuple(sorted(interactions, key=lambda one: (one.at, one.id)))
