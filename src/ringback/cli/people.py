"""is, worth, answer, merge, split: what the user knows of people."""

from typing import Annotated

import typer

from ringback.cli.common import now, open_store, person, say
from ringback.cli.touch import Who
from ringback.domain.errors import BadInputError
from ringback.domain.person import Consent, Relation
from ringback.domain.timeline import FactKind


def register(app: typer.Typer) -> None:
    app.command("is", epilog="Example: ringback is piet customer")(is_)
    app.command("worth", epilog="Example: ringback worth greta 12000")(worth)
    app.command("answer", epilog='Example: ringback answer greta number "+49 30 23125 002"')(answer)
    app.command("merge", epilog="Example: ringback merge greta@silent.example greta@private.example")(merge)
    app.command("split", epilog="Example: ringback split greta greta@other.example")(split)


def is_(
    who: Who,
    relation: Annotated[Relation, typer.Argument(help="What they are to you.")],
    consent: Annotated[Consent | None, typer.Option(help="The basis on which the funnel may write to them.")] = None,
) -> None:
    """Say what a person is to you; no guess changes it again."""
    open_store()
    from ringback.flows import act

    key = person(who)
    act.relation(key, relation, now=now())
    if consent is not None:
        act.consent(key, consent, now=now())
    say("noted")


def worth(who: Who, amount: Annotated[float, typer.Argument(help="In your currency.")]) -> None:
    """What the open deal with them is worth."""
    open_store()
    from ringback.flows import act

    act.worth(person(who), amount, now=now())
    say("noted")


def answer(
    who: Who,
    kind: Annotated[FactKind, typer.Argument(help="What was asked for.")],
    value: Annotated[str | None, typer.Argument(help="The answer.")] = None,
    none: Annotated[bool, typer.Option("--none", help="There is none.")] = False,
) -> None:
    """Answer what you were asked; it is remembered."""
    if (value is None) is not none:
        raise BadInputError("give the answer, or --none where there is none")
    open_store()
    from ringback.flows import act

    act.answer(person(who), kind, value, now=now())
    say("remembered")


def merge(who: Who, other: Annotated[str, typer.Argument(help="Who is the same person.")]) -> None:
    """Two entries are one person."""
    open_store()
    from ringback.flows import act

    act.merge(person(who), person(other), now=now())
    say("merged")


def split(
    who: Who, names: Annotated[list[str], typer.Argument(help="The addresses or numbers that are somebody else's.")]
) -> None:
    """One entry is two people."""
    open_store()
    from ringback.flows import act

    act.split(person(who), names, now=now())
    say("split")
