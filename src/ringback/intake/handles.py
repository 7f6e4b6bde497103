"""An address or a number as people give it, in the one way in which it is stored."""

import re
from urllib.parse import unquote

from ringback.domain.errors import BadInputError
from ringback.intake.mail_address import mailbox_of
from ringback.intake.numbers import canonical_number

_IN_BRACKETS = re.compile(r"<([^<>]{1,320})>$")
_UNFIT = re.compile(r"[\s,;<>()\"]")
_A_WORD = re.compile(r"[^\W\d_]{2}")
_LEAST = 3


def handle_of(text: str, country: str) -> str:
    """The address or number that is meant: bare, as “Greta Lind <greta@…>”, as a link (mailto:, tel:), with blanks and brackets.

    `country` is the one in which a number without its country code is dialled. Raises BadInputError for anything else.
    """
    given = text.strip()
    found = _address(given) if "@" in given or given.lower().startswith("mailto:") else _number(given, country)
    if not found:
        shown = f"“{given[:80]}” is neither a mail address nor a number: " if given else ""
        raise BadInputError(f"{shown}give the address or the number in full")
    return found


def _address(given: str) -> str:
    inside = _IN_BRACKETS.search(given)
    bare = (inside[1] if inside else given).strip()
    if bare.lower().startswith("mailto:"):
        bare = unquote(bare[len("mailto:") :].partition("?")[0]).strip()
    if _UNFIT.search(bare):
        return ""
    address = mailbox_of(bare, None).address
    local, _, domain = address.rpartition("@")
    return address if local and domain else ""


def _number(given: str, country: str) -> str:
    bare = given[len("tel:") :] if given.lower().startswith("tel:") else given
    number = "" if _A_WORD.search(bare) else canonical_number(bare, country)
    return number if len(number) >= _LEAST else ""
