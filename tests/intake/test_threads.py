"""Which mails are one matter, whatever the order in which they come."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.intake.threads import Threaded, bare_subject, matters

DAY = 86_400


@pytest.mark.parametrize(
    ("subject", "bare"),
    [
        ("Re: Offer", "offer"),
        ("AW: WG: Re: Offer", "offer"),
        ("RE[2]: Offer", "offer"),
        ("Fwd: [list] Sv: Offer  17", "offer 17"),
        ("回复：Offer", "offer"),
        ("Regarding the offer", "regarding the offer"),
        ("Re:", "re:"),
        ("", ""),
    ],
)
def test_a_subject_without_what_answering_added(subject: str, bare: str) -> None:
    assert bare_subject(subject) == bare


def mail(n: int, day: float, topic: int = 1, people: tuple[int, ...] = (1,), names: tuple[int, ...] = ()) -> Threaded:
    at = int(day * DAY)
    return Threaded(
        stamp=f"{at:012d}-{n}", at=at, topic=topic, refers=len(names) > 1, names=names, people=people, matter=""
    )


def test_the_first_mail_names_the_matter() -> None:
    mails = [mail(1, 3), mail(2, 1), mail(3, 2)]
    assert set(matters(mails).values()) == {mails[1].stamp}


def test_other_people_or_a_long_gap_make_another_matter() -> None:
    mails = [mail(1, 0), mail(2, 1, people=(2,)), mail(3, 31)]
    assert len(set(matters(mails).values())) == 3


def test_references_join_what_subjects_part() -> None:
    mails = [mail(1, 0, topic=1, names=(10,)), mail(2, 90, topic=2, people=(9,), names=(20, 10))]
    assert len(set(matters(mails).values())) == 1


@given(
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 2), st.integers(0, 3), st.integers(0, 6)), max_size=14),
    st.randoms(use_true_random=False),
)
def test_order_and_pieces_make_no_difference(drawn: list[tuple[int, int, int, int]], rng: random.Random) -> None:
    mails = [
        mail(n, day, topic, (person,), (name, name + 1) if name else ())
        for n, (day, topic, person, name) in enumerate(drawn)
    ]
    whole = matters(mails)
    shuffled = rng.sample(mails, len(mails))
    assert matters(shuffled) == whole
    half = matters(shuffled[: len(mails) // 2])
    later = [
        Threaded(one.stamp, one.at, one.topic, one.refers, one.names, one.people, half.get(one.stamp, ""))
        for one in mails
    ]
    assert matters(later) == whole
