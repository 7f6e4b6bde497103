"""What is around a message before it goes out: everything that the person's own timeline does not tell."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time, timedelta

from django.db.models import Count, Max, Q, QuerySet

from ringback.domain.clearance import Circumstances
from ringback.domain.episode import State as Standing
from ringback.domain.fold import open_silence
from ringback.domain.person import Person
from ringback.domain.play import Playbook
from ringback.domain.sending import Mode, State
from ringback.domain.sending import Outgoing as Message
from ringback.domain.silence import Silence
from ringback.domain.turn import Turn
from ringback.outreach.days import names_passed_day
from ringback.outreach.seller import Seller
from ringback.store.codec import seconds
from ringback.store.models import Exchange, Handle, Outgoing, Part
from ringback.store.models import Person as Row
from ringback.store.outbox import desk_of
from ringback.store.suppression import is_suppressed, opted_out
from ringback.store.timelines import timelines

LOOKED_BACK = timedelta(days=21)
"""A touch at a company is live for a working week; with holidays in it, less than three weeks."""


SPACING = timedelta(minutes=3)
"""So much lies between two messages from one mailbox."""


def message_of(row: Outgoing) -> Message:
    """The row as the rules know it."""
    return Message(
        person=row.person.key, to=row.to, play=row.play, slot=row.slot, matter=row.matter, made_at=_at(row.made_at)
    )


def around(row: Outgoing, person: Person, playbook: Playbook, user: Seller, now: datetime) -> Circumstances:
    """The circumstances of this row at the open desk, at that instant."""
    others = _others_at(person, playbook, now)
    day_at, next_day_at = _day_of(user, now)
    last_sent_at, sent_today = _sent_from(row, day_at, now)
    news = _news(row, person)
    held = _held(row, now)
    elsewhere = list(_elsewhere(person.addresses, row).values_list("id", "person_id"))
    return Circumstances(
        words_passed=_words_passed(row, person, now),
        news=frozenset(key for key, _, _ in news),
        wrote_ahead=_wrote_ahead(news, person, now),
        suppressed=is_suppressed(person.addresses) or opted_out(elsewhere),
        colleague_wrote_at=_colleague_wrote_at(row, person, others),
        company_touched_at=_latest(
            _last(held.filter(person__company=person.company)), *(one.last_touch_at for one in others if one.touches)
        ),
        team_touched_at=_latest(
            _last(held.filter(to__in=person.addresses).exclude(desk=desk_of(row))),
            _team_wrote_at([number for number, _ in elsewhere], now),
        ),
        team_company_touched_at=_team_wrote_at(_company_elsewhere(person, row), now),
        busy=_is_busy(row, person),
        held=_is_held(row, person),
        sent_today=sent_today,
        most_a_day=row.mailbox.daily_cap,
        next_day_at=next_day_at,
        last_sent_at=last_sent_at,
        spacing=SPACING,
    )


def _at(instant: int) -> datetime:
    return datetime.fromtimestamp(instant, UTC)


def must_pause(row: Outgoing, user: Seller, now: datetime) -> bool:
    """Does the mailbox's own pace keep this row back, whatever lies in it? A draft knows no pace."""
    if row.mode == Mode.DRAFTS:
        return False
    last_sent_at, sent_today = _sent_from(row, _day_of(user, now)[0], now)
    return sent_today >= row.mailbox.daily_cap or (last_sent_at is not None and last_sent_at + SPACING > now)


def _sent_from(row: Outgoing, day_at: datetime, now: datetime) -> tuple[datetime | None, int]:
    """When the last message went out from this row's mailbox, and how many did since the day began; what is held may have."""
    sent = Outgoing.objects.filter(mailbox=row.mailbox_id, state=State.SENT.value, sent_at__lte=seconds(now))
    found = sent.aggregate(last=Max("sent_at"), today=Count("id", filter=Q(sent_at__gte=seconds(day_at))))
    held = _held(row, now).filter(mailbox=row.mailbox_id)
    last = _latest(_at(found["last"]) if found["last"] else None, _last(held))
    return last, found["today"] + held.filter(handed_at__gte=seconds(day_at)).count()


def _held(row: Outgoing, now: datetime) -> QuerySet[Outgoing]:
    """Other messages, of any desk, of which nobody knows whether they went out lately: each may be a touch. A draft is none."""
    held = Outgoing.everywhere.filter(state=State.HELD.value, handed_at__gte=seconds(now - LOOKED_BACK))
    return held.exclude(id=row.pk).exclude(mode=Mode.DRAFTS.value)


def _latest(*instants: datetime | None) -> datetime | None:
    return max(filter(None, instants), default=None)


def _last(held: QuerySet[Outgoing]) -> datetime | None:
    last = held.aggregate(last=Max("handed_at"))["last"]
    return _at(last) if last else None


def behind_others(row: Outgoing, until: datetime) -> datetime:
    """From when on it is this row's turn, where others wait for the same mailbox's spacing already: the first free place."""
    waiting = Outgoing.objects.filter(mailbox=row.mailbox, state=State.APPROVED.value, reason__code="spacing")
    for due_at in waiting.filter(due_at__gte=seconds(until)).order_by("due_at").values_list("due_at", flat=True):
        # whose recipient's day is over waits for the next one: before that there is room
        if _at(due_at) >= until + SPACING:
            break
        until = _at(due_at) + SPACING
    return until


def _day_of(user: Seller, now: datetime) -> tuple[datetime, datetime]:
    """When the user's day began, and when the next one does."""
    zone = user.place.zone
    today = now.astimezone(zone).date()
    first, then = (datetime.combine(day, time(0), zone) for day in (today, today + timedelta(days=1)))
    return first.astimezone(UTC), then.astimezone(UTC)


def _news(row: Outgoing, person: Person) -> list[tuple[str, int, int]]:
    """What of this person's came into the store after the words were made: its id, what it means, its date."""
    parts = Part.objects.filter(handle__person__key=person.id, exchange_id__gt=row.seen)
    return list(parts.values_list("exchange__key", "flags", "at"))


def _wrote_ahead(news: Iterable[tuple[str, int, int]], person: Person, now: datetime) -> bool:
    """Does a sign of theirs bear a date to come? Also one that was there before the words: no list of today knew of it."""
    if any(flags & Turn.SIGN and at > seconds(now) for _, flags, at in news):
        return True
    # an accepted invitation bears the date of its meeting: that one was known
    ahead = Part.objects.filter(handle__person__key=person.id, at__gt=seconds(now), flags__gt=0)
    return any(
        flags & Turn.SIGN for flags in ahead.exclude(exchange__channel="meeting").values_list("flags", flat=True)
    )


def _words_passed(row: Outgoing, person: Person, now: datetime) -> bool:
    """Do the words propose a day, on their calendar, that is over by now?"""
    zone = person.place.zone
    return names_passed_day(row.text, _at(row.made_at).astimezone(zone).date(), now.astimezone(zone).date())


def _others_at(person: Person, playbook: Playbook, now: datetime) -> list[Silence]:
    """The open silences of others at their company to whom the user wrote lately."""
    if not person.company:
        return []
    since = seconds(now - LOOKED_BACK)
    reached = Part.objects.filter(
        handle__person__company=person.company, at__gte=since, flags__gte=Turn.REACHED.value
    ).exclude(handle__person__key=person.id)
    people = sorted(set(reached.values_list("handle__person__key", flat=True)))
    found = (open_silence(one, now, last_words=playbook.last_words) for one in timelines(people, now))
    return [silence for silence in found if silence]


def _colleague_wrote_at(row: Outgoing, person: Person, others: Iterable[Silence]) -> datetime | None:
    """When somebody else at their company wrote to the user since the words were made, or what he still has to look at."""
    if not person.company:
        return None
    parts = Part.objects.filter(handle__person__company=person.company, role="a", exchange_id__gt=row.seen)
    wrote = parts.exclude(handle__person__key=person.id).values_list("flags", "at")
    paused = (one.colleague.at for one in others if one.state is Standing.PAUSED and one.colleague)
    return max((*(_at(at) for flags, at in wrote if flags & Turn.SIGN), *paused), default=None)


def _company_elsewhere(person: Person, row: Outgoing) -> list[int]:
    """The addresses of that company as other desks know them."""
    if not person.company:
        return []
    people = Row.everywhere.filter(company=person.company).values("id")
    names = Handle.everywhere.filter(person_id__in=people, is_number=False).values_list("name", flat=True)[:2000]
    return list(_elsewhere(names, row).values_list("id", flat=True))


def _elsewhere(addresses: Iterable[str], row: Outgoing) -> QuerySet[Handle]:
    """These addresses as other desks know them."""
    return Handle.everywhere.filter(name__in=list(addresses)).exclude(desk_id=desk_of(row))


def _team_wrote_at(handles: Sequence[int], now: datetime) -> datetime | None:
    """When a colleague of the user's, at another desk, last reached one of these there. Only that is asked."""
    if not handles:
        return None
    since = seconds(now - LOOKED_BACK)
    parts = Part.everywhere.filter(handle_id__in=handles, at__gte=since, at__lte=seconds(now), flags__gt=0)
    reached = [at for flags, at in parts.values_list("flags", "at") if flags & Turn.REACHED]
    return _at(max(reached)) if reached else None


def _is_busy(row: Outgoing, person: Person) -> bool:
    """Is another message from this mailbox, or to this person or company, on its way this very moment, from any desk?"""
    moving = Outgoing.everywhere.filter(state=State.SENDING.value).exclude(id=row.pk)
    near = Q(mailbox_id=row.mailbox_id) | Q(to__in=person.addresses)
    near |= Q(person__company=person.company) if person.company else Q()
    return moving.filter(near).exists()


def _is_held(row: Outgoing, person: Person) -> bool:
    """Is another message to an address of theirs held, whoever's entry it was written for, at any desk?"""
    held = Outgoing.everywhere.filter(state=State.HELD.value, to__in=person.addresses)
    return held.exclude(id=row.pk).exists()


def last_exchange() -> int:
    """The largest exchange of the open desk: what comes in later has a larger number."""
    return int(Exchange.objects.whole().aggregate(last=Max("id"))["last"] or 0)
