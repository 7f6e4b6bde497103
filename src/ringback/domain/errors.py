"""What went wrong, to what, and what to do now."""

from enum import StrEnum


class Whose(StrEnum):
    """Whose fault a failure is."""

    OURS = "ours"
    THEIRS = "theirs"
    USERS = "users"


class RingbackError(Exception):
    """The one base of every failure that a user may see.

    The message is one sentence that says what happened, to what, and what to do now.
    `whose` says whose fault it is, `retry` whether the same call may succeed later.
    """

    whose: Whose = Whose.OURS
    retry: bool = False


class BadInputError(RingbackError):
    """The user gave something that cannot be used as it is."""

    whose = Whose.USERS


class UnreadableError(BadInputError):
    """A file or a record that cannot be read."""


class UnknownPersonError(BadInputError):
    """Nobody by that name, or more than one."""


class PlaybookError(BadInputError):
    """A playbook that is refused, with all of its problems at once.

    `problems` are sentences of the form ``file:line: what is wrong``.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("the playbook is refused and the last good one stays in force: " + "; ".join(problems))
        self.problems = problems


class StoreBusyError(RingbackError):
    """The store is locked or out of room; nothing was half stored."""

    retry = True
