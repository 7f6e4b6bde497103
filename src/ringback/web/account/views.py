"""One's own account: how one comes in, and the tokens of one's programs."""

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ringback.adapters.clock import now as read_clock
from ringback.domain.errors import BadInputError
from ringback.flows.accounts import join, make_token, revoke_token
from ringback.store.accounts import invitation_of, last_used, tokens_of
from ringback.web.rights import asker
from ringback.web.trouble.views import say

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@require_safe
@never_cache
def show(request: HttpRequest) -> HttpResponse:
    return _page(request)


def _page(request: HttpRequest, secret: str = "") -> HttpResponse:
    user = _user(request)
    tokens = [{"id": one.pk, "name": one.name, "used": last_used(one)} for one in tokens_of(user.pk)]
    context = {"page": "account", "who": asker(request), "tokens": tokens, "secret": secret}
    return render(request, "account/page.html", context)


def _user(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user


@require_POST
@never_cache
def make(request: HttpRequest) -> HttpResponse:
    """The token is shown in the answer itself: it is kept nowhere, not even for one redirect."""
    return _page(request, make_token(_user(request), request.POST.get("name", ""), read_clock()))


@require_POST
def revoke(request: HttpRequest, number: int) -> HttpResponse:
    try:
        revoke_token(_user(request), number, read_clock())
    except BadInputError as error:
        raise Http404(str(error)) from error
    messages.success(request, "That token works no more.")
    return redirect("account")


@require_http_methods(["GET", "POST"])
@never_cache
@sensitive_post_parameters("password")
def welcome(request: HttpRequest, word: str) -> HttpResponse:
    """An invitation: whoever has the link chooses a password, once."""
    now = read_clock()
    try:
        asked = invitation_of(word, now)
    except BadInputError as error:
        return say(request, 404, "This link leads nowhere", str(error))
    context = {"email": asked.email, "again": asked.user is not None, "problem": ""}
    if request.method == "POST":
        try:
            user = join(word, request.POST.get("name", ""), request.POST.get("password", ""), now=now)
        except BadInputError as error:
            return render(request, "account/welcome.html", {**context, "problem": str(error)}, status=400)
        login(request, user, backend=_BACKEND)
        return redirect("today")
    return render(request, "account/welcome.html", context)
