"""What a seller and his prospects promise each other, written on Tuesday 15 December 2026."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.domain.interaction import By, Commitment, Direction
from ringback.intake.commitments import commitments

TUESDAY = date(2026, 12, 15)
FRIDAY = date(2026, 12, 18)


def read(text: str, direction: Direction = Direction.IN, language: str | None = None) -> tuple[Commitment, ...]:
    return commitments(text, TUESDAY, direction, language)


def one(text: str, direction: Direction = Direction.IN, language: str | None = None) -> Commitment:
    found = read(text, direction, language)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("I'll get back to you by Friday.", FRIDAY),
        ("I’ll get back to you by Friday.", FRIDAY),
        ("We will revert by EOD tomorrow.", date(2026, 12, 16)),
        ("You'll have the contract by the end of the week.", FRIDAY),
        ("I can send it over tonight.", TUESDAY),
        ("I should be able to get you an answer by the 20th.", date(2026, 12, 20)),
        ("I'm sending the proposal tomorrow morning.", date(2026, 12, 16)),
        ("Will forward the draft on Monday.", date(2026, 12, 21)),
        ("I will be on the call on Thursday.", date(2026, 12, 17)),
        ("Tom and I will call you on Friday.", FRIDAY),
        ("The signed pages will follow tomorrow.", date(2026, 12, 16)),
        ("I will forward it on Thursday or Friday.", FRIDAY),
        ("On Friday, we will send the figures.", FRIDAY),
        ("I will look into it.", None),
        ("I'll call you next week.", None),
        ("I will send it soon.", None),
        ("I'll send the list later this week.", None),
        ("I am travelling until Thursday, so I will have Ann call you.", None),
        ("If you send us the form, we will prepare the contract.", None),
    ],
)
def test_a_promise_with_its_day(text: str, due: date | None) -> None:
    assert one(text, language="en").due == due


@pytest.mark.parametrize(
    ("text", "inbound", "outbound"),
    [
        ("I will send it tomorrow.", By.THEM, By.ME),
        ("We will send it tomorrow.", By.THEM, By.ME),
        ("Mira will call you tomorrow.", By.THEM, By.THEM),
        ("See you on Friday!", By.BOTH, By.BOTH),
        ("Let's talk next week.", By.BOTH, By.BOTH),
        ("We'll talk on Friday.", By.BOTH, By.BOTH),
        ("We will discuss it with our board on Friday.", By.THEM, By.ME),
    ],
)
def test_who_is_bound_depends_on_who_wrote(text: str, inbound: By, outbound: By) -> None:
    assert one(text, Direction.IN).by is inbound
    assert one(text, Direction.OUT).by is outbound


@pytest.mark.parametrize(
    "text",
    [
        "I will be out of the office until Monday.",
        "If I were you I would call him.",
        "I won't be able to send it.",
        "We will not renew.",
        "I don't think we'll send it on Friday.",
        "Please let me know if we will get the draft on Friday.",
        "He told me the board decides on Friday.",
        "Can you send it by Friday?",
        "Will you call me tomorrow?",
        "Shall I call you on Monday?",
        "Talk to you later.",
        "As promised, attached is the contract.",
        "That is well worth it, as we well know.",
        "You will need to bring your card tomorrow.",
        "Let's put it this way: Friday was hectic.",
        "I hope I will see the day.",
        "I am going to the airport tomorrow.",
        "We will have lots of work on Friday.",
        "We will see record numbers this year.",
    ],
)
def test_what_is_no_promise(text: str) -> None:
    assert read(text, language="en") == ()


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize(
    ("language", "text", "due"),
    [
        ("de", "Ich melde mich bis Freitag bei Ihnen.", FRIDAY),
        ("de", "Wir werden Ihnen das Angebot am Montag zusenden.", date(2026, 12, 21)),
        ("de", "Ich rufe Sie morgen an.", date(2026, 12, 16)),
        ("de", "Morgen schicke ich dir die Zahlen.", date(2026, 12, 16)),
        ("de", "Ich werde das intern klären und komme auf Sie zu.", None),
        ("de", "Sie erhalten den Vertrag bis zum 20.12.", date(2026, 12, 20)),
        ("de", "Bis Montag!", date(2026, 12, 21)),
        ("fr", "Je vous rappelle lundi.", date(2026, 12, 21)),
        ("fr", "Je vous enverrai le devis d'ici vendredi.", FRIDAY),
        ("fr", "Nous reviendrons vers vous la semaine prochaine.", None),
        ("es", "Te llamo el lunes.", date(2026, 12, 21)),
        ("es", "Le enviaré la propuesta mañana.", date(2026, 12, 16)),
        ("it", "Le invierò il contratto entro venerdì.", FRIDAY),
        ("nl", "Ik zal het contract vrijdag sturen.", FRIDAY),
        ("pt", "Vou enviar a proposta amanhã.", date(2026, 12, 16)),
        ("sv", "Jag återkommer på måndag.", date(2026, 12, 21)),
        ("pl", "Wyślę ofertę jutro.", date(2026, 12, 16)),
        ("ja", "来週の月曜日に見積書をお送りします。", date(2026, 12, 21)),
    ],
)
def test_ten_languages_promise(language: str, text: str, due: date | None, told: bool) -> None:
    assert one(text, language=language if told else None).due == due


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Können Sie mir das bis Freitag schicken?"),
        ("de", "Ich bin bis Montag im Urlaub."),
        ("de", "Leider werden wir das nicht schaffen."),
        ("de", "Ich würde mich über einen Termin freuen."),
        ("fr", "Je serai absent jusqu'à lundi."),
        ("fr", "Pouvez-vous m'envoyer le devis ?"),
        ("es", "No podré asistir."),
        ("it", "Sarò assente."),
        ("ja", "ご確認をお願いいたします。"),
    ],
)
def test_what_is_no_promise_in_other_languages(language: str, text: str) -> None:
    assert read(text, language=language) == ()


def test_the_quote_is_exact_once_white_space_is_folded() -> None:
    text = "Hi Ben,\n\nthanks for the\ncall. I will send you the\n  revised offer by Friday, as\nagreed.\n\nMira"
    found = one(text)
    assert found.quote == "I will send you the revised offer by Friday, as agreed."
    assert found.what == "send you the revised offer by Friday, as agreed"


def test_each_sentence_can_hold_a_promise() -> None:
    text = "I'll send the offer tomorrow. Please have a look. We will call you on Friday."
    assert [found.due for found in read(text)] == [date(2026, 12, 16), FRIDAY]


_SCRAPS = "I I'll we will let's see you Friday . ? ! not send by the and , ( ' \n ich werde melde mich je vous will-"
TRIGGERS = st.sampled_from(_SCRAPS.split(" "))


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=300), st.lists(TRIGGERS, max_size=60).map(" ".join)),
    st.dates(),
    st.sampled_from(["en", "de", "fr", "es", "it", "nl", "pt", "sv", "pl", "ja", "fi", None]),
)
def test_any_text_gives_quotes_that_stand_in_it(text: str, sent_on: date, language: str | None) -> None:
    folded = " ".join(text.split())
    for found in commitments(text, sent_on, Direction.IN, language):
        assert 0 < len(found.quote) <= 160
        assert found.quote in folded
        assert found.what
        assert found.due is None or found.due >= sent_on


@pytest.mark.parametrize(
    "hostile",
    [
        "I will " * 5_000,
        "Aa " * 9_000 + "and I will send",
        "I'll " * 6_000,
        "I will really " * 2_000,
        "a" * 30_000 + " will",
        "ich werde " * 4_000,
        "see you " * 5_000,
        ". " * 15_000 + "I will send",
        "The a will be " * 2_000,
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "fr", "es", None])
def test_a_hostile_text_takes_bounded_time(hostile: str, language: str | None) -> None:
    started = time.process_time()
    read(hostile, language=language)
    assert time.process_time() - started < 1.0


@pytest.mark.parametrize(
    ("language", "text", "due"),
    [
        (
            "de",
            "Wir haben als nächsten Schritt vereinbart: ich schicke Ihnen bis Mittwoch, 11. November die Skizze.",
            11,
        ),
        ("en", "We agreed on the next step: I send you the drawing by Wednesday, 11 November.", 11),
        ("en", "We agreed that you measure the hall by Friday.", 6),
        ("de", "Unser nächster Schritt: Sie messen die Halle aus.", None),
    ],
)
@pytest.mark.parametrize("direction", list(Direction))
def test_an_agreed_next_step_binds_both(language: str, text: str, due: int | None, direction: Direction) -> None:
    (found,) = commitments(text, date(2026, 11, 5), direction, language)
    assert found.by is By.BOTH
    assert found.due == (date(2026, 11, due) if due else None)
    assert found.quote == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We agreed to disagree last Monday."),
        ("en", "Did we agree on Friday?"),
        ("de", "Wir haben noch nicht vereinbart, wer am Freitag misst."),
        ("en", "We will deliver within 14 days of your order."),
        ("en", "Our offer will stay valid until 30 November."),
        ("de", "Unsere Rechnung ist bis zum 20. November zahlbar."),
    ],
)
def test_what_is_not_agreed_and_what_are_terms_bind_nobody(language: str, text: str) -> None:
    assert commitments(text, date(2026, 11, 5), Direction.IN, language) == ()


@pytest.mark.parametrize("day", ["am 3. März", "bis Mittwoch, 11. November", "bis zum 4. 12."])
def test_a_german_date_does_not_end_a_quote(day: str) -> None:
    text = f"Ich schicke Ihnen {day} die Skizze."
    (found,) = commitments(f"Danke. {text} Bis dann.", date(2026, 11, 5), Direction.OUT, "de")
    assert found.quote == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We will keep you posted."),
        ("en", "I'll keep you informed of any developments."),
        ("en", "I'll talk to you soon."),
        ("en", "We'll be in touch."),
        ("en", "I will let you know if anything changes."),
        ("en", "We will do our best."),
        ("en", "I'll see what I can do."),
        ("en", "I will keep it in mind."),
        ("de", "Wir halten Sie auf dem Laufenden."),
        ("de", "Wir bleiben in Kontakt."),
        ("fr", "Je vous tiens au courant."),
        ("es", "Le mantendré informado."),
        ("it", "La terrò informata."),
        ("nl", "Wij houden u op de hoogte."),
    ],
)
def test_who_names_neither_act_nor_time_promises_nothing(language: str, text: str) -> None:
    assert read(text, language=language) == ()


@pytest.mark.parametrize(
    "text",
    [
        "I'll be in touch next week.",
        "I will keep you posted on Friday.",
        "I'll check with Ines and let you know.",
        "I will get back to you.",
        "I will send the drawing and keep you posted.",
        "I'll forward it and see what I can do.",
    ],
)
def test_a_vague_promise_with_an_act_or_a_time_binds(text: str) -> None:
    assert read(text, language="en")
