"""What mail systems say when it is refused by rule: sender, host, content, policy."""

WORDS: dict[str, tuple[str, ...]] = {
    "not_a_member": (
        r"topic=25838",
        r"not member article|only accepts? (?:messages|mail|e-?mail) from",
        r"permission to post|not (?:an? )?members?\b(?! of (?:the |this )?domain)|members?[- ]only|subscribers? only",
        r"(?:not|n't) allowed to post|groups\.google\.com/support",
    ),
    "by_recipient": (
        r"recipient preferences|user (?:rules|rejects?|refuses)\b|refuses? to receive|extended inactivity",
        r"(?:rejected|refused|denied|declined) by (?:the |this |your )?(?:recipient|user|addressee)s?\b"
        r"(?!'|’| (?:mail|e-?mail|server|system|domain|organi[sz]ation|host))",
        r"(?:mail ?box|user|account|recipient)(?: <>)? is restricted|account (?:is )?not allowed",
        r"filtered by (?:the )?(?:recipient|user)|(?:recipient|user|addressee) (?:has )?(?:refuse[sd]|rejects|"
        r"declines|blocked|"
        r"does not accept)\b",
        r"blocked by the recipient|account is protected by|restricted sms|only accepting (?:mail|messages) from",
    ),
    "norelaying": (
        r"remote domains? not (?:supported|allowed)|not local host|non-local|den(?:y|ies) (?:the )?relay|"
        r"specified domain is not allowed|\bas an? (?:open |mail )?relay\b",
        r"(?:not|n't|never) (?:\w+ ){0,2}(?:to )?relay\b",
        r"relay(?:ing)?(?: (?:access|mail|is|was|to|for|from|operation|attempt|through|not|this|currently|"
        r"blocked|of|e-?mail|message)){0,8} (?:denied|prohibited|permitted|allowed|disallowed|rejected|"
        r"forbidden|blocked|refused|disabled|supported)",
        r"(?:unable|refuse[sd]?|not allowed|not permitted|not configured|not going|failed|won't|will not|"
        r"do(?:es)? not|don't|cannot|can't|never) (?:to )?relay",
        r"no relay(?:ing|s)?\b|not (?:an? )?(?:open |third[- ]party )?relay|list of allowed rcpthosts",
        r"(?:as|for|a) relay(?:ing)? (?:is )?(?:not|denied)",
        r"not (?:a gateway|hosted here|handled here|relayed|served)|invalid relay|unauthori[sz]ed relay",
        r"relay not|insecure (?:mail )?relay|mail server.{0,40}?does not handle (?:mail|this)",
        r"doesn't handle mail for|not (?:an? )?(?:accepted|authorized) (?:domain|to relay)",
    ),
    "credentials": (
        r"unauthenticated senders?|authenticat(?:ion|e)(?: is)? (?:required|needed)",
        r"must (?:authenticate|be authenticated|log ?in)",
        r"authentication (?:failed|failure|credentials)(?! .{0,40}(?:spf|dkim|dmarc))",
        r"smtp[- ]?auth\w*|\bauth failed|pop before smtp",
    ),
    "as_spam": (r"(?:rejected|refused|blocked) (?:due to|as|because of|for) spam",),
    "doubled": (
        r"rfcmessagenoncompliant|multiple addresses in from",
        r"(?:duplicate|multiple) (?:\w+ )?headers?",
    ),
    "authfailure": (
        r"\bspf\b|\bdkim\b|\bdmarc|sender policy framework|domain-?keys|sender id\b",
        r"unauthenticated (?:e-?mail|mail|message)",
        r"(?:sender|message|mail) is (?:unauthenticated|not authenticated)",
        r"authentication (?:checks?|results?).{0,40}?(?:fail|did not pass)",
        r"does not (?:pass|meet).{0,40}?(?:authentication|verification)",
    ),
    "requireptr": (
        r"unresolvable relay host|host ?name for your ip",
        r"reverse[- ](?:dns|lookup|mapping|name|address|host)|\brdns\b|\bptr\b|unverif[iy]+able sending ip",
        r"ip name lookup failed",
        r"(?:cannot|can ?not|could not|can't|unable to|failed to|couldn't) (?:find|resolve|verify|"
        r"determine) (?:your |the |client )?(?:reverse |ip |sending |client )?(?:host ?name|"
        r"domain name of|ip)",
        r"(?:no|without|valid|missing|have a) (?:valid )?(?:in-addr|fqrdns|fcrdns|hostname (?:for|"
        r"of) (?:your|the|this))",
        r"does not resolve to (?:a |your )?(?:valid )?(?:host ?name|ip)",
        r"(?:ip|host|client).{0,40}?(?:no|not have an?) (?:host ?name|dns name|dns entry)",
    ),
    "virusdetected": (
        r"\bvirus(?:es)?\b(?! ?(?:scan|check|found: no))|\bmalware\b|\btrojan\b|\binfected\b|\bworm\b",
        r"malicious (?:content|code|attachment|file)",
    ),
    "sender": (
        r"administrative prohibition|administratively denied|third-party dsns|not pre-approved",
        r"(?:e-?mail )?address (?:that )?has been blacklisted|your access to submit",
        r"den(?:y|ies) (?:the |this )?sender|null sender|empty envelope sender|unroutable sender",
        r"domain of sender|sender(?:'s)?(?: e-?mail)? (?:address|domain)",
        r"sender (?:verify|verification|callout|check)|from address",
        r"(?:banned|bad outbound|invalid|unverified|unknown) sender|envelope sender",
        r"sender.{0,40}\b(?:has no|without|lacks?) (?:valid )?(?:a|mx|dns)\b|invalid dns mx",
    ),
    "listed_ip": (r"\bip(?: address)? (?:is )?(?:black|block|deny) ?-?listed",),
    "blocklisted": (
        r"dns_?rbl|rbl_?dns|\bdnsbls?\b",
        r"(?:block|black|deny|reject|ban)[- ]?list|\b(?:dns)?(?:bl|rbl|dnsbl)\b|spamhaus|spamcop|\bsorbs\b",
        r"barracudacentral|abuseat|\bcbl\b|uceprotect|spamrats|senderbase|mailspike|invaluement|cloudmark",
        r"trustedsource|ipcheck\.|listed (?:in|at|by|on) (?!public)|block list",
    ),
    "spam": (
        r"message filtered|spam-like|unacceptable content|mail content denied",
        r"(?:likely|is|as|be|considered|contains?|like|detected|identified|suspected|probable|probably|"
        r"because of|due to) (?:\w+ ){0,3}?(?:spam|unsolicited|junk|ube|uce)\b",
        r"spamassassin|\bby (?:\w+ ){0,2}spam",
        r"\bspam (?:content|detected|message|mail|score|rejected|filter|e-?mail|not|is)|\s- spam\b",
        r"message content rejected",
    ),
    "badreputation": (
        r"reputation|user complaints|unexpected volume|sender ?score|trust (?:score|level)",
        r"suspicious (?:activity|sender|due)|likely suspicious",
    ),
    "blocked": (
        r"connection (?:was )?dropped|connection reset by peer|connection refused by",
        r"service not available, closing",
        r"closing transmission channel",
        r"not passed validation",
        r"not allowed to connect",
        r"client host.{0,40}?(?:reject|block|den|refus)",
        r"\b(?:ip|host|server|network|client)s?\b(?: address)?(?:es)?\b.{0,60}?\b(?:block|banned|denied|"
        r"deny|refused|rejected|forbidden|not (?:accepted|allow|permit|welcome|authorized)|prohibited|"
        r"listed|abus)",
        r"(?:block|bann|refus|den(?:y|ied)|reject|drop|disallow|forbid)\w* (?:\w+ ){0,5}?(?:ip\b|hosts?\b|"
        r"servers?\b|network|connections?\b|client|isp)",
        r"connections? (?:(?:was|were|has been|is|are) )?(?:rejected|denied|blocked|banned|refused (?:by|"
        r"due|for|because)|refused;)",
        r"connections? will not be|mismatches client ip|invalid ip|envelope blocked|bounce attack",
        r"smtp server of your isp|dynamic(?:ally)?[ -](?:ip|address|assigned|host|pool)",
        r"dial-?up|dsl (?:pool|address)|generic (?:host|rdns)|residential",
        r"(?:helo|ehlo).{0,40}?(?:reject|invalid|not|need|require|bad|must|fail|mismatch|deny|denied)",
        r"(?:bad|invalid|reject\w*|fake|forged|wrong|no|need)(?: fully-qualified| hostname in)? (?:helo|ehlo)",
        r"name was rejected|invalid domain name|blocked (?:for|using|by|due)\b|unwanted (?:messages|mail)",
        r"weren't sent|\(bl\)|your (?:mail ?server|ip|host|network|isp|computer|provider)",
        r"mail from (?:your|this) (?:ip|server|host|network|isp)|\bbanned\b|mail from \d{1,3}\.\d",
        r"no access from|s3140|s3150|insecure (?:host|server)",
        r"open (?:relay|proxy)|abus(?:e|ive)|access denied.{0,40}?(?:\bip\b|host|from)|go away",
        r"rejecting connections|connections? (?:not|denied|rejected|refused by policy)",
        r"(?:traffic|connections?|mail) not accepted from|tarpit|protection network",
    ),
    "spamdetected": (
        r"\bspam(?!haus|cop|rats)|\bjunk ?mail|\bu[bc]e\b|unsolicited|\bjunk\b|bulk (?:e-?mail|mail)",
        r"phish",
        r"(?:message )?content (?:was |is |has been )?(?:reject|refus|block|not accept|denied|filter|"
        r"unacceptable|considered)",
        r"(?:rejected|refused|blocked|denied) (?:due to|for|by|on) (?:\w+ ){0,3}(?:content|bayes|scor)",
        r"rejected by (?:our |the )?content",
        r"(?:message|mail) (?:looks|appears|seems)(?: to be)? (?:like|spam)",
        r"spam(?:score| content| detect| filter|-)|considered (?:as )?(?:unsolicited|spam|bulk)",
        r"classified as|mail (?:rejected|refused) by (?:the )?(?:anti|filter|proofpoint)",
        r"blocked by (?:our |the |a )?(?:content|spam|bayes|url|uri|surbl)|surbl|uribl",
        r"contains? (?:a )?(?:url|link|uri|suspicious|blocked)|advertis",
    ),
    "notcompliantrfc": (
        r"rfc ?-?(?:[25]322|2822|2821|5321|1123|2045)|not rfc|non-rfc|rfc[- ]compl|violates rfc",
        r"multiple addresses in from",
        r"(?:duplicate|multiple|missing|no|without|lacks?|invalid|absent|bad)(?: or \w+)? (?:a |valid |"
        r"the )?(?:header|message-id|from:? header|to:? (?:header|field)|date:? header|subject:? header|"
        r"sender header)",
        r"(?:messages?|mail) (?:missing|without|lacking) (?:a )?(?:valid )?\S{0,15} ?(?:header|address|"
        r"fields?)",
        r"header.{0,40}?(?:duplicate|missing|multiple)|bare (?:lf|cr|line)|stray (?:lf|cr|newline)s?",
    ),
    "rejected": (
        r"badmailfrom",
        r"sender(?:'s)?(?: e-?mail)?(?: address| domain| server| verify| mailbox)?(?: is| was| has been|"
        r" not| <>| \S{1,60})?:? ?(?:reject|den|block|refus|invalid|unknown|bann|fail|verif|forbidden|"
        r"not (?:accept|allow|permit|exist|found|valid)|does not|cannot|disallow|listed|unresolv|callout)",
        r"domain of sender",
        r"(?:invalid|bad|unknown|unverified|forged|fake|blocked|rejected|rejecting|unresolvable|null|"
        r"empty|illegal|denied)(?: envelope)? (?:sender|from|return|originator|backscatter)",
        r"sender (?:domain|address)|from address|envelope (?:from|sender)|return(?:-| )(?:path|address)",
        r"(?:refused|rejected|denied|blocked).{0,40}?\bsender|sender.{0,40}?(?:reject|denied|blocked)",
        r"mail from:? .{0,40}?(?:reject|den|refus|invalid|not|fail)",
        r"(?:not|n't) (?:allowed|permitted|authori[sz]ed|have permission) to (?:post|send|submit|"
        r"mail)(?: (?:mail|e-?mail|messages?))?(?: (?:from|as|to (?:this|the) (?:group|list)))",
        r"spf fail",
        r"(?:your|the) (?:e-?mail )?(?:address|domain)(?: \S{1,40})? (?:is|was|has been) (?:block|reject|"
        r"bann|den|refus|not)",
        r"do not accept (?:mail|messages|e-?mail) from",
        r"(?:mail|message|e-?mail)s? from (?:you|your (?:address|domain)|this (?:sender|address|domain)|"
        r"that|<>|\S{1,60}) (?:is|are|was|has been|have been|will be)? ?(?:not|reject|block|refus|den)",
        r"bounce (?:messages|mail)|access denied - invalid|backscatter|unable to verify (?:the )?sender",
        r"callout",
    ),
    "policyviolation": (
        r"organizational settings|mass mailer",
        r"polic(?:y|ies)|content (?:presents|that) (?:a )?|because its content|attachment|prohibited",
        r"executable|administrative(?:ly)? (?:den|prohibit|reject|block)|violat",
        r"file (?:type|name|extension)|security (?:issue|reasons|concern)|transport\.rules|transport rule",
        r"reject_by_rule|organization.{0,40}?(?:rule|polic)",
        r"not (?:acceptable|allowed) (?:here|by|content|in)|forbidden (?:content|word|attach)",
        r"blocked by (?:administrator|the admin)|we do not accept",
        r"message (?:not accepted|denied|refused|rejected) (?:for|by|due|because)",
        r"closed,? limited|for internal use|internal (?:address|use) only",
    ),
    "securityerror": (
        r"authenticat(?:ion|e)(?: is)? (?:required|needed|fail|credential|mechanism|error|unsuccess)",
        r"must (?:authenticate|be authenticated|issue a starttls|use (?:tls|ssl))",
        r"not (?:allowed|permitted) to send|authrequired|notauthori[sz]ed|not (?:been )?authori[sz]ed",
        r"authori[sz]ation (?:fail|required|denied|error)|unauthori[sz]ed|\b(?:start)?tls\b|\bssl\b",
        r"encrypt(?:ion|ed)|certificate|restricted|permission(?:s)? to (?:send|relay|post|this)",
        r"don't have permission|no permission|not have permission|login|password|credentials",
        r"security (?:violation|error|failure|polic)|cryptograph|verification (?:failed|failure)",
    ),
    "banned_content": (
        r"(?:banned|prohibited|illegal|forbidden|unacceptable|blocked|dangerous|"
        r"not allowed) (?:\w+ ){0,2}(?:attach\w*|"
        r"content|file ?types?|extensions?|file ?names?)\b|attachment (?:types? )?(?:is |are )?(?:not allowed|"
        r"blocked|banned)",
    ),
    "just_blocked": (r"\bblock(?:ed|ing)?\b|\bbanned\b",),
    "filtered": (
        r"only accepting (?:mail|messages) from",
        r"filter",
        r"(?:mailbox|mail box|recipient|account|user|address)(?: \S{1,60})? (?:is |"
        r"was )?(?:temporarily )?(?:unavailable|not available|not accepting|refus|not allow|"
        r"does not (?:accept|wish|want|allow))",
        r"(?:not|refus\w*|declin\w*) (?:to )?accept(?:ing|ed)? (?:e-?mail|mail|messages?|your|this|any)",
        r"(?:denied|refused|rejected|blocked|declined) by (?:the )?(?:recipient|user|addressee|owner|"
        r"destination|domain|remote|receiving|receiver)",
        r"recipient.{0,40}?(?:reject|refus|denied|block)|access (?:is )?(?:denied|not allowed)",
        r"not permitted\b|unwelcome|don't want|does not want|no mail from you",
        r"message (?:was |has been )?(?:refused|rejected|denied|not accepted)|rejected\b|refused\b",
        r"restricted recipient",
    ),
}
