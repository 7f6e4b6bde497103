"""What the audit log says of a change, in words instead of braces."""

import pytest

from ringback.web.firm.details import told


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        ({}, []),
        ({"before": {"role": "manager", "team": ""}, "after": {"role": "seller", "team": "North"}},
         [("role", "manager → seller"), ("team", "nothing → North")]),
        ({"before": {"quotes": True, "daily_cap": 50}, "after": {"quotes": False, "daily_cap": 80}},
         [("quotes", "yes → no"), ("daily cap", "50 → 80")]),
        ({"before": {}, "after": {"imap": "mail.seller.example:993", "login": "nora"}},
         [("imap", "mail.seller.example:993"), ("login", "nora")]),
        ({"before": {"imap": "old.example:993", "login": "nora"}, "after": {"imap": "new.example:993", "login": "nora"}},
         [("imap", "old.example:993 → new.example:993"), ("login", "nora")]),
        ({"stopped": 3, "before": {"login": "nora"}}, [("stopped", "3"), ("login", "nora")]),
        ({"before": {}, "after": {"away": ["2026-12-24", "2027-01-02"]}}, [("away", "2026-12-24, 2027-01-02")]),
        ({"reset": True, "team": None, "rule": {"most": 5}}, [("reset", "yes"), ("team", "nothing"), ("rule", "most 5")]),
    ],
)  # fmt: skip
def test_what_a_line_says_is_told_in_words(detail: dict[str, object], words: list[tuple[str, str]]) -> None:
    assert told(detail) == words
