"""Who writes and rings: the user, as far as a message needs to know him."""

from dataclasses import dataclass
from datetime import time

from ringback.domain.person import Place
from ringback.outreach.inert import person_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Seller:
    """The user. `name` is the full name ("" where unknown), `number` is E.164, `language` is ISO 639-1.

    `opens` and `closes` are his own hours on his clock: outside of them no call is proposed.
    """

    name: str
    place: Place
    company: str = ""
    number: str | None = None
    language: str = "en"
    opens: time = time(0)
    closes: time = time.max

    @property
    def first_name(self) -> str:
        return person_name(self.name).partition(" ")[0]
