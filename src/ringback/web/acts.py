"""What the buttons do: each calls one flow, says what happened, and offers the way back."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from ringback.adapters.clock import now as read_clock
from ringback.domain.errors import RingbackError, UnknownPersonError
from ringback.domain.person import Relation
from ringback.domain.reason import plural
from ringback.domain.timeline import FactKind
from ringback.flows import act as flow
from ringback.flows import team
from ringback.flows.finish import finish, instead_of
from ringback.flows.old import old_silences
from ringback.flows.seller import users_day

TOMORROW = timedelta(days=1)


def _done(person: str, now: datetime) -> str:
    return f"{finish(person, now)}: written down as done."


def _later(person: str, now: datetime) -> str:
    flow.snooze(person, users_day(now) + TOMORROW, now=now)
    return "Put off until tomorrow."


def _release(person: str, now: datetime) -> str:
    flow.release(person, now=now)
    others = instead_of(person, now)
    return "Let go. The time is free" + (f" for {', '.join(others)}." if others else ".")


def _no(person: str, now: datetime) -> str:
    flow.no(person, now=now)
    return "A no: counted as a success. A word of thanks is due."


def _talked(person: str, now: datetime) -> str:
    flow.talked(person, now=now)
    return "You talked: the silence is over."


def _revive(person: str, now: datetime) -> str:
    flow.revive(person, now=now)
    return "Taken up again."


def _settled(person: str, now: datetime) -> str:
    flow.look(person, now=now)
    return "Settled."


VERBS: dict[str, Callable[[str, datetime], str]] = {
    "done": _done,
    "later": _later,
    "release": _release,
    "no": _no,
    "talked": _talked,
    "revive": _revive,
    "settled": _settled,
}


@require_POST
def act(request: HttpRequest, person: str, verb: str) -> HttpResponse:
    if verb not in VERBS:
        raise Http404(f"there is no “{verb}”")
    return say(request, lambda: VERBS[verb](person, read_clock()), undo=True)


@require_POST
def answer(request: HttpRequest, person: str) -> HttpResponse:
    def remember() -> str:
        try:
            kind = FactKind(request.POST.get("kind", ""))
        except ValueError as error:
            raise Http404("that was not asked") from error
        flow.answer(person, kind, request.POST.get("value"), now=read_clock())
        return "Remembered; it will not be asked again."

    return say(request, remember, undo=True)


@require_POST
def relation(request: HttpRequest, person: str) -> HttpResponse:
    def change() -> str:
        try:
            chosen = Relation(request.POST.get("relation", ""))
        except ValueError as error:
            raise Http404("there is no such relation") from error
        flow.relation(person, chosen, now=read_clock())
        return f"Now a {chosen}."

    return say(request, change, undo=True)


@require_POST
def share(request: HttpRequest, person: str) -> HttpResponse:
    """Show the dialogue, with its words, to the manager of the team; or no more."""

    def change() -> str:
        if request.POST.get("share") == "yes":
            team.share(person, read_clock())
            return "The manager of your team can read this dialogue now."
        team.unshare(person, read_clock())
        return "Nobody but you reads this dialogue."

    return say(request, change, undo=False)


@require_POST
def release_old(request: HttpRequest) -> HttpResponse:
    def let_go() -> str:
        now = read_clock()
        known = [silence.timeline.person.id for silence in old_silences(now)]
        picked = (
            known
            if request.POST.get("which") == "all"
            else [one for one in request.POST.getlist("person") if one in known]
        )
        if request.POST.get("which") == "revive":
            flow.revive_all(picked, now=now)
            return f"Taken up again: {plural(len(picked), 'silence')}."
        flow.release_all(picked, now=now)
        return f"Let go of {plural(len(picked), 'old silence')}."

    return say(request, let_go, undo=True)


@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    def take_back() -> str:
        return f"Taken back: {flow.undo(read_clock())}."

    return say(request, take_back, undo=False)


def say(request: HttpRequest, do: Callable[[], str], *, undo: bool | str) -> HttpResponse:
    """Do it, say it, and go back to where the button was. `undo` offers the way back: the journal's, or that address."""
    try:
        way_back = undo if isinstance(undo, str) else reverse("undo") if undo else ""
        messages.success(request, do(), extra_tags=way_back)
    except UnknownPersonError as error:
        raise Http404(str(error)) from error
    except RingbackError as error:
        messages.warning(request, str(error))
    back = request.POST.get("next") or request.headers.get("referer", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return redirect(back if safe else "today")
