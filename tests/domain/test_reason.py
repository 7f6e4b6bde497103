"""Words from outside reach a reader as words."""

from ringback.domain.reason import because, plural, visible
from tests.cast import at


def test_nothing_in_a_quote_drives_the_terminal_or_turns_the_line() -> None:
    hostile = "see \x1b[31mred\x07\nand \u202eback"
    assert visible(hostile) == "see [31mred and back"
    assert "\x1b" not in str(because("asked", day=at(2), words=hostile))


def test_counts_have_their_nouns() -> None:
    assert str(because("too_early", least=1)) == "too early: 1 working day must pass first"
    assert str(because("too_early", least=2)) == "too early: 2 working days must pass first"
    assert str(because("rescue_asks", asks=1, needed="2 or 3")) == "1 unanswered ask; the rescue call needs 2 or 3"
    assert str(because("just_back", day=at(2), grace=1)).endswith("their inbox comes first for 1 working day")
    assert str(because("touches_so_far", made=1)) == "1 touch made since, without an answer"
    assert str(because("touches_so_far", made=2)) == "2 touches made since, without an answer"
    assert (plural(1, "mail"), plural(1.5, "day"), plural(1_200_000, "mail")) == (
        "1 mail",
        "1.5 days",
        "1,200,000 mails",
    )
