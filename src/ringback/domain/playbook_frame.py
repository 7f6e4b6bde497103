"""One frame of a playbook, read from its table: patience, absences, slots, the rescue window, release."""

from collections.abc import Mapping
from datetime import timedelta

from ringback.domain.play import (
    CONFIRM,
    RESCHEDULE,
    RESCUE,
    Away,
    Frame,
    Offer,
    Only,
    Patience,
    Play,
    Rescue,
    Slot,
)
from ringback.domain.playbook_table import Notes, Table

OUTSIDE = (CONFIRM, RESCHEDULE, RESCUE)
"""Plays with conditions of their own: they stand in no slot."""

Plays = Mapping[str, Play | None]
"""The plays by id; None stands for one whose file is there, but wrong: that is said once, at the file."""


def read_frame(table: Table, plays: Plays) -> Frame:
    slots = tuple(_read_slot(each, plays) for each in table.tables("slot"))
    _check_slots(table, slots, plays)
    release = _part(table, "release")
    rescue = table.table("rescue")
    frame = Frame(
        id=table.take("id", str),
        title=table.take("title", str),
        patience=_read_patience(_part(table, "patience")),
        away=_read_away(_part(table, "away")),
        slots=slots,
        release_gap_days=release.count("gap_working_days"),
        longest_days=table.count("longest_working_days"),
        rescue=_read_rescue(rescue, slots, plays) if rescue else None,
    )
    release.done()
    table.done()
    sound = bool(slots) and not any(problem[0] == table.file for problem in table.notes.found)
    if sound and frame.longest_days != frame.computed_longest():
        table.note(
            "longest_working_days",
            f"`longest_working_days` is {frame.longest_days}, but the patience and the gaps add up to "
            f"{frame.computed_longest()}; write {frame.computed_longest()}",
        )
    return frame


def _part(table: Table, key: str) -> Table:
    """A table that a frame cannot do without."""
    part = table.table(key)
    if part is None:
        if key not in table.values:
            table.note("", f"the table [{key}] is missing; copy it from the shipped frame")
        return Table(table.file, {}, {}, key, Notes())
    return part


def _read_patience(table: Table) -> Patience:
    below = table.take("surprise_below", float)
    if not 0.0 <= below <= 1.0:
        table.note("surprise_below", f"`surprise_below` is {below:g}; write a share between 0 and 1")
    least, most = table.count("least_working_days"), table.count("most_working_days")
    if most < least:
        table.note(
            "most_working_days", f"the most patience ({most}) is less than the least ({least}); write {least} or more"
        )
    table.done()
    return Patience(surprise_below=below, least_days=least, most_days=most)


def _read_away(table: Table) -> Away:
    away = Away(
        after_days=table.count("after_working_days"),
        after_long_days=table.count("after_long_working_days"),
        long_days=table.count("long_absence_days"),
        no_last_word_days=table.count("no_last_word_working_days"),
    )
    table.done()
    return away


def _read_slot(table: Table, plays: Plays) -> Slot:
    slot = Slot(
        number=table.count("number", least=1),
        name=table.take("name", str),
        gap_days=table.count("gap_working_days"),
        offers=tuple(offer for each in table.items("plays") if (offer := _read_offer(table, each, plays))),
    )
    if "plays" in table.values and not slot.offers:
        table.note("plays", "a slot needs at least one play that can fill it")
    named = [offer.play for offer in slot.offers]
    for play in sorted({each for each in named if named.count(each) > 1}):
        table.note("plays", f"{play!r} stands in the slot twice; leave one out")
    table.done()
    return slot


def _read_offer(table: Table, value: object, plays: Plays) -> Offer | None:
    """A play's name, or `{ play = "call", only = "something_new" }`."""
    only: object = None
    name = value
    if isinstance(value, dict) and set(value) == {"play", "only"}:
        name, only = value["play"], value["only"]
    if not isinstance(name, str):
        table.note("plays", f'{value!r} is no play; write its name, or {{ play = "call", only = "something_new" }}')
        return None
    if name not in plays:
        table.note("plays", f"there is no play {name!r}; the folder has {', '.join(sorted(plays)) or 'none'}")
        return None
    if name in OUTSIDE:
        table.note("plays", f"{name!r} fills no slot: it has conditions of its own; leave it out")
        return None
    if only is not None and only not in tuple(Only):
        table.note("plays", f"`only` is {only!r}; write one of {', '.join(Only)}")
        return None
    return Offer(play=name, only=Only(str(only)) if only is not None else None)


def _check_slots(table: Table, slots: tuple[Slot, ...], plays: Plays) -> None:
    """Slots count up from 1; the last one, and no other, says the last word."""
    if not slots:
        table.note("slot", "a frame needs slots; write each one under [[slot]]")
        return
    for index, slot in enumerate(slots):
        if slot.number != index + 1:
            table.note(
                f"slot.{index}.number", f"the slot's number is {slot.number}; slots count up from 1: write {index + 1}"
            )
        last = slot is slots[-1]
        for offer in slot.offers:
            play = plays[offer.play]
            if play and play.last_word and not last:
                table.note(f"slot.{index}.plays", f"{play.id!r} is a last word; it belongs into the last slot only")
            if play and last and not play.last_word:
                table.note(f"slot.{index}.plays", f"{play.id!r} is no last word; the last slot holds last words only")


def _read_rescue(table: Table, slots: tuple[Slot, ...], plays: Plays) -> Rescue:
    rescue = Rescue(
        asks_least=table.count("asks_least", least=1),
        asks_most=table.count("asks_most", least=1),
        opens_after=timedelta(days=table.count("opens_after_days")),
        closes_after=timedelta(days=table.count("closes_after_days")),
        quiet_days=table.count("quiet_working_days"),
        least_open_days=table.count("least_open_working_days"),
        replaces=tuple(each for each in table.items("replaces_slots") if _is_slot(table, each, slots)),
    )
    if rescue.asks_most < rescue.asks_least:
        table.note("asks_most", f"`asks_most` is below `asks_least`; write {rescue.asks_least} or more")
    if rescue.closes_after < rescue.opens_after:
        table.note("closes_after_days", f"the window closes before it opens; write {rescue.opens_after.days} or more")
    play = plays.get(RESCUE)
    if RESCUE not in plays:
        table.note("", "the frame has a rescue call, but plays/rescue.toml is missing; copy the shipped one")
    elif play and not play.last_word:
        table.note("", "the rescue call is itself the last word; write `last_word = true` in plays/rescue.toml")
    table.done()
    return rescue


def _is_slot(table: Table, value: object, slots: tuple[Slot, ...]) -> bool:
    numbers = [slot.number for slot in slots[:-1]]
    if type(value) is int and value in numbers:
        return True
    table.note("replaces_slots", f"{value!r} is no slot before the last; write some of {numbers}")
    return False
