"""What mail systems say when it is not working, or too late: machines and networks."""

WORDS: dict[str, tuple[str, ...]] = {
    "contenterror": (
        r"header size|mime complexity",
        r"headers?.{0,40}?too (?:large|long|big|many)|malformed (?:mime|header|message|content)",
        r"media error|media type|unsupported media",
        r"(?:header|mime|content|body|charset).{0,40}?\b(?:error|invalid|improper|not (?:supported|valid)|"
        r"bad format|corrupt)",
        r"improper(?:ly)? (?:use|format)|8 ?-?bit|conversion (?:required|failed|not)|too many mime",
        r"unable to (?:parse|convert|decode)|contentconversion|mime ?structure|improperly formatted",
    ),
    "mailererror": (
        r"\bmaildrop\b|\bsignal (?:0x)?\d|\|(?:ifs=|exec\b|/)|\bpipe (?:to|command)|pipe\b.{0,40}?(?:fail|return|"
        r"exit)|\"\||mailer error",
        r"(?:command|program|script|process|procmail|maildrop|vdelivermail|"
        r"filter)(?: \S{1,60})? (?:failed|died|output|exited|returned|line usage|not found|crashed|"
        r"died with)",
        r"exit(?:ed)?(?: with)? (?:status|code|value)|child (?:status|process|exit)|x-unix",
        r"operating system error|local (?:delivery|mailer) (?:failed|error|agent)",
        r"can't (?:create|exec|execute)|permission denied|no such file|response template",
        r"(?:text|following) was generated during|protocol error|mailer \S{1,20} ",
        r"bad sequence|need rcpt|need mail|\baddress_pipe",
    ),
    "syntaxerror": (
        r"\bsyntax\b",
        r"(?:unrecogni[sz]ed|unknown|unimplemented|invalid|unsupported|illegal|bad) (?:command|parameter|"
        r"argument|option)",
        r"command (?:not (?:implemented|recogni[sz]ed|understood)|unrecogni[sz]ed|unknown)",
        r"parameter (?:not|error|unrec)|not implemented",
    ),
    "systemerror": (
        r"several matches found|no mdb|yourself",
        r"transport error",
        r"(?:internal|system|server|software|local|configuration|config|database|general|unexpected|"
        r"processing|upstream|backend|(?<!details of )temporary|transient|"
        r"unknown)(?: \w{1,12}){0,3} (?:error|failure(?! report)|problem|fault|outage|misconfig)",
        r"\bldap\b|loops back to|lowest numbered mx|points? (?:back )?to (?:myself|us|local)",
        r"(?:can't|cannot|could not|unable to|failed to)(?: \w{1,12}){0,3} (?:open|read|write|process|"
        r"append|queue|store|save|lock|access|initiali[sz]e|start|create|fetch|bind)",
        r"(?<!details of )temporary (?:local )?(?:failure|problem)(?! report)",
        r"temporarily (?:unable|rejected|unavailable|out)",
        r"(?:service|server|system|resources?)(?: \w{1,12}){0,3} (?:unavailable|busy|shutting|overload|"
        r"not available|temporarily|going down|down for)",
        r"out of memory|memory|misconfigur|configuration error|maintenance|errors? (?:while|during|"
        r"when) (?:\w+ ){0,3}process",
        r"errors? (?:reading|writing|opening|storing|saving)|not be (?:stored|saved|written)|could not load|"
        r"failed to (?:load|connect to (?:the )?(?:database|backend|ldap))",
        r"queue(?:\.| )?(?:file|write|error|expired$)|unable to (?:relay|route|transfer|complete|switch)",
        r"error in processing|error (?:processing|occurred)|problem occurred|transaction failed",
    ),
    "later": (
        r"gr[ae]y-?list|(?:temporarily|permanently|been) deferred",
        r"try again later|come back later|please retry",
    ),
    "given_up": (
        r"(?:message|delivery(?: time)?|envelope|queue) expired|retry time|expired, (?:connection|can)",
        r"no answer from (?:the )?(?:host|server)|(?:max(?:imum|\.)?|"
        r"too many) (?:number of )?(?:delivery )?(?:attempts|retries|tries)",
        r"maximum[- ]time[- ]expired|failing for a long time|not (?:been )?(?:collected|picked up|retrieved)",
        r"(?:not|n't) (?:\w+ ){0,3}within (?:the )?(?:allowed|specified|configured|maximum|queue)|"
        r"allowed queue period",
        r"(?:seit|pendant|depuis|durante|per|gedurende|sedan|в течение) \d{1,3} ?(?:stunden?|tagen?|heures?|jours?|"
        r"horas?|"
        r"d[ií]as?|ore|giorni|uren|dagen|timmar|часов|дней)",
        r"stopped trying|no further attempts|abort(?:ed|ing) after|gave up after|giving up after|"
        r"delivery attempts (?:\w+ ){0,3}(?:exceed|exhaust|fail)",
    ),
    "try_again": (r"host not found, try again|name service error.{0,80}try again",),
    "no_route": (
        r"deferred: connection (?:refused|reset)|no route (?:to host|found)|connection refused|"
        r"able to establish an smtp connection",
        r"(?:host|domain) name lookup (?:failure|failed)|name server: .{0,60}(?:fail|timeout|refused)",
    ),
    "expired": (
        r"(?:message|delivery|envelope|queue|retry|mail|time|lifetime|period)\b.{0,40}?(?:expired|"
        r"timed out|time-?out exceeded|timeout exceeded|has elapsed|ran out)",
        r"(?:undeliverable|queued?|delivered|delivery|trying|tried|unsuccessful|"
        r"failing)\b.{0,40}?(?:\bfor|\bafter|\bwithin|\bmore than|over)(?: more than| over| the last|"
        r" past| \w{1,12}){0,3} \d{1,4} ?(?:days?|hours?|minutes?|times|seconds|attempts|h\b)",
        r"too long|\d{1,4} (?:attempts|tries)\b|(?:has|have) (?:not )?(?:yet )?been (?:delayed|delivered)",
        r"not yet (?:been )?delivered|still (?:being retried|trying|in the queue)",
        r"retry (?:time|timeout|limit)|within (?:the )?(?:time|period|allowed)",
        r"\bfor (?:more than |over |the (?:last|past) )?\d{1,4} (?:days?|hours?|minutes?)\b",
        r"delay reason|delivery delayed|delivery (?:is|was|has been) delayed",
        r"connection timed? ?out|operation timed out|timed out (?:while|waiting|during)",
        r"(?:several|multiple|numerous|repeated|many) (?:attempts|times|retries)|requests to connect",
        r"initiate smtp conversation|did not respond|not responding|has not responded",
        r"will be deleted from queue|time limit|(?:expired|timeout)\b.{0,30}(?:queue|deliver)",
        r"unreachable for (?:too|a) long|not collected",
    ),
    "networkerror": (
        r"(?:connection|session|connect)\b.{0,40}?(?:refused|reset|dropped|lost|closed|failed|broken|"
        r"terminated|abort|error)",
        r"(?:lost|broken|no|dropped|closed) connection",
        r"(?:network|host|server|destination)(?: is| was)? (?:unreachable|down|not reachable|inaccessible)",
        r"(?:name|host|dns|domain|mx|address)(?: \w{1,12}){0,3} (?:lookup|resolution|look-up|query|"
        r"server)s? (?:failure|failed|error|timeout|problem|fail|timed)",
        r"(?:mail|routing|forwarding|message|delivery)(?: \w{1,12}){0,3} loop|\bloop(?:ing|s|ed)?\b",
        r"too many hops|hop ?count|hops exceeded|received headers",
        r"(?:not|n't|unable to|cannot|failed to) (?:be )?(?:connect|contact|establish|open connection|"
        r"resolve|deliver to)",
        r"socket error|servfail|dns (?:soft )?error|malformed name server|name server|(?:temporary|transient|"
        r"soft) (?:dns|lookup|name)",
        r"communication (?:error|fail)|timeout|i/o error on connection|network (?:error|problem|failure)",
        r"try(?:ing)? (?:next|another) (?:mx|host)|bad connection",
    ),
}
