"""The form of a mail in HTML: what a template looks like beside what a person's mail program makes.

A service's notice seldom has a telling header once a filter or a forwarder has been at it. What stays is its form: it
counts who opens it and who clicks, lies in tables for layout, says what to press, and lets its readers go.
"""

import re

from ringback.intake import kind_words as words
from ringback.intake.kind_signs import answers_or_passes_on
from ringback.intake.letter import Letter

_HEAD, _TAIL = 60_000, 20_000  # characters of the HTML that are looked at
_MACHINE = 5  # points from which nobody wrote this by hand
_MANY = 4  # images
_FEW_WORDS = 80

_IMAGE = re.compile(r"<img\b[^<>]{0,1500}>", re.IGNORECASE)
_REMOTE = re.compile(r"src\s{0,3}=\s{0,3}[\"']?https?:", re.IGNORECASE)
_PIXEL = re.compile(
    r"\b(?:width|height)\s{0,3}[=:]\s{0,3}[\"']?[01](?:px)?[\"';\s/>]|display:\s{0,3}none|visibility:\s{0,3}hidden",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"<a\b(?P<tag>[^<>]{0,3000})>(?P<shown>[^\0]{0,400}?)</a>",
    re.IGNORECASE,
)
_TARGET = re.compile(r"href\s{0,3}=\s{0,3}[\"']?(?P<to>[^\s\"'<>]{1,2500})", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,1500}>")
_TRACKED = re.compile(
    r"https?://(?:(?:click|clicks|track|tracking|link|links|lnk|email|mail|e|t|r|go|trk|ct|url\d{0,5}|u\d{4,12})\.[\w.-]{3,80}/|"
    r"[^/\s]{3,100}/(?:ls/click|wf/click|f/a/|c/e[a-z]|track(?:ing)?/|click|trk|redirect|e/c/|ss/c/|lt\.php|r\.php))|"
    r"[?&](?:utm_[a-z]{4,10}|mc_eid|mkt_tok|_hsenc|trk|upn|ct|otp_?token|midtoken|eid)=|[=/][\w-]{60,200}",
    re.IGNORECASE,
)
_TABLE = re.compile(r"<(/?)table\b([^<>]{0,600})>", re.IGNORECASE)
_LAID_OUT = re.compile(
    r"\b(?:width|align|role|cellpadding|bgcolor)\s{0,3}=|max-width|margin:\s{0,3}0 auto", re.IGNORECASE
)
_PREHEADER = re.compile(
    r"<(?:div|span|p)\b[^<>]{0,300}(?:display:\s{0,3}none|max-height:\s{0,3}0|font-size:\s{0,3}[01]px|mso-hide)",
    re.IGNORECASE,
)
_OWN_STYLE = re.compile(r"<style\b", re.IGNORECASE)
_BY_HAND = re.compile(
    r"mso(?:normal|-style)|gmail_(?:default|signature)|applewebdata|class=\"?(?:western|wordsection)", re.IGNORECASE
)
_SHORT_LABEL = 5  # words on a button


def is_template(letter: Letter, own_text: str, *, personal: bool, signed: bool) -> bool:
    """Was this mail made from a template, whoever it says it comes from?

    `personal` and `signed` say that the address bears its sender's name, and that this name stands at the end: persons
    do that. What answers or passes something on may hold another's template.
    """
    if not letter.html or answers_or_passes_on(letter.subject):
        return False
    html = letter.html if len(letter.html) <= _HEAD + _TAIL else letter.html[:_HEAD] + letter.html[-_TAIL:]
    links = _links(html)
    tracked = sum(_TRACKED.search(to) is not None for to, _ in links)
    images = _IMAGE.findall(html)
    remote = [image for image in images if _REMOTE.search(image)]
    points = (
        3 * any(_lets_go(shown) for _, shown in links)
        + 2 * any(_PIXEL.search(image) for image in remote)
        + 2 * (tracked > 0 and 2 * tracked >= len(links))
        + 2 * _lies_in_tables(html)
        + (len(remote) >= _MANY)
        + (_PREHEADER.search(html) is not None)
        + (_OWN_STYLE.search(html) is not None and not _BY_HAND.search(html))
        + _is_pressed(links, html)
        + _is_a_role(letter)
        + (not personal)
        + (not any(word in f" {own_text.lower()}" for word in words.FIRST_PERSON))
        - 2 * signed
        - 2 * bool(letter.in_reply_to)
        - (_BY_HAND.search(html) is not None)
        - any(to.lower().startswith("mailto:" + letter.sender.address) for to, _ in links)
    )
    return points >= _MACHINE


def _links(html: str) -> list[tuple[str, str]]:
    """The first links with where they lead and what they show."""
    found = []
    for link in _LINK.finditer(html):
        target = _TARGET.search(link.group("tag"))
        if target:
            found.append((target.group("to"), " ".join(_TAG.sub(" ", link.group("shown")).split())))
        if len(found) == 100:
            break
    return found


def _lets_go(shown: str) -> bool:
    said = shown.lower()
    return any(word in said for word in words.LEAVE) or any(word in said for word in words.LEAVE_LINKS)


def _lies_in_tables(html: str) -> bool:
    """Is the mail laid out in tables within tables, as templates are?"""
    depth = laid_out = 0
    for table in _TABLE.finditer(html):
        depth = max(0, depth - 1) if table.group(1) else depth + 1
        laid_out += not table.group(1) and depth > 1 and _LAID_OUT.search(table.group(2)) is not None
    return laid_out > 0


def _is_pressed(links: list[tuple[str, str]], html: str) -> bool:
    """Are there buttons to press, and few words beside them?"""
    buttons = [shown for _, shown in links if shown and len(shown.split()) <= _SHORT_LABEL and "." not in shown]
    return bool(buttons) and len(_TAG.sub(" ", html[:_HEAD]).split()) <= _FEW_WORDS * (1 + len(buttons))


def _is_a_role(letter: Letter) -> bool:
    """Is the sender's address nobody's own: hello@, team@, notifications@?"""
    local = letter.sender.address.partition("@")[0]
    return not words.ROLE_NAMES.isdisjoint(re.findall(r"[^\W\d_]{2,30}", local))
