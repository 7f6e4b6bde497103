"""The instant that a page is asked for: now, or a past one in the address for looking back."""

from datetime import UTC, datetime

from django.http import HttpRequest


def as_of_asked(request: HttpRequest) -> datetime | None:
    """`?as-of=2026-03-01T12:00:00Z`, None where nothing readable is asked."""
    try:
        asked = datetime.fromisoformat(request.GET.get("as-of", ""))
    except ValueError:
        return None
    if not 1970 <= asked.year <= 2100:
        return None
    return asked if asked.tzinfo else asked.replace(tzinfo=UTC)
