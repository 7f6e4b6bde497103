"""Messages that are looked for in the mailbox: those whose outcome nobody knows, drafts, and copies in Sent."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from ringback.adapters.account import MailServerError
from ringback.adapters.imap import Imap
from ringback.adapters.imap_folders import the_one_for
from ringback.domain.clearance import stops
from ringback.domain.reason import because
from ringback.domain.sending import LOOKS, Event, Mode, next_look
from ringback.flows.lines import Line
from ringback.flows.playbook import playbook_in_force
from ringback.flows.seller import seller
from ringback.flows.sending.around import around, message_of
from ringback.flows.sending.letter import bytes_of, handed_at
from ringback.flows.sending.record import COPY_AFTER, is_answered, is_the_touch, known_as, own_mail_since, went_out
from ringback.flows.sync import sync
from ringback.intake.folder import Folder
from ringback.intake.mail import read_letter
from ringback.store.codec import seconds
from ringback.store.models import Outgoing
from ringback.store.outbox import move, note
from ringback.store.timelines import timelines

PLACED_EVERY = timedelta(minutes=15)
COPY_FOR = timedelta(days=1)
_APART = timedelta(minutes=10)  # our clock and the mail server's
_LONGEST_ID = 400
NEVER = timedelta(days=36_500)


def folder_for(imap: Imap, role: Folder) -> str | None:
    """The mailbox's folder for that, None where it has none."""
    folder = the_one_for(role, imap.folders())
    return folder.name if folder else None


def _sent_folders(imap: Imap, row: Outgoing) -> Iterator[str]:
    """Where a copy of what was sent may lie. Gmail's folder of everything holds drafts as well: there a draft proves nothing."""
    for folder in imap.folders():
        if folder.role is Folder.SENT or (folder.everything and row.mode != Mode.DRAFTS):
            yield folder.name


def _lies_in_sent(imap: Imap, row: Outgoing) -> bool:
    return any(imap.has_message(name, row.message_id) for name in _sent_folders(imap, row))


def _read(row: Outgoing, now: datetime, line: Line) -> None:
    """What is new in the mailbox; raises MailServerError where not all of it could be read: what is not found may lie there."""
    if trouble := sync(row.mailbox, now, most=0, line=line).trouble:
        raise MailServerError(trouble, retry=True)


def look_for(row: Outgoing, now: datetime, line: Line) -> None:
    """Did this held message go out? It did if a copy lies in Sent, or if any mail answers it; a draft may lie in Drafts."""
    _read(row, now, line)
    found = known_as(row.message_id) is not None or is_answered(row.message_id)
    with line(row.mailbox, now) as imap:
        drafts = folder_for(imap, Folder.DRAFTS) if row.mode == Mode.DRAFTS else None
        placed = bool(drafts and not found and imap.has_message(drafts, row.message_id))
        found = found or (not placed and _lies_in_sent(imap, row))
    if found:
        at = handed_at(row)
        went_out(row, Event.FOUND, bytes_of(row, at), at, playbook_in_force().current, now)
    elif placed:
        move(row.pk, Event.FOUND_DRAFT, now, due_at=now)
    else:
        _look_again(row, now)


def _look_again(row: Outgoing, now: datetime) -> None:
    looks = row.looks + 1
    again = next_look(looks, datetime.fromtimestamp(row.changed_at, UTC))
    if again is None:
        reason = because("not_in_sent", looks=len(LOOKS))
        note(row, looks=looks, due_at=now + NEVER, reason={"code": reason.code, "said": str(reason)})
    else:
        note(row, looks=looks, due_at=max(again, now))


def look_at_draft(row: Outgoing, now: datetime, line: Line) -> None:
    """What became of a draft: did the user send it, delete it, or does it lie there without a use by now?"""
    _read(row, now, line)
    sent = known_as(row.message_id)
    if sent is not None:
        _sent_by_user(row, sent, now)
        return
    with line(row.mailbox, now) as imap:
        drafts = folder_for(imap, Folder.DRAFTS)
        lies_there = drafts is not None and imap.has_message(drafts, row.message_id)
        others = imap.heads_to(drafts, row.to, handed_at(row) - _APART) if drafts and not lies_there else []
    if lies_there:
        _still_wanted(row, now)
        return
    # mail programs give the mail that comes of a draft another Message-ID
    own = own_mail_since(row)
    if own is not None:
        _sent_by_user(row, own, now)
    elif (rewritten := _rewritten(row, others)) is not None:
        note(row, message_id=rewritten or row.message_id)  # by that it is known when it is sent
        _still_wanted(row, now)
    elif row.looks:
        move(row.pk, Event.DRAFT_GONE, now, because=because("draft_deleted"))
    else:
        note(row, looks=1, due_at=now + COPY_AFTER)  # the mail may be under way to Sent


def _rewritten(row: Outgoing, heads: Sequence[bytes]) -> str | None:
    """The Message-ID of the draft that an edited one has become: many programs save it as a new one. None where there is none.

    "" where it bears none by which it could be known again.
    """
    for letter in map(read_letter, reversed(heads)):
        if row.thread[-1] in letter.in_reply_to if row.thread else letter.subject == row.subject:
            name = letter.message_id or ""
            fits = name.isascii() and name.isprintable() and len(name) <= _LONGEST_ID
            return name if fits and not Outgoing.everywhere.filter(message_id=name).exists() else ""
    return None


def _sent_by_user(row: Outgoing, exchange: int, now: datetime) -> None:
    is_the_touch(row, exchange)
    move(row.pk, Event.YOU_SENT_IT, now, sent_at=now, copied=True)


def _still_wanted(row: Outgoing, now: datetime) -> None:
    playbook = playbook_in_force().current
    (timeline,) = timelines([row.person.key], now)
    reason = stops(timeline, message_of(row), around(row, timeline.person, playbook, seller(now), now), playbook, now)
    if reason:
        move(row.pk, Event.MUST_NOT, now, because=because("draft_useless", why=str(reason)))
    else:
        note(row, looks=0, due_at=now + PLACED_EVERY)


def copy_to_sent(row: Outgoing, now: datetime, line: Line) -> None:
    """A copy in Sent, where the server did not put one there itself."""
    assert row.sent_at is not None
    if now - datetime.fromtimestamp(row.sent_at, UTC) > COPY_FOR:
        note(row, copied=True)
        return
    with line(row.mailbox, now) as imap:
        sent = folder_for(imap, Folder.SENT)
        if sent and not _lies_in_sent(imap, row):
            imap.append(sent, bytes_of(row, handed_at(row)), ("\\Seen",), handed_at(row))
    note(row, copied=True, due_at=seconds(now))
