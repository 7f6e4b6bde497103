"""Words from outside reach a reader as words."""

from ringback.domain.reason import because, visible
from tests.cast import at


def test_nothing_in_a_quote_drives_the_terminal_or_turns_the_line() -> None:
    hostile = "see \x1b[31mred\x07\nand \u202eback"
    assert visible(hostile) == "see [31mred and back"
    assert "\x1b" not in str(because("asked", day=at(2), words=hostile))


def test_counts_have_their_nouns() -> None:
    assert str(because("too_early", least=1)) == "fewer than 1 working day have passed"
    assert str(because("too_early", least=2)) == "fewer than 2 working days have passed"
