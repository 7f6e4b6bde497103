"""How lively the user's mail is at all: a week in which nobody writes says little about one person."""

from collections import deque
from math import log, log1p

from ringback.model.decayed import Decayed, WorkScale

LATELY = 5.0  # working days

FEATURES = ("user_hears_lately", "user_asks", "user_hears_more", "user_gets_lately", "people_lately")
"""Signs of life that the user hears (fading over 2 working days), what he sends (10), what he hears against his usual (60),
all that reaches him (1), and how many people gave a sign of life within the last five working days."""


class Liveliness:
    """The state of one user's mail, fed in order: signs of life, what the user said, and all that came in.

    A count above 1 stands for several at about one instant, so that a store can hand over hours instead of messages.
    """

    def __init__(self, scale: WorkScale) -> None:
        self.scale = scale
        self._hears, self._usually, self._says, self._gets = Decayed(2), Decayed(60), Decayed(10), Decayed(1)
        self._lately: deque[tuple[float, str]] = deque()
        self._counted: tuple[float, int] = (-1.0, 0)

    def sign(self, who: str, at: float, count: float = 1.0) -> None:
        """Somebody gave a sign of life."""
        self._hears.add(at, count)
        self._usually.add(at, count)
        while self._lately and self._lately[0][0] < at - LATELY:
            self._lately.popleft()
        self._lately.append((at, who))
        self._counted = (-1.0, 0)

    def said(self, at: float, count: float = 1.0) -> None:
        """The user wrote, to anybody."""
        self._says.add(at, count)

    def came(self, at: float, count: float = 1.0) -> None:
        """Anything came in, from people or machines."""
        self._gets.add(at, count)

    def values(self, at: float) -> tuple[float, ...]:
        """The values in the order of FEATURES, at a place of this state's scale."""
        hears, usual = self._hears.value(at), self._usually.value(at) / 30
        return (
            log(hears + 0.1),
            log(self._says.value(at) + 0.1),
            log((hears + 0.3) / (usual + 0.3)),
            log(self._gets.value(at) + 0.1),
            log1p(self._people(at)),
        )

    def _people(self, at: float) -> int:
        if self._counted[0] != at:
            self._counted = (at, len({who for when, who in self._lately if when >= at - LATELY}))
        return self._counted[1]
