"""A firm's messages and working days in two countries, and the waits in them as the domain's own clock tells them."""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa

from ringback.adapters.warehouse_waits import MOST_SIGNS
from ringback.domain.person import Place
from ringback.domain.worktime import WORKING_DAY, WorkClock
from tests.cast import PLACE

DUBAI = Place(zone=ZoneInfo("Asia/Dubai"), country="AE", known_by="the user's own", weekend=frozenset({4, 5}))
CLOCKS = {"Berlin": WorkClock(PLACE), "Dubai": WorkClock(DUBAI)}
FIRST, UNTIL, LAST = date(2026, 2, 1), date(2026, 6, 20), date(2026, 7, 1)
Message = tuple[str, str, str, str, datetime, bool]


def _messages() -> list[Message]:
    """Some 3,000 messages across a change of the clocks, some on holidays, at night, and after the last day."""
    rng = np.random.default_rng(8)
    begins, minutes = datetime.combine(FIRST, datetime.min.time(), UTC), 145 * 24 * 60
    found = set()
    for person in range(60):
        count = int(rng.integers(1, 100))
        for at in rng.choice(minutes, count, replace=False).tolist():
            place = "Berlin" if person % 3 else "Dubai"
            when = begins + timedelta(hours=6, minutes=at)
            company = f"company-{person % 9}" if person % 4 else ""
            found.add((f"seller-{person % 4}", company, f"person-{person}", place, when, bool(rng.random() < 0.45)))
    return sorted(found, key=lambda one: one[4])


def messages_table(messages: list[Message]) -> pa.Table:
    rows = []
    for mailbox, company, person, place, at, inbound in messages:
        local = CLOCKS[place].local(at)
        rows.append((mailbox, company, person, place, local.date(), local.hour * 60 + local.minute, inbound))
    names = ("mailbox", "company", "person", "place", "day", "minute", "inbound")
    return pa.table({name: list(column) for name, column in zip(names, zip(*rows, strict=True), strict=True)})


def days_table() -> pa.Table:
    rows = []
    for place, clock in CLOCKS.items():
        before, day = 0, FIRST
        while day <= LAST:
            works = clock.is_working_day(day)
            rows.append((place, day, works, before))
            before += works * int(WORKING_DAY / timedelta(minutes=1))
            day += timedelta(days=1)
    names = ("place", "day", "works", "worked_before")
    return pa.table({name: list(column) for name, column in zip(names, zip(*rows, strict=True), strict=True)})


def waits_by_clock(messages: list[Message]) -> list[tuple[str, str, str, int, int, bool]]:
    """The waits, message by message: mailbox, company, person, signs of life before, working minutes, answered."""
    signs: dict[str, int] = defaultdict(int)
    asked: dict[str, datetime] = {}
    found = []
    for mailbox, company, person, place, at, inbound in messages:
        clock = CLOCKS[place]
        if clock.local(at).date() >= UNTIL:
            continue
        if not inbound and signs[person] and person not in asked:
            asked[person] = at
        elif inbound:
            if person in asked:
                found.append((mailbox, company, person, signs[person], _minutes(clock, asked.pop(person), at), True))
            signs[person] += 1
    whose = {person: (mailbox, company, place) for mailbox, company, person, place, *_ in messages}
    for person, since in asked.items():
        mailbox, company, place = whose[person]
        end = datetime.combine(UNTIL, datetime.min.time(), CLOCKS[place].place.zone)
        found.append((mailbox, company, person, signs[person], _minutes(CLOCKS[place], since, end), False))
    return sorted((*one[:3], min(one[3], MOST_SIGNS), *one[4:]) for one in found)


def _minutes(clock: WorkClock, start: datetime, end: datetime) -> int:
    return round(clock.elapsed(start, end) / timedelta(minutes=1))


SAID = _messages()
COLUMNS = ("mailbox", "company", "person", "signs", "minutes", "answered")
