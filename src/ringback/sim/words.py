"""Days and hours in the words of a business letter."""

from datetime import date, datetime

_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
}
_MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "de": (
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
}


def day_words(day: date, language: str) -> str:
    """Friday, 12 June; Freitag, den 12. Juni."""
    name, month = _DAYS[language][day.weekday()], month_words(day, language)
    return f"{name}, {day.day} {month}" if language == "en" else f"{name}, {day.day}. {month}"


def month_words(day: date, language: str) -> str:
    return _MONTHS[language][day.month - 1]


def moment_words(moment: datetime, language: str) -> str:
    """Friday, 12 June at 10:30; Freitag, 12. Juni um 10:30 Uhr."""
    if language == "en":
        return f"{day_words(moment, language)} at {moment:%H:%M}"
    return f"{day_words(moment, language)} um {moment:%H:%M} Uhr"
