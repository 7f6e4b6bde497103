"""What both German forms of address share: days, numbers, nouns."""

from datetime import datetime

from ringback.outreach.words.language import Language

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
NUMBERS = ("keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
NOUNS = {"mail": ("Mail", "Mails"), "call": ("Anruf", "Anrufe"), "other": ("Nachricht", "Nachrichten")}
ONES = {"mail": "eine", "call": "einen", "other": "eine"}  # accusative: every text says "have had one"


def day(at: datetime, language: Language) -> str:
    return f"{at.day}. {language.months[at.month - 1]}"


def weekday(at: datetime, language: Language) -> str:
    return f"{language.weekdays[at.weekday()]}, {day(at, language)}"


def time(at: datetime) -> str:
    return f"{at.hour}:{at.minute:02d} Uhr" if at.minute else f"{at.hour} Uhr"


def language(*, texts: dict[str, str], live: dict[str, str], macros: str, subjects: dict[str, str]) -> Language:
    """German in one form of address."""
    return Language(
        code="de",
        texts=texts,
        subjects=subjects,
        live=live,
        macros=macros,
        quotes=("„", "“"),
        months=MONTHS,
        weekdays=WEEKDAYS,
        day=day,
        weekday=weekday,
        time=time,
        numbers=NUMBERS,
        nouns=NOUNS,
        ones=ONES,
        joint=" und ",
    )
