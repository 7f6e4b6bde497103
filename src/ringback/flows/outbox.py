"""What the user does with messages on their way out: approve, take back, stop, say what became of them."""

import logging
from datetime import datetime
from secrets import token_hex
from typing import Any

from django.db import IntegrityError, transaction

from ringback.domain.errors import BadInputError
from ringback.domain.interaction import Channel
from ringback.domain.move import Move
from ringback.domain.reason import Reason, because
from ringback.domain.sending import Event, Mode, State
from ringback.flows.finish import move_of
from ringback.flows.mailboxes import find_mailbox
from ringback.flows.playbook import playbook_in_force
from ringback.flows.sending.around import last_exchange
from ringback.flows.sending.by_itself import RELEASED_PLAY, may_go_by_itself, stop_withdrawn
from ringback.flows.sending.identity import mailbox_for, quoted_below
from ringback.flows.sending.letter import bytes_of, handed_at, thread_of
from ringback.flows.sending.record import went_out
from ringback.flows.sending.seen import of_words
from ringback.flows.today import draft_of, today
from ringback.outreach.compose import Draft, answered_mail
from ringback.outreach.envelope import LONGEST_SUBJECT, ascii_address, message_id
from ringback.outreach.inert import one_line
from ringback.store.audit import What, write_change
from ringback.store.codec import seconds, storable
from ringback.store.find import person_row
from ringback.store.journal import writing
from ringback.store.models import Mailbox, Outgoing
from ringback.store.outbox import live_of, move, waits_for_a_look, was_declined

_log = logging.getLogger(__name__)
LONGEST_TEXT = 20_000
MOST_A_DAY = 500  # a person's own mail; who writes more writes in bulk
_IN_WORDS = {
    State.APPROVED: "approved already",
    State.DUE: "on its way",
    State.SENDING: "being sent this moment",
    State.PLACED: "in your Drafts folder",
    State.HELD: "held: nobody knows whether it went out",
}


class NoWordsError(BadInputError):
    """There are only the beats of a play, for the user's eyes: nobody else may get them as a message."""

    def __init__(self, name: str) -> None:
        super().__init__(f"there are no words in the language of {name}, only what to say: write them yourself")


class ChangedError(BadInputError):
    """What would go out now is not what the user has seen."""

    def __init__(self, name: str) -> None:
        super().__init__(f"what goes to {name} has changed since this page was made: look at it again")


def approve(person: str, now: datetime, *, text: str | None = None, by: str = "you", seen: str = "") -> Outgoing:
    """Let the words for this person's present move go their way: into Drafts or out, as the mailbox's mode says.

    `text` are the user's own words in the place of the draft's, `seen` what a page has shown of it (`sending/seen.py`). A draft
    that lies in the outbox gets the words of today: nobody may send those of last month by a click. Raises BadInputError where
    there is nothing to send by mail, or no mailbox; ChangedError where he would send what he has not seen.
    """
    row = live_of(person)
    if row is not None and State(row.state) is not State.DRAFTED:
        raise BadInputError(
            f"a message to {row.person.name} is {_IN_WORDS[State(row.state)]}: take it back or stop it first"
        )
    words = _drafted(person, now)
    if not of_words(words).startswith(seen):
        _renew(row, words)
        raise ChangedError(words.person.name)
    own = words.text if text is None else _words(text)
    if not words.language and own == words.text:
        raise NoWordsError(words.person.name)
    with writing(), transaction.atomic():
        row = row or _added(words)
        fields = {**_fields(words), "text": own}
        if not move(row.pk, Event.YOU_APPROVE, now, approved_at=now, approved_by=by[:80], **fields):
            raise BadInputError(f"the message to {row.person.name} has just changed: look at it again")
    row.refresh_from_db()
    return row


def words_to_see(found: Move, draft: Draft | None, now: datetime) -> Outgoing | None:
    """The message as it would go out, for a page to show; nothing is stored. None where there is no mail to send."""
    if draft is None or draft.channel is not Channel.EMAIL or not found.is_touch:
        return None
    try:
        return _row(found, draft, 0, now)
    except BadInputError:  # whoever approves it is told why
        return None


def _fields(words: Outgoing) -> dict[str, Any]:
    return {name: getattr(words, name) for name in _WORDS}


def _renew(row: Outgoing | None, words: Outgoing) -> None:
    """A draft in the outbox gets the words of today, so that these are what he looks at."""
    if row is not None:
        with writing():
            Outgoing.objects.filter(id=row.pk, state=State.DRAFTED.value).update(**_fields(words), text=words.text)


_WORDS = (
    "mailbox", "play", "slot", "matter", "mode", "sender", "to", "subject", "language", "quoted", "thread", "seen", "made_at",
    "due_at",
)  # fmt: skip
"""What belongs to the words of a row, and changes with them; its Message-ID stays."""


def _words(text: str) -> str:
    kept = storable(text.replace("\r\n", "\n")).strip()
    if not kept:
        raise BadInputError("the message is empty: write something, or stop it")
    if len(kept) > LONGEST_TEXT:
        raise BadInputError(f"the message is longer than {LONGEST_TEXT:,} characters: shorten it")
    return kept


def _drafted(person: str, now: datetime) -> Outgoing:
    """A row for the person's present move, not stored yet; its Message-ID is fixed from now on."""
    # first, so that whatever comes in while the words are made counts as news
    seen, name = last_exchange(), person_row(person).name
    found, playbook = move_of(person, now)
    draft = draft_of(found, playbook, now) if found and found.is_touch else None
    if found is None or draft is None or draft.channel is not Channel.EMAIL:
        what = "nothing" if found is None else playbook.title(found.play).lower()
        raise BadInputError(f"the list has {what} for {name}: there is no mail to send")
    return _row(found, draft, seen, now)


def _row(found: Move, draft: Draft, seen: int, now: datetime) -> Outgoing:
    person = found.silence.timeline.person
    identity = mailbox_for(draft.answers)
    if identity is None:
        raise BadInputError("no mailbox is connected: “ringback connect ADDRESS” connects yours")
    mailbox, sender = identity
    assert person.address is not None
    return Outgoing(
        mailbox=mailbox,
        person=person_row(person.id),
        play=found.play,
        slot=found.slot,
        matter=found.silence.matter,
        mode=mailbox.mode,
        sender=sender,
        to=person.address,
        subject=one_line(draft.subject or "", LONGEST_SUBJECT),
        text=draft.body,
        quoted=quoted_below(draft),
        language=draft.language or "",
        thread=thread_of(draft.answers),
        message_id=message_id(ascii_address(sender), token_hex(16)),
        seen=seen,
        made_at=seconds(now),
        due_at=seconds(max(found.due_at, now)),
        changed_at=seconds(now),
    )


def _added(row: Outgoing) -> Outgoing:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:  # two clicks at once: the first one's row is the one
        return live_of(row.person.key) or row
    return row


def take_back(person: str, now: datetime) -> None:
    """The approval is taken back; possible until a worker has the message in hand."""
    _do(person, Event.YOU_TAKE_BACK, now, "it can no longer be taken back")


def stop(person: str, now: datetime) -> None:
    """This message is not sent."""
    row, why = live_of(person), because("you_stopped")
    if row is not None and State(row.state) is State.PLACED:
        why = because("draft_useless", why=str(why))
    _do(person, Event.YOU_STOP, now, "it can no longer be stopped", why)


def _do(person: str, event: Event, now: datetime, otherwise: str, why: Reason | None = None) -> None:
    row = live_of(person)
    if row is None:
        raise BadInputError(f"no message to {person_row(person).name} waits in the outbox")
    with writing():
        if not move(row.pk, event, now, because=why):
            row.refresh_from_db(fields=["state"])
            where = _IN_WORDS.get(State(row.state), row.state)
            raise BadInputError(f"the message to {row.person.name} is {where}: {otherwise}")


def say_sent(person: str, now: datetime) -> None:
    """The user knows that a held message went out."""
    row = _held(person)
    at = handed_at(row)
    went_out(row, Event.YOU_SAY_SENT, bytes_of(row, at), at, playbook_in_force().current, now)


def send_again(person: str, now: datetime) -> None:
    """The user knows that a held message did not go out, and wants it sent: with the same Message-ID, so that no copy hides."""
    row = _held(person)
    if row.mailbox.gone_at is not None:
        raise BadInputError(f"{row.mailbox.address} is disconnected: connect it again first, or stop the message")
    move(row.pk, Event.YOU_SEND_AGAIN, now, due_at=now, attempts=0, handed_at=None)


def _held(person: str) -> Outgoing:
    row = live_of(person)
    if row is None or State(row.state) is not State.HELD:
        raise BadInputError("no message to this person is held: there is nothing to say of it")
    return row


def approve_released(now: datetime) -> int:
    """At the open desk: let go out by themselves the due moves by mail whose plays the user released; gives how many."""
    if not Mailbox.objects.filter(mode=Mode.AUTO.value).exclude(released=[]).exists():
        return 0
    done = 0
    for row in today(now).due:
        if row.move.due_at <= now and _may_go_by_itself(row.move) and _is_free(row.move):
            try:
                approve(row.move.silence.timeline.person.id, now, by=RELEASED_PLAY)
                done += 1
            except NoWordsError:
                continue
            except BadInputError as error:  # of one person: the others are let go all the same
                _log.warning("a move (%s) could not be let go by itself: %s", row.move.play, type(error).__name__)
    return done


def _is_free(found: Move) -> bool:
    """Does nothing to this person wait or stand in the outbox that the user has to decide?"""
    person, silence = found.silence.timeline.person.id, found.silence
    if live_of(person) is not None or was_declined(person, found.play, silence.since):
        return False
    return not waits_for_a_look(person, silence.last_touch_at)


def _may_go_by_itself(found: Move) -> bool:
    if not found.is_touch or found.channel is not Channel.EMAIL:
        return False
    identity = mailbox_for(answered_mail(found.silence))
    return identity is not None and may_go_by_itself(identity[0], found.play)


def rules(
    address: str = "",
    *,
    now: datetime,
    mode: Mode | None = None,
    most: int | None = None,
    released: list[str] | None = None,
    quotes: bool | None = None,
) -> Mailbox:
    """What may be sent from a mailbox ("" for the only one); what is None stays. Raises BadInputError on an unknown play."""
    plays = playbook_in_force().current.plays
    by_mail = sorted(name for name, one in plays.items() if Channel.EMAIL in one.channels)
    if strange := [play for play in released or () if play not in by_mail]:
        raise BadInputError(f"{', '.join(strange)} is no play by mail: there are {', '.join(by_mail)}")
    if most is not None and not 1 <= most <= MOST_A_DAY:
        raise BadInputError(f"{most} is no number of messages a day: choose one from 1 to {MOST_A_DAY}")
    given: dict[str, Any] = {
        "mode": mode.value if mode else None,
        "daily_cap": most,
        "released": sorted(set(released)) if released is not None else None,
        "quotes": quotes,
    }
    fields = {name: value for name, value in given.items() if value is not None}
    box = find_mailbox(address)
    if fields:
        with writing(), transaction.atomic():
            box = Mailbox.objects.select_for_update().get(id=box.pk)
            before = {name: getattr(box, name) for name in fields}
            for name, value in fields.items():
                setattr(box, name, value)
            box.save(update_fields=list(fields))
            write_change(What.RULES_CHANGED, now, box.address, before, fields)
            stop_withdrawn(box, now)
    return box
