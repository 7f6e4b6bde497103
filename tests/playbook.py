"""The shipped playbook, read from its files."""

from datetime import timedelta
from functools import lru_cache

from ringback.domain.interaction import Channel
from ringback.domain.play import *  # noqa: F403


@lru_cache
def shipped() -> Playbook:
    C, E = Channel.CALL, Channel.EMAIL

    def p(id, channels, asks, needs=(), last=False):
        return Play(id=id, title=id, channels=channels, minutes=3, asks=asks, beats=("a",), needs=needs, last_word=last)

    plays = [
        p("plain_ask", (E,), True),
        p("call", (C,), True),
        p("value", (E,), False, (Need.THING,)),
        p("introduction", (E,), False, (Need.THIRD_PERSON,)),
        p("autonomy", (C, E), True),
        p("rescue", (C,), True, (Need.AGREED_STEP,), True),
        p("two_readings", (E, C), True, (), True),
        p("reversing", (E, C), False, (), True),
        p("confirm", (E,), False),
        p("reschedule", (E, C), True),
    ]
    O = Offer
    slots = (
        Slot(number=1, name="first", gap_days=0, offers=(O(play="call"), O(play="plain_ask"))),
        Slot(
            number=2,
            name="give",
            gap_days=5,
            offers=(O(play="value"), O(play="introduction"), O(play="call", only=Only.SOMETHING_NEW)),
        ),
        Slot(
            number=3,
            name="again",
            gap_days=10,
            offers=(
                O(play="introduction"),
                O(play="autonomy"),
                O(play="value"),
                O(play="call", only=Only.ANOTHER_CHANNEL),
            ),
        ),
        Slot(number=4, name="last word", gap_days=5, offers=(O(play="two_readings"), O(play="reversing"))),
    )
    f = Frame(
        id="standard",
        title="s",
        patience=Patience(surprise_below=0.9, least_days=2, most_days=15),
        away=Away(after_days=1, after_long_days=3, long_days=5, no_last_word_days=5),
        slots=slots,
        release_gap_days=5,
        longest_days=40,
        rescue=Rescue(
            asks_least=2,
            asks_most=3,
            opens_after=timedelta(days=10),
            closes_after=timedelta(days=14),
            quiet_days=3,
            least_open_days=2,
            replaces=(2, 3),
        ),
    )
    N = CauseName
    return Playbook(
        frame=f,
        plays={x.id: x for x in plays},
        causes={
            N.PROMISE_OVERDUE: CauseRule(prefer=("plain_ask",)),
            N.AVOIDING_NO: CauseRule(prefer=("value", "introduction", "autonomy", "reversing")),
        },
    )
