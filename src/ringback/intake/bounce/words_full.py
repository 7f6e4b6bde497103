"""What mail systems say when it is too much: a full mailbox, a large message, a full disk, too fast."""

WORDS: dict[str, tuple[str, ...]] = {
    "mailboxfull": (
        r"not enough (?:disk |storage )?space|no space left on device|space has been used up",
        r"would exceed.{0,40}storage",
        r"(?:mail ?box|inbox|mail ?(?:folder|dir|drop|file)|mailfolder|maildir|account|user|"
        r"recipient)(?:'s)?.{0,40}?(?:is |was |are |now )?(?:too |over|completely )?full\b",
        r"\bfull (?:mail ?box|inbox|account)",
        r"over (?:the |its |their |his |disk |storage |mail ?box |mail )?(?:quota|storage limit)|overquota",
        r"quota.{0,40}?(?:exceed|violat|full|reached|has been)",
        r"exceed(?:s|ed|ing)?.{0,40}?(?:\bquota|storage (?:limit|allocation|space|quota)|"
        r"mail ?box (?:size|limit|quota|space)|disk (?:space|quota|limit)|space allocat)",
        r"overdrawn.{0,40}?quota|out of (?:disk |storage |mail ?box )(?:space|quota)",
        r"(?:not|n't|no)(?: have| has)? (?:enough|sufficient|any)(?: free| more)? (?:disk |"
        r"storage )?(?:space|room).{0,40}?(?:mail|inbox|user|recipient|account)",
        r"accounts?\b.{0,40}?not have enough space|insufficient (?:\w+ )?space (?:in|for|"
        r"on) (?:\w+ ){0,2}(?:mail ?box|user|"
        r"recipient|account)",
        r"mail ?box.{0,40}?(?:exceed|over|limit (?:reached|exceeded)|size limit|no space|out of)",
        r"(?:user|recipient|account).{0,40}?(?:has )?too many messages|too much mail data",
        r"insufficient (?:mail ?box )?quota|storage (?:quota|limit).{0,40}?(?:reach|exceed|hit)",
        r"quota_?exceeded|overquotatemp|overquotaperm|(?:boite|boîte).{0,40}?pleine",
        r"(?:postfach|mailbox).{0,40}?(?:\bvoll\b|überfüllt|überschritten)",
        r"(?:casella|buzón|buzon|caixa).{0,40}?(?:piena|llen[oa]|chei[ao])|переполнен|邮箱(?:已满|空间不足)",
        r"容量(?:超過|オーバー)|delivery failed: over|no (?:more )?space left for (?:the )?user",
        r"user has (?:used|reached).{0,40}?(?:space|quota|limit)",
        r"(?:mail ?box|storage|account|user|inbox|recipient)(?:'s)? (?:\w+ ){0,3}space (?:is |was |"
        r"has been )?(?:not enough|"
        r"full|exhausted|insufficient|exceeded|used up)|space limit",
        r"(?:mail ?box|inbox|storage|quota|account) (?:size )?limit (?:has been |is |was )?(?:exe?ce?eded|exceeded|"
        r"reached)",
        r"(?:account|mail ?box|user) (?:storage|space|size) limit\b",
        r"(?:reach(?:ed|es)?|hit) (?:\w+ ){0,3}(?:quota|storage limit|space limit)|(?:dis[kc]|mail|"
        r"usage) quota (?:usage )?exceeded",
        r"too (?:much|many) (?:mails?|messages|e-?mails?)(?: data)? (?:\w+ ){0,3}(?:in|"
        r"on) (?:\w+ ){0,2}(?:mail ?box|inbox|server)",
        r"agotad[oa]|(?:boîte|boite).{0,40}satur|przepełnion|przekroczon|plná|betelt|已满|已滿|超过(?:容量|限额)|容量不足",
        r"いっぱい|一杯|가득|용량(?:을|이)? ?초과|dolu\b",
    ),
    "mesgtoobig": (
        r"(?:messages?|mail) this (?:big|large)|line length|(?:class|reason|subclass)[=: ]{1,2}size|"
        r"\bsize[- ]?limits?\b",
        r"(?:exceed\w*|over|above) (?:the |our |its )?max(?:imum)? (?:\w+ ){0,4}(?:size|length)\b|demasiado grande|"
        r"trop (?:gros|volumineu|grand)|troppo grande|muito grande|слишком большо|zu gross|zu groß|te groot",
        r"(?:message|mail|e-mail|data|size|file|attachment|it).{0,40}?(?:is |was |are )?too (?:big|large)\b",
        r"(?:line|message|mail|attachment|file)s?(?: is| are)? too long|\btoo (?:big|large) (?:message|mail|e-?mail|"
        r"for)",
        r"exceed(?:s|ed|ing)?.{0,40}?(?:message|mail)?[ -]?(?:size|length)(?: limit)?\b",
        r"(?:message|mail|e-mail)(?: header)? (?:size|length).{0,40}?(?:exceed|limit|large|max)",
        r"max(?:imum|\.)? (?:allowed |permitted |message |mail |size )?(?:message |mail )?size",
        r"(?:line|size|message|length) limit (?:is |was |has been )?(?:exceeded|reached)",
        r"over.{0,40}?message size|sizelimit|recipsizelimit|sendersizelimit",
        r"larger than.{0,40}?(?:limit|allowed|maximum|size|current)",
        r"(?:nachricht|message).{0,40}?zu gro(?:ß|ss)|length exceeds",
    ),
    "systemfull": (
        r"insufficient (?:system |disk )?(?:storage|resources|disk|space|system)|no space left on",
        r"(?:disk|file ?system|spool|volume|server)(?: is)? full|not enough (?:disk )?space(?: on)?",
        r"out of (?:disk )?space|mail system full|system (?:storage|resources) (?:exceeded|low|exhaust)",
        r"disk quota on",
    ),
    "rate": (
        r"limits? (?:for|on) how many messages",
        r"(?:sending|hourly|daily) (?:\w+ ){0,3}(?:quota|limit|rate (?:is |was )?exceeded)|unusual rate|"
        r"too much mail from",
        r"receiving mail (?:at a rate|too quickly)",
    ),
    "speeding": (
        r"(?:message|mail|e-mail|sending|rate|hourly|daily|submission|recipient)s? (?:rate )?limit(?:s|ed|"
        r"ation)?\b.{0,40}?(?:exceed|reach|hit|per)",
        r"rate[- ]?limit|frequency limit|throttl|unusual(?:ly high)? (?:rate|volume|sending)",
        r"too (?:fast|quickly|frequent)|too many (?:e-?mails?|messages|mails?|bad|invalid|unknown)",
        r"(?:send|sending|receive|message|submission|delivery|mail)(?:ing)? rate (?:\w+ ){0,2}(?:exceed|limit|reach)",
        r"(?:at|of) (?:a |an )?(?:high |unusual )?rate (?:that|of)|slow down",
        r"(?:sending|message|daily|hourly) (?:quota|limit)",
        r"exceed.{0,40}?(?:per (?:hour|day|minute)|hourly|daily|max(?:imum)? (?:number of )?(?:messages|"
        r"defers|emails)|rate\b|number of messages)",
        r"excessive (?:volume|mail|message|sending|traffic|rate)|mail flood",
        r"try again (?:later )?.{0,20}(?:slower|less often)",
        r"messages? per (?:connection|session|hour|day|minute)",
    ),
    "toomanyconn": (
        r"too many errors from|trop de connexions",
        r"too many.{0,40}?(?:connections?|sessions|concurrent|recipients)",
        r"connections?(?: rate| frequency| count)? (?:limit|frequency limit)",
        r"concurrent.{0,40}?(?:limit|connections|exceed)",
        r"max(?:imum)?(?: number of)?(?: simultaneous| concurrent)? (?:smtp )?(?:connections|sessions)",
        r"connect(?:ion|ing)?s?.{0,40}?(?:too (?:often|frequent|many|fast)|rate)",
        r"number of (?:concurrent )?(?:connections|sessions|recipients).{0,40}?(?:exceed|limit|many)",
        r"over(?: the)? connection limit",
    ),
}
