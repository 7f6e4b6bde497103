"""What the user says of a person: put off, no, won, let go, taken up again, looked at."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from ringback.domain.errors import BadInputError
from ringback.domain.person import Consent
from ringback.domain.reason import plural
from ringback.domain.timeline import MarkKind
from ringback.flows.seller import users_day
from ringback.store.audit import What, write_down
from ringback.store.codec import seconds
from ringback.store.find import person_row
from ringback.store.journal import Action, action
from ringback.store.models import Mark

LOOK_AGAIN = timedelta(days=90)
"""When a released matter is worth another look, unless the user names a day."""
LAST_YEAR = 2100
"""No calendar of ours goes further; what is put off for longer is let go."""


def snooze(person: str, until: date, *, now: datetime, note: str = "") -> None:
    """Nothing of this person before that day."""
    _must_lie_ahead(until, users_day(now), "")
    _say(person, MarkKind.SNOOZED, f"snooze {{name}} until {until}", now, until=until, note=note)


def no(person: str, *, now: datetime, note: str = "", opt_out: bool = False) -> None:
    """They said no: a success, counted as one. With `opt_out` they are not written to again, by the funnel neither."""
    with action(f"no from {person_row(person).name}", now) as doing:
        kind = MarkKind.OPTED_OUT if opt_out else MarkKind.NO
        _mark(doing, person, kind, now, note=note)
        if opt_out:
            doing.update(person_row(person), consent=Consent.REFUSED.value)
            write_down(What.OPTED_OUT, now, person)


def won(person: str, *, now: datetime, note: str = "") -> None:
    """They said yes, and the matter is settled."""
    _say(person, MarkKind.WON, "won {name}", now, note=note)


def release(
    person: str, *, now: datetime, reason: str = "", consent: Consent | None = None, look_again: date | None = None
) -> None:
    """Let the matter go: it goes to the funnel's list with the reason, the consent basis and a day for another look."""
    today = users_day(now)
    if look_again is not None:
        _must_lie_ahead(look_again, today, " for another look")
    with action(f"release {person_row(person).name}", now) as doing:
        _release(doing, person, now, look_again or today + LOOK_AGAIN, reason)
        if consent is not None:
            doing.update(person_row(person), consent=consent.value)


def _release(doing: Action, person: str, now: datetime, look_again: date, reason: str) -> None:
    write_down(What.RELEASED, now, person)
    _mark(doing, person, MarkKind.RELEASED, now, until=look_again, note=reason)


def release_all(people: Sequence[str], *, now: datetime, reason: str = "silent for more than 60 days") -> None:
    """Let many matters go at once; one undo takes all of it back."""
    look_again = users_day(now) + LOOK_AGAIN
    with action(f"release {plural(len(people), 'old silence')}", now) as doing:
        for person in people:
            _release(doing, person, now, look_again, reason)


def revive(person: str, *, now: datetime, note: str = "") -> None:
    """Take the matter up again."""
    with action(f"revive {person_row(person).name}", now) as doing:
        _mark(doing, person, MarkKind.REVIVED, now, note=note)
        write_down(What.REVIVED, now, person)


def revive_all(people: Sequence[str], *, now: datetime) -> None:
    """Take many matters up again at once; one undo takes all of it back."""
    with action(f"revive {plural(len(people), 'silence')}", now):
        for person in people:
            revive(person, now=now)


def look(person: str, *, now: datetime, note: str = "") -> None:
    """The user looked at what stands open and settled it otherwise: what was paused, since a colleague had answered, may go on."""
    with action(f"looked at {person_row(person).name}", now) as doing:
        _mark(doing, person, MarkKind.LOOKED, now, note=note)
        write_down(What.LOOKED, now, person)


def _must_lie_ahead(day: date, today: date, what_for: str) -> None:
    if day <= today:
        raise BadInputError(f"{day} is not ahead: name a day to come{what_for}")
    if day.year > LAST_YEAR:
        raise BadInputError(f"{day} is beyond all calendars: name a nearer day{what_for}, or let the matter go")


def _say(person: str, kind: MarkKind, verb: str, now: datetime, *, until: date | None = None, note: str = "") -> None:
    with action(verb.replace("{name}", person_row(person).name), now) as doing:
        _mark(doing, person, kind, now, until=until, note=note)


def _mark(
    doing: Action, person: str, kind: MarkKind, now: datetime, *, until: date | None = None, note: str = ""
) -> None:
    doing.insert(Mark(person=person_row(person), kind=kind.value, at=seconds(now), until=until, note=note))
