"""outbox, approve, hold, stop, send, held, mode: messages on their way out."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ringback.cli.common import now, open_store, person, say, write_json
from ringback.cli.show import AsJson
from ringback.cli.touch import Who
from ringback.domain.reason import plural
from ringback.domain.sending import Mode, State

if TYPE_CHECKING:
    from ringback.flows.sending.shown import Line


class Known(StrEnum):
    """What the user knows of a message that is held."""

    SENT = "sent"
    AGAIN = "again"


def register(app: typer.Typer) -> None:
    app.command("outbox", epilog="Example: ringback outbox --json")(outbox)
    app.command("approve", epilog="Example: ringback approve greta")(approve)
    app.command("hold", epilog="Example: ringback hold greta")(hold)
    app.command("stop", epilog="Example: ringback stop greta")(stop)
    app.command("send", epilog="Example: ringback send")(send)
    app.command("held", epilog="Example: ringback held greta sent")(held)
    app.command("mode", epilog="Example: ringback mode approve --most 20")(mode)


def outbox(as_json: AsJson = False) -> None:
    """The messages on their way out, and what became of the latest ones."""
    open_store()
    from ringback.flows.sending.shown import lines

    when, found = now(), lines()
    if as_json:
        from ringback.flows.contract import instant, message_json

        write_json({"as_of": instant(when), "messages": [message_json(line) for line in found]})
        return
    if not found:
        say("The outbox is empty. “ringback approve PERSON” puts the words for a move into it.")
    for line in found:
        say(f"{line.name} <{line.to}>  {line.title}  {line.state}{_when(line)}")
        if line.why:
            say(f"  {line.why}")


def _when(line: "Line") -> str:
    if line.sent_at:
        return f" {line.sent_at:%Y-%m-%d %H:%M} UTC"
    waits = line.due_at if line.state in (State.APPROVED, State.DUE) else None
    return f", goes out {waits:%Y-%m-%d %H:%M} UTC" if waits and waits > now() else ""


def approve(
    who: Who,
    own_words: Annotated[bool, typer.Option("--own-words", help="Your own words, from standard input.")] = False,
) -> None:
    """Let the words for this person's move go their way: into your Drafts folder, or out, as “ringback mode” says."""
    open_store()
    from ringback.flows.outbox import approve as flow

    row = flow(person(who), now(), text=sys.stdin.read() if own_words else None)
    where = "goes into your Drafts folder" if row.mode == Mode.DRAFTS else "is approved and goes out in their hours"
    say(f"{row.subject}: {where}; “ringback hold” takes it back until then")


def hold(who: Who) -> None:
    """Take the approval back: the message stays a draft."""
    open_store()
    from ringback.flows.outbox import take_back

    take_back(person(who), now())
    say("taken back; it is a draft again")


def stop(who: Who) -> None:
    """Let this message be: it is not sent."""
    open_store()
    from ringback.flows.outbox import stop as flow

    flow(person(who), now())
    say("stopped")


def send() -> None:
    """Send what is due now, after reading the mailbox once more, and look for what is unclear."""
    open_store()
    from ringback.flows.outbox import approve_released
    from ringback.flows.send import send_due

    approve_released(now())
    done = send_due(now)
    say(
        f"{plural(done.posted, 'message')} taken on, {done.looked} looked for; “ringback outbox” says what became of them"
    )


def held(
    who: Who, known: Annotated[Known, typer.Argument(help="sent: it went out. again: it did not, send it.")]
) -> None:
    """Say what became of a message of which nobody knows whether it went out."""
    open_store()
    from ringback.flows import outbox as flow

    if known is Known.SENT:
        flow.say_sent(person(who), now())
        say("noted as sent")
    else:
        flow.send_again(person(who), now())
        say("approved again: it goes out with the next round")


def mode(
    chosen: Annotated[Mode | None, typer.Argument(help="drafts, approve or auto.")] = None,
    mailbox: Annotated[str, typer.Option(help="Which mailbox, by its address; the only one, unless said.")] = "",
    most: Annotated[int | None, typer.Option(help="So many messages a day.")] = None,
    release: Annotated[
        list[str] | None, typer.Option(help="A play that may be sent by itself in the mode auto.")
    ] = None,
    quote: Annotated[
        bool | None, typer.Option("--quote/--no-quote", help="Whether a reply bears below it what it answers.")
    ] = None,
) -> None:
    """What may be sent from a mailbox; without anything, what is chosen now."""
    open_store()
    from ringback.flows.outbox import rules

    box = rules(mailbox, now=now(), mode=chosen, most=most, released=release, quotes=quote)
    released = f"; by themselves: {', '.join(box.released)}" if box.mode == Mode.AUTO and box.released else ""
    below = "" if box.quotes else "; replies quote nothing"
    say(f"{box.address}: {_MODES[Mode(box.mode)]}, at most {plural(box.daily_cap, 'message')} a day{released}{below}")


_MODES = {
    Mode.DRAFTS: "drafts go into your Drafts folder, you send them",
    Mode.APPROVE: "what you approve is sent",
    Mode.AUTO: "plays that you released are sent by themselves, all others once you approve",
}
