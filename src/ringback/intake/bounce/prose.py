"""A bounce that is told in words: which addresses it names, and what it says about each."""

import re

from ringback.intake.bounce.failure import Failure
from ringback.intake.bounce.session import command_in, place_of_reply

_MOST = 100  # recipients in one report
_LONGEST = 2_000  # characters of what is said about one

_ADDRESS = re.compile(r"(?<![\w.+/=@-])[\w.+/=!#$%&*'^`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
# What may stand before the address where a line is about it.
_NAMES = re.compile(
    r"(?ix) ^[\s*>\"'<(\[-]{0,40}"
    r"(?: (?:recipient(?:\s+address)?|to\ |address|user|for|failed\s+(?:to\s+deliver\s+to|recipient|address)|rcpt\s+to"
    r"|email\s+address|e-mail|smtp|unknown|could\s+not\s+be\s+delivered\s+to|reci?pient\(s\)|generated\s+(?:by|from)"
    r"|destinatari[oa]s?|destinataires?|empfänger|ontvanger|mottagare|adresat|получател\w{1,3}|宛先|送信先|受信者|收件人|收件者)"
    r" \s* [:=：]? \s* "
    r"['\"<(\[]{0,3} )? $"
)
_IN_LINE = re.compile(
    r"(?i)(?:rcpt to|recipients?|errors|addressed to|delivered to|deliver to|delivering (?:your mail "
    r")?to|message to|mail to|relayed to|undeliverable to|"
    r"reach|attempts|size|failed|addresse?s?|user|mailbox|account|recipient\(s\)|\b(?:ml|list))\W{0,12}(?:\w+\W{1,3}){0,3}$"
)
# Above such a line stands to whom the message went, below it whom it did not reach.
_FAILED = re.compile(
    r"(?im)^[^\n]{0,80}\b(?:did not reach|not (?:been |be )?(?:reach(?:ed)?|deliver(?:ed)?)|undeliverable|affected|fail\w*|errors?)\b"
    r"[^\n]{0,60}:[ \t]*$"
)
_DELAY = re.compile(
    r"(?i)(?:this is a |a )?warning message only|has been delayed|not yet been delivered|delivery attempts will "
    r"continue|"
    r"delay reason|is delayed for more than|still being retried|will (?:be|continue to be) retried|temporary "
    r"failure report|"
    r"will keep trying|enqueued and undeliverable|could not send message for "
    r"past|verzögert|retardé|retrasad[oa]|ritardo"
)
_SENDER = re.compile(
    r"(?i)(?:mail from|from|sender|contact|reply[- ]to|postmaster|support|e-?mail|sent by|message-id|help "
    r"at|send)\W{0,6}$"
)


def failures_in(report: str, not_these: frozenset[str]) -> list[Failure]:
    """One failure for each address that the report names, with the lines about it.

    `not_these` are named too, but did not fail: the user's own address and the system's.
    """
    places = _places(report, not_these)
    ends = [*(start for start, _ in places[1:]), len(report)][: len(places)]
    told: dict[str, str] = {}
    for (start, address), end in zip(places, ends, strict=True):
        told[address] = told.get(address, "") + report[start : min(end, start + _LONGEST)]
    beside = (
        report if len(told) == 1 else report[: places[0][0]] if places else ""
    )  # one reason may stand above them all
    return [failure_told(address, text, beside) for address, text in list(told.items())[:_MOST]]


def failure_told(address: str, text: str, story: str = "") -> Failure:
    """The failure that these lines tell. The words of the refusal begin at its reply code, where there is one."""
    refusal = refusal_in(text) or refusal_in(story)
    return Failure(
        address=address,
        words=refusal or text[:_LONGEST],
        story=f"{text}\n{story}"[:_LONGEST],
        command=command_in(text) or command_in(story),
        is_delay=_DELAY.search(story or text) is not None,
    )


def refusal_in(text: str) -> str:
    """What the other side answered: from the reply code to the end of the paragraph; "" where there is no code."""
    at = place_of_reply(text)
    if at is None:
        return ""
    refusal, _, _ = text[at : at + _LONGEST].partition("\n\n")
    return refusal


def told_of(address: str, report: str) -> str:
    """The lines of a report from the first mention of an address on; all of it where it is not named."""
    at = report.lower().find(address) if address else -1
    return report[max(at, 0) :][:_LONGEST]


def _places(report: str, not_these: frozenset[str]) -> list[tuple[int, str]]:
    """Where the report names a recipient: the start of that line, and the address."""
    strong: list[tuple[int, str]] = []
    weak: list[tuple[int, str]] = []
    for found in _ADDRESS.finditer(report):
        address = found[0].lower().strip("'")
        start = report.rfind("\n", 0, found.start()) + 1
        before = report[max(start, found.start() - 120) : found.start()]
        if address in not_these or address.startswith(("postmaster@", "mailer-daemon@")):
            continue
        if _NAMES.match(before):
            strong.append((start, address))
        elif _IN_LINE.search(before) and not _SENDER.search(before):
            weak.append((start, address))
    failed = _FAILED.search(report)
    below = [place for place in strong if failed and place[0] > failed.start()]
    return below or strong or weak
