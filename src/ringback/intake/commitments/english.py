"""How English promises: who, will, and a verb of doing something for or with the other side."""

import re
from dataclasses import dataclass

from ringback.intake.commitments.promise import Promise, Who, names_any
from ringback.intake.commitments.wording import (
    ADVERB,
    BEING,
    DENIED,
    DOING,
    IDLE,
    SHORTLY,
    STATIVE,
    TOGETHER,
    UNDERMINED,
)
from ringback.intake.listed import AnyOf

# Words of which one must stand in a text that promises: a cheap test before any grammar.
HINTS = (
    "will", "'ll", "’ll", "let's", "let’s", "lets ", "going to", "gonna", "see you", "see ya", "catch you", "meet you",
    "talk ", "speak ", "chat ", "i can ", " plan to", " hope to", " aim to", "expect to", "i'm ", "i’m ", "i am ",
    "we're ", "we’re ", "we are ", "shall", "promise", "to follow", "looking forward", "intend to", "should ",
)  # fmt: skip
_HINTED = AnyOf(HINTS)

_NAME = r"(?:[A-Z][\w.'’-]{1,20})"
_SOMEONE = rf"(?:{_NAME}|[Hh]e|[Ss]he)(?: \([^)]{{1,20}}\))?,? "
_SELF = rf"(?P<self>\b[Ii]|\b[Ww]e|\b(?:{_SOMEONE}){{1,3}}(?:and|&) [Ii]|\b(?:myself|I) and {_NAME})"
_NOBODY = r"(?!(?:You|It|This|That|There|These|What|Who|Which|If|When|The|Please|I|We|And|But|So)\b)"
_OTHER = rf"\b{_NOBODY}(?:[Hh]e|[Ss]he|[Tt]hey|{_NAME}(?: {_NAME})?(?: and {_NAME}(?: {_NAME})?)?)"
_WILL = r"(?:['’]ll| will| shall| am going to| are going to|['’](?:m|re) going to|(?: am|['’]m) gonna| promise to)"
_WOULD = (
    r"(?:(?: am|['’]m| are|['’]re) (?:planning|aiming|hoping|expecting) to| (?:plan|intend|expect|aim|hope) to"
    r"|(?<=\b[Ii]) can| should(?: be able to)?)"
)
_TO_YOU = (
    r"(?:(?:call|contact|send|forward|follow|reach|e-?mail|fax)(?:ing)?|get back|get in touch|in touch|check|provide|"
    r"deliver|let (?:you|us|me) know|meet|bring|drop|set up)\b"
)
_SENT = r"(?:follow|be (?:sent|forwarded|faxed|delivered|provided|mailed|e-?mailed|ready))\b"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """A way of promising: its pattern, who is bound, and words of which one must be there (a cheap test)."""

    pattern: re.Pattern[str]
    who: Who
    needs: tuple[str, ...]


_WILLS = ("will", "'ll", "’ll", "shall", "going to", "gonna", "promise to")
_BARE_WILLS = ("will ", "shall ")
_HE_WILLS = (" will ", " 'll ", " shall ", " is going to ", " plans to ")
_WILL_DO = re.compile(rf"{_SELF}{_WILL} (?P<rest>{ADVERB}(?P<verb>[a-zA-Z-]{{2,20}}))")
_BARE = re.compile(
    rf"(?:^|[.,;:!-] |\b[Tt]hanks?,? |\b(?:and|but)(?: then)? )(?P<quote>(?:[Ww]ill|[Ss]hall) {ADVERB}"
    rf"(?:{DOING}|be (?:there|in touch|[a-z]{{3,12}}ing))\b(?! not\b| for food))"
)
_SEE_YOU = _Way(
    pattern=re.compile(
        r"(?:^|[.,;:!-] |\b(?:and|or|then|so) |(?=\b(?:[Ii]|[Ww]e)\b))"
        r"(?P<quote>(?:(?:[Ii]|[Ww]e)(?:['’]ll| will) )?(?:[Ss]ee|[Cc]atch|[Mm]eet) (?:you|ya|u|y['’]all)\b)"
    ),
    who=Who.BOTH,
    needs=("see ", "catch ", "meet "),
)
_OTHERS = _Way(
    pattern=re.compile(rf"{_OTHER} (?:will|'ll|shall|is going to|plans to) {ADVERB}(?:be )?{_TO_YOU}"),
    who=Who.OTHER,
    needs=_HE_WILLS,
)
_FOLLOWS = _Way(
    pattern=re.compile(
        rf"\b(?:[Tt]he|[Mm]y|[Oo]ur|[Mm]ore|[Aa]n?|[Cc]omments|[Dd]etails|[Dd]ocuments|"
        rf"[Dd]raft)\b[^.!?]{{0,60}}? (?:will|to) {_SENT}"
    ),
    who=Who.SELF,
    needs=(
        *("will follow", "to follow", "be sent", "be forwarded", "be faxed", "be delivered", "be provided"),
        *("be mailed", "be email", "be e-mail", "be ready"),
    ),
)
_UNDATED = (
    _Way(
        pattern=re.compile(rf"{_OTHER} (?:will|'ll|shall|is going to) {ADVERB}(?:be )?{_TO_YOU}[^.!?]{{0,30}}\byou\b"),
        who=Who.OTHER,
        needs=_HE_WILLS,
    ),
    _Way(pattern=re.compile(r"\b[^\W\d_]{2,20} will follow\b"), who=Who.SELF, needs=("will follow",)),
)
_DATED = (
    _Way(
        pattern=re.compile(
            r"\b[Ll]et['’]?s (?:all |just |try to |try and |plan (?:on|to) |please |go ahead and |definitely )?"
            + TOGETHER
            + r"\b"
        ),
        who=Who.BOTH,
        needs=("let's", "let’s", "lets "),
    ),
    _Way(
        pattern=re.compile(
            r"(?:^|[.,;:!-] )(?:(?:[Ww]e(?:['’]ll| will) )?(?:[Tt]alk|[Ss]peak|[Cc]hat)\b"
            r"|[Ll]ooking forward to (?:seeing|meeting|talking|speaking)\b|[Ii]t['’]s a date\b)"
        ),
        who=Who.BOTH,
        needs=("talk", "speak", "chat", "looking forward", "s a date"),
    ),
    _Way(
        pattern=re.compile(rf"{_SELF}{_WOULD} {ADVERB}{DOING}\b"),
        who=Who.SELF,
        needs=(" can ", " should ", "plan to ", "ing to ", "intend to ", "expect to ", "aim to ", "hope to "),
    ),
    _Way(
        pattern=re.compile(
            r"\b(?:[Ii]|[Ww]e)(?:['’]m| am|['’]re| are) (?:sending|forwarding|calling|faxing|mailing|e-?mailing|"
            r"meeting with|working on)\b"
        ),
        who=Who.SELF,
        needs=("sending", "forwarding", "calling", "faxing", "mailing", "meeting with", "working on"),
    ),
    _Way(
        pattern=re.compile(r"\b[Yy]ou(?:['’]ll| will| shall| should) (?:have|receive|get|hear) "),
        who=Who.SELF,
        needs=("you'll", "you’ll", "you will", "you shall", "you should"),
    ),
    _OTHERS,
    _FOLLOWS,
)

_DOING = re.compile(rf"{DOING}\b", re.IGNORECASE)
_BEING = re.compile(BEING, re.IGNORECASE)
_IDLE = re.compile(IDLE, re.IGNORECASE)
_STATIVE = re.compile(STATIVE, re.IGNORECASE)
_DENIED = re.compile(rf"{DENIED}\b", re.IGNORECASE)
_UNDERMINED = re.compile(rf"\b{UNDERMINED}(?: that)?,? $", re.IGNORECASE)
_SOON = re.compile(rf"\b{SHORTLY}\b", re.IGNORECASE)
_THERE = re.compile(r"\bsee (?:you|ya|u) (?:there|then|at)\b", re.IGNORECASE)
_BOTH_SIDES = re.compile(
    r"(?:talk|speak|meet|chat|catch up|get together|discuss|touch base|see each other|regroup|reconvene)\b"
    r"(?!(?: [^ .]{1,12}){0,4} with (?!you\b)| to | (?:him|her|them)\b)"
)
# Said of a meeting: it is over with the meeting, and nobody waits for it otherwise.
_BRINGS_ALONG = re.compile(
    r"(?:bring|take)\b[^.!?]{0,60}\b(?:along|with (?:me|us)|to (?:the|our) (?:meeting|call))\b", re.IGNORECASE
)
_OWN_SENTENCE = re.compile(
    r"(?:[\w'’-]{1,15}[,:;.!-]{0,2} ){0,3}(?:(?:I|We|i|we)(?:['’](?:m|ve|re|ll|d))?|[Tt]hanks?|[Oo]k(?:ay)?|"
    r"[Ss]ure|[Yy]es)\b"
)
_AWAY = re.compile(r"\b(?:office|vacation|leave|holiday|pto)\b", re.IGNORECASE)
_OK = re.compile(r"\b(?:ok|okay|all right|alright)\?$", re.IGNORECASE)


def _is_promise(said: str, verb: str, soon: bool) -> bool:
    """Does what follows "I will" promise something? `said` still has the adverbs before the verb."""
    if _DENIED.match(said) or _DENIED.match(verb):
        return False
    if _BEING.match(verb):
        return not _AWAY.search(said[:60])  # "I will be in on Monday" counts, "in the office" belongs to an absence
    if not soon and _BRINGS_ALONG.match(verb):
        return False
    return not _IDLE.match(verb) and bool(_DOING.match(verb) or (soon and not _STATIVE.match(verb)))


def _self_will(sentence: str, soon: bool) -> Promise | None:
    for match in _WILL_DO.finditer(sentence):
        verb = sentence[match.start("verb") :]
        bound = soon and "going to" not in match.group()  # "I am going to the airport"
        if _undermined(sentence, match.start()) or not _is_promise(sentence[match.start("rest") :], verb, bound):
            continue
        subject = match.group("self")
        both = (
            subject.lower() == "we" and (_BOTH_SIDES.match(verb) or " together" in verb[:80])
        ) or subject.startswith("You and")
        return Promise(start=match.start(), end=len(sentence), who=Who.BOTH if both else Who.SELF)
    return None


def _undermined(sentence: str, start: int) -> bool:
    return _UNDERMINED.search(sentence[max(0, start - 40) : start]) is not None


def _bare(sentence: str) -> Promise | None:
    """ "Will send it today": whose will it is says the sentence's beginning, where there is one."""
    match = _BARE.search(sentence)
    if match is None or not (match.start() == 0 or _OWN_SENTENCE.match(sentence)):
        return None
    return Promise(start=match.start("quote"), end=len(sentence), who=Who.SELF)


def _by(way: _Way, sentence: str, lower: str) -> Promise | None:
    if not names_any(way.needs, lower):
        return None
    match = way.pattern.search(sentence)
    if match is None or _undermined(sentence, match.start()):
        return None
    start = match.start("quote") if "quote" in way.pattern.groupindex else match.start()
    return Promise(start=start, end=len(sentence), who=way.who)


def may_promise(lower: str) -> bool:
    """A cheap test on a text in lower case: is there a word at all that promises are made of?"""
    return _HINTED.stands_in(lower)


def promise(sentence: str, dated: bool) -> Promise | None:
    """Who promises what in this sentence? `dated`: it names a day or a week that is not over."""
    lower = sentence.lower()
    asks = sentence.endswith("?") and not sentence.endswith(".?")
    if not may_promise(lower) or (asks and not _OK.search(sentence)):
        return None
    soon = dated or _SOON.search(sentence) is not None
    found = _by(_SEE_YOU, sentence, lower) if dated or _THERE.search(sentence) else None
    if found is None and names_any(_WILLS, lower):
        found = _self_will(sentence, soon) or (_bare(sentence) if names_any(_BARE_WILLS, lower) else None)
    ways = _DATED if dated else _UNDATED if soon else ()
    return found or next((one for way in ways if (one := _by(way, sentence, lower)) is not None), None)
