"""What one whole mail says. Greta of mill.example and Nora of harbour.example write."""

from datetime import date

from ringback.domain.interaction import Cue, Direction, Intent, Kind, Reading
from ringback.intake.letter import Letter
from ringback.intake.mail import read_letter
from ringback.intake.understand import understand

NORA = "nora@harbour.example"


def received(body: str, headers: str = "", subject: str = "Re: Frames") -> Reading:
    return understand(_letter("greta@mill.example", NORA, body, headers, subject), Direction.IN, frozenset({NORA}))


def sent(body: str) -> Reading:
    return understand(_letter(NORA, "greta@mill.example", body, "", "Frames"), Direction.OUT, frozenset({NORA}))


def _letter(sender: str, to: str, body: str, headers: str, subject: str) -> Letter:
    head = f"From: <{sender}>\nTo: <{to}>\nSubject: {subject}\nDate: Thu, 5 Nov 2026 09:00:00 +0100\n{headers}"
    return read_letter(f"{head}Content-Type: text/plain; charset=utf-8\n\n{body}\n".encode())


def test_a_notice_that_somebody_left_names_no_absence() -> None:
    body = (
        "Greta Lind ist nicht mehr für die Mühle tätig. Bitte schreiben Sie ab dem 16. November an office@mill.example."
    )
    notice = received(body, "Auto-Submitted: auto-replied\n", "Abwesenheitsnotiz: Frames")
    assert (notice.kind, notice.away_until, notice.expects_answer) == (Kind.AWAY, None, False)
    assert [one.cue for one in notice.mentions] == [Cue.LEFT]


def test_an_ordinary_absence_tells_of_nobody_who_left() -> None:
    body = "Ich bin im Urlaub und ab dem 16. November wieder da. Der Vorstand muss alles freigeben."
    notice = received(body, "Auto-Submitted: auto-replied\n", "Abwesenheitsnotiz: Frames")
    assert (notice.kind, notice.away_until, notice.mentions) == (Kind.AWAY, date(2026, 11, 16), ())


FORWARDED = """\
For your files.

---------- Forwarded message ---------
From: Tom <tom@mill.example>
Date: Wed, 4 Nov 2026 at 10:00
Subject: Frames
To: Greta <greta@mill.example>

Could you send me the drawings? I will call you by Friday. We have decided against the second hall.
"""


def test_only_the_senders_own_lines_ask_promise_and_refuse() -> None:
    for passed_on in (received(FORWARDED), sent(FORWARDED)):
        assert "Could you send me the drawings?" in passed_on.text
        assert (passed_on.ask, passed_on.expects_answer, passed_on.commitments) == (None, False, ())
        assert passed_on.intent is not Intent.NO


def test_lines_quoted_between_the_own_ones_are_not_said_again() -> None:
    answer = received("> Could you come on Friday?\nYes, gladly.\n> Shall I bring Tom?\nNo need, thank you.")
    assert (answer.intent, answer.ask) == (Intent.YES, None)


def test_a_long_ask_is_cut_between_words() -> None:
    words = " ".join(f"drawing{number}" for number in range(40))
    ask = sent(f"Could you please send me the {words}?").ask
    assert ask is not None
    assert len(ask) <= 120
    assert ask.split()[-1] in words.split()
