"""The outbox: what wants a word from the user, what waits for its hour, and what became of the latest messages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ringback.adapters.clock import now as read_clock
from ringback.domain.sending import Mode, State
from ringback.flows import outbox as flow
from ringback.flows.seller import seller
from ringback.flows.sending.shown import Line, lines, rules_of_mailboxes, troubles
from ringback.web.acts import say
from ringback.web.person.views import again
from ringback.web.rights import asker
from ringback.web.rows import at_home


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Messages that stand at the same place."""

    title: str
    dot: str
    lines: Sequence[Line]


_SECTIONS = (
    ("Wants a word from you", "debt", frozenset({State.HELD})),
    ("On their way", "act", frozenset({State.APPROVED, State.DUE, State.SENDING})),
    ("In your Drafts folder", "wait", frozenset({State.PLACED})),
    ("Not approved", "free", frozenset({State.DRAFTED})),
)
_MODES = {
    Mode.DRAFTS: "what you let go is put into your Drafts folder, and you send it",
    Mode.APPROVE: "what you approve is sent in their working hours",
    Mode.AUTO: "plays that you released are sent by themselves, all others once you approve",
}


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    now = read_clock()
    zone = seller(now).place.zone
    found = [at_home(line, zone) for line in lines()]
    sections = [
        Section(title=title, dot=dot, lines=[line for line in found if line.state in states])
        for title, dot, states in _SECTIONS
    ]
    known = {state for _, _, states in _SECTIONS for state in states}
    context = {
        "page": "outbox",
        "lead": _lead(sections),
        "boxes": [(box, _MODES[box.mode]) for box in rules_of_mailboxes()],
        "modes": [(mode.value, words) for mode, words in _MODES.items()],
        "troubles": troubles(),
        "sections": [section for section in sections if section.lines],
        "failed": any(line.state is State.FAILED for line in found),
        "past": [line for line in found if line.state not in known],
    }
    return render(request, "outbox/page.html", context)


def _lead(sections: Sequence[Section]) -> str:
    counts = [
        f"{len(section.lines)} {words}" for section, words in zip(sections, _IN_LEAD, strict=True) if section.lines
    ]
    if not counts:
        return "Nothing waits. What you approve on Today's list stands here until it is out."
    return f"{', '.join(counts)}."


_IN_LEAD = ("held", "on the way", "in your Drafts folder", "not approved")


def _approve(request: HttpRequest, person: str, now: datetime) -> str:
    text, seen = request.POST.get("text"), request.POST.get("seen", "")
    row = flow.approve(person, now, text=text, by=asker(request).name, seen=seen)
    if row.mode == Mode.DRAFTS:
        return "On its way into your Drafts folder."
    return "Approved: it goes out in their working hours, after your mailbox was read once more."


def _hold(_request: HttpRequest, person: str, now: datetime) -> str:
    flow.take_back(person, now)
    return "Taken back: it is a draft again."


def _stop(_request: HttpRequest, person: str, now: datetime) -> str:
    flow.stop(person, now)
    return "Stopped: it is not sent."


def _sent(_request: HttpRequest, person: str, now: datetime) -> str:
    flow.say_sent(person, now)
    return "Noted as sent."


def _again(_request: HttpRequest, person: str, now: datetime) -> str:
    flow.send_again(person, now)
    return "It is sent again with the next round."


VERBS: dict[str, Callable[[HttpRequest, str, datetime], str]] = {
    "approve": _approve,
    "hold": _hold,
    "stop": _stop,
    "sent": _sent,
    "again": _again,
}


@require_POST
def rules(request: HttpRequest) -> HttpResponse:
    def keep() -> str:
        try:
            mode, most = Mode(request.POST.get("mode", "")), int(request.POST.get("most", ""))
        except ValueError as error:
            raise Http404("there is no such rule") from error
        plays, quotes = request.POST.getlist("play"), request.POST.get("quotes") == "yes"
        flow.rules(
            request.POST.get("address", ""), now=read_clock(), mode=mode, most=most, released=plays, quotes=quotes
        )
        return f"Kept: {_MODES[mode]}."

    return say(request, keep, undo=False)


@require_POST
def act(request: HttpRequest, person: str, verb: str) -> HttpResponse:
    if verb not in VERBS:
        raise Http404(f"there is no “{verb}”")
    now, changed = read_clock(), False

    def do() -> str:
        nonlocal changed
        try:
            return VERBS[verb](request, person, now)
        except flow.ChangedError:
            changed = True
            raise

    answer = say(request, do, undo=reverse("outbox-act", args=[person, "hold"]) if verb == "approve" else "")
    own_words = request.POST.get("text", "")
    return again(request, person, own_words, now) if changed and own_words else answer
