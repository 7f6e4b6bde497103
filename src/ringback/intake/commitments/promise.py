"""A promise as it stands in one sentence, before it is known who wrote to whom."""

from dataclasses import dataclass
from enum import StrEnum


class Who(StrEnum):
    """Seen from the writer: he himself (or his side), both sides, or somebody else."""

    SELF = "self"
    BOTH = "both"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Where in the sentence the promising words stand, and who is bound by them."""

    start: int
    end: int
    who: Who
