"""The report of a bounce as plain text: without markup, and without the returned message below it."""

import re
from html import unescape

from ringback.intake.letter import Letter

LONGEST = 20_000  # characters; a report is short, what follows is the returned message

_NOT_SHOWN = re.compile(r"(?is)<(style|script|head)\b[^>]{0,500}>.{0,20000}?</\1\s{0,9}>")
_LINE_END = re.compile(r"(?i)<(?:br|/p|/div|/tr|/td|/h\d|/li)\b[^>]{0,200}>")
_TAG = re.compile(r"<(?:/?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>]{0,2000})?/?|!--[^>]{0,2000})>")

# Below such a line stands what was sent, in which words of a failure would be the user's own.
_RETURNED = re.compile(
    r"""(?imx)
    ^[>|\t\ *=_-]{0,80}(?:
        (?:this|below|enclosed|included|here|attached)\b[^\n]{0,60}\b(?:copy|header|headers|portion)\b[^\n]{0,40}
            \b(?:message|mail|e-mail|headers?)
      | (?:the\ )?(?:text\ of\ )?(?:your\ |the\ )?(?:original|returned|undelivered|undeliverable|unsent)
            \ (?:e-?mail|message|mail)
            \b[^\n]{0,30}(?:follows|header|text|info|[-=]{3}|\ *$|\ [-=])
      | (?:old|original|returned|undelivered|sent|rejected)\ (?:e-?mail|message|mail)[ \t]{0,4}:?[ \t]{0,4}$
      | (?:a\ )?summary\ of\ the\ (?:undelivered|original|returned)\ message
      | (?:the\ )?(?:header|headers)\ and\ (?:the\ )?(?:top|first)
      | (?:message|mail)\ text\ follows[:\ ]{0,3}[-=|]
      | (?:header|copy|copia|kopie|copie)\ (?:of|de|der|del)\b[^\n]{0,60}(?:source|original|mail|mensaje|nachricht|message)
      | message\ headers?\ follow
      | the\ first\ \d{1,4}\ lines\ of\ your
      | possibly\ truncated\ original
      | your\ message\ reads
      | the\ (?:header|headers|body|beginning|start)\ of\ (?:the|your)\ (?:original\ )?message
      | (?:---?\s?)?header(?:s)?\ of\ (?:the\ )?(?:original|returned)
      | inline\ attachment\ follows
      | (?:original|ursprüngliche|message\ d'origine|mensaje\ original|messaggio\ originale)[^\n]{0,20}[-=]{3}
    )"""
)
# Sendmail's own word after each refusal that it retells.
_RETOLD = re.compile(r"<<<|\(reason:")
_AFTERWORD = re.compile(r"(?im)^554 5\.\d\.\d (?:<[^>\n]{0,200}>\.\.\. )?service unavailable[ \t]*$")
# What a scanner or a company's lawyers put below every mail that leaves the house.
_FOOTER = re.compile(
    r"(?im)^[*_=~ \t-]{0,80}(?:this|the information|any|diese|ce) (?:e-?mail|message|communication|transmission|contained"
    r"|nachricht)\b[^\n]{0,120}\b(?:confidential|privileged|scanned|intended|vertraulich|checked)"
)
# A header block that nobody announced: two trace fields, or one and the names that follow it.
_HEADERS = re.compile(
    r"(?im)^[>| \t]{0,4}(?:received:? ?from|received: |return-path: ?<|dkim-signature: |x-[\w-]{2,40}: "
    r"[^\n]{0,200}\nreceived:)"
)
_HEADER = re.compile(r"(?im)^[>| \t]{0,4}(?:mime-version|message-id)[ \t]{0,3}:")


def from_html(markup: str) -> str:
    """The words of an HTML report, a line for a line."""
    bounded = _NOT_SHOWN.sub(" ", markup[: 4 * LONGEST])
    return unescape(_TAG.sub(" ", _LINE_END.sub("\n", bounded)))


def report_of(letter: Letter) -> str:
    """What the returning system wrote: the body down to the returned message."""
    body = letter.plain if letter.plain.strip() else from_html(letter.html)
    if not body.strip() and letter.parts:  # a broken boundary: the text is in what looks like an attachment
        body = letter.parts[0].content[:LONGEST].decode("utf-8", "replace")
    body = body[:LONGEST].replace("\r\n", "\n").replace("\r", "\n")
    report = body[: _end_of_report(body)]
    return _AFTERWORD.sub("", report) if _RETOLD.search(report) else report


def _end_of_report(body: str) -> int:
    """Where the returned message begins; the end of the text where it is not in the body."""
    found = [one.start() for one in (_RETURNED.search(body), _HEADERS.search(body), _FOOTER.search(body)) if one]
    field = _HEADER.search(body)
    block = body.rfind("\n\n", 0, field.start()) if field else -1
    if "@" in body[: max(block, 0)]:  # some name the message by its own fields before they say who was not reached
        found.append(block)
    return min(found, default=len(body))
