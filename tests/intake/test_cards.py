"""Nora Lindt's address book, as three programs wrote it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.intake.cards import Card, is_cards, read_cards

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "cards"


def card(*lines: str, encoding: str = "utf-8") -> Card:
    (found,), problems = read_cards("\r\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""]).encode(encoding), "DE")
    assert not problems
    return found


def test_version_4_with_groups_folds_and_preferences() -> None:
    assert card(
        "VERSION:4.0",
        "FN:Ida Brandt",
        "N:Brandt;Ida;;;",
        "EMAIL;TYPE=home:ida@home.example",
        'EMAIL;TYPE="work";PREF=1:Ida@Kran',
        " ich.example",
        'item1.TEL;VALUE=uri;TYPE="work,voice":tel:+49-30-23125-017;ext=102',
        "TEL;TYPE=fax:+49 30 23125 018",
        "ORG:Kranich Pumpen\\; Berlin;Einkauf",
        "TZ:Europe/Berlin",
        "ADR:;;Weg 1;Berlin;;10115;Germany",
        "PHOTO:data:image/jpeg;base64,AAAA",
    ) == Card(
        name="Ida Brandt",
        addresses=("ida@kranich.example", "ida@home.example"),
        numbers=("+493023125017",),
        org="Kranich Pumpen; Berlin",
        zone="Europe/Berlin",
        country="Germany",
    )


def test_version_2_1_with_quoted_printable_over_two_lines() -> None:
    found = card(
        "VERSION:2.1",
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCl=",
        "ler;J=C3=B6rg;;;",
        "TEL;WORK;FAX:030 23125 019",
        "TEL;CELL;PREF:030 23125 020",
        "TZ:-0500",
    )
    assert (found.name, found.numbers, found.zone) == ("Jörg Müller", ("+493023125020",), "")


def test_a_colon_in_quotes_ends_nothing() -> None:
    assert card('EMAIL;LABEL="at: work":ida@kranich.example').addresses == ("ida@kranich.example",)


@pytest.mark.parametrize("encoding", ["windows-1252", "utf-8-sig", "utf-16"])
def test_what_old_phones_write(encoding: str) -> None:
    assert card("FN:Jörg Müller", "EMAIL:j@zeder.example", encoding=encoding).name == "Jörg Müller"


def test_a_card_that_says_nothing_and_one_that_breaks_off() -> None:
    cards, problems = read_cards(b"BEGIN:VCARD\nFN:Nobody\nEND:VCARD\nBEGIN:VCARD\nFN:Ida\nEMAIL:ida@kranich.example")
    assert [found.name for found in cards] == ["Ida"]
    assert not problems


@given(st.binary(max_size=300))
def test_no_bytes_are_ever_an_exception(noise: bytes) -> None:
    is_cards(noise)
    read_cards(b"BEGIN:VCARD\r\nFN:" + noise)


def test_real_address_books_are_read() -> None:
    if not SHARED.is_dir():
        pytest.skip("the shared address books are not there")
    for path in sorted(SHARED.glob("*/*.vcf")):
        cards, problems = read_cards(path.read_bytes(), "US")
        assert cards, path.name
        assert not problems
