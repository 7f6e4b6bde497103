"""Facts said in passing. Tom, Greta and Ines of mill.example write; Nora of harbour.example writes too."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.domain.interaction import Cue, Direction, Mention
from ringback.intake.mentions import LONGEST_QUOTE, mentions_of, who_left

THEY_SAY = [
    ("en", "My father passed away last week.", Cue.HARD_TIME),
    ("en", "I was in hospital for ten days.", Cue.HARD_TIME),
    ("en", "We had to lay off forty people.", Cue.HARD_TIME),
    ("de", "Meine Mutter ist leider gestorben.", Cue.HARD_TIME),
    ("de", "Wegen einer Erkrankung war ich lange nicht da.", Cue.HARD_TIME),
    ("fr", "Mon père est décédé dimanche.", Cue.HARD_TIME),
    ("en", "Our board has to approve anything of that size.", Cue.DECISION_INSIDE),
    ("en", "The contract is still with legal.", Cue.DECISION_INSIDE),
    ("en", "There is a budget freeze until July.", Cue.DECISION_INSIDE),
    ("de", "Der Vorstand muss das noch freigeben.", Cue.DECISION_INSIDE),
    ("de", "Wir haben dafür kein Budget.", Cue.DECISION_INSIDE),
    ("en", "I've moved to a new role in logistics.", Cue.CHANGED),
    ("de", "Meine Nachfolgerin ist Ines.", Cue.CHANGED),
    ("en", "Greta is no longer with the company.", Cue.LEFT),
    ("de", "Greta ist nicht mehr im Unternehmen.", Cue.LEFT),
    ("es", "Greta ya no trabaja aquí.", Cue.LEFT),
    ("en", "I am completely swamped this month.", Cue.OVERLOADED),
    ("de", "Hier ist gerade Land unter.", Cue.OVERLOADED),
    ("en", "We have reviewed your proposal with care.", Cue.PROPOSAL),
    ("en", "We keep losing pallets in the old hall.", Cue.PROBLEM),
    ("de", "Das kostet uns jede Woche viel Zeit.", Cue.PROBLEM),
    ("en", "We want to replace the old racks because the floor is too small.", Cue.REASON),
    ("en", "Our purchase order is attached.", Cue.BUYS),
    ("de", "Hiermit bestellen wir zwölf Rahmen.", Cue.BUYS),
    ("en", "Enclosed is our invoice for March.", Cue.SELLS),
    ("de", "Wir bieten Ihnen günstige Stapler an.", Cue.SELLS),
    ("en", "Enclosed please find our latest price list.", Cue.SELLS),
    ("de", "Gern sende ich Ihnen unser Angebot.", Cue.SELLS),
    ("en", "Your quotation goes to our board on the 9th.", Cue.DECISION_INSIDE),
    ("en", "Legal has already looked at it.", Cue.DECISION_INSIDE),
    ("de", "Das muss noch durch den Einkauf.", Cue.DECISION_INSIDE),
    ("de", "Unser Vorstand entscheidet am 3. März.", Cue.DECISION_INSIDE),
    ("de", "Das Papier liegt am Mittwoch, 11. November der Geschäftsführung vor.", Cue.DECISION_INSIDE),
    ("en", "Our stocktaking takes three days every quarter.", Cue.PROBLEM),
    ("en", "Our biggest headache is the old conveyor.", Cue.PROBLEM),
    ("en", "Somebody still types the delivery notes in by hand.", Cue.PROBLEM),
    ("de", "Das größte Ärgernis ist: die Tore klemmen.", Cue.PROBLEM),
    ("de", "Wir kommen mit dem Packen nicht mehr hinterher.", Cue.PROBLEM),
    ("de", "Sorry, hier brennt es gerade.", Cue.OVERLOADED),
    ("en", "Swamped this week.", Cue.OVERLOADED),
    ("en", "We want to extend our contract by a year.", Cue.BUYS),
    ("en", "Please send the invoice to our office.", Cue.BUYS),
    ("de", "Wir möchten den Vertrag gern bis Juni verlängern.", Cue.BUYS),
    ("de", "Greta ist nicht mehr für die Mühle tätig.", Cue.LEFT),
]

WE_SAY = [
    ("en", "Attached is our proposal for the second hall.", Cue.PROPOSAL),
    ("de", "Anbei unser Angebot für die zweite Halle.", Cue.PROPOSAL),
    ("fr", "Veuillez trouver notre devis.", Cue.PROPOSAL),
    ("en", "I waited for you in our meeting today.", Cue.MISSED_MEETING),
    ("en", "I was in the call at 10 but could not see you.", Cue.MISSED_MEETING),
    ("en", "You did not make it to our demo yesterday.", Cue.MISSED_MEETING),
    ("en", "We missed you in our call this morning.", Cue.MISSED_MEETING),
    ("de", "Ich habe heute in unserem Termin auf Sie gewartet.", Cue.MISSED_MEETING),
    ("de", "Du warst heute nicht in unserem Termin.", Cue.MISSED_MEETING),
    ("fr", "Je vous ai attendu ce matin.", Cue.MISSED_MEETING),
    ("en", "I take it that we will not do this together and close my file here.", Cue.LAST_WORD),
    ("en", "I will not bother you again.", Cue.LAST_WORD),
    ("en", "This is my last message on this.", Cue.LAST_WORD),
    ("de", "Ich gehe davon aus, dass daraus nichts wird, und schließe die Akte.", Cue.LAST_WORD),
    ("de", "Dann werde ich Sie nicht weiter behelligen.", Cue.LAST_WORD),
    ("es", "No le volveré a escribir.", Cue.LAST_WORD),
    ("en", "I am so sorry for your loss.", Cue.HARD_TIME),
]

NO_FACTS = [
    "I am sick of this forklift.",
    "My computer died again.",
    "If my father passed away I would close the shop.",
    "Is your board going to approve it?",
    "The deadline is Friday.",
    "Layout and funeral-black paint are as agreed.",
    "We left the keys at the gate.",
    "You have left out the second page.",
    "I was busy painting, then we had lunch.",
    "Sorry I missed your call.",
    "The legal limit is four tonnes.",
    "My grandfather passed away in 1999.",
    "I am so sorry that I missed our meeting yesterday.",
    "I waited in the rain for the bus.",
    "Please close the file before you print it.",
    "The paint takes two days to dry.",
]


@pytest.mark.parametrize(("language", "text", "cue"), THEY_SAY)
def test_what_they_say_in_passing_is_kept_with_its_words(language: str, text: str, cue: Cue) -> None:
    found = mentions_of(f"Thanks, Nora. {text} Regards", Direction.IN, language)
    assert [(one.cue, one.quote) for one in found if one.cue is cue] == [(cue, text)]


@pytest.mark.parametrize(("language", "text", "cue"), WE_SAY)
def test_what_the_user_says_in_passing_is_kept_with_its_words(language: str, text: str, cue: Cue) -> None:
    found = mentions_of(text, Direction.OUT, language)
    assert [(one.cue, one.quote) for one in found] == [(cue, text)]


@pytest.mark.parametrize("text", NO_FACTS)
@pytest.mark.parametrize("direction", list(Direction))
def test_figures_of_speech_questions_and_suppositions_are_no_facts(text: str, direction: Direction) -> None:
    assert mentions_of(text, direction, "en") == ()


def test_their_own_loss_told_by_the_user_of_himself_is_not_theirs() -> None:
    assert mentions_of("My father passed away last week.", Direction.OUT, "en") == ()


def test_the_same_words_count_once() -> None:
    assert len(mentions_of("I am swamped.\n\nI am swamped.", Direction.IN, "en")) == 1


@settings(max_examples=200)
@given(st.text(max_size=600), st.sampled_from(list(Direction)), st.sampled_from([None, "en", "de", "xx"]))
def test_any_text_gives_mentions_whose_words_stand_in_it(text: str, direction: Direction, language: str | None) -> None:
    for mention in mentions_of(text, direction, language):
        assert len(mention.quote) <= LONGEST_QUOTE
        assert mention.quote in " ".join(text.split())


def test_what_the_next_sentence_points_back_to_is_the_problem() -> None:
    text = "Good question. The labels come off in the rain. That is what we want to get rid of first."
    (found,) = mentions_of(text, Direction.IN, "en")
    assert found == Mention(cue=Cue.PROBLEM, quote="The labels come off in the rain.")


def test_a_machine_tells_only_who_left() -> None:
    notice = "Greta no longer works for the mill. Our board has to approve the orders."
    assert who_left(notice, "en") == (Mention(cue=Cue.LEFT, quote="Greta no longer works for the mill."),)
    assert who_left("I am out until Monday.", "en") == ()
