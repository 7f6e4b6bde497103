"""What mail systems say when it is no longer there: the person, the mailbox or the whole house."""

# "Was not found" in the languages in which large systems speak to their users.
_NOT_FOUND = (
    r"(?:introuvable|(?:impossible|pas pu) (?:de )?trouver|non (?:è stat[oa] |può essere )?trovat[oa]|"
    r"impossibile trovare|"
    r"no se (?:ha |pudo |puede )?(?:encontr\w*|localiz\w*)|não (?:foi (?:possível )?)?encontr\w*|"
    r"niet (?:worden )?gevonden|"
    r"(?:gick|går) inte att hitta|hittades inte|(?:ikke|ikkje) (?:blive )?(?:fundet|funnet|finne)|ei löytynyt|"
    r"nie (?:można |udało się )?(?:odnaleźć|znaleźć|znaleziono)|nebyl\w? nalezen\w?|nem található|bulunamadı|"
    r"не (?:найден\w?|удалось найти)|nicht (?:gefunden|ermittelt)|未找到|找不到|見つかりません|見つからない|찾을 수 없)"
)
_HOST = (
    r"(?:host|server|servidor|serveur|domain|domäne|dominio|domínio|domaine|domein|domän|домен|ドメイン|域名|도메인)"
)

WORDS: dict[str, tuple[str, ...]] = {
    "nobody": (
        r"^unknown user: ?<>|no one at this address|badrcptto|badrecipientto|validrcptto|archived recipient",
        r"missing home directory|can't accept user|nessun utente|utilisateur inconnu",
        r"wrong or no longer valid|envelope recipient (?:has been denied|is in)",
        r"does(?:n't| not) have an? \S{0,20}yahoo\S{0,12} account",
        r"(?:recipient|addressee)(?:'s)? name (?:is )?not recogni[sz]ed|000c05a6",
        r"invalid recipient|destinataire.{0,3} invalide|account that you tried to reach does not exist",
        r"recipnotfound|recipientnotfound|nosuchuser|answer=6596|recipient address rejected: access denied",
        r"no valid recipients?|not listed in .{0,20}(?:address book|directory)",
        r"(?:do|does|did)(?: not|n't) have an? (?:valid |such )?(?:account|mail ?box|e-?mail address)\b",
        r"wrong or (?:is )?no longer|no (?:final )?(?:e-?mail )?delivery point|"
        r"have an? (?:final )?(?:e-?mail )?delivery point",
        r"not (?:exactly )?match (?:an?|any|the) (?:\w+ ){0,3}(?:address|user|account|name|mail ?box)",
        r"not (?:in|on|found in|part of)(?: \w+){0,2} (?:recipient|user|address|mail ?box|customer|subscriber)s? "
        r"?(?:list|table|map|base|directory)?\b",
        r"(?:recipient|address|mail ?box|user|account).{0,30}(?:can(?:no| no|')t|could not|couldn't|"
        r"unable to) be verified",
        r"not a member of (?:the |this )?domain",
        r"(?:does(?: not|n't)|do not|don't) have (?:that|such|this|any|the) (?:\w+ )?(?:user|mail ?box|account|"
        r"recipient)",
        r"no (?:valid |such )?recipients? (?:was |were )?(?:accepted|found|here)|\bdosn't exist",
        r"user (?:\S{1,60} )?(?:path )?(?:no|not) exist|marked as invalid|mail ?box unallocated",
    ),
    "userunknown": (
        r"(?:user|recipient|mail ?box|account|add?ress|person|name|alias|addressee|customer|subscriber|"
        r"inbox|destinataire)s?(?:\(s\))?(?: account| name| address| e-?mail)?\b.{0,45}?(?:\bunknown\b|"
        r"\bnot (?:be )?(?:found|known|recogni[sz]ed|listed|exist|existing|available here|valid|a valid|"
        r"local|here|registered)|n't (?:exist|found|have an? )|does(?: not|n't) (?:exist|"
        r"have|match)|non-?exist|\binvalid\b|(?<!message was )(?<!mail was )undeliverable|no longer (?:exist|valid|"
        r"in use|available|"
        r"on (?:the )?server|with|active|here|at|employed|works)|cannot be found|could not be found|"
        r"couldn't be found|wasn't found|rejected: ?(?:nonexist|undeliverable)|not exist)",
        r"(?:unknown|no such|invalid|non-?existent|bad|illegal|undeliverable|unrecogni[sz]ed|wrong|"
        r"incorrect)(?: or \w+)?(?: destination| local| recipient'?s?| e-?mail| mail| target| envelope|"
        r" smtp| virtual| delivery){0,4}[ -](?:user|recipient|mail ?box|account|add?ress(?:ee)?|alias|name|"
        r"person|customer|part|subscriber)",
        r"user ?unknown|(?:invalid|unknown|bad|no such) (?:\w+ ){0,3}(?:user ?id|uid|log ?in|id)\b",
        r"(?:no|not an?|there is no|not a valid|isn't an?)(?: valid| active| such| known)? (?:mail ?box|"
        r"user|account|recipient|person|address|one)\b.{0,25}?\b(?:here|by that|by this|with|at|of|name|"
        r"known|found|called|on this|in|exists?|for|address)\b",
        r"(?:does|did) not exist|doesn't exist|this user doesn't have|not listed in|recipnotfound",
        r"recipientnotfound|nosuchuser|recipient_not_found|invalidrecipient|notfound\.",
        r"(?:is|(?<!message )(?<!mail )was) (?:rejected as )?undeliverable",
        r"(?:recipient|delivery).{0,40}?(?:name|address) (?:is )?not recogni[sz]ed|vrfy|user_unknown",
        r"that (?:user|address|mailbox) (?:is )?(?:not|un)|(?:user|recipient|rcpt)(?: <>)? not ok",
        r"unable to (?:find|validate|locate|verify)(?: the)? (?:recipient|user|mailbox|address)",
        r"not known (?:here|at this)",
        r"(?:don't|do not|cannot|can't) (?:know|find|recogni[sz]e).{0,40}?(?:user|recipient|address|"
        r"mailbox|name|person)",
        r"has left|no longer (?:employed|works? (?:here|for|at)|a valid|an? (?:active|valid))",
        r"(?:bad|invalid) destination mail ?box",
        r"address(?:e)? (?:\w+ ){0,6}(?:invalide|inconnue|inexistante?)",
        r"(?:empfänger|benutzer|adresse).{0,40}?(?:unbekannt|nicht gefunden|existiert nicht|ungültig|"
        r"konnte nicht gefunden)",
        r"(?:usuario|destinatario|dirección|utente|indirizzo|buzón|conta|usuário|"
        r"destinatário).{0,40}?(?:desconocid|no existe|inexistente|sconosciuto|inesistente|no encontrad|"
        r"não existe|desconhecid|no válid)",
        r"(?:hitta|gebruiker|ontvanger|mottagaren).{0,40}?(?:e-postadressen|onbekend|niet gevonden|finns inte)",
        r"(?:不存在|找不到|無此|无此)|あて先不明|宛先不明|見つかりません|存在しません",
        _NOT_FOUND,
        r"(?:n't|not|unable to|failed to) (?:find|locate) (?:the |this |that |your |such |an? |"
        r"any )?(?:\w+ ){0,2}(?:address|"
        r"user|recipient|mail ?box|account|e-?mail)",
        r"(?:account|mail ?box|user|address|recipient).{0,30}?\b(?:deleted|removed)\b|(?:not|"
        r"no longer) works? (?:here|for|at|with)",
        r"адрес\w* не (?:найден|существует)|n'existe (?:pas|plus)|non recensé|n'est (?:pas|plus) (?:valide|connu)",
        r"(?:gibt es|existiert|ist) (?:hier |uns )?(?:nicht|unbekannt)\b.{0,30}(?:empfänger|benutzer|adresse|"
        r"postfach)?",
        r"no existe|inexistente|non esiste|não existe|nie istnieje|neexistuje|nem létezik|ei löydy|bestaat niet",
        r"(?:okänd|ukendt|ukjent|onbekende|nieznan\w|neznám\w|tuntematon|ismeretlen|bilinmeyen|"
        r"desconocid[oa]) ?\w{0,20}",
        r"존재하지 않|없는 (?:사용자|주소|계정)|konto niedost|不正なアドレス|該当するユーザ|存在しない|は存在しま",
        r"пользовател\w+ (?:не найден|неизвестен|не существует)|нет такого|użytkownik.{0,40}?nie istnieje",
        r"(?:user|recipient|address|mailbox).{0,40}?not (?:a )?(?:known|valid|our|one of)|typos?\b.{0,40}?",
        r"unknown (?:local|to (?:address|user))|recipient address (?:is )?(?:reserved|malformed)",
        r"answer=6596",
    ),
    "unavailable": (
        r"(?:mail ?box|user|recipient|account|address)(?: <>)? (?:is |was )?(?:unavailable|not available)",
    ),
    "hasmoved": (
        r"(?:has|have|been) (?:been )?(?:moved|relocated)\b",
        r"(?:user|mailbox|address|recipient|customer) (?:has )?(?:moved|changed)",
        r"(?:e-?mail )?address (?:has|was) (?:been )?(?:changed|replaced)",
        r"(?:new|please use)(?: the)? (?:e-?mail )?address|replaced by|not our customer|user not local",
        r"forwarding (?:address|has expired|expired)|neue (?:e-?mail-?)?adresse",
        r"changed (?:his|her|their|e-?mail) (?:e-?mail )?address|\btry (?:\w+ ){0,3}<> ?(?:instead|$)|try <>(?: |\.|"
        r"$)",
        r"is no longer (?:with (?:us|the)|employed)|hat (?:das unternehmen|uns|die firma) verlassen",
    ),
    "suspend": (
        r"no longer accepts? (?:mail|messages|e-?mail)|unavailable or access denied|is terminated|"
        r"suspend the service",
        r"(?:account|mail ?box|user|address|recipient|customer|inbox|e-?mail)(?:\(s\)|"
        r"s)?(?: account)?\b.{0,50}?\b(?:disabled|suspended|inactive|deactivated|locked|frozen|dormant|"
        r"terminated|cancell?ed|not active|is blocked|discontinued|unavailable temporarily|has expired|"
        r"turned off|on hold|not activated|hibernat\w*)\b",
        r"(?:disabled|inactive|suspended|dormant|deactivated|locked|frozen|expired|closed)(?: e-?mail|"
        r" mail)? (?:account|mail ?box|user|recipient|address|customer)",
        r"account (?:closed|has been closed|is closed|expired)|\binactivity\b|"
        r"(?:account|mail ?box|user)(?: <>)? (?:is |has been |was )?blocked\b(?! (?:by|using|for sending))|"
        r"(?:account|mail ?box|user)(?: <>)? (?:is |has |was )?expired\b|^(?:<>:? )?(?:inactive|expired|locked)\b",
        r"is (?:now|currently|temporarily|permanently|administratively) (?:disabled|suspended|inactive|locked)\b",
        r"temporar(?:y|ily) (?:locked|disabled|suspended)|(?:casilla|buz[oó]n|cuenta|conta|caixa).{0,40}(?:expirad|"
        r"inactiv|inativ|deshabilitad|suspens|bloquead)",
        r"has been (?:disabled|suspended|deactivated)|\boverdue\b",
        r"(?:konto|postfach).{0,40}?(?:gesperrt|deaktiviert)",
        r"(?:compte|boîte|cuenta|casella).{0,40}?(?:désactivé|suspendu|bloqué|suspendida|disattivata|"
        r"sospesa|desactivad)",
    ),
    "hostunknown": (
        _HOST + r".{0,40}?" + _NOT_FOUND + "|" + _NOT_FOUND + r".{0,20}?" + _HOST,
        r"(?:cannot|can ?not|can't|unable to|could not|couldn't) (?:find|locate|resolve) (?:an? |the |"
        r"any )?(?:mail ?server|"
        r"mail host|mx|host|server|domain)\b",
        r"host unreachable|account or domain may not exist|no mx found|find an? (?:gateway|route|"
        r"mail ?server) (?:for|to)\b",
        r"no such domain|domain (?:name )?(?:is |was )?(?:not (?:reachable|found|registered|resolvable)|expired|"
        r"unknown)",
        r"(?:host(?: or domain(?: name)?)?|domain(?: name)?)s?\b.{0,40}?(?:\bnot found|\bunknown\b|"
        r"does(?: not|n't) exist|not exist\b|not reachable|no such|(?:could|can)(?: not|not|"
        r"n't) be (?:found|resolved)|is invalid|not valid|unroutable|non-existent|not resolv)",
        r"(?:unknown|no such|invalid|illegal|bad|non-?existent|unrout(?:e)?able|"
        r"unresolvable)(?: destination| mail| recipient| target| email){0,4}[- ](?:host|domain|system|server|"
        r"mail domain)\b",
        r"unrout(?:e)?able (?:mail domain|address|domain)|find any host|nonexistentdomain",
        r"point to non-existent|illegal host|bad destination (?:system|host)|nxdomain",
        r"look ?up (?:of )?(?:host|domain)|nodename nor servname",
        r"no (?:valid )?(?:mx|dns|a)(?: or a)?(?:/a)? (?:record|entry|entries|host)|name service error",
        r"(?:name or service|domain name) not known|cannot route to|no route for",
        r"dns(?: type)?.{0,40}?(?:lookup|query|error|returned)?.{0,40}?(?:not exist|nxdomain|no answer|"
        r"no such|no data|answer with no data)",
        r"couldn't find.{0,40}?(?:domain|host)|address does not resolve",
        r"not (?:a |in )?(?:valid |existing )?dns|check that the (?:domain|part after)",
    ),
    "notaccept": (
        r"protocol returned a permanent error",
        r"(?:host|domain|server|system|machine|name).{0,40}?(?:does|do|is|are) ?(?:not|n't) (?:accept|"
        r"accepting|receive|receiving)(?: any)?(?: (?:network|incoming|inbound))? (?:e-?mail|mail|"
        r"messages|smtp)",
        r"accept mail from any|no smtp service|null ?mx|mx 0 \.|find a mail exchanger or ip",
        r"smtp (?:service|protocol) (?:is )?(?:not|returned)|(?:system|server|host) (?:is )?not accepting",
        r"no mail (?:service|server) (?:here|at|on|available|for)",
        r"no longer accept(?:s|ing)? (?:e-?mail|mail|messages) (?:for|at) (?:this|the|that) (?:domain|"
        r"server|host)",
        r"refuses? (?:to accept )?all (?:mail|messages)",
    ),
}
