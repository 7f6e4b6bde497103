"""One refusal means one thing, in whichever system's letter it comes back to Ada."""

from collections.abc import Callable

import pytest

from ringback.intake.bounce import bounces
from ringback.intake.bounce.failure import Command
from ringback.intake.letter import Letter
from tests.intake.bounce.letters import ADA, BEN, about, notice, report
from tests.intake.bounce.test_reason import REFUSALS

MAIL, RCPT, DATA, CONNECT = Command.MAIL, Command.RCPT, Command.DATA, Command.CONNECT
HOST = "mx.prospect.example[192.0.2.9]"
# What was sent speaks of failures too: none of it may be taken for the reason.
RETURNED = f"""

Received: from desk.seller.example by mx.seller.example; Thu, 4 Apr 2024 10:00:00 +0000
From: {ADA}
To: {BEN}
Subject: your mailbox is full of spam

The host is unknown, the message too large, the account suspended.
"""


def postfix(command: Command | None, words: str) -> Letter:
    """The transcript says the step in brackets, after the words."""
    steps = {MAIL: "MAIL FROM", RCPT: "RCPT TO", DATA: "end of DATA"}
    step = f" (in reply to {steps[command]} command)" if command in steps else ""
    said = f"host {HOST} refused to talk to me" if command is CONNECT else f"host {HOST} said"
    told = f"This is the mail system at host seller.example.\n\n<{BEN}>: {said}: {words}{step}\n"
    return report(about(BEN, "5.0.0", words), text=told)


def exim(command: Command | None, words: str) -> Letter:
    """The step comes first, then the host, then the words; what failed at home stands alone."""
    steps = {MAIL: f"MAIL FROM:<{ADA}>", RCPT: f"RCPT TO:<{BEN}>", DATA: "end of data", CONNECT: "initial connection"}
    step = f"SMTP error from remote mail server after {steps[command]}:\n    host {HOST}: " if command else ""
    return notice(
        "A message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. "
        f"The following address(es) failed:\n\n  {BEN}\n    {step}{words}\n\n"
        f"------ This is a copy of the message, including all the headers. ------{RETURNED}",
        subject="Mail delivery failed: returning message to sender",
    )


def qmail(command: Command | None, words: str) -> Letter:
    """It tells the step as a story."""
    steps = {
        MAIL: f"Connected to {HOST} but sender was rejected.\nRemote host said: ",
        RCPT: f"{HOST} does not like recipient.\nRemote host said: ",
        DATA: f"{HOST} failed after I sent the message.\nRemote host said: ",
        CONNECT: f"Connected to {HOST} but greeting failed.\nRemote host said: ",
    }
    return notice(
        "Hi. This is the qmail-send program at seller.example.\nI'm afraid I wasn't able to deliver your message to the "
        f"following addresses.\n\n<{BEN}>:\n{steps[command] if command else ''}{words}\n\n"
        f"--- Below this line is a copy of the message.\n{RETURNED}",
        subject="failure notice",
    )


def sendmail(command: Command | None, words: str) -> Letter:
    """It retells the conversation, and adds a word of its own after each refusal."""
    steps = {
        MAIL: f">>> MAIL From:<{ADA}>",
        RCPT: f">>> RCPT To:<{BEN}>",
        DATA: ">>> DATA",
        CONNECT: ">>> EHLO seller.example",
    }
    step = f"{steps[command]}\n<<< " if command else ""
    return notice(
        f"   ----- The following addresses had permanent fatal errors -----\n<{BEN}>\n    (reason: {words})\n\n"
        f"   ----- Transcript of session follows -----\n... while talking to {HOST}:\n{step}{words}\n"
        f"554 5.0.0 Service unavailable\n{RETURNED}",
        subject="Returned mail: see transcript for details",
    )


def exchange(command: Command | None, words: str) -> Letter:
    """It names first to whom the message went, and never the step."""
    return notice(
        f"Your message\n\n  To: mia@prospect.example; {BEN}\n  Subject: your mailbox is full\n\n"
        f"did not reach the following recipient(s):\n\n{BEN} on Thu, 4 Apr 2024 10:00:00 -0500\n    <{HOST} said: {words}>\n",
        subject="Undeliverable: your mailbox is full",
        sender="postmaster@seller.example",
    )


@pytest.mark.parametrize("letter", [postfix, exim, qmail, sendmail])
@pytest.mark.parametrize(("command", "words", "reason"), REFUSALS)
def test_a_refusal_means_the_same(
    letter: Callable[[Command | None, str], Letter], command: Command | None, words: str, reason: str
) -> None:
    (bounce,) = bounces(letter(command, words))
    assert (bounce.address, bounce.reason) == (BEN, reason)


@pytest.mark.parametrize("words", ["550 5.1.1 User unknown", "552 5.2.2 Mailbox full", "554 5.7.1 Relay access denied"])
def test_whom_a_message_went_to_is_not_whom_it_did_not_reach(words: str) -> None:
    assert [one.address for one in bounces(exchange(None, words))] == [BEN]
