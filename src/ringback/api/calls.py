"""What programs may ask and do. Who they act for was found out before: `request.who`; whose desk is open, too."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.security import HttpBearer

from ringback.adapters.clock import now as read_clock
from ringback.domain.errors import BadInputError, RingbackError, StoreBusyError, UnknownPersonError
from ringback.flows import act as flow
from ringback.flows import outbox
from ringback.flows.contract import instant, message_json, portrait_json, today_json
from ringback.flows.finish import finish
from ringback.flows.portrait import portrait
from ringback.flows.seller import users_day
from ringback.flows.sending.shown import lines
from ringback.flows.team import AtOneDesk, team_at
from ringback.flows.today import today
from ringback.store.find import person_row


class Token(HttpBearer):
    """A token of the user's; it was looked up before the call came here."""

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        return getattr(request, "who", None)


_TOMORROW = timedelta(days=1)

api = NinjaAPI(
    title="ringback",
    version="1",
    description="Which silences mean something, and what to do about each one today.",
    urls_namespace="api",
    auth=Token(),
    docs_url=None,
)


class Said(Schema):
    """What was done."""

    done: str


class Verb(Schema):
    """What is to be done: done, later, release, no, talked, revive or settled. `until` is the day for "later"."""

    verb: str
    until: date | None = None


@api.get("today", url_name="today", summary="Whom you owe, what to do now, what to leave alone")
def of_today(request: HttpRequest, as_of: datetime | None = None) -> Any:
    return today_json(today(_instant(as_of)))


@api.get("people/{person}", url_name="person", summary="One person: the silence, the move, the words")
def of_person(request: HttpRequest, person: str, as_of: datetime | None = None) -> Any:
    return portrait_json(portrait(person, _instant(as_of)))


@api.post("people/{person}/acts", url_name="act", response=Said, summary="What the buttons on a person's page do")
def acted(request: HttpRequest, person: str, verb: Verb) -> Any:
    now = read_clock()
    acts: dict[str, Callable[[], object]] = {
        "done": lambda: finish(person, now),
        "later": lambda: flow.snooze(person, verb.until or users_day(now) + _TOMORROW, now=now),
        "release": lambda: flow.release(person, now=now),
        "no": lambda: flow.no(person, now=now),
        "talked": lambda: flow.talked(person, now=now),
        "revive": lambda: flow.revive(person, now=now),
        "settled": lambda: flow.look(person, now=now),
    }
    if verb.verb not in acts:
        raise Http404(f"there is no “{verb.verb}”")
    acts[verb.verb]()
    return {"done": verb.verb}


class Message(Schema):
    """What to do with the message to this person: approve it (in these words, where some are given), take it back, or stop it."""

    verb: Literal["approve", "take back", "stop"]
    text: str | None = None


@api.get("outbox", url_name="outbox", summary="The messages on their way out, and what became of the latest ones")
def of_outbox(request: HttpRequest) -> Any:
    return [message_json(line) for line in lines()]


@api.post("outbox/{person}", url_name="message", response=Said, summary="Approve, take back or stop a message")
def settled(request: HttpRequest, person: str, message: Message) -> Any:
    now = read_clock()
    person_row(person)
    if message.verb == "approve":
        outbox.approve(person, now, text=message.text, by=_name(request))
    elif message.verb == "stop":
        outbox.stop(person, now)
    else:
        outbox.take_back(person, now)
    return {"done": message.verb}


def _name(request: HttpRequest) -> str:
    return str(request.who.name)  # type: ignore[attr-defined] # rights.py put it there


@api.get("team", url_name="team", summary="The team's silences and outcomes, without anybody's words")
def of_team(request: HttpRequest) -> Any:
    team = request.who.team  # type: ignore[attr-defined] # rights.py put it there
    return [_desk(one) for one in team_at(team, read_clock())]


def _desk(one: AtOneDesk) -> dict[str, Any]:
    quiet = [
        {
            "person": each.name,
            "person_id": each.person,
            "company": each.company,
            "silent_since": instant(each.since),
            "touches": each.touches,
            "move": each.move,
            "due_at": instant(each.due_at),
            "is_due": each.is_due,
        }
        for each in one.quiet
    ]
    ended = {"won": one.ended.won, "noes": one.ended.noes, "released": one.ended.released}
    return {"desk": one.title, "silences": quiet, "owed": one.owed, "old_silences": one.old, "ended": ended}


def _instant(asked: datetime | None) -> datetime:
    if asked is None:
        return read_clock()
    if not 1970 <= asked.year <= 2100:
        raise BadInputError("as_of is no instant of this life")
    return asked if asked.tzinfo else asked.replace(tzinfo=UTC)


@api.exception_handler(RingbackError)
def failed(request: HttpRequest, error: RingbackError) -> HttpResponse:
    """A failure as one sentence, with a code that says whose it is."""
    status = 404 if isinstance(error, UnknownPersonError) else 503 if isinstance(error, StoreBusyError) else 422
    return api.create_response(request, {"detail": str(error)}, status=status)
