"""Phone numbers: the same number is written in many ways."""

import re
from functools import lru_cache

_LONGEST = 40  # characters of a number that are looked at; whatever is longer is no number


@lru_cache(maxsize=8192)
def canonical_number(raw: str, region: str = "") -> str:
    """The one way to write this number: E.164 where it can be told, else its digits as given; "" for no number at all.

    `region` is the ISO 3166-1 alpha-2 country in which a number without a country code is dialled.
    Android writes -1, -2 and -3 for withheld, unknown and payphone: none of them is a number.
    """
    import phonenumbers  # it takes long to load, and most of what is read holds no number

    text = raw.strip()[:_LONGEST].removeprefix("tel:").split(";")[0]
    if re.fullmatch(r"-[123]", text):
        return ""
    try:
        parsed = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return _digits(text)
    if phonenumbers.is_possible_number(parsed) and len(str(parsed.national_number)) > 5:
        return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return _digits(text)


def _digits(text: str) -> str:
    """Digits with a leading + where one was given; letters mean a name ("VoiceMail"), no number."""
    if re.search(r"[A-Za-z]{3}", text):
        return ""
    digits = re.sub(r"\D", "", text)
    return f"+{digits}" if digits and text.startswith("+") else digits
