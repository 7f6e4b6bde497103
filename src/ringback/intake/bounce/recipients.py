"""Which address a bounce means when its report names none: the returned message knows to whom it went."""

import re

from ringback.intake.letter import Letter

_LONGEST = 20_000  # characters of a returned message's head
_ADDRESS = re.compile(r"[\w.+/=!#$%&*'^`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_TO = re.compile(r"(?im)^[>\s]{0,4}(?:to|x-failed-recipients|x-sendto):([^\n]*(?:\n[ \t]+[^\n]*){0,50})")


def named_in_header(letter: Letter) -> tuple[str, ...]:
    """What Exim and others put into X-Failed-Recipients."""
    return addresses_in(" ".join(letter.headers.get("x-failed-recipients", ())))


def of_returned(letter: Letter, told: str) -> tuple[str, ...]:
    """The address to which the returned message went, if it is plain which one is meant; else nothing.

    Exchange files its own notice with the failed recipient in To: so it is where that address is one of those that were
    written to, or where a notice without a word goes out of the house.
    """
    wanted = addresses_in(" ".join(_TO.findall(_returned(letter))))
    house = letter.sender.address.rpartition("@")[2]
    filed = [
        box.address for box in letter.to if box.address in wanted or not (told.strip() or box.address.endswith(house))
    ]
    return tuple(filed) or (wanted if len(wanted) == 1 else ())


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses in a text, in lower case, each once."""
    return tuple(dict.fromkeys(found.lower().strip("'") for found in _ADDRESS.findall(text)))


def own_addresses(letter: Letter) -> frozenset[str]:
    """Addresses that a bounce names without meaning that they failed: whom it goes to, and who sends it."""
    return frozenset({letter.sender.address, *(box.address for box in letter.to)})


def _returned(letter: Letter) -> str:
    """The head of the returned message: enclosed, or below the report in the body."""
    for part in letter.parts:
        if part.content_type.startswith(("message/rfc822", "message/global", "text/rfc822-header")):
            return part.content[:_LONGEST].decode("utf-8", "replace")
    return letter.plain[:_LONGEST]
