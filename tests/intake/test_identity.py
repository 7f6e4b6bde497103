"""Who is who among those who write to Nora Lindt."""

from collections.abc import Iterable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.intake.cards import Card
from ringback.intake.identity import Sighting, company_of, is_machine, is_role, person_name, plain_name, same_people

OWN = frozenset({"lindt.example"})


def seen(*pairs: tuple[str, str]) -> list[Sighting]:
    return [Sighting(key=key, name=name) for key, name in pairs]


def groups(
    sightings: Iterable[Sighting], aliases: Iterable[tuple[str, str]] = (), cards: Iterable[Card] = ()
) -> set[frozenset[str]]:
    people: dict[str, set[str]] = {}
    for key, who in same_people(sightings, aliases, cards).items():
        people.setdefault(who, set()).add(key)
    return {frozenset(keys) for keys in people.values()}


def test_the_same_name_at_the_same_firm_is_one_person() -> None:
    found = same_people(
        seen(
            ("ida.brandt@kranich.example", "Ida Brandt"),
            ("i.brandt@mail.kranich.example", "Brandt, Ida"),
            ("ib@kranich.example", "Dr. IDA BRANDT (Einkauf)"),
        )
    )
    assert set(found.values()) == {"i.brandt@mail.kranich.example"}


def test_a_name_alone_joins_nobody_across_firms() -> None:
    assert len(groups(seen(("ida@kranich.example", "Ida Brandt"), ("ida@zeder.example", "Ida Brandt")))) == 2


def test_one_word_a_desk_and_a_machine_join_nobody() -> None:
    pairs = seen(
        ("ida@kranich.example", "Ida"),
        ("ida2@kranich.example", "Ida"),
        ("info@kranich.example", "Kranich Pumpen"),
        ("sales@kranich.example", "Kranich Pumpen"),
        ("noreply@kranich.example", "Ida Brandt"),
        ("ida.brandt@kranich.example", "Ida Brandt"),
    )
    assert len(groups(pairs)) == 6


def test_an_alias_and_a_card_join_what_names_do_not() -> None:
    pairs = seen(("ida@kranich.example", "Ida"), ("ida@home.example", ""), ("+493023125017", ""))
    card = Card(name="Ida", addresses=("ida@kranich.example",), numbers=("+493023125017",))
    joined = groups(pairs, [("ida@home.example", "ida@kranich.example")], [card])
    assert joined == {frozenset({"ida@kranich.example", "ida@home.example", "+493023125017"})}
    assert same_people(pairs, cards=[card])["+493023125017"] == "ida@kranich.example"


def test_the_number_of_a_switchboard_joins_nobody() -> None:
    desk = "+493023125000"
    cards = [
        Card(name="Ida Brandt", addresses=("ida@kranich.example",), numbers=(desk, "+493023125017")),
        Card(name="Jörg Eck", addresses=("jorg@kranich.example",), numbers=(desk,)),
    ]
    found = same_people([], cards=cards)
    assert found["+493023125017"] == "ida@kranich.example"
    assert found["jorg@kranich.example"] == "jorg@kranich.example"


def test_a_number_goes_to_the_one_person_whom_the_telephone_names() -> None:
    ida = seen(("ida@kranich.example", "Ida Brandt"), ("+493023125017", "Ida Brandt"), ("+493023125018", "Ida"))
    assert same_people(ida)["+493023125017"] == "ida@kranich.example"
    assert same_people(ida)["+493023125018"] == "+493023125018"
    shared = seen(("jorg@kranich.example", "Jörg Eck"), ("+493023125017", "Jörg Eck"))
    assert len(groups(ida + shared)) == 4
    another = seen(("ida@zeder.example", "Brandt, Ida"))
    assert same_people(ida + another)["+493023125017"] == "+493023125017"


FEW = st.tuples(
    st.sampled_from(["a@k.example", "b@k.example", "c@k.example", "a@z.example", "info@k.example", "+493023125017"]),
    st.sampled_from(["Ida Brandt", "Brandt, Ida", "Jörg Eck", "JORG ECK", "Ida", ""]),
)


@given(st.lists(FEW, max_size=12), st.randoms(use_true_random=False))
def test_the_groups_do_not_depend_on_the_order(pairs: list[tuple[str, str]], random: Random) -> None:
    shuffled = list(pairs)
    random.shuffle(shuffled)
    assert same_people(seen(*pairs)) == same_people(seen(*shuffled))


@given(st.text(max_size=60))
def test_a_plain_name_stays_as_it_is(name: str) -> None:
    assert plain_name(plain_name(name)) == plain_name(name)


@pytest.mark.parametrize(
    ("address", "company"),
    [
        ("ida@kranich.example", "kranich.example"),
        ("ida@mail.kranich.example", "kranich.example"),
        ("ida@kranich.co.uk", "kranich.co.uk"),
        ("ida@mx.kranich.com.au", "kranich.com.au"),
        ("ida@com.de", "com.de"),
        ("ida@gmail.com", ""),
        ("ida@yahoo.co.uk", ""),
        ("max@lindt.example", ""),
        ("max@sub.lindt.example", ""),
        ("+493023125017", ""),
    ],
)
def test_which_firm_an_address_belongs_to(address: str, company: str) -> None:
    assert company_of(address, OWN) == company


@pytest.mark.parametrize(
    ("names", "address", "name"),
    [
        ({}, "nora.halm@zeder.example", "Nora Halm"),
        ({}, "anna-lena.eck+news@zeder.example", "Anna Lena Eck"),
        ({"Halm, Nora": 2}, "ks@zeder.example", "Nora Halm"),
        ({"Nora": 9, "Nora Halm (Sales)": 1}, "ks@zeder.example", "Nora Halm"),
        ({"NORA HALM": 9, "Nora Halm": 1}, "ks@zeder.example", "Nora Halm"),
        ({"nora.halm@zeder.example": 9}, "nora.halm@zeder.example", "Nora Halm"),
        ({"nora halm": 1}, "ks@zeder.example", "Nora Halm"),
        ({"Zeder, Inc.": 1}, "office@zeder.example", "Zeder, Inc."),
        ({}, "+493023125017", "+493023125017"),
    ],
)
def test_what_a_person_is_called(names: dict[str, int], address: str, name: str) -> None:
    assert person_name(names, address) == name


def test_desks_and_machines() -> None:
    assert is_role("info@zeder.example")
    assert is_role("customer-service@zeder.example")
    assert not is_role("ida.sales@zeder.example")
    assert is_machine("no-reply@zeder.example")
    assert is_machine("bounces+123@mail.zeder.example")
    assert not is_machine("newsome@zeder.example")
