"""The day that a user gives."""

from datetime import date

from ringback.domain.errors import BadInputError
from ringback.intake.days.finding import day_phrases


def named_day(text: str, today: date) -> date:
    """A day as people give it: 2026-12-01, "friday", "in 2 weeks". Raises BadInputError where it names none."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        found = day_phrases(text, today)
    if not found:
        raise BadInputError(f"“{text}” is no day: write it like 2026-12-01, friday or “in 2 weeks”")
    return found[0].first
