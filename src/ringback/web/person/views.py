"""One person's page."""

from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from ringback.adapters.clock import now as read_clock
from ringback.domain.errors import BadInputError, UnknownPersonError
from ringback.domain.person import Relation
from ringback.domain.sending import State
from ringback.flows.outbox import words_to_see
from ringback.flows.portrait import portrait
from ringback.flows.seller import seller
from ringback.flows.sending.identity import quoted_below
from ringback.flows.sending.seen import of_letter, of_words
from ringback.flows.sending.shown import Line, waiting_lines
from ringback.flows.team import is_shared
from ringback.flows.words import check_words
from ringback.web.drawing.curve import curve_of
from ringback.web.drawing.strip import strip_of
from ringback.web.person.panels import (
    causes_of,
    draft_pieces,
    hours_line,
    live_lines,
    messages_of,
    percent,
    reasons_of,
)
from ringback.web.rights import asker
from ringback.web.rows import about, at_home, way_label
from ringback.web.when import as_of_asked


@require_safe
def show(request: HttpRequest, person: str) -> HttpResponse:
    return _page(request, person, as_of_asked(request) or read_clock(), {})


@require_POST
def words(request: HttpRequest, person: str) -> HttpResponse:
    """The page with the user's own words checked; nothing is stored."""
    text, now = request.POST.get("text", ""), read_clock()
    try:
        checked = check_words(person, text, now)
    except UnknownPersonError as error:
        raise Http404(str(error)) from error
    except BadInputError as error:
        messages.warning(request, str(error))
        return redirect("person", person)
    return _page(request, person, now, {"own_words": text, "checked": checked})


def again(request: HttpRequest, person: str, text: str, now: datetime) -> HttpResponse:
    """The page as it is by now, where it had changed under what the user wrote: his words are still in their box."""
    return _page(request, person, now, {"own_words": text})


def _page(request: HttpRequest, person: str, as_of: datetime, more: dict[str, object]) -> HttpResponse:
    try:
        shown = portrait(person, as_of)
    except UnknownPersonError as error:
        raise Http404(str(error)) from error
    move, message = shown.move, _message(shown.person.id, as_of)
    letter = words_to_see(move, shown.draft, as_of) if move else None
    context = {
        "checked": None,
        "page": "people",
        "has_manager": asker(request).team is not None,
        "shared": is_shared(person),
        "shown": shown,
        "person": shown.person,
        "about": about(shown.person),
        "local": as_of.astimezone(shown.person.place.zone),
        "move": move,
        "strip": strip_of(move.silence, move.belief, as_of, width=560, height=84, labelled=True) if move else None,
        "curve": curve_of(shown.rhythm) if shown.rhythm else None,
        "chance": percent(move.belief.p_answer_7d) if move else "",
        "low": percent(move.belief.p_low) if move else "",
        "high": percent(move.belief.p_high) if move else "",
        "causes": causes_of(move) if move else (),
        "reasons": reasons_of(move) if move else [],
        "hours": hours_line(shown.card, shown.timeline) if shown.card else "",
        "live": live_lines(shown.card) if shown.card else [],
        "way": way_label(move) if move else "",
        "message": message,
        "is_free": message is None or message.state is State.DRAFTED,
        "title": shown.playbook.title(move.play) if move else "",
        "sender": letter.sender if letter else "",
        "seen_letter": of_letter(letter) if letter else "",
        "seen_words": of_words(letter) if letter else "",
        "quoted": quoted_below(shown.draft) if shown.draft else "",
        "pieces": draft_pieces(shown.draft) if shown.draft else (),
        "timeline": messages_of(shown.timeline),
        "relations": [relation.value for relation in Relation],
        "not_chosen": [(shown.playbook.title(name), str(reason)) for name, reason in move.not_chosen.items()]
        if move
        else [],
        **more,
    }
    return render(request, "person/page.html", context)


def _message(person: str, now: datetime) -> Line | None:
    """What stands in the outbox for this person."""
    line = waiting_lines().get(person)
    return at_home(line, seller(now).place.zone) if line else None
