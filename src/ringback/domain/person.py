"""Who: people, their addresses and numbers, their company, their clock, and what they are to the user."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo


class Relation(StrEnum):
    """What a person is to the user. Plays are for prospects and customers."""

    PROSPECT = "prospect"
    CUSTOMER = "customer"
    PARTNER = "partner"
    SUPPLIER = "supplier"
    COLLEAGUE = "colleague"
    PRIVATE = "private"

    @property
    def has_plays(self) -> bool:
        return self in (Relation.PROSPECT, Relation.CUSTOMER)


class Consent(StrEnum):
    """The basis on which somebody may be written to by the funnel; unknown is never exported."""

    UNKNOWN = "unknown"
    GIVEN = "given"
    CUSTOMER = "customer"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a person lives by the clock, and how that is known ("phone number", "domain", "the user's own", "stated")."""

    zone: ZoneInfo
    country: str  # ISO 3166-1 alpha-2, "" where unknown
    known_by: str
    days_off: frozenset[date] = frozenset()  # public holidays there, in the years that matter
    weekend: frozenset[int] = frozenset({5, 6})  # date.weekday() numbers

    @property
    def known_how(self) -> str:
        """How that is known, said to the user."""
        return {"the user's own": "taken to be as yours", "stated": "as you said"}.get(
            self.known_by, f"by their {self.known_by}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person, whatever addresses and numbers they use. `id` is stable over merges: the oldest id stays.

    `company` is the domain that stands for their firm; "" for the user's own domain and for free-mail domains, which are no company.
    """

    id: str
    name: str
    addresses: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()  # E.164
    company: str = ""
    relation: Relation = Relation.PROSPECT
    relation_because: tuple[str, ...] = ()
    relation_confirmed: bool = False
    place: Place
    worth: float | None = None  # the open deal's worth in the user's currency
    consent: Consent = Consent.UNKNOWN

    @property
    def address(self) -> str | None:
        """The address used last; the one to write to is the timeline's, which knows what came back."""
        return self.addresses[0] if self.addresses else None

    @property
    def number(self) -> str | None:
        return self.numbers[0] if self.numbers else None
