"""The SMTP conversation as a bounce retells it: at which command the other side refused, and with which reply."""

import re

from ringback.intake.bounce.failure import Command

# Systems tell the step in their own ways; the earliest mention in the text is the one that failed.
_STEPS = {
    Command.CONNECT: (
        r"initial (?:connection|greeting|server)|greeting failed|my name was rejected|refused\s+to\s+talk\s+to\s+me",
        r">>> ?(?:helo|ehlo)|(?:reply|response|error|failed|after|to|on) (?:to )?(?:the )?(?:helo|ehlo)\b",
        r"(?:smtp:)?connect host|while (?:receiving|performing) the (?:initial|helo|ehlo)",
    ),
    Command.MAIL: (
        r"sender was rejected|>>> ?mail\b|\b(?:to|after|on|our|following) mail(?: from|:| command)",
        r"smtp:mail\b|mail from:? ?<",
    ),
    Command.RCPT: (
        r"does not like recipient|>>> ?rcpt\b|rcpt[ _]to|smtp:rcpt\b|following rcpt|\(rcpt\b|\brcpt command",
        r"rejected (?:the )?recipient|rejected by a remote\s+mail server|\(state (?:8|1[34])\)",
    ),
    Command.DATA: (
        r"failed after i sent|>>> ?data\b|end of data|(?:final|to|after|on|our|following) data\b|smtp:data\b",
        r"\(data\)|smtp command\s+data\b|\bdata command|\(state (?:9|1[5-8])\)",
    ),
}
_STEP = re.compile("(?i)" + "|".join(f"(?P<{step.value}>{'|'.join(words)})" for step, words in _STEPS.items()))
# Some systems drop the reply code and keep the status code at the start of the line.
_BARE_STATUS = re.compile(r"(?m)^[ \t]{0,20}[45]\.\d{1,3}\.\d{1,3}[ :]")
# What counts bytes, days or attempts is no reply, nor is a help desk's telephone number.
_REPLY = re.compile(
    r"(?<![\d.:/#-])([45]\d\d)(?=[ \-:<\[(;,\]]|$)(?! (?:bytes|days|hours|messages|lines|attempts|k))(?!-\d{3})",
    re.MULTILINE,
)


def command_in(text: str) -> Command | None:
    """The step that was refused, None where the text does not tell."""
    found = _STEP.search(text)
    return Command(found.lastgroup) if found and found.lastgroup else None


def reply_in(text: str) -> str:
    """The first SMTP reply code of a refusal in the text, "" if there is none."""
    found = _REPLY.search(text)
    return found[1] if found else ""


def place_of_reply(text: str) -> int | None:
    """Where in the text the first refusal with an SMTP reply code begins."""
    found = _REPLY.search(text) or _BARE_STATUS.search(text)
    return found.start() if found else None
