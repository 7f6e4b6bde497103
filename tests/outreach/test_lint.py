"""The lint names the words, where they stand, and the reason; a user's own wording may pass."""

from datetime import timedelta

import pytest

from ringback.domain.interaction import Channel
from ringback.domain.timeline import FactKind
from ringback.outreach.compose import Draft, compose
from ringback.outreach.known import Known, known_of
from ringback.outreach.lint import Finding, lint
from tests.outreach.cast import (
    JORIS,
    NOW,
    SUBJECT,
    THING,
    THIRD,
    at,
    mail,
    move_of,
    playbook,
    silence_of,
    story,
    told,
)

MOVE = move_of("plain_ask", silence_of(story(), facts=(THING, THIRD)))
KNOWN: Known = known_of(MOVE, JORIS, NOW)


def findings(
    text: str, play: str = "plain_ask", language: str = "en", channel: Channel = Channel.EMAIL
) -> tuple[Finding, ...]:
    return lint(text, playbook().play(play), language, KNOWN, channel=channel)


def codes(text: str, play: str = "plain_ask", language: str = "en") -> set[str]:
    return {one.code for one in findings(text, play, language)}


@pytest.mark.parametrize(
    ("code", "language", "words"),
    [
        ("bare_check_in", "en", "Just checking in on the proposal."),
        ("bare_check_in", "en", "I am circling back on this."),
        ("bare_check_in", "en", "Touching base about the offer."),
        ("bare_check_in", "en", "Bumping this to the top of your inbox."),
        ("bare_check_in", "en", "A friendly reminder of my mail."),
        ("bare_check_in", "en", "I only wanted to check in."),
        ("pushing", "en", "Please answer asap."),
        ("pushing", "en", "You really need to decide."),
        ("pushing", "en", "I need your answer."),
        ("pushing", "en", "Please call me back as soon as possible."),
        ("pushing", "de", "Bitte melden Sie sich umgehend."),
        ("false_deadline", "en", "This is your last chance."),
        ("false_deadline", "en", "The offer expires on Monday."),
        ("blame", "en", "You promised to come back."),
        ("blame", "en", "You ignored my mails."),
        ("blame", "en", "As I already wrote, it is ready."),
        ("blame", "en", "You still haven't replied."),
        ("blame", "en", "Per my last mail, it is ready."),
        ("blame", "en", "Why haven't you called?"),
        ("begging", "en", "Please, please call me."),
        ("begging", "en", "I would be so grateful."),
        ("begging", "en", "I know you're very busy, but it is short."),
        ("begging", "en", "Sorry to bother you."),
        ("cocky", "en", "It is a no-brainer."),
        ("cocky", "en", "You cannot afford to wait."),
        ("guilt", "en", "After all the work that I put into it."),
        ("guilt", "en", "I am a little disappointed."),
        ("guilt", "en", "It is the least you could do."),
        ("motives", "en", "You are obviously avoiding me."),
        ("motives", "en", "You just don't want to tell me."),
        ("hard_time", "en", "My condolences on your loss."),
        ("hard_time", "en", "I heard of the layoffs."),
        ("bare_check_in", "de", "Ich wollte nur mal kurz nachfragen."),
        ("bare_check_in", "de", "Ich hake noch einmal nach."),
        ("bare_check_in", "de", "Eine kleine Erinnerung an meine Mail."),
        ("pushing", "de", "Ich brauche dringend eine Antwort."),
        ("pushing", "de", "Ich erwarte Ihre Antwort."),
        ("false_deadline", "de", "Das ist Ihre letzte Chance."),
        ("false_deadline", "de", "Das Angebot gilt nur bis morgen."),
        ("blame", "de", "Sie haben es mir versprochen."),
        ("blame", "de", "Du hast es mir zugesagt."),
        ("blame", "de", "Wie ich bereits geschrieben hatte, ist es fertig."),
        ("blame", "de", "Leider habe ich keine Antwort von Ihnen."),
        ("blame", "de", "Warum melden Sie sich nicht?"),
        ("begging", "de", "Ich bitte Sie inständig."),
        ("begging", "de", "Ich wäre Ihnen sehr dankbar."),
        ("begging", "de", "Entschuldigen Sie bitte die Störung."),
        ("cocky", "de", "Das werden Sie bereuen."),
        ("guilt", "de", "Nach all der Arbeit."),
        ("guilt", "de", "Ich bin etwas enttäuscht."),
        ("motives", "de", "Offenbar wollen Sie nicht."),
        ("motives", "de", "Du gehst mir aus dem Weg."),
        ("hard_time", "de", "Mein Beileid."),
        ("hard_time", "de", "Gute Besserung!"),
    ],
)
def test_the_tone_that_the_method_bans_is_named(code: str, language: str, words: str) -> None:
    assert code in codes(words, language=language)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "There is nothing you need to do with it."),
        ("en", "Things may have changed on your side, and that is fine."),
        ("en", "Tell me which of the two it is."),
        ("en", "I have left you two mails and one call."),
        ("en", "If the answer is no, I will close the file."),
        ("en", "I wanted to send you the note on billing runs."),
        ("en", "I will send it as soon as possible."),
        ("en", "If you need to wait for the board, that is fine."),
        ("de", "Ich schicke es Ihnen umgehend."),
        ("de", "Sie müssen nichts damit tun."),
        ("de", "Können nur Sie das beurteilen."),
        ("de", "Wenn die Antwort Nein lautet, schließe ich die Akte."),
        ("de", "Ich habe Ihnen zwei Mails geschickt."),
        ("de", "Sie haben am 29. Oktober den nächsten Schritt genannt."),
    ],
)
def test_plain_words_of_equal_stature_pass(language: str, words: str) -> None:
    assert {code for code in codes(words, language=language) if not code.startswith("beat")} == set()


def test_the_words_are_named_with_their_place_and_the_reason() -> None:
    text = "Hi Anna,\n\nI am just checking in."
    found = next(one for one in findings(text) if one.code == "bare_check_in")
    assert text[found.start : found.end] == found.words == "just checking in"
    assert "gives them nothing" in found.because


def test_their_own_words_in_quotes_are_facts_and_no_fault_of_the_users() -> None:
    hers = told(FactKind.AGREED_STEP, "you promised the board an answer asap")
    known = known_of(move_of("plain_ask", silence_of(story(), facts=(hers,))), JORIS, NOW)
    text = "You wrote: “you promised the board an answer asap”. Where does that stand? If the answer is no, tell me."
    assert lint(text, playbook().play("plain_ask"), "en", known) == ()


def test_a_hard_time_is_found_in_their_own_words_too() -> None:
    hers = told(FactKind.AGREED_STEP, "we talk again after the funeral")
    known = known_of(move_of("plain_ask", silence_of(story(), facts=(hers,))), JORIS, NOW)
    found = lint("You wrote: “we talk again after the funeral”.", playbook().play("plain_ask"), "en", known)
    assert [one.words for one in found if one.code == "hard_time"] == ["funeral"]


def test_a_fact_that_lies_further_back_than_the_latest_mails_is_still_known() -> None:
    told_too = story()
    later = [mail(f"n{n}", at(17, 8) + timedelta(minutes=n), "One more figure.", language="en") for n in range(80)]
    move = move_of("plain_ask", silence_of((*told_too, *later)))
    draft = compose(move, playbook(), JORIS, NOW)
    assert isinstance(draft, Draft)
    assert "“I will come back to you after the board”" in draft.body
    assert lint(draft.body, playbook().play("plain_ask"), "en", known_of(move, JORIS, NOW)) == ()


def test_a_quote_that_nobody_wrote_is_found() -> None:
    assert "unknown_quote" in codes("You wrote: “we will sign the contract next week”.")
    assert "unknown_quote" not in codes("You wrote: “I will come back to you after the board”.")


@pytest.mark.parametrize(
    ("language", "words", "fact"),
    [
        ("en", "We spoke on 3 July.", "3 July"),
        ("en", "We spoke on July 3rd.", "July 3rd"),
        ("en", "We spoke on 2026-07-03.", "2026-07-03"),
        ("en", "We spoke on 6 November 2024.", "6 November 2024"),
        ("en", "It costs €4,800 a year.", "€4,800"),
        ("en", "It saves 30% of the time.", "30%"),
        ("en", "I left you seven mails.", "seven mails"),
        ("en", "Can we talk at 16:30?", "16:30"),
        ("en", "Your colleague Bernd agrees.", "Bernd"),
        ("en", "See https://elsewhere.example/offer for it.", "https://elsewhere.example/offer"),
        ("en", "Ring me at +49 30 9876543.", "+49 30 9876543"),
        ("de", "Am 3. Juli haben wir gesprochen.", "3. Juli"),
        ("de", "Am 03.07.2026 haben wir gesprochen.", "03.07.2026"),
        ("de", "Es kostet 4.800 Euro.", "4.800 Euro"),
        ("de", "Wir sehen uns um 16 Uhr.", "16 Uhr"),
        ("de", "Herr Schulze stimmt zu.", "Schulze"),
        ("de", "Ich habe fünf Mails geschickt.", "fünf Mails"),
    ],
)
def test_a_fact_that_nobody_knows_is_named(language: str, words: str, fact: str) -> None:
    assert fact in [one.words for one in findings(words, language=language) if one.code == "unknown_fact"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "I sent it on 6 November, and you wrote on October 29."),
        ("en", "Two mails and one call since then."),
        ("en", "1. You are interested.\n2. You are not."),
        ("en", "Anna, this is Joris from Halden, +31 20 555 0123."),
        ("en", "Ruth Adler would talk with you, and the note is at https://halden.example/note."),
        ("de", "Am 29.10. schrieben Sie, am 6. November ich."),
        ("de", "Frau Keller, eine „1“ genügt."),
    ],
)
def test_a_fact_of_the_timeline_passes(language: str, words: str) -> None:
    assert [one for one in findings(words, language=language) if one.code == "unknown_fact"] == []


def test_a_missing_beat_is_said_in_words() -> None:
    script = _rescue()
    without = script.replace("Perhaps I did something amiss; if so, I cannot see what. ", "")
    assert without != script
    found = [one for one in findings(without, "rescue", channel=Channel.CALL) if one.code == "beat_missing"]
    assert [(one.words, one.because) for one in found] == [
        ("own_part", "it does not say that you may have done something amiss")
    ]


def test_beats_out_of_order_are_found() -> None:
    assert {"beat_out_of_order"} == codes(
        "If the answer is no, tell me.\n\nWhere does that stand?\n\nI sent you our proposal on 6 November."
    )


def _rescue() -> str:
    made = compose(move_of("rescue", silence_of(story()), channel=Channel.CALL), playbook(), JORIS, NOW)
    assert isinstance(made, Draft)
    return made.body


@pytest.mark.parametrize(
    ("play", "language", "text"),
    [
        (
            "rescue",
            "en",
            "Hello Anna, it's Joris at Halden. To be frank, I am a bit confused. At our last meeting we said the next step "
            "was yours, and I have written two mails and made one call since; the last thing I want is to be a pest. Did I say "
            "something wrong? Maybe you are swamped, maybe you went with somebody else. I am not sure what to do now. I enjoyed "
            "our talk and would love working with you, and if you don't feel the same, fine. Give me an update and I will "
            "close the file if that is best. Thanks.",
        ),
        (
            "two_readings",
            "en",
            "Anna, I tried to get hold of you. Either you are busy and still want this, or you have lost interest. I want to be "
            "useful and not to bother you. Which is it? Knowing helps both of us.",
        ),
        (
            "reversing",
            "de",
            "Guten Tag Frau Keller, bei Ihnen hat sich sicher einiges geändert. Wir beide haben zu tun. Ich nehme an, dass es "
            "nicht dazu kommt. Falls doch, schreiben Sie mir.",
        ),
        (
            "autonomy",
            "de",
            "Hallo Anna, ich kann gut verstehen, wenn alles beim Alten bleibt. Es ist deine Entscheidung. Was meinst du?",
        ),
        ("value", "en", "Anna, you mentioned billing. I came across an article on it. No need to reply."),
        (
            "introduction",
            "de",
            "Guten Tag Frau Keller, Sie sprachen über die Abrechnung. Ich kenne jemanden, der das gelöst hat. Darf ich Sie "
            "bekannt machen?",
        ),
        ("confirm", "en", "Anna, see you soon at our meeting. If it no longer suits, let me know."),
    ],
)
def test_a_users_own_wording_with_all_beats_passes(play: str, language: str, text: str) -> None:
    assert findings(text, play, language, Channel.CALL if play == "rescue" else Channel.EMAIL) == ()


def test_one_question_is_enough_and_reversing_has_none() -> None:
    assert "too_many_questions" in codes("On 6 November I sent it. Where does it stand? Shall we talk? If not, say no.")
    assert "too_many_questions" in codes(
        "Things changed. We are both busy. I take it this is off, unless you write. Right?", "reversing"
    )
    assert "too_many_questions" in codes("You wrote to me. Here is a note. No answer needed. Useful?", "value")


def test_what_is_too_long_is_said_with_its_length() -> None:
    long = next(one for one in findings("word " * 130) if one.code == "too_long")
    assert "130 words" in long.because
    assert any(one.code == "too_long" for one in findings("word " * 250, "rescue", channel=Channel.CALL))


@pytest.mark.parametrize(
    ("subject", "is_answer", "code"),
    [
        (f"Re: {SUBJECT}", False, "false_reply"),
        ("AW: Angebot", False, "false_reply"),
        ("Just checking in", False, "bare_check_in"),
        ("Hello\r\nBcc: all@evil.example", False, "subject_of_lines"),
    ],
)
def test_a_false_subject_is_found(subject: str, is_answer: bool, code: str) -> None:
    found = lint("", playbook().play("plain_ask"), "en", KNOWN, subject=subject, is_answer=is_answer)
    assert code in {one.code for one in found}


def test_a_true_re_passes() -> None:
    found = lint("", playbook().play("plain_ask"), "en", KNOWN, subject=f"Re: {SUBJECT}", is_answer=True)
    assert "false_reply" not in {one.code for one in found}
