"""What was understood survives being stored."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ringback.domain.interaction import Bounce, By, Commitment, Cue, Intent, Kind, Mention, Reading
from ringback.store.codec import packed, unpacked

words = st.text(max_size=20)
days = st.dates(date(1990, 1, 1), date(2037, 12, 31))
readings = st.builds(
    Reading,
    kind=st.sampled_from(Kind),
    text=words,
    intent=st.none() | st.sampled_from(Intent),
    later_until=st.none() | days,
    commitments=st.lists(
        st.builds(Commitment, by=st.sampled_from(By), what=words, due=st.none() | days, quote=words), max_size=2
    ).map(tuple),
    away_until=st.none() | days,
    stand_in=st.none() | st.text(min_size=1, max_size=9),
    bounces=st.lists(
        st.builds(Bounce, address=words, status=words, permanent=st.booleans(), reason=words), max_size=2
    ).map(tuple),
    mentions=st.lists(st.builds(Mention, cue=st.sampled_from(Cue), quote=words), max_size=2).map(tuple),
    language=st.none() | st.sampled_from(("en", "de")),
    problems=st.lists(words, max_size=2).map(tuple),
)  # fmt: skip


@given(readings, st.none() | st.text(min_size=1, max_size=9))
def test_a_reading_comes_back_as_it_was(reading: Reading, ask: str | None) -> None:
    asked = replace(reading, expects_answer=ask is not None, ask=ask)
    assert unpacked(packed(asked), asked.text) == asked


def test_the_plain_default_takes_no_room() -> None:
    assert packed(Reading(text="Words.")) == ""
