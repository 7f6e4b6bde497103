"""What every command needs: the store opened, people found, days and instants read, JSON written."""

import json
import sys
from datetime import UTC, date, datetime
from getpass import getuser
from typing import Any

import typer

from ringback.domain.errors import BadInputError


def open_store() -> None:
    """Make the store ready and sit down at the desk; only now Django is loaded, so that `--help` is quick."""
    open_firm()
    from ringback.settings import settings
    from ringback.store.desk import sit_down
    from ringback.store.desks import desk_called

    sit_down(desk_called(settings().desk))


def open_firm() -> None:
    """Make the store ready, at no desk yet: for what serves all of them."""
    from ringback.store.ready import open_store as make_ready

    make_ready()
    from ringback.store.audit import act_from_now_on

    act_from_now_on(f"{_name_here()} at the terminal")


def _name_here() -> str:
    """Who is signed in to this machine."""
    try:
        return getuser()
    except (KeyError, OSError):  # a container's user may have no name
        return "somebody"


def now() -> datetime:
    from ringback.adapters.clock import now as clock

    return clock()


def person(text: str) -> str:
    """The key of the person whom these words mean."""
    from ringback.store.find import find_person

    return find_person(text)


def day(text: str) -> date:
    """A day as people give it: 2026-12-01, "friday", "in 2 weeks", counted from today as it is for the user at the open desk."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        from ringback.flows.seller import users_day

        return _in_words(text, users_day(now()))


def _in_words(text: str, today: date) -> date:
    from ringback.intake.days import named_day

    return named_day(text, today)


def instant(text: str) -> datetime:
    """An instant as ISO 8601; a bare date, or a day in words, means 00:00 UTC, and a time without a zone is UTC."""
    try:
        given = datetime.fromisoformat(text.strip())
    except ValueError:
        given = datetime.combine(_in_words(text, now().date()), datetime.min.time())
    if not _FIRST_YEAR <= given.year <= _LAST_YEAR:
        raise BadInputError(f"“{text}” is no instant of this life: give one between {_FIRST_YEAR} and {_LAST_YEAR}")
    return given.replace(tzinfo=UTC) if given.tzinfo is None else given.astimezone(UTC)


_FIRST_YEAR, _LAST_YEAR = 1970, 2100


def say(text: str) -> None:
    typer.echo(text)


def warn(text: str) -> None:
    typer.echo(text, err=True)


def write_json(data: Any) -> None:
    """One line of JSON on standard output; what no encoding can hold is replaced."""
    line = json.dumps(data, ensure_ascii=False)
    sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")


def progress(read: int) -> None:
    """How many were read by now, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{read:,} read")
        sys.stderr.flush()


def progress_ends() -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\r\033[K")
