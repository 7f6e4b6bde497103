"""Mail out: one message to one server, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ringback.adapters.account import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one message.

    sent: the server has taken it. later: it has not, and may later. refused: it will not. unknown: the connection broke
    after the message began to go out, so that nobody here knows. `code` is the server's, `said` a sentence.
    """

    kind: Literal["sent", "later", "refused", "unknown"]
    code: int | None
    said: str


def send(account: Account, message: bytes, sender: str, recipients: Sequence[str]) -> Outcome:
    """Hand this message to the account's server. Never raises for what a server or a line does."""
    raise NotImplementedError
