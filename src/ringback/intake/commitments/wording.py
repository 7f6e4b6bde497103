"""Words of English promises: what people promise to do, and what "I will" says without promising anything."""

import re


def one_of(phrases: str) -> str:
    """A pattern for any one of the phrases, which stand apart by "|" or line ends; each may be a pattern itself."""
    return "(?:" + "|".join(part.strip() for part in re.split(r"\|\s*|\n", phrases.strip()) if part.strip()) + ")"


# Words of doing something for or with the other side: a promise even where no day is named.
DOING = "(?:" + "|".join(
    """accept add address advise approve arrange ask answer assemble attach attend bcc begin book bring build buy call
    change check circulate clarify clean come compile complete confirm connect consider contact convey coordinate copy
    correct cover deliver determine develop dig discuss distribute do double draft drive drop e-?mail escort examine
    explain explore fax figure file fill finali[sz]e find finish fix follow forward fwd gather generate get give hand
    handle have help hold host include incorporate inform initiate introduce investigate invite issue join keep leave
    let list locate look mail make meet modify notify obtain offer open order organi[sz]e page pass pay phone pick ping
    plan post prepare present print proceed process produce propose provide publish pull purchase pursue put raise reach
    read recirculate redo refer relay remind remove replace reply report request research resend reserve resolve respond
    return revert review revise revisit rework ring run save scan schedule search see sell send set share ship shoot
    show sign speak start stop submit summari[sz]e supply support swing take talk tell test text track transfer
    transmit try turn type update upload verify visit wait walk wire write""".split()  # noqa: SIM905 - reads as words
) + "|catch up|cc|go (?:over|through|back|ahead)|lay out|touch base|work (?:on|with|up|through|to))"  # fmt: skip

_DOING_NOW = (
    "(?:accept|add|arrang|ask|bring|call|circulat|com|contact|coordinat|deliver|discuss|distribut|dropp|"
    "e-?mail|fax|fil|"
    "follow|forward|gett|giv|hold|issu|join|lett|mail|mak|meet|pay|post|prepar|present|provid|putt|reach|review|revis|"
    "schedul|send|sett|shar|shipp|submitt|tak|talk|updat|visit|work|writ)ing\\b"
)
BEING = r"be (?:" + "|".join(
    (
        _DOING_NOW,
        r"there\b", r"here\b", r"at (?:your|the|my)\b", r"over\b", r"by\b", r"ready\b", r"attending", r"along", r"down",
        r"up to", r"with you", r"back (?:to|in touch)", r"able to (?:get|send|give|provide|have)",
        r"in (?:touch|contact|attendance|today|tomorrow|on|(?:mon|tues|wednes|thurs|fri)day)\b",
        r"on (?:the|your|that|it)\b(?! (?:road|plane|west|east))",
    )
) + ")"  # fmt: skip

# "I'll get drunk", "we'll have to see", "I'll take it that": the same verbs without a promise.
IDLE = one_of(
    r"""have (?:to (?!(?:you|ask|check|call|look)\b)|a (?:problem|hard|tough|good|great|nice|blast|better chance)|no\b)
    have (?:trouble|any|fun|time|lots|a lot)
    have (?:some (?:trouble|difficult)|enough|difficult|problems?|plenty|been|had|more|less|\d)
    see(?! (?:you|ya|if|whether|what (?!happens)|to it|about|who|when)\b)|meet (?:the|these|those|our|your|all|any)\b
    get (?:drunk|sick|used|hurt|caught|killed|fired|lost|paid|better|over it|stuck|the best|more|less|in trouble)
    get to (?:see|go|meet|know|play|keep|do|be)\b
    take (?:it that|that as|a (?:few|couple|lot|while|little|pass|long)|longer|time|place|your word|over (?!the)|up to)
    let (?:it|that|this) (?:go|slide|pass)|leave it at|make (?:it (?!to\b|a point|happen|up)|money|more|less)
    make a (?:killing|fortune|profit|lot)|keep (?:my fingers|in mind|on\b|going)|pass(?:[.,!]| on (?:this|that|it)\b|$)
    find (?:that|it\b|yourself|ourselves|myself)|run (?:into|out|away|late)|come (?:up short|back to haunt|to)
    do (?:well|better|fine|great|ok|okay|anything|whatever|the same|without|everything)\b|go back to (?:work|sleep|bed)
    go through (?:a|hell)|show (?:up|a )|turn (?:out|into)|start (?:to|with)|try not|wait\b|use (?:my|that|it)|need
    stop (?:here|there|now|whining|complaining)|work (?:out|fine|hard|well)|look (?:like|forward|good|bad|stupid|silly)
    ask (?:you )?(?:again|why|how|what|for forgiveness)|talk about|tell you (?:what|this|that|one|the truth|now)
    give (?:up|in)|hold (?:off|you to|my breath)|save (?:you|money|my)|pay (?:for it|the price|dearly|attention)
    buy (?:you )?(?:a|me)? ?lottery|consider (?:it|this|that|myself|you)"""
)
STATIVE = (
    "(?:be(?:en)?|no longer|probably not|"
    + "|".join(
        """assume bet believe die enjoy expect fall feel forget guess hate hope know laugh like lose love mean miss need
        never not owe prefer receive remain remember say seem stay suffer suppose think understand want win wish wonder
        admit agree appear become cry drink hear learn live own realize recognize sleep smile stand survive worry
        have""".split()  # noqa: SIM905 - reads as words
    )
    + r")\b"
)
DENIED = one_of(
    r"""not|never|no longer|n['’]t|neither|hardly|be unable|(?:also|still|probably|likely|most likely) not|only
    always|ever"""
)

# "I don't think we'll", "let me know if we will", "I hope I will": no promise, though "I will" stands there.
UNDERMINED = one_of(
    r"""if|whether|how|what|which|why|where|who|hopes?|hoping|hopefully,?|wish|doubt|wonder|wondering|sure|unless|until
    till|unlikely|(?:[a-z]{1,5}n['’]t|not|never) (?:think|believe|know)(?: that)?|pretend|imagine|suppose|afraid
    say(?:s|ing)?|fear|than|as if|like|maybe|perhaps|when(?:ever)?|while|in case|the (?:day|time|date)|things?|ones?
    items?|dreams?"""
)
SHORTLY = one_of(
    r"""soon|shortly|asap|a\.s\.a\.p|as soon as|right away|right now|immediately|momentarily|later|early|first thing
    in a (?:minute|moment|bit|few|sec)|next (?:week|month)|this (?:week|month)|by (?:the )?(?:end|close)|eod|cob
    when I|once|after"""
)
ADVERB = (
    "(?:"
    + one_of(
        r"""also|then|just|definitely|certainly|gladly|still|now|surely|at least|first|probably|likely|most likely|again
        try (?:to|and)|go ahead and|be (?:more than )?(?:sure|happy|glad|able) to|make sure (?:to|and|that I|I)
        both|each|all|either
        (?:more )?[a-z]{3,12}ly|in turn|of course|tomorrow|today|tonight|continue to|attempt to|plan to"""
    )
    + " ){0,3}"
)
TOGETHER = (
    "(?:meet|talk|speak|discuss|do|get|plan|have|visit|catch|go|touch|set|schedule|make it|say|shoot|try|review|chat|"
    + ("connect|regroup|reconvene|aim|look|call|see|huddle|confer|revisit|reschedule|move|finali[sz]e|decide)")
)
