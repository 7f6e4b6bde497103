"""When the next touch may come: the next rung of the ladder, and the window of the rescue call."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ringback.domain.belief import Belief
from ringback.domain.episode import State
from ringback.domain.hold import last_word_allowed_at
from ringback.domain.play import Frame, Playbook, Rescue
from ringback.domain.reason import Reason, because
from ringback.domain.silence import Expected, Silence
from ringback.domain.worktime import WORKING_DAY, merged, midnight


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """The next slot: its number, and when it opens with the reason for that day. Release is one above the last slot."""

    number: int
    opens_at: datetime
    because: Reason


def rung_of(silence: Silence, belief: Belief, frame: Frame) -> Rung:
    """The slot that the touches so far lead to. Touches made by hand fill slots in order."""
    release = frame.last_number + 1
    filled = silence.slots_filled
    if silence.state is State.LAST_WORD or filled >= frame.last_number:
        return _after_touch(silence, release, frame.release_gap_days)
    if not silence.timeline.person.relation.has_plays and filled:
        return _after_touch(silence, release, frame.release_gap_days)
    slot = frame.slots[filled]
    ordinary = ordinary_until(silence, belief, frame)
    rung = _after_touch(silence, slot.number, slot.gap_days) if filled else None
    if rung and rung.opens_at >= ordinary:
        return rung
    return Rung(number=slot.number, opens_at=ordinary, because=_ordinary(silence, belief, frame, ordinary))


def _after_touch(silence: Silence, number: int, gap: int) -> Rung:
    clock = silence.timeline.clock
    opens_at = clock.add_days(silence.last_touch_at, gap)
    reason = because("gap", *_last_touch(silence), day=clock.local(silence.last_touch_at), gap=gap)
    return Rung(number=number, opens_at=opens_at, because=reason)


def _last_touch(silence: Silence) -> tuple[str, ...]:
    return (silence.touches[-1].id,) if silence.touches else ()


def ordinary_until(silence: Silence, belief: Belief, frame: Frame) -> datetime:
    """Until when patience is the move: the silence is ordinary for this person, within the playbook's bounds.

    A missed meeting or a matter taken up again needs no patience, a broken promise only the least.
    """
    clock, patience = silence.timeline.clock, frame.patience
    if silence.expected in (Expected.MEETING, Expected.REVIVAL):
        return silence.since
    least = clock.add_days(silence.since, patience.least_days)
    if silence.expected is Expected.PROMISE:
        return least
    usual = clock.add(silence.since, min(belief.time_at(patience.surprise_below), WORKING_DAY * patience.most_days))
    return max(least, usual)


def _ordinary(silence: Silence, belief: Belief, frame: Frame, until: datetime) -> Reason:
    clock = silence.timeline.clock
    least = frame.patience.least_days
    if silence.expected is not Expected.ANSWER or until <= clock.add_days(silence.since, least):
        return because("too_early", silence.expectation, least=least)
    if until >= clock.add_days(silence.since, frame.patience.most_days):
        return because("most_patience", silence.expectation, most=frame.patience.most_days)
    return because("still_ordinary", silence.expectation, high=round(belief.usual_high / WORKING_DAY, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """When the rescue call is possible."""

    opens_at: datetime
    closes_at: datetime


def rescue_window(silence: Silence, playbook: Playbook, now: datetime) -> Window | Reason:
    """The window of the rescue call, or the one reason why there is none.

    It opens when 2 or 3 asking messages stand unanswered, the first of them 10 calendar days old (their absence not counted)
    and the last touch 3 working days; it closes 14 days after the first message, or 2 working days after it first became possible.
    """
    rescue = playbook.frame.rescue
    if rescue is None or not rescue.replaces:
        return because("rescue_none")
    if silence.slots_filled + 1 not in rescue.replaces:
        return because("rescue_slot", slots=_replaced(rescue))
    if not rescue.asks_least <= len(silence.asks) <= rescue.asks_most:
        return because("rescue_asks", asks=len(silence.asks), needed=_needed(rescue))
    if not silence.is_ongoing():
        return because("rescue_not_ongoing")
    opens_at = _opening(silence, len(silence.touches), rescue, playbook, now)
    first = min(opens_at, _earlier_opening(silence, rescue, playbook, now) or opens_at)
    clock = silence.timeline.clock
    latest = _present_days_after(silence, silence.asks[0], rescue.closes_after)
    return Window(opens_at=opens_at, closes_at=max(latest, clock.add_days(first, rescue.least_open_days)))


def _needed(rescue: Rescue) -> str:
    """How many asks it needs, in words."""
    least, most = rescue.asks_least, rescue.asks_most
    return str(least) if least == most else f"{least} {'or' if most == least + 1 else 'to'} {most}"


def _replaced(rescue: Rescue) -> str:
    """Which slots it can take, in words."""
    *others, last = map(str, sorted(rescue.replaces))
    return f"slots {', '.join(others)} and {last}" if others else f"slot {last}"


def _earlier_opening(silence: Silence, rescue: Rescue, playbook: Playbook, now: datetime) -> datetime | None:
    """When it first became possible after an earlier touch already, if that window opened before the next touch was made."""
    for made in range(1, len(silence.touches)):
        asked = sum(ask <= silence.touches[made - 1].at for ask in silence.asks)
        opening = _opening(silence, made, rescue, playbook, now)
        if asked >= rescue.asks_least and made + 1 in rescue.replaces and opening < silence.touches[made].at:
            return opening
    return None


def _opening(silence: Silence, made: int, rescue: Rescue, playbook: Playbook, now: datetime) -> datetime:
    """When the conditions hold after the first `made` touches, in their working time."""
    clock = silence.timeline.clock
    last = silence.last_touch_at if made == len(silence.touches) else silence.touches[made - 1].at
    old_enough = _present_days_after(silence, silence.asks[0], rescue.opens_after)
    quiet = clock.add_days(last, rescue.quiet_days)
    return max(clock.add(old_enough, timedelta(0)), quiet, last_word_allowed_at(silence, playbook, now))


def _present_days_after(silence: Silence, start: datetime, length: timedelta) -> datetime:
    """`length` of calendar time after `start`; the days on which they, or the user, were away are not counted."""
    timeline = silence.timeline
    zone = timeline.clock.place.zone
    end, counted_to = start + length, start
    for absence in merged((*timeline.absences, *timeline.holidays_of_user)):
        away_from = max(midnight(absence.first, zone), counted_to)
        away_to = midnight(absence.back, zone)
        if away_from < end and away_to > away_from:
            end, counted_to = end + (away_to - away_from), away_to
    return end
