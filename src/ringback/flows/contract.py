"""What the outside may rely on: today's list, a person and the outbox as JSON."""

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from ringback.domain.debt import Debt
from ringback.domain.interaction import Interaction
from ringback.domain.move import Move
from ringback.domain.play import Playbook
from ringback.domain.timeline import Timeline
from ringback.flows.portrait import Portrait
from ringback.flows.sending.identity import quoted_below
from ringback.flows.sending.shown import Line
from ringback.flows.today import Today, draft_of
from ringback.outreach.card import CallCard


def instant(at: datetime | None) -> str | None:
    """ISO 8601 in UTC with Z, whole seconds."""
    return None if at is None else at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def today_json(today: Today) -> dict[str, Any]:
    """All debts and moves, best first; silences older than 60 days only count."""
    return {
        "as_of": instant(today.as_of),
        "seen": {channel: instant(until) for channel, until in today.seen.items()},
        "debts": [_debt(debt, today) for debt in today.debts],
        "moves": [move_json(row.move, today.as_of, today.playbook) for row in today.rows],
        "old_silences": today.old_silences,
    }


def _debt(debt: Debt, today: Today) -> dict[str, Any]:
    return {
        "person": debt.person.name,
        "person_id": debt.person.id,
        "address": debt.person.address,
        "channel": debt.channel.value,
        "since": instant(debt.since),
        "message_id": today.message_ids.get(debt.interaction),
        "folded": debt.is_folded(today.as_of),
        "because": [str(reason) for reason in debt.because],
    }


def move_json(move: Move, as_of: datetime, playbook: Playbook) -> dict[str, Any]:
    """One move with its reasons, and the words for it."""
    silence = move.silence
    elapsed = silence.timeline.clock.elapsed(silence.since, as_of)
    draft = draft_of(move, playbook, as_of)
    return {
        **_person(silence.timeline),
        "silent_since": instant(silence.since),
        "silent_worktime_hours": round(elapsed.total_seconds() / 3600, 2),
        "p_answer_7d": round(move.belief.p_answer_7d, 4),
        "surprise": round(move.belief.surprise, 4),
        "move": move.play,
        "slot": move.slot,
        "due_at": instant(move.due_at),
        "channel": move.channel.value if move.channel else None,
        "causes": [cause.name.value for cause in move.causes],
        "because": [str(reason) for reason in move.because],
        "not_chosen": {name: str(reason) for name, reason in move.not_chosen.items()},
        "asks_for": move.asks_for.value if move.asks_for else None,
        "draft": {"subject": draft.subject, "body": draft.body, "language": draft.language} if draft else None,
    }


def _person(timeline: Timeline) -> dict[str, Any]:
    person = timeline.person
    return {
        "person": person.name,
        "person_id": person.id,
        "address": timeline.address or person.address,
        "company": person.company or None,
        "relation": person.relation.value,
    }


def portrait_json(shown: Portrait) -> dict[str, Any]:
    """Everything about one person, in the words that people see."""
    return {
        **_person(shown.timeline),
        "as_of": instant(shown.as_of),
        "state": shown.state.value,
        "why_listed": list(shown.why_listed),
        "debts": [[str(reason) for reason in debt.because] for debt in shown.debts],
        "move": move_json(shown.move, shown.as_of, shown.playbook) if shown.move else None,
        "quoted": (quoted_below(shown.draft) or None) if shown.draft else None,
        "question": shown.question.words if shown.question else None,
        "call": _call(shown.card) if shown.card else None,
        "timeline": [_interaction(one) for one in shown.timeline.interactions],
    }


def _call(card: CallCard) -> dict[str, Any]:
    """The card for a call: when it is fine there (by their clock, and the next stretch of time), and what to say."""
    window = card.next_window
    return {
        "number": card.number,
        "seconds": card.seconds,
        "hours": [f"{card.hours.opens:%H:%M}", f"{card.hours.closes:%H:%M}"],
        "may_call_now": card.may_call_now,
        "next_window": [instant(window.opens_at), instant(window.closes_at)] if window else None,
        "voicemail": card.script.body,
        "if_they_pick_up": asdict(card.live),
    }


def message_json(line: Line) -> dict[str, Any]:
    """One message of the outbox, with its words and where it stands."""
    return {
        "person": line.name,
        "person_id": line.person,
        "address": line.to,
        "move": line.play,
        "state": line.state.value,
        "mode": line.mode.value,
        "because": line.why or None,
        "due_at": instant(line.due_at),
        "sent_at": instant(line.sent_at),
        "approved_by": line.approved_by or None,
        "subject": line.subject,
        "body": line.text,
        "quoted": line.quoted or None,
        "message_id": line.message_id,
    }


def _interaction(one: Interaction) -> dict[str, Any]:
    return {
        "id": one.id,
        "at": instant(one.at),
        "direction": one.direction.value,
        "channel": one.channel.value,
        "kind": one.reading.kind.value,
        "outcome": one.outcome.value if one.outcome else None,
        "subject": one.subject or None,
        "text": one.reading.text,
    }
