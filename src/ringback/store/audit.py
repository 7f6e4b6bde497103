"""What was done, by whom, to what: added to, never changed."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from ringback.domain.rights import Who
from ringback.store.codec import seconds
from ringback.store.desk import open_desk
from ringback.store.models import Audit


class What(StrEnum):
    """What is written down."""

    SENT = "sent"
    STOPPED = "stopped"
    APPROVED = "approved"
    OVERRIDDEN = "overridden"
    RELEASED = "released"
    REVIVED = "revived"
    OPTED_OUT = "opted out"
    LOOKED = "looked at"
    UNDONE = "undone"
    SHARED = "shared"
    UNSHARED = "unshared"
    READ_SHARED = "read shared"
    EXPORTED = "exported"
    ERASED = "erased"
    SIGNED_IN = "signed in"
    SIGN_IN_FAILED = "sign-in failed"
    SIGNED_OUT = "signed out"
    PASSWORD_CHANGED = "password changed"  # noqa: S105 - a word of the log
    SECOND_FACTOR_ADDED = "second factor added"
    SECOND_FACTOR_REMOVED = "second factor removed"
    INVITED = "invited"
    JOINED = "joined"
    RIGHTS_CHANGED = "rights changed"
    TOKEN_MADE = "token made"  # noqa: S105 - a word of the log
    TOKEN_REVOKED = "token revoked"  # noqa: S105 - a word of the log
    MAILBOX_CONNECTED = "mailbox connected"
    MAILBOX_DISCONNECTED = "mailbox disconnected"
    CALENDAR_CONNECTED = "calendar connected"
    CALENDAR_DISCONNECTED = "calendar disconnected"
    CALENDAR_ADDRESS_RENEWED = "calendar address new"
    RULES_CHANGED = "rules changed"


_NOBODY = ("the program itself", None)
_ACTING: ContextVar[tuple[str, int | None]] = ContextVar("who is acting", default=_NOBODY)


@contextmanager
def acting(who: Who | None) -> Iterator[None]:
    """All that is written down within is this user's doing; None for somebody who is not signed in."""
    token = _ACTING.set((who.name, who.user) if who else ("somebody not signed in", None))
    try:
        yield
    finally:
        _ACTING.reset(token)


@contextmanager
def acting_by_itself() -> Iterator[None]:
    """All that is written down within nobody asked for at this moment, whoever started the process: the worker does its work."""
    token = _ACTING.set(_NOBODY)
    try:
        yield
    finally:
        _ACTING.reset(token)


def act_from_now_on(name: str) -> None:
    """The same for a process that serves one person and ends."""
    _ACTING.set((name[:254], None))


def write_down(what: What, now: datetime, about: str = "", **detail: Any) -> None:
    """Add a line to the log: `about` is the key or number of what it was done to; no names of prospects and no words of theirs."""
    name, user = _ACTING.get()
    Audit.objects.create(
        at=seconds(now),
        who=name[:254],
        user=user,
        desk=open_desk(),
        what=what.value,
        about=about[:254],
        detail=detail,
    )


def write_change(what: What, now: datetime, about: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """Add a line that says of what differs how it was and how it is; none where nothing differs."""
    differs = sorted(name for name in after if before.get(name) != after[name])
    if differs:
        was, now_is = ({name: one.get(name) for name in differs} for one in (before, after))
        write_down(what, now, about, before=was, after=now_is)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the log. `number` goes up from line to line, on SQLite by one: there a gap says that the database was tampered
    with. PostgreSQL leaves a gap also where what was to be written down was given up.
    """

    number: int
    at: datetime
    who: str
    desk: int | None
    what: str
    about: str
    detail: dict[str, Any]


def lines(most: int = 200, before: int | None = None, what: str = "") -> list[Line]:
    """The log, the latest first; `before` is the number of the line from which to go on."""
    rows = Audit.objects.order_by("-id")
    rows = rows.filter(id__lt=before) if before else rows
    rows = rows.filter(what=what) if what else rows
    return [
        Line(
            number=row.pk, at=datetime.fromtimestamp(row.at, UTC), who=row.who, desk=row.desk, what=row.what,
            about=row.about, detail=row.detail,
        )
        for row in rows[:most]
    ]  # fmt: skip
