"""The page of the mailboxes, and its three buttons. A password goes to the mail server and into the vault, nowhere else."""

from collections.abc import Callable
from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from ringback.adapters.account import Secret
from ringback.adapters.autoconfig import Lookups
from ringback.adapters.clock import now as read_clock
from ringback.domain.errors import RingbackError
from ringback.flows import connect as flow
from ringback.flows.jobs import ask_for_mail
from ringback.flows.mailboxes import find_mailbox, mailboxes
from ringback.store.home import my_home
from ringback.store.models import Mailbox

_SHOWN_AGAIN = ("address", "name", "login", "imap", "smtp")


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    return _page(request, {})


@sensitive_post_parameters("password")
@require_POST
def connect(request: HttpRequest) -> HttpResponse:
    """Try the mailbox and keep it; where something is wrong, the form comes back with it said, without the password."""
    given = {name: request.POST.get(name, "").strip()[:400] for name in _SHOWN_AGAIN}
    try:
        mailbox = _connected(given, request.POST.get("password", "")[:1000])
    except RingbackError as error:
        messages.warning(request, f"Not connected: {error}")
        return _page(request, given)
    ask_for_mail(mailbox, read_clock())
    messages.success(request, f"{mailbox.address} is connected and is being read, the newest mail first.")
    return redirect("mailboxes")


@require_POST
def sync(request: HttpRequest) -> HttpResponse:
    def read(mailbox: Mailbox) -> str:
        asked = ask_for_mail(mailbox, read_clock())
        return f"{mailbox.address} {'will be read in a moment' if asked else 'is being read already'}."

    return _done(request, read)


@require_POST
def disconnect(request: HttpRequest) -> HttpResponse:
    def forget(mailbox: Mailbox) -> str:
        return f"{flow.disconnect(mailbox.address, read_clock())}."

    return _done(request, forget)


def _connected(given: dict[str, str], password: str) -> Mailbox:
    found = flow.servers_of(
        given["address"],
        Lookups(),
        login=given["login"],
        imap=flow.server(given["imap"]) if given["imap"] else None,
        smtp=flow.server(given["smtp"]) if given["smtp"] else None,
    )
    return flow.connect(given["address"], found, Secret(password), now=read_clock(), name=given["name"])


def _done(request: HttpRequest, do: Callable[[Mailbox], str]) -> HttpResponse:
    try:
        messages.success(request, do(find_mailbox(request.POST.get("address", ""))))
    except RingbackError as error:
        messages.warning(request, str(error))
    return redirect("mailboxes")


def _page(request: HttpRequest, given: dict[str, str]) -> HttpResponse:
    zone = my_home(read_clock()).zone
    known = [replace(one, synced_at=one.synced_at and one.synced_at.astimezone(zone)) for one in mailboxes()]
    return render(request, "mailboxes/page.html", {"page": "mailboxes", "known": known, "given": given})
