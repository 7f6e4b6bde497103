"""Many phrases at once are found as one by one."""

from ringback.intake.listed import AnyOf, Listed

LISTED = Listed({"leave": ("unsubscribe", "opt out", "désabonner"), "order": ("your order", "rechnung", "e-ticket")})


def test_phrases_are_counted_by_list() -> None:
    assert LISTED.counts("to opt out, unsubscribe here; about your order and e-ticket") == {"leave": 2, "order": 2}
    assert LISTED.counts("see you on monday") == {"leave": 0, "order": 0}


def test_an_ending_does_not_hide_a_word() -> None:
    assert LISTED.counts("(unsubscribed)")["leave"] == 1


def test_where_letters_have_accents_joined_words_are_found() -> None:
    assert LISTED.counts("für ihre stromrechnung, se désabonner") == {"leave": 1, "order": 1}


def test_any_of_them_and_which() -> None:
    signs = AnyOf(["confiden", "recipient", "recipients"])
    assert signs.found_in("for the recipients only") == {"recipient", "recipients"}
    assert signs.stands_in("confidential")
    assert not signs.stands_in("see you on monday")
