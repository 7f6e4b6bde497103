"""The waits of many mailboxes as arrays, for training the shipped prior and for judging it; read once, kept in a file."""

import json
import pickle
import tempfile
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from ringback.domain.wait import Standing
from ringback.flows.backtesting import mailbox as origin
from ringback.flows.backtesting.mailbox import Mailbox, mailbox
from ringback.flows.backtesting.replay import Snapshot, instants, outcomes, snapshots
from ringback.model.chance import Rows
from ringback.model.decayed import WorkScale
from ringback.model.history import History

WEEK = timedelta(days=7)
HORIZONS = (timedelta(days=2), WEEK, timedelta(days=14))
"""Times ahead that are learnt together; the week weighs most."""
SHARES = (0.2, 0.6, 0.2)
KEPT = Path(tempfile.gettempdir()) / "ringback-waits"
Floats = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Waits:
    """Rows of every mailbox, one a wait and instant. Days count from the instant to the next real inbound (inf for none)."""

    box: NDArray[np.str_]
    weekday: NDArray[np.int64]
    features: Floats
    elapsed: Floats
    days_silent: Floats
    ahead: Floats
    surprise: Floats
    seen: Floats
    history: Floats
    days_to_sign: Floats
    days_seen: Floats
    horizons: Floats  # working hours until each of HORIZONS
    extra: Floats
    own_share: Floats  # Kaplan-Meier of the person's own waits, with two waits of the average behind it

    def of(self, mask: NDArray[np.bool_]) -> "Waits":
        return Waits(**{name: getattr(self, name)[mask] for name in self.__dataclass_fields__})

    @property
    def rows(self) -> Rows:
        """What the model learns from; the horizon of a week takes stated absences into account."""
        days = np.array([one / timedelta(days=1) for one in HORIZONS])
        ahead = np.column_stack([self.horizons[:, 0], self.ahead, self.horizons[:, 2]])
        return Rows(self.features, ahead, self.days_to_sign[:, None] <= days, self.days_seen[:, None] >= days, SHARES)

    @property
    def answered(self) -> Floats:
        return (self.days_to_sign <= 7).astype(np.float64)


def complete_boxes(data: Path) -> dict[str, list[str]]:
    """The mailboxes in which silence can be told, with the owner's addresses."""
    index = json.loads((data / "enron" / "index.json").read_text())
    return {name: one["addresses"] for name, one in sorted(index.items()) if one["complete"]}


def kept_aside(names: Iterable[str]) -> frozenset[str]:
    """Six mailboxes that no choice of the model has seen: by their place in the list, chosen before anything was fitted."""
    ordered = sorted(names)
    return frozenset(ordered[place] for place in (2, 7, 13, 18, 24, 29) if place < len(ordered))


def read_box(data: Path, name: str, mine: list[str]) -> Mailbox:
    """One mailbox; what was read of it before by the same code is taken from the temporary folder."""
    source = Path(__file__).parents[1] / "src" / "ringback"
    code = blake2b(
        b"".join(path.read_bytes() for path in (*sorted(source.glob("intake/**/*.py")), Path(origin.__file__))),
        digest_size=6,
    ).hexdigest()
    kept = KEPT / f"{name}-{code}.pickle"
    if kept.exists():
        return cast("Mailbox", pickle.loads(kept.read_bytes()))  # our own file
    box = mailbox([data / "enron" / f"{name}.mbox.xz"], mine)
    KEPT.mkdir(exist_ok=True)
    kept.write_bytes(pickle.dumps(box))
    return box


def moments_of(box: Mailbox, every: timedelta) -> list[datetime]:
    """Instants at 00:00 UTC over the time that the mailbox covers: the first and last strays are left out."""
    ats = [one.at for one in box.said if 1997 <= one.at.year <= 2003]
    if len(ats) < 50:
        return []
    start, end = ats[len(ats) // 100], ats[-1 - len(ats) // 200]
    day = datetime(start.year, start.month, start.day, tzinfo=UTC) + timedelta(days=1)
    monday = day + timedelta(days=-day.weekday() % 7)
    return instants(monday, end - WEEK, every)


def rows_of(name: str, box: Mailbox, every: timedelta) -> Iterator[tuple[object, ...]]:
    moments = moments_of(box, every)
    if not moments:
        return
    end, scale, came = moments[-1] + WEEK, WorkScale(box.clock), outcomes(box)
    own = timed_waits(box, scale)
    for one in snapshots(box, moments, WEEK):
        sign = came.next_sign(one.wait.contact, one.as_of)
        seen = sign is not None and sign <= end
        yield (
            name, one.as_of.weekday(), one.features, one.elapsed, (one.as_of - one.wait.first.at) / timedelta(days=1), one.ahead,
            one.surprise, one.seen, came_before(came.signs[one.wait.contact], one.as_of),
            (sign - one.as_of) / timedelta(days=1) if sign and seen else np.inf,
            (end - one.as_of) / timedelta(days=1), [scale.hours(one.as_of, one.as_of + ahead) for ahead in HORIZONS],
            plain_values(one), own_share(own.get(one.wait.contact, []), one),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Others:
    """People whom the user waits for no answer from, at two instants a week: they show how people write as well."""

    box: NDArray[np.str_]
    features: Floats
    ahead: Floats
    answered: Floats

    def of(self, mask: NDArray[np.bool_]) -> "Others":
        return Others(**{name: getattr(self, name)[mask] for name in self.__dataclass_fields__})


STILL_THERE = 90.0  # working days since the last word of either side


def others_of(data: Path, names: Iterable[str]) -> Others:
    """The rows of everybody in these mailboxes who wrote before, was in touch lately and is not waited for."""
    boxes = complete_boxes(data)
    rows = [row for name in names for row in rows_of_others(name, read_box(data, name, boxes[name]))]
    box, features, ahead, answered = (np.array(column) for column in zip(*rows, strict=True))
    return Others(box=box, features=features, ahead=ahead, answered=answered)


def rows_of_others(name: str, box: Mailbox) -> Iterator[tuple[str, tuple[float, ...], float, float]]:
    scale, came, said = WorkScale(box.clock), outcomes(box), deque(box.said)
    history, standing = History(scale), Standing()
    for as_of in (one for one in moments_of(box, timedelta(days=1)) if one.weekday() in (0, 3)):
        while said and said[0].at <= as_of:
            history.take(said[0])
            standing.take(said.popleft())
        waited_for, since = {wait.contact for wait in standing.at(as_of)}, scale.day(as_of) - STILL_THERE
        for who, dialogue in sorted(history.dialogues.items()):
            lately = max(dialogue.last_sign, dialogue.last_reached) >= since
            ahead = history.ahead(who, as_of, WEEK)
            if dialogue.signs and lately and ahead and who not in waited_for:
                sign = came.next_sign(who, as_of)
                yield name, history.features(who, as_of), ahead, float(sign is not None and sign <= as_of + WEEK)


def came_before(signs: list[datetime], at: datetime) -> int:
    return sum(one <= at for one in signs)


def timed_waits(box: Mailbox, scale: WorkScale) -> dict[str, list[tuple[datetime, float]]]:
    """When each wait of a person ended, and how many working hours it had taken."""
    standing, found = Standing(), defaultdict[str, list[tuple[datetime, float]]](list)
    for one in box.said:
        wait = standing.with_(one.author) if one.is_sign and one.author is not None else None
        if wait:
            found[wait.contact].append((one.at, scale.hours(wait.first.at, one.at)))
        standing.take(one)
    return found


def own_share(ended: list[tuple[datetime, float]], one: Snapshot) -> float:
    """Of the person's own past waits that lasted as long, how many ended within the time ahead."""
    as_long = [hours for at, hours in ended if at <= one.as_of and hours >= one.elapsed]
    return (sum(hours < one.elapsed + one.ahead for hours in as_long) + 2 * 0.15) / (len(as_long) + 2)


def plain_values(one: Snapshot) -> tuple[float, ...]:
    """What the plain baselines may know beside the model's values: the first message and the wait."""
    first = one.wait.first
    return (
        float(one.wait.messages), float(first.asked), float(first.recipients), float(first.reply), float(first.at.hour),
        float(first.at.weekday()), (one.as_of - one.wait.last_sign_at) / timedelta(days=1),
    )  # fmt: skip


def waits_of(data: Path, names: Iterable[str], every: timedelta = timedelta(days=1)) -> Waits:
    """The rows of these mailboxes."""
    boxes = complete_boxes(data)
    rows = [row for name in names for row in rows_of(name, read_box(data, name, boxes[name]), every)]
    columns = [np.array(column) for column in zip(*rows, strict=True)]
    named: dict[str, Any] = dict(zip(Waits.__dataclass_fields__, columns, strict=True))
    return Waits(
        **{name: each if name in ("box", "weekday") else each.astype(np.float64) for name, each in named.items()}
    )
