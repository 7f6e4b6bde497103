"""Everything that one's own desk holds on a person, as a file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from ringback.adapters.clock import now as read_clock
from ringback.domain.errors import UnknownPersonError
from ringback.flows.subjects import as_zip, held_here


@require_POST
def export(request: HttpRequest, person: str) -> HttpResponse:
    try:
        held = held_here(person, read_clock())
    except UnknownPersonError as error:
        raise Http404(str(error)) from error
    answer = HttpResponse(as_zip([held]), content_type="application/zip")
    answer["Content-Disposition"] = 'attachment; filename="everything-held.zip"'
    return answer
