"""What could not be read, where, and why: one sentence that never stops the rest."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """`where` names the place within the file ("line 12", "event of 3 May"), `why` says what is wrong with it."""

    where: str
    why: str
