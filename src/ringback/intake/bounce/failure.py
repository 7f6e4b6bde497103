"""One address that could not be reached, as the returning system put it, before it is judged."""

from dataclasses import dataclass
from enum import StrEnum


class Command(StrEnum):
    """At which step of the SMTP conversation the refusal came: the same words mean other things at other steps."""

    CONNECT = "connect"
    MAIL = "mail"
    RCPT = "rcpt"
    DATA = "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What a bounce says about one recipient.

    `address` is "" where the bounce does not name it. `status` is the report's own Status field (RFC 3463), "" if none.
    `words` is what the refusing system said, `story` the returning system's account around it.
    """

    address: str
    status: str = ""
    words: str = ""
    story: str = ""
    command: Command | None = None
    is_delay: bool = False
    is_reported: bool = False  # from machine-readable fields, not from prose
    category: str = ""  # a reason word, where the system itself sorts its bounces
