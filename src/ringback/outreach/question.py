"""One precise question to the user for a fact that a play needs and nobody knows."""

from dataclasses import dataclass

from ringback.domain.timeline import FactKind
from ringback.outreach.facts import Facts
from ringback.outreach.inert import person_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, and what kind of answer it waits for."""

    kind: FactKind
    words: str


def question_for(kind: FactKind, name: str, facts: Facts) -> Question:
    """The question for that fact about that person, in one sentence, as precise as the timeline allows."""
    called = person_name(name) or "this person"
    first = called.partition(" ")[0] if called != "this person" else called
    problem = f"“{facts.problem.words}”" if facts.problem else ""
    words = {
        FactKind.THING: (
            f"What is one thing worth sending {first} about {problem}?"
            if problem
            else f"What is one thing worth sending {first}, given what you talked about?"
        ),
        FactKind.THIRD_PERSON: (
            f"Who has agreed to talk with {first} about {problem}?"
            if problem
            else f"Who, in a role like {first}'s or above it, has agreed to be introduced?"
        ),
        FactKind.NUMBER: f"What is the phone number of {called}?",
        FactKind.ADDRESS: f"What is the mail address of {called}?",
        FactKind.AGREED_STEP: f"What did you and {first} agree on as the next step{_when(facts)}?",
        FactKind.PROBLEM: f"What problem did {first} name{_when(facts)}?",
        FactKind.OTHER_WAY: f"Mail to {called} comes back: by which other address, number or colleague can {first} be reached?",
        FactKind.WRITE_AGAIN: f"A hard time was mentioned: from which day on may {called} be written to again?",
    }
    return Question(kind=kind, words=words[kind])


def _when(facts: Facts) -> str:
    if not facts.talk or not facts.talk.at:
        return ""
    at = facts.talk.at
    return f" when you were last in touch, on {at.day} {at:%B}"
