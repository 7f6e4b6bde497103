"""A page that is not there, a request that is refused, a failure of ours: one sentence each, and the way back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ringback.domain.errors import UnknownPersonError


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404. What is wrong with a person's key is said; the address that was asked for is not repeated."""
    because = str(exception) if isinstance(exception.__cause__, UnknownPersonError) else ""
    return say(request, 404, "There is no such page", because or "Perhaps the address was cut short.")


def refused(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """403: the request did not come from a page of ours, or the page was too old."""
    return say(request, 403, "That was not done", "The page was too old, or not one of ours: open it again and repeat.")


def not_allowed(request: HttpRequest) -> HttpResponse:
    """403: somebody else's."""
    return say(request, 403, "This is not yours to see", "Ask an admin of your firm, if it should be.")


def too_often(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """429: somebody tries passwords."""
    return say(request, 429, "Too often", "Wait five minutes, then try again.")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return say(request, 400, "That request cannot be understood", "Nothing was changed.")


def broken(request: HttpRequest) -> HttpResponse:
    """500: whatever went wrong is ours, and what was to be written was not half written."""
    said = "Nothing was half stored. If it happens again, “ringback today” on the terminal says more."
    return say(request, 500, "This should not have happened", said)


def say(request: HttpRequest, status: int, title: str, said: str) -> HttpResponse:
    """A page with one sentence."""
    return render(request, "trouble/page.html", {"title": title, "said": said}, status=status)
