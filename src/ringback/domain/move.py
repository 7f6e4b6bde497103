"""The next move with one person: the one place where it is chosen, with its reasons as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from ringback.domain.belief import Belief
from ringback.domain.cause import Cause, causes_of
from ringback.domain.hold import Hold, hold_on
from ringback.domain.interaction import Channel
from ringback.domain.ladder import Rung, rung_of
from ringback.domain.play import NEED_FACT, PATIENCE, RELEASE, Playbook
from ringback.domain.reason import Reason, because
from ringback.domain.silence import Silence
from ringback.domain.timeline import FactKind
from ringback.domain.worktime import WORKING_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One precise question to the user, remembered once answered."""

    kind: FactKind
    words: str


@dataclass(frozen=True, kw_only=True)
class Move:
    """What to do about one silence. `due_at` is when it may be done at the earliest; patience has its date there too.

    `because` says why this and why now; `not_chosen` has the one reason against each other play.
    """

    silence: Silence
    belief: Belief
    play: str
    slot: int
    due_at: datetime
    channel: Channel | None
    causes: tuple[Cause, ...]
    because: tuple[Reason, ...]
    not_chosen: Mapping[str, Reason] = field(default_factory=dict)
    question: Question | None = None

    @property
    def is_patience(self) -> bool:
        return self.play == PATIENCE

    @property
    def is_touch(self) -> bool:
        return self.play not in (PATIENCE, RELEASE, NEED_FACT)
