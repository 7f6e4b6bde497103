"""How English promises: who, will, and a verb of doing something for or with the other side."""

import re

from ringback.intake.commitments.promise import Promise, Who

_NAME = r"(?:[A-Z][\w.'’-]{1,20})"
_SELF = (
    rf"(?P<self>\bI|\bi|\b[Ww]e|(?:\b(?:{_NAME}|[Hh]e|[Ss]he)(?: \([^)]{{1,20}}\))?,? ){{1,3}}(?:and|&) (?:I|i)|\bmyself and {_NAME}|\bI and {_NAME})"
)
_OTHER = rf"(?P<other>\b(?:[Hh]e|[Ss]he|[Tt]hey)\b|\b{_NAME}(?: {_NAME})?(?: and {_NAME}(?: {_NAME})?)?)"
_ADVERB = (
    r"(?:(?:also|then|just|definitely|certainly|gladly|still|now|surely|at least|first|probably|most likely|likely|again|try (?:to|and)|"
    r"go ahead and|be (?:sure|happy|glad|able) to|make sure (?:to|and|that I|I)|personally|both|each|all|either|promptly|quickly|"
    r"(?:more )?[a-z]{3,12}ly|in turn|of course|tomorrow|today|tonight|shortly|continue to|attempt to|plan to|need to|try and) ){0,3}"
)
_WILL = (
    r"(?:['’]ll|ll| will| shall| am going to| are going to|['’]m going to|['’]re going to| am gonna|['’]m gonna| promise to| will go ahead and)"
)
_WOULD = (
    r"(?:(?: am|['’]m| are|['’]re) (?:planning|aiming|hoping|expecting) to| (?:plan|intend|expect|aim|hope) to| can| could| should(?: be able to| have)?"
    r"| would like to| want to| need to|['’]d like to)"
)
# Words of doing something for or with the other side: a promise even where no day is named.
_DOING = (
    r"(?:accept|add|address|advise|approve|arrange|ask|answer|assemble|attach|attend|bcc|begin|book|bring|build|buy|call|catch up|cc|change|check|circulate|clarify|"
    r"clean|come|compile|complete|confirm|connect|consider|contact|convey|coordinate|copy|correct|cover|deliver|determine|develop|dig|discuss|distribute|do|double|draft|drive|"
    r"drop|e-?mail|escort|examine|explain|explore|fax|figure|file|fill|finali[sz]e|find|finish|fix|follow|forward|fwd|gather|generate|get|give|go (?:over|through|back|ahead)|"
    r"hand|handle|have|help|hold|host|include|incorporate|inform|initiate|introduce|investigate|invite|issue|join|keep|lay out|leave|let|list|locate|look|mail|make|"
    r"meet|modify|notify|obtain|offer|open|order|organi[sz]e|page|pass|pay|phone|pick|ping|plan|post|prepare|present|print|proceed|process|produce|propose|provide|publish|"
    r"pull|purchase|pursue|put|raise|reach|read|recirculate|redo|refer|relay|remind|remove|replace|reply|report|request|research|resend|reserve|resolve|respond|return|review|revise|"
    r"revisit|rework|ring|run|save|scan|schedule|search|see|sell|send|set|share|ship|shoot|show|sign|speak|start|stop|submit|summari[sz]e|supply|support|swing|take|talk|tell|test|"
    r"text|touch base|track|transfer|transmit|try|turn|type|update|upload|use|verify|visit|wait|walk|wire|work|write)"
)
_BEING = (
    r"be (?:there\b|here\b|at (?:your|the|my)\b|in (?:touch|contact|attendance|today|tomorrow|on|monday|tuesday|wednesday|thursday|friday)\b|on (?:the|your|that|it)\b(?! (?:road|plane|west|east))|over\b|by\b|"
    r"ready\b|attending|back (?:to|in touch)|along|down|up to|with you|able to (?:get|send|give|provide|have)|"
    r"(?:accepting|adding|arranging|asking|bringing|calling|circulating|coming|contacting|coordinating|delivering|discussing|distributing|dropping|e-?mailing|faxing|filing|following|forwarding|getting|giving|"
    r"holding|issuing|joining|letting|mailing|making|meeting|paying|posting|preparing|presenting|providing|putting|reaching|reviewing|revising|scheduling|sending|setting|sharing|shipping|submitting|taking|talking|updating|visiting|working|writing)\b)"
)
# "I'll get drunk", "we'll have to see", "I'll take it that": the same verbs without a promise.
_IDLE = re.compile(
    r"\b(?:have (?:to (?!you\b)|a (?:problem|hard|tough|good|great|nice|blast|better chance)|no\b|trouble|any|some (?:trouble|difficult)|fun|time|more time|enough|difficult|problems?|plenty|been|had)|"
    r"see(?:[.!,;]|$| (?:how|a |an |that|this|more|some|them|it\b|the |in |many|what happens))|get (?:drunk|sick|used|hurt|caught|killed|fired|lost|paid|better|over it|stuck|the best|to (?:see|go|meet|know|play|keep|do|be)\b|more|less|in trouble)|"
    r"take (?:it that|that as|a (?:few|couple|lot|while|little|pass|long)|longer|time|place|your word|over (?!the)|up to)|let (?:it|that|this) (?:go|slide|pass)|"
    r"leave it at|make (?:it (?!to\b|a point|happen|up)|a (?:killing|fortune|profit|lot)|money|more|less)|keep (?:my fingers|in mind|on\b|going)|pass(?:[.,!]| on (?:this|that|it)\b|$)|find (?:that|it\b|yourself|ourselves|myself)|"
    r"run (?:into|out|away|late)|do (?:well|better|fine|great|ok|okay|anything|whatever|the same|without|everything)\b|come (?:up short|back to haunt|to)|go (?:back to (?:work|sleep))|"
    r"go through (?:a|hell)|show (?:up|a )|turn (?:out|into)|start (?:to|with)|stop (?:here|there|now|whining|complaining)|wait\b|work (?:out|fine|hard|well)|try not|look (?:like|forward|good|bad|stupid|silly)|ask (?:you )?(?:again|why|how|what|for forgiveness)|"
    r"use (?:my|that|it)|talk about|tell you (?:what|this|that|one|the truth|now)|give (?:up|in)|hold (?:off|you to|my breath)|save (?:you|money|my)|buy (?:you )?(?:a|me)? ?(?:lottery|dinner for a year)|pay (?:for it|the price|dearly|attention)|need|consider (?:it|this|that|myself|you))",
    re.IGNORECASE,
)
_STATIVE = re.compile(
    r"^(?:be(?:en)?|assume|bet|believe|die|enjoy|expect|fall|feel|forget|guess|hate|hope|know|laugh|like|lose|love|mean|miss|need|never|no longer|not|owe|prefer|probably not|receive|"
    r"remain|remember|say|seem|stay|suffer|suppose|think|understand|want|win|wish|wonder|admit|agree|appear|become|cry|drink|hear|learn|live|own|realize|recognize|sleep|smile|stand|survive|worry|have)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"^(?:not|never|no longer|n['’]t|neither|hardly|be unable|also not|still not|probably not|likely not|most likely not|only|always|ever)\b", re.IGNORECASE)

# "I don't think we'll", "let me know if we will", "I hope I will": no promise, though "I will" stands there.
_UNDERMINED = re.compile(
    r"(?:\b(?:if|whether|how|what|which|why|where|who|hope|hopes|hoping|hopefully,?|wish|doubt|wonder|wondering|sure|unless|until|till|unlikely|(?:n['’]t|not|never) (?:think|believe|know)(?: that)?|"
    r"pretend|imagine|suppose|say(?:s|ing)?|afraid|fear|than|as if|like|maybe|perhaps|when(?:ever)?|while|in case|the (?:day|time|date)|things?|ones?|items?|dreams?)(?: that)?,?) $",
    re.IGNORECASE,
)
_SHORTLY = r"(?:soon|shortly|asap|a\.s\.a\.p|as soon as|right away|right now|immediately|momentarily|in a (?:minute|moment|bit|few|sec)|later|early|first thing|next (?:week|month)|this (?:week|month)|by (?:the )?(?:end|close)|eod|cob|when I|once|after)"
_SOON = re.compile(rf"\b{_SHORTLY}\b", re.IGNORECASE)

_WILL_DO = re.compile(rf"{_SELF}(?P<will>{_WILL}) (?P<rest>{_ADVERB}(?P<verb>(?:be )?[a-zA-Z-]{{2,20}})[^\n]*)")
_MAY_DO = re.compile(rf"{_SELF}(?P<will>{_WOULD}) (?P<rest>{_ADVERB}(?P<verb>{_DOING})\b[^\n]*)")
_BARE = re.compile(rf"(?:^|[.,;:!-] |\b[Tt]hanks?,? |\b(?:and|but) )(?P<rest>(?:[Ww]ill|[Ss]hall) {_ADVERB}(?P<verb>{_DOING}|be (?:there|in touch|[a-z]{{3,12}}ing))\b(?! you\b| not\b)[^\n]*)")
_OTHERS = re.compile(
    rf"{_OTHER} (?:will|'ll|shall|is going to|plans to) (?P<rest>{_ADVERB}(?:be )?(?P<verb>call|contact|send|e-?mail|forward|fax|follow up|get back|get in touch|check|provide|deliver|let you|reach out|meet|"
    r"calling|contacting|sending|forwarding|in touch|bring|drop|set up)\b[^\n]*)"
)
_FOLLOWS = re.compile(r"\b(?:[Tt]he|[Mm]y|[Oo]ur|[Mm]ore|[Aa]n?|[Cc]omments|[Dd]etails|[Dd]ocuments|[Dd]raft)\b[^.!?]{0,60}? (?:will|to) (?:follow|be (?:sent|forwarded|faxed|delivered|provided|mailed|e-?mailed|ready))\b[^\n]*")
_YOU_GET = re.compile(r"\b[Yy]ou(?:['’]ll| will| shall| should) (?:have|receive|get|hear) [^\n]*")
_SOONER = re.compile(r"\b(?:I|we)(?:['’]m| am|['’]re| are) (?:sending|forwarding|calling|faxing|mailing|e-?mailing|meeting with|working on|going to)\b[^\n]*", re.IGNORECASE)
_LETS = re.compile(r"\b[Ll]et['’]?s (?:all |just |try to |try and |plan (?:on|to) |please |go ahead and |shoot for |do |make it |say )?(?P<verb>[a-z]{2,12}|)\b[^\n]*")
_SEE_YOU = re.compile(
    r"(?:^|[.,;:!-] |\b(?:I|we|i|and|or|then|so)(?:['’]ll| will)? )(?P<quote>(?:(?:I|we|i|We)(?:['’]ll| will) )?(?:[Ss]ee|[Cc]atch|[Mm]eet) (?:you|ya|u|y['’]all)(?: (?:all|guys|both|two))?\b[^\n]*)"
)
_TALK = re.compile(r"(?:^|[.,;:!-] )(?:(?:[Ww]e(?:['’]ll| will) )?(?:[Tt]alk|[Ss]peak|[Cc]hat)(?: (?:to|with) (?:you|ya|u))?|[Ll]ooking forward to (?:seeing|meeting|talking|speaking)[^.!?]{0,40}|[Ii]t['’]s a date)\b[^\n]*")
_TOGETHER = re.compile(r"^(?:talk|speak|meet|chat|catch up|get together|discuss|touch base|see each other|regroup|reconvene)\b(?! with| to | (?:him|her|them|the team)\b)")
_ASIDE = re.compile(r"\b(?:office|vacation|leave|holiday|pto)\b", re.IGNORECASE)
_ASSENT = re.compile(r"\?$")
_OK = re.compile(r"\b(?:ok|okay|all right|alright)\?$", re.IGNORECASE)

HINTS = ("will", "ll ", "let's", "let’s", "lets ", "going to", "gonna", "see you", "see ya", "talk ", "speak ", " can ", "plan to", "i'm ", "am ", "shall", "promise", "follow", "looking forward", "intend to", "should ")


def _self_will(sentence: str, timed: bool) -> Promise | None:
    for match in _WILL_DO.finditer(sentence):
        rest, said = match.group("rest"), sentence[match.start("rest") :]
        before = sentence[: match.start()]
        verb = sentence[match.start("verb") :]
        if _DENIED.match(said) or _DENIED.match(verb) or _UNDERMINED.search(before[-40:]):
            continue
        if re.match(_BEING, verb, re.IGNORECASE) or (
            not _IDLE.match(verb)
            and (re.match(_DOING + r"\b", verb, re.IGNORECASE) or (timed and not _STATIVE.match(verb)))
        ):
            if _ASIDE.search(rest[:60]) and verb.startswith("be "):
                continue
            who = Who.BOTH if match.group("self").lower() == "we" and _TOGETHER.match(verb) else Who.SELF
            return Promise(start=match.start(), end=len(sentence), who=who)
    return None


def _plain(pattern: re.Pattern[str], sentence: str, who: Who) -> Promise | None:
    match = pattern.search(sentence)
    if match is None or _UNDERMINED.search(sentence[: match.start()][-40:]):
        return None
    return Promise(start=match.start("quote") if "quote" in pattern.groupindex else match.start(), end=len(sentence), who=who)


def promise(sentence: str, timed: bool, dated: bool) -> Promise | None:
    """Who promises what in this sentence? `timed`: it holds a word of time; `dated`: it names a day or a week."""
    if _ASSENT.search(sentence) and not _OK.search(sentence):
        return None
    soon = timed or bool(_SOON.search(sentence))
    if dated or re.search(r"\bsee (?:you|ya|u) (?:there|then|at)\b", sentence, re.IGNORECASE):
        together = _plain(_SEE_YOU, sentence, Who.BOTH)
        if together:
            return together
    found = _self_will(sentence, soon) or _plain(_BARE, sentence, Who.SELF)
    if found:
        return found
    if dated:
        return (
            _plain(_LETS, sentence, Who.BOTH)
            or _plain(_TALK, sentence, Who.BOTH)
            or _plain(_MAY_DO, sentence, Who.SELF)
            or _plain(_SOONER, sentence, Who.SELF)
            or _plain(_YOU_GET, sentence, Who.SELF)
            or _plain(_OTHERS, sentence, Who.OTHER)
            or _plain(_FOLLOWS, sentence, Who.SELF)
        )
    return _plain(_OTHERS, sentence, Who.OTHER) or (_plain(_FOLLOWS, sentence, Who.SELF) if soon else None)
