"""At whose desk a request works."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from ringback.settings import settings
from ringback.store.desk import at_desk
from ringback.store.desks import desk_called

Answer = Callable[[HttpRequest], HttpResponse]
_WITHOUT = ("/healthz", "/static/", "/calendar/")


def opens_desk(answer: Answer) -> Answer:
    """Middleware: the desk is open while the request is answered, and nobody's afterwards."""

    def answered(request: HttpRequest) -> HttpResponse:
        if request.path.startswith(_WITHOUT):
            return answer(request)
        with at_desk(desk_called(settings().desk)):
            return answer(request)

    return answered
