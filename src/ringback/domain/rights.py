"""Who may do what in a firm: three roles, and whose things they are."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody is in the firm."""

    SELLER = "seller"  # his own dialogues
    MANAGER = "manager"  # his team's silences and outcomes, without the words unless they were shared
    ADMIN = "admin"  # users, rights, the audit log, what the law asks for; nobody's dialogues


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Somebody who asks for something. `user` is None for the one person of a store that never had a user."""

    name: str
    role: Role
    user: int | None = None
    team: int | None = None
    desk: int | None = None

    @property
    def leads_a_team(self) -> bool:
        return self.role is Role.MANAGER and self.team is not None


class Need(StrEnum):
    """What a page or a call asks of whoever wants it."""

    ANYBODY = "anybody"
    USER = "signed in"
    DESK = "a desk of one's own"
    MANAGER = "manager of a team"
    ADMIN = "admin"


def may(who: Who | None, need: Need) -> bool:
    """May they? What is no rule's object (whose dialogue it is) is asked elsewhere: a desk shows its own people only."""
    if need is Need.ANYBODY:
        return True
    if who is None:
        return False
    return {
        Need.USER: who.user is not None,
        Need.DESK: who.desk is not None,
        Need.MANAGER: who.leads_a_team,
        Need.ADMIN: who.role is Role.ADMIN,
    }[need]
