"""Whatever way somebody gives an address or a number, it is the one that is stored; nothing else is taken for one."""

import pytest

from ringback.domain.errors import BadInputError
from ringback.intake.handles import handle_of
from tests.mailbox import GRETA

NUMBER = "+493023125002"


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        (GRETA, GRETA),
        (f"  {GRETA.upper()} ", GRETA),
        (f"Greta Lind <{GRETA}>", GRETA),
        (f"Lind, Greta <{GRETA}>", GRETA),
        (f'"{GRETA}" <{GRETA}>', GRETA),
        (f"mailto:{GRETA}?subject=Hello", GRETA),
        ("MAILTO:greta%40silent.example", GRETA),
        (f"<mailto:{GRETA}>", GRETA),
        ("o'hara@silent.example", "o'hara@silent.example"),
        ("+49 30 23125 002", NUMBER),
        ("+49 (0)30 / 23125-002", NUMBER),
        ("tel:+49-30-23125002", NUMBER),
        ("0049 30 23125002", NUMBER),
        ("030 23125 002", NUMBER),
    ],
)
def test_it_is_found_as_it_is_written(text: str, handle: str) -> None:
    assert handle_of(text, "DE") == handle


def test_a_number_without_its_country_is_dialled_where_the_desk_is() -> None:
    assert handle_of("044 668 18 00", "CH") == "+41446681800"
    assert handle_of("030 23125 002", "") == "03023125002"


@pytest.mark.parametrize(
    "text",
    ["", " ", "Greta Lind", "Greta 23125002", "greta@", "@silent.example", f"{GRETA}, x@y.example", "12", "mailto:"],
)
def test_anything_else_is_said_to_be_none(text: str) -> None:
    with pytest.raises(BadInputError, match="in full"):
        handle_of(text, "DE")
