"""What mail systems say when they refuse, as one pattern a reason. Lower case, white space folded, addresses taken out."""

import re

# Between two words that belong together stand a few others, never a whole text.
_GAP = r".{0,40}?"

_WORDS: dict[str, tuple[str, ...]] = {
    "not_a_member": (
        r"permission to post", r"not (?:an? )?members?\b", r"members?[- ]only", r"subscribers? only", r"(?:not|n't) allowed to post", r"groups\.google\.com/support",
    ),
    "credentials": (
        r"unauthenticated senders?", r"authenticat(?:ion|e)(?: is)? (?:required|needed)", r"must (?:authenticate|be authenticated|log ?in)", r"authentication (?:failed|failure|credentials)(?! .{0,40}(?:spf|dkim|dmarc))",
    ),
    "authfailure": (
        r"\bspf\b", r"\bdkim\b", r"\bdmarc\b", r"sender policy framework", r"domain-?keys", r"sender id\b",
        r"unauthenticated (?:e-?mail|mail|message)", r"(?:sender|message|mail) is (?:unauthenticated|not authenticated)",
        r"authentication (?:checks?|results?)" + _GAP + r"(?:fail|did not pass)", r"does not (?:pass|meet)" + _GAP + r"(?:authentication|verification)",
    ),
    "requireptr": (
        r"reverse[- ](?:dns|lookup|mapping|name|address|host)", r"\brdns\b", r"\bptr\b", r"unverif[iy]+able sending ip", r"ip name lookup failed",
        r"(?:cannot|can ?not|could not|can't|unable to|failed to|couldn't) (?:find|resolve|verify|determine) (?:your |the |client )?(?:reverse |ip |sending |client )?(?:host ?name|domain name of|ip)",
        r"(?:no|without|valid|missing|have a) (?:valid )?(?:in-addr|fqrdns|fcrdns|hostname (?:for|of) (?:your|the|this))", r"does not resolve to (?:a |your )?(?:valid )?(?:host ?name|ip)",
        r"(?:ip|host|client)" + _GAP + r"(?:no|not have an?) (?:host ?name|dns name|dns entry)",
    ),
    "virusdetected": (
        r"\bvirus(?:es)?\b(?! ?(?:scan|check|found: no))", r"\bmalware\b", r"\btrojan\b", r"\binfected\b", r"\bworm\b", r"malicious (?:content|code|attachment|file)",
    ),
    "mailboxfull": (
        r"(?:mail ?box|inbox|mail ?(?:folder|dir|drop|file)|mailfolder|maildir|account|user|recipient)(?:'s)?" + _GAP + r"(?:is |was |are |now )?(?:too |over|completely )?full\b",
        r"\bfull (?:mail ?box|inbox|account)", r"over (?:the |its |their |his |disk |storage |mail ?box |mail )?(?:quota|storage limit)", r"overquota", r"quota" + _GAP + r"(?:exceed|violat|full|reached|has been)",
        r"exceed(?:s|ed|ing)?" + _GAP + r"(?:\bquota|storage (?:limit|allocation|space|quota)|mail ?box (?:size|limit|quota|space)|disk (?:space|quota|limit)|space allocat)",
        r"overdrawn" + _GAP + r"quota", r"out of (?:disk |storage |mail ?box )(?:space|quota)", r"(?:not|n't|no)(?: have| has)? (?:enough|sufficient|any)(?: free| more)? (?:disk |storage )?(?:space|room)" + _GAP + r"(?:mail|inbox|user|recipient|account)",
        r"accounts?\b" + _GAP + r"not have enough space", r"mail ?box" + _GAP + r"(?:exceed|over|limit (?:reached|exceeded)|size limit|no space|out of)", r"(?:user|recipient|account)" + _GAP + r"(?:has )?too many messages",
        r"too much mail data", r"insufficient (?:mail ?box )?quota", r"storage (?:quota|limit)" + _GAP + r"(?:reach|exceed|hit)", r"quota_?exceeded", r"overquotatemp|overquotaperm",
        r"(?:boite|boîte)" + _GAP + r"pleine", r"(?:postfach|mailbox)" + _GAP + r"(?:\bvoll\b|überfüllt|überschritten)", r"(?:casella|buzón|buzon|caixa)" + _GAP + r"(?:piena|llen[oa]|chei[ao])", r"переполнен", r"邮箱(?:已满|空间不足)", r"容量(?:超過|オーバー)",
        r"delivery failed: over", r"no (?:more )?space left for (?:the )?user", r"user has (?:used|reached)" + _GAP + r"(?:space|quota|limit)",
    ),
    "mesgtoobig": (
        r"(?:message|mail|e-mail|data|size|file|attachment|it)" + _GAP + r"(?:is |was |are )?too (?:big|large)\b", r"(?:line|message|mail)(?: is)? too long", r"\btoo (?:big|large) (?:message|mail|e-?mail|for)",
        r"exceed(?:s|ed|ing)?" + _GAP + r"(?:message|mail)?[ -]?(?:size|length)(?: limit)?\b", r"(?:message|mail|e-mail)(?: header)? (?:size|length)" + _GAP + r"(?:exceed|limit|large|max)", r"max(?:imum|\.)? (?:allowed |permitted |message |mail |size )?(?:message |mail )?size",
        r"(?:line|size|message|length) limit (?:is |was |has been )?(?:exceeded|reached)", r"over" + _GAP + r"message size", r"sizelimit|recipsizelimit|sendersizelimit", r"larger than" + _GAP + r"(?:limit|allowed|maximum|size|current)",
        r"(?:nachricht|message)" + _GAP + r"zu gro(?:ß|ss)", r"length exceeds",
    ),
    "systemfull": (
        r"insufficient (?:system |disk )?(?:storage|resources|disk|space|system)", r"no space left on", r"(?:disk|file ?system|spool|volume|server)(?: is)? full", r"not enough (?:disk )?space(?: on)?",
        r"out of (?:disk )?space", r"mail system full", r"system (?:storage|resources) (?:exceeded|low|exhaust)", r"disk quota on",
    ),
    "toomanyconn": (
        r"too many" + _GAP + r"(?:connections?|sessions|concurrent|recipients)", r"connections?(?: rate| frequency| count)? (?:limit|frequency limit)", r"concurrent" + _GAP + r"(?:limit|connections|exceed)",
        r"max(?:imum)?(?: number of)?(?: simultaneous| concurrent)? (?:smtp )?(?:connections|sessions)", r"connect(?:ion|ing)?s?" + _GAP + r"(?:too (?:often|frequent|many|fast)|rate)",
        r"number of (?:concurrent )?(?:connections|sessions|recipients)" + _GAP + r"(?:exceed|limit|many)", r"over(?: the)? connection limit",
    ),
    "speeding": (
        r"(?:message|mail|e-mail|sending|rate|hourly|daily|submission|recipient)s? (?:rate )?limit(?:s|ed|ation)?\b" + _GAP + r"(?:exceed|reach|hit|per)", r"rate[- ]?limit", r"frequency limit", r"throttl", r"unusual(?:ly high)? (?:rate|volume|sending)",
        r"too (?:fast|quickly|frequent)", r"too many (?:e-?mails?|messages|mails?|bad|invalid|unknown)" , r"(?:at|of) (?:a |an )?(?:high |unusual )?rate (?:that|of)", r"slow down", r"(?:sending|message|daily|hourly) (?:quota|limit)",
        r"exceed" + _GAP + r"(?:per (?:hour|day|minute)|hourly|daily|max(?:imum)? (?:number of )?(?:messages|defers|emails)|rate\b|number of messages)", r"excessive (?:volume|mail|message|sending|traffic|rate)",
        r"mail flood", r"try again (?:later )?.{0,20}(?:slower|less often)", r"messages? per (?:connection|session|hour|day|minute)",
    ),
    "hasmoved": (
        r"(?:has|have|been) (?:been )?(?:moved|relocated)\b", r"(?:user|mailbox|address|recipient|customer) (?:has )?(?:moved|changed)", r"(?:e-?mail )?address (?:has|was) (?:been )?(?:changed|replaced)", r"(?:new|please use)(?: the)? (?:e-?mail )?address", r"replaced by",
        r"not our customer", r"user not local", r"forwarding (?:address|has expired|expired)", r"neue (?:e-?mail-?)?adresse", r"changed (?:his|her|their|e-?mail) (?:e-?mail )?address",
    ),
    "norelaying": (
        r"relay(?:ing)?" + r"(?: (?:access|mail|is|was|to|for|from|operation|attempt|through|not|this|currently|blocked|of|e-?mail|message))*" + r" (?:denied|prohibited|permitted|allowed|disallowed|rejected|forbidden|blocked|refused|disabled|supported)",
        r"(?:unable|refuse[sd]?|not allowed|not permitted|not configured|not going|failed|won't|will not|do(?:es)? not|don't|cannot|can't|never) (?:to )?relay", r"no relay(?:ing|s)?\b", r"not (?:an? )?(?:open |third[- ]party )?relay",
        r"list of allowed rcpthosts", r"(?:as|for|a) relay(?:ing)? (?:is )?(?:not|denied)", r"not (?:local|a gateway|hosted here|handled here|relayed|served)", r"invalid relay", r"unauthori[sz]ed relay", r"relay not", r"insecure (?:mail )?relay", r"mail server" + _GAP + r"does not handle (?:mail|this)",
        r"doesn't handle mail for", r"not (?:an? )?(?:accepted|authorized) (?:domain|to relay)",
    ),
    "notaccept": (
        r"(?:host|domain|server|system|machine|name)" + _GAP + r"(?:does|do|is|are) ?(?:not|n't) (?:accept|accepting|receive|receiving)(?: any)?(?: (?:network|incoming|inbound))? (?:e-?mail|mail|messages|smtp)", r"no smtp service", r"null ?mx", r"mx 0 \.", r"find a mail exchanger or ip",
        r"smtp (?:service|protocol) (?:is )?(?:not|returned)", r"(?:system|server|host) (?:is )?not accepting", r"no mail (?:service|server) (?:here|at|on|available|for)", r"no longer accept(?:s|ing)? (?:e-?mail|mail|messages) (?:for|at) (?:this|the|that) (?:domain|server|host)",
        r"refuses? (?:to accept )?all (?:mail|messages)",
    ),
    "sender": (
        r"domain of sender", r"sender(?:'s)?(?: e-?mail)? (?:address|domain)", r"sender (?:verify|verification|callout|check)", r"from address", r"(?:banned|bad outbound|invalid|unverified|unknown) sender", r"envelope sender",
    ),
    "hostunknown": (
        r"(?:host(?: or domain(?: name)?)?|domain(?: name)?)s?\b" + _GAP + r"(?:\bnot found|\bunknown\b|does(?: not|n't) exist|not exist\b|not reachable|no such|(?:could|can)(?: not|not|n't) be (?:found|resolved)|is invalid|not valid|unroutable|non-existent|not resolv)",
        r"(?:unknown|no such|invalid|illegal|bad|non-?existent|unrout(?:e)?able|unresolvable)(?: destination| mail| recipient| target| email)*[- ](?:host|domain|system|server|mail domain)\b", r"unrout(?:e)?able (?:mail domain|address|domain)", r"find any host", r"nonexistentdomain", r"point to non-existent", r"illegal host", r"bad destination (?:system|host)",
        r"nxdomain", r"no (?:valid )?(?:mx|dns|a)(?: or a)?(?:/a)? (?:record|entry|entries|host)", r"name service error", r"(?:name or service|domain name) not known", r"cannot route to", r"no route for", r"dns(?: type)?" + _GAP + r"(?:lookup|query|error|returned)?" + _GAP + r"(?:not exist|nxdomain|no answer|no such|no data|answer with no data)",
        r"couldn't find" + _GAP + r"(?:domain|host)", r"address does not resolve", r"not (?:a |in )?(?:valid |existing )?dns", r"check that the (?:domain|part after)",
    ),
    "suspend": (
        r"(?:account|mail ?box|user|address|recipient|customer|inbox|e-?mail)(?:\(s\)|s)?(?: account)?\b.{0,50}?\b(?:disabled|suspended|inactive|deactivated|locked|frozen|dormant|terminated|cancell?ed|not active|is blocked|discontinued|unavailable temporarily|has expired|turned off|on hold|not activated|hibernat\w*)\b",
        r"(?:disabled|inactive|suspended|dormant|deactivated|locked|frozen|expired|closed)(?: e-?mail| mail)? (?:account|mail ?box|user|recipient|address|customer)", r"account (?:closed|has been closed|is closed|expired)", r"extended inactivity", r"due to inactivity", r"has been (?:disabled|suspended|deactivated)",
        r"\boverdue\b", r"(?:konto|postfach)" + _GAP + r"(?:gesperrt|deaktiviert)", r"(?:compte|boîte|cuenta|casella)" + _GAP + r"(?:désactivé|suspendu|bloqué|suspendida|disattivata|sospesa|desactivad)",
    ),
    "nobody": (
        r"does(?:n't| not) have an? \S{0,20}yahoo\S{0,12} account", r"(?:recipient|addressee)(?:'s)? name (?:is )?not recogni[sz]ed", r"000c05a6", r"invalid recipient|destinataire.{0,3} invalide", r"account that you tried to reach does not exist", r"recipnotfound|recipientnotfound|nosuchuser", r"answer=6596", r"recipient address rejected: access denied", r"no valid recipients?", r"not listed in .{0,20}(?:address book|directory)",
    ),
    "userunknown": (
        r"(?:user|recipient|mail ?box|account|address|person|name|alias|addressee|customer|subscriber|inbox|destinataire)s?(?:\(s\))?(?: account| name| address| e-?mail)?\b.{0,45}?(?:\bunknown\b|\bnot (?:be )?(?:found|known|recogni[sz]ed|listed|exist|existing|available here|valid|a valid|local|here|registered|unique|match)|n't (?:exist|found|have an? )|does(?: not|n't) (?:exist|have|match)|non-?exist|\binvalid\b|undeliverable|no longer (?:exist|valid|in use|available|on (?:the )?server|with|active|here|at|employed|works)|cannot be found|could not be found|couldn't be found|wasn't found|rejected: ?(?:nonexist|undeliverable)|not exist)",
        r"(?:unknown|no such|invalid|non-?existent|bad|illegal|undeliverable|unrecogni[sz]ed|wrong|incorrect)(?: or \w+)?(?: destination| local| recipient'?s?| e-?mail| mail| target| envelope| smtp| virtual| delivery)*[ -](?:user|recipient|mail ?box|account|address(?:ee)?|alias|name|person|customer|part|subscriber)",
        r"user ?unknown", r"(?:no|not an?|there is no|not a valid|isn't an?)(?: valid| active| such| known)? (?:mail ?box|user|account|recipient|person|address|one)\b.{0,25}?\b(?:here|by that|by this|with|at|of|name|known|found|called|on this|in|exists?|for|address)\b", r"(?:does|did) not exist", r"doesn't exist", r"this user doesn't have",
        r"not listed in" , r"recipnotfound|recipientnotfound|nosuchuser|recipient_not_found|invalidrecipient|notfound\.", r"(?:is|was) (?:rejected as )?undeliverable", r"(?:recipient|delivery)" + _GAP + r"(?:name|address) (?:is )?not recogni[sz]ed", r"vrfy|user_unknown", r"that (?:user|address|mailbox) (?:is )?(?:not|un)",
        r"unable to (?:find|validate|locate|verify)(?: the)? (?:recipient|user|mailbox|address)", r"not known (?:here|at this)", r"(?:don't|do not|cannot|can't) (?:know|find|recogni[sz]e)" + _GAP + r"(?:user|recipient|address|mailbox|name|person)",
        r"has left|no longer (?:employed|works? (?:here|for|at)|a valid|an? (?:active|valid))", r"(?:bad|invalid) destination mail ?box", r"address(?:e)? (?:\w+ ){0,6}(?:invalide|inconnue|inexistante?)", r"(?:empfänger|benutzer|adresse)" + _GAP + r"(?:unbekannt|nicht gefunden|existiert nicht|ungültig|konnte nicht gefunden)", r"(?:usuario|destinatario|dirección|utente|indirizzo|buzón|conta|usuário|destinatário)" + _GAP + r"(?:desconocid|no existe|inexistente|sconosciuto|inesistente|no encontrad|não existe|desconhecid|no válid)",
        r"(?:hitta|gebruiker|ontvanger|mottagaren)" + _GAP + r"(?:e-postadressen|onbekend|niet gevonden|finns inte)", r"(?:不存在|找不到|無此|无此)", r"あて先不明|宛先不明|見つかりません|存在しません", r"адрес\w* не (?:найден|существует)|пользовател\w+ (?:не найден|неизвестен|не существует)|нет такого", r"użytkownik" + _GAP + r"nie istnieje",
        r"(?:user|recipient|address|mailbox)" + _GAP + r"not (?:a )?(?:known|valid|our|one of)", r"typos?\b" + _GAP, r"unknown (?:local|to (?:address|user))", r"recipient address (?:is )?(?:reserved|malformed)", r"answer=6596",
    ),
    "blocklisted": (
        r"(?:block|black|deny|reject|ban)[- ]?list", r"\b(?:dns)?(?:bl|rbl|dnsbl)\b", r"spamhaus|spamcop|\bsorbs\b|barracudacentral|abuseat|\bcbl\b|uceprotect|spamrats|senderbase|mailspike|invaluement|cloudmark|trustedsource", r"listed (?:in|at|by|on) (?!public)", r"block list",
    ),
    "spam": (
        r"(?:likely|is|as|be|considered|contains?|like|detected|identified|suspected|probable|probably|because of|due to) (?:\w+ ){0,3}?(?:spam|unsolicited|junk|ube|uce)\b", r"\bspam (?:content|detected|message|mail|score|rejected|filter|e-?mail|not|is)", r"\s- spam\b", r"message content rejected",
    ),
    "badreputation": (
        r"reputation", r"user complaints", r"unexpected volume", r"sender ?score", r"trust (?:score|level)", r"suspicious (?:activity|sender|due)", r"likely suspicious",
    ),
    "blocked": (
        r"client host" + _GAP + r"(?:reject|block|den|refus)", r"\b(?:ip|host|server|network|connection|client)s?\b(?: address)?(?:es)?\b.{0,60}?\b(?:block|banned|denied|deny|refused|rejected|forbidden|not (?:accepted|allow|permit|welcome|authorized)|prohibited|dropped|listed|abus)",
        r"(?:block|bann|refus|den(?:y|ied)|reject|drop|disallow|forbid)\w* (?:\w+ ){0,5}?(?:ip\b|hosts?\b|servers?\b|network|connections?\b|client|isp)", r"smtp server of your isp", r"dynamic(?:ally)?[ -](?:ip|address|assigned|host|pool)", r"dial-?up|dsl (?:pool|address)|generic (?:host|rdns)|residential",
        r"(?:helo|ehlo)" + _GAP + r"(?:reject|invalid|not|need|require|bad|must|fail|mismatch|deny|denied)", r"(?:bad|invalid|reject\w*|fake|forged|wrong|no|need)(?: fully-qualified| hostname in)? (?:helo|ehlo)", r"name was rejected", r"invalid domain name", r"blocked (?:for|using|by|due)\b" , r"unwanted (?:messages|mail)", r"weren't sent", r"\(bl\)", r"your (?:mail ?server|ip|host|network|isp|computer|provider)" , r"mail from (?:your|this) (?:ip|server|host|network|isp)",
        r"\bbanned\b", r"mail from \d{1,3}\.\d", r"no access from", r"s3140|s3150|sc-00\d|col004|bay004|dy-00\d", r"insecure (?:host|server)", r"open (?:relay|proxy)", r"abus(?:e|ive)" , r"access denied" + _GAP + r"(?:\bip\b|host|from)", r"go away", r"rejecting connections|connections? (?:not|denied|rejected|refused by policy)", r"(?:traffic|connections?|mail) not accepted from", r"tarpit|greylist(?:ed|ing)?|graylist|gray-?listed|grey-?listed|temporarily deferred|try again later" , r"protection network",
    ),
    "spamdetected": (
        r"\bspam(?:my|ming|med|like|assassin)?\b", r"\bu[bc]e\b", r"unsolicited", r"\bjunk\b", r"bulk (?:e-?mail|mail)", r"phish", r"(?:message )?content (?:was |is |has been )?(?:reject|refus|block|not accept|denied|filter|unacceptable|considered)", r"(?:rejected|refused|blocked|denied) (?:due to|for|by|on) (?:\w+ ){0,3}(?:content|bayes|scor)", r"rejected by (?:our |the )?content", r"(?:message|mail) (?:looks|appears|seems)(?: to be)? (?:like|spam)", r"spam(?:score| content| detect| filter|-)", r"considered (?:as )?(?:unsolicited|spam|bulk)", r"classified as",
        r"mail (?:rejected|refused) by (?:the )?(?:anti|filter|proofpoint)", r"blocked by (?:our |the |a )?(?:content|spam|bayes|url|uri|surbl)", r"surbl|uribl", r"contains? (?:a )?(?:url|link|uri|suspicious|blocked)", r"advertis",
    ),
    "notcompliantrfc": (
        r"rfc ?-?(?:[25]322|2822|2821|5321|1123|2045)", r"not rfc|non-rfc|rfc[- ]compl|violates rfc", r"multiple addresses in from", r"(?:duplicate|multiple|missing|no|without|lacks?|invalid|absent|bad)(?: or \w+)? (?:a |valid |the )?(?:header|message-id|from:? header|to:? (?:header|field)|date:? header|subject:? header|sender header)", r"(?:messages?|mail) (?:missing|without|lacking) (?:a )?(?:valid )?\S{0,15} ?(?:header|address|fields?)", r"header" + _GAP + r"(?:duplicate|missing|multiple)", r"bare (?:lf|cr|line)", r"stray (?:lf|cr|newline)s?",
    ),
    "contenterror": (
        r"headers?" + _GAP + r"too (?:large|long|big|many)", r"malformed (?:mime|header|message|content)", r"media error|media type|unsupported media", r"(?:header|mime|content|body|charset)" + _GAP + r"\b(?:error|invalid|improper|not (?:supported|valid)|bad format|corrupt)", r"improper(?:ly)? (?:use|format)", r"8 ?-?bit", r"conversion (?:required|failed|not)", r"too many mime", r"unable to (?:parse|convert|decode)", r"contentconversion|mime ?structure|improperly formatted",
    ),
    "policyviolation": (
        r"polic(?:y|ies)", r"content (?:presents|that) (?:a )?", r"because its content", r"attachment", r"prohibited", r"executable", r"administrative(?:ly)? (?:den|prohibit|reject|block)", r"violat", r"file (?:type|name|extension)", r"security (?:issue|reasons|concern)", r"transport\.rules|transport rule|reject_by_rule|organization" + _GAP + r"(?:rule|polic)", r"not (?:acceptable|allowed) (?:here|by|content|in)", r"forbidden (?:content|word|attach)", r"blocked by (?:administrator|the admin)", r"we do not accept", r"message (?:not accepted|denied|refused|rejected) (?:for|by|due|because)", r"closed,? limited|for internal use|internal (?:address|use) only",
    ),
    "rejected": (
        r"sender(?:'s)?(?: e-?mail)?(?: address| domain| server| verify| mailbox)?(?: is| was| has been| not| <>| \S{1,60})?:? ?(?:reject|den|block|refus|invalid|unknown|bann|fail|verif|forbidden|not (?:accept|allow|permit|exist|found|valid)|does not|cannot|disallow|listed|unresolv|callout)", r"domain of sender", r"(?:invalid|bad|unknown|unverified|forged|fake|blocked|rejected|rejecting|unresolvable|null|empty|illegal|denied)(?: envelope)? (?:sender|from|return|originator|backscatter)", r"sender (?:domain|address)" , r"from address", r"envelope (?:from|sender)", r"return(?:-| )(?:path|address)", r"(?:refused|rejected|denied|blocked)" + _GAP + r"\bsender", r"sender" + _GAP + r"(?:reject|denied|blocked)", r"mail from:? " + _GAP + r"(?:reject|den|refus|invalid|not|fail)", r"(?:not|n't) (?:allowed|permitted|authori[sz]ed|have permission) to (?:post|send|submit|mail)(?: (?:mail|e-?mail|messages?))?(?: (?:from|as|to (?:this|the) (?:group|list)))", r"spf fail", r"(?:your|the) (?:e-?mail )?(?:address|domain)(?: \S{1,40})? (?:is|was|has been) (?:block|reject|bann|den|refus|not)", r"do not accept (?:mail|messages|e-?mail) from", r"(?:mail|message|e-?mail)s? from (?:you|your (?:address|domain)|this (?:sender|address|domain)|that|<>|\S{1,60}) (?:is|are|was|has been|have been|will be)? ?(?:not|reject|block|refus|den)", r"bounce (?:messages|mail)" , r"access denied - invalid", r"backscatter", r"unable to verify (?:the )?sender", r"callout",
    ),
    "securityerror": (
        r"authenticat(?:ion|e)(?: is)? (?:required|needed|fail|credential|mechanism|error|unsuccess)", r"must (?:authenticate|be authenticated|issue a starttls|use (?:tls|ssl))", r"authrequired|notauthori[sz]ed", r"not (?:been )?authori[sz]ed|authori[sz]ation (?:fail|required|denied|error)|unauthori[sz]ed", r"\b(?:start)?tls\b", r"\bssl\b", r"encrypt(?:ion|ed)", r"certificate", r"restricted", r"permission(?:s)? to (?:send|relay|post|this)", r"don't have permission|no permission|not have permission", r"login|password|credentials", r"security (?:violation|error|failure|polic)", r"cryptograph", r"verification (?:failed|failure)",
    ),
    "filtered": (
        r"filter", r"(?:mailbox|mail box|recipient|account|user|address)(?: \S{1,60})? (?:is |was )?(?:temporarily )?(?:unavailable|not available|not accepting|refus|not allow|does not (?:accept|wish|want|allow))", r"(?:not|refus\w*|declin\w*) (?:to )?accept(?:ing|ed)? (?:e-?mail|mail|messages?|your|this|any)", r"(?:denied|refused|rejected|blocked|declined) by (?:the )?(?:recipient|user|addressee|owner|destination|domain|remote|receiving|receiver)", r"recipient" + _GAP + r"(?:reject|refus|denied|block)", r"access (?:is )?(?:denied|not allowed)", r"not permitted\b", r"unwelcome|don't want|does not want|no mail from you", r"message (?:was |has been )?(?:refused|rejected|denied|not accepted)", r"rejected\b" , r"refused\b", r"restricted recipient",
    ),
    "expired": (
        r"(?:message|delivery|envelope|queue|retry|mail|time|lifetime|period)\b" + _GAP + r"(?:expired|timed out|time-?out exceeded|timeout exceeded|has elapsed|ran out)", r"(?:undeliverable|queued?|delivered|delivery|trying|tried|unsuccessful|failing)\b" + _GAP + r"(?:\bfor|\bafter|\bwithin|\bmore than|over)(?: more than| over| the last| past| \w{1,12}){0,3} \d{1,4} ?(?:days?|hours?|minutes?|times|seconds|attempts|h\b)", r"too long", r"(?:has|have) (?:not )?(?:yet )?been (?:delayed|delivered)|not yet (?:been )?delivered", r"still (?:being retried|trying|in the queue)", r"retry (?:time|timeout|limit)", r"within (?:the )?(?:time|period|allowed)", r"delay reason|delivery delayed|delivery (?:is|was|has been) delayed", r"connection timed? ?out|operation timed out|timed out (?:while|waiting|during)", r"(?:several|multiple|numerous|repeated|many) (?:attempts|times|retries)", r"requests to connect", r"initiate smtp conversation", r"did not respond|not responding|has not responded", r"will be deleted from queue", r"time limit", r"(?:expired|timeout)\b.{0,30}(?:queue|deliver)", r"unreachable for (?:too|a) long", r"not collected",
    ),
    "no_route": (
        r"no route to host", r"able to establish an smtp connection", r"(?:host|domain) name lookup (?:failure|failed)", r"name server: .{0,60}(?:fail|timeout|refused)",
    ),
    "networkerror": (
        r"(?:connection|session|connect)\b" + _GAP + r"(?:refused|reset|dropped|lost|closed|failed|broken|terminated|abort|error)", r"(?:lost|broken|no|dropped|closed) connection", r"(?:network|host|server|destination)(?: is| was)? (?:unreachable|down|not reachable|inaccessible)", r"(?:name|host|dns|domain|mx|address)(?: \w{1,12}){0,3} (?:lookup|resolution|look-up|query|server)s? (?:failure|failed|error|timeout|problem|fail|timed)", r"(?:mail|routing|forwarding|message|delivery)(?: \w{1,12}){0,3} loop", r"\bloop(?:ing|s|ed)?\b", r"too many hops|hop ?count|hops exceeded|received headers", r"(?:not|n't|unable to|cannot|failed to) (?:be )?(?:connect|contact|establish|open connection|resolve|deliver to)", r"socket error", r"malformed name server|name server", r"(?:temporary|transient|soft) (?:dns|lookup|name)", r"communication (?:error|fail)", r"timeout", r"i/o error on connection|network (?:error|problem|failure)", r"try(?:ing)? (?:next|another) (?:mx|host)", r"bad connection",
    ),
    "mailererror": (
        r"\bpipe (?:to|command)|pipe\b" + _GAP + r"(?:fail|return|exit)", r"\"\|", r"mailer error", r"(?:command|program|script|process|procmail|maildrop|vdelivermail|filter)(?: \S{1,60})? (?:failed|died|output|exited|returned|line usage|not found|crashed|died with)", r"exit(?:ed)?(?: with)? (?:status|code|value)", r"child (?:status|process|exit)", r"x-unix", r"operating system error", r"local (?:delivery|mailer) (?:failed|error|agent)", r"can't (?:create|exec|execute)", r"permission denied", r"no such file", r"response template", r"(?:text|following) was generated during", r"protocol error|mailer \S{1,20} ", r"bad sequence|need rcpt|need mail", r"\baddress_pipe",
    ),
    "syntaxerror": (
        r"syntax error", r"(?:unrecogni[sz]ed|unknown|unimplemented|invalid|unsupported|illegal|bad) (?:command|parameter|argument|option)", r"command (?:not (?:implemented|recogni[sz]ed|understood)|unrecogni[sz]ed|unknown)", r"parameter (?:not|error|unrec)", r"not implemented",
    ),
    "systemerror": (
        r"(?:internal|system|server|software|local|configuration|config|database|general|unexpected|processing|upstream|backend|(?<!details of )temporary|transient|unknown)(?: \w{1,12}){0,3} (?:error|failure(?! report)|problem|fault|outage|misconfig)", r"\bldap\b", r"loops back to", r"lowest numbered mx", r"points? (?:back )?to (?:myself|us|local)", r"(?:can't|cannot|could not|unable to|failed to)(?: \w{1,12}){0,3} (?:open|read|write|process|append|queue|store|save|lock|access|initiali[sz]e|start|create|fetch|bind)", r"(?<!details of )temporary (?:local )?(?:failure|problem)(?! report)|temporarily (?:unable|rejected|unavailable|out)", r"(?:service|server|system|resources?)(?: \w{1,12}){0,3} (?:unavailable|busy|shutting|overload|not available|temporarily|going down|down for)", r"out of memory|memory", r"misconfigur|configuration error", r"maintenance", r"queue(?:\.| )?(?:file|write|error|expired$)", r"unable to (?:relay|route|transfer|complete|switch)", r"error in processing|error (?:processing|occurred)", r"problem occurred", r"transaction failed",
    ),
}  # fmt: skip

PATTERNS = {reason: re.compile("|".join(words)) for reason, words in _WORDS.items()}
