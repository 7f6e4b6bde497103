"""What is never said: the tone of the method (equal stature; no pressure, blame, begging or guilt), by language, with the reason.

The patterns name kinds of phrases, not single sentences, and every repetition in them is bounded.
"""

# ruff: noqa: E501  (one pattern a line)
import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A kind of phrase that has no place in a message, and why."""

    code: str
    because: str
    pattern: re.Pattern[str]


def _fault(code: str, because: str, *phrases: str) -> Fault:
    return Fault(code=code, because=because, pattern=re.compile("|".join(phrases), re.IGNORECASE))


HARD_TIME = "hard_time"
_BARE = "a bare check-in gives them nothing; say what it is about"
_PUSH = "this pushes; the pace is theirs"
_DEADLINE = "a deadline or scarcity that is none"
_BLAME = "this blames them; facts only"
_BEG = "this begs; you are of equal stature"
_COCKY = "this is cocky; confident is enough"
_GUILT = "this works on their guilt"
_MOTIVE = "nobody knows their motives; leave them out"
_HARD = "a hard time is never named in a message"

EN: tuple[Fault, ...] = (
    _fault(
        "bare_check_in",
        _BARE,
        r"\b(?:just|only|simply|quickly|quick) (?:checking(?: in| up| whether)?|check(?:-| )in|following up|a (?:quick |friendly |gentle )?(?:follow-up|nudge|reminder|check))",
        r"\bcheck(?:ing)?[ -](?:back )?in (?:with you|on|to see)\b",
        r"\b(?:circl(?:e|ing)|loop(?:ing)?) back\b",
        r"\btouch(?:ing)? base\b",
        r"\bbump(?:ing)? (?:this|it|my|up)\b",
        r"\b(?:to the|at the) top of your inbox\b",
        r"\b(?:gentle|friendly|quick) (?:reminder|nudge|ping)\b",
        r"\bping(?:ing)? you\b",
        r"\bwanted to (?:check in|follow up|see if you(?:'ve| have| had) (?:seen|read|got))",
        r"\bany (?:news|update|thoughts) (?:yet|on this)\b",
    ),
    _fault(
        "pushing",
        _PUSH,
        r"\basap\b|\burgent(?:ly)?\b|\bat your earliest convenience\b",
        # "I will send it right away" presses nobody; "please answer right away" does
        r"\b(?:please|repl(?:y|ies)|answer|call|respond|let me know|get back|decide|need)\b[^.?!\n]{0,80}\b(?:as soon as (?:humanly )?possible|immediately|right away|at once|today)\b",
        r"(?<!nothing )(?<!nothing that )(?<!all )(?<!if )(?<!when )(?<!what )(?<!whatever )(?<!that )(?<!whether )(?<!anything )(?<!do )\byou (?:really |just )?(?:must|need to|have to|ought to|should really)\b(?! not\b)",
        r"\b(?:i|we) (?:really )?(?:need|require|expect|insist on) (?:your|an|a) (?:answer|reply|response|decision)\b",
        r"\bdon'?t (?:wait|delay|miss)\b|\bact now\b|\bsign (?:now|today)\b",
        r"\bwhy (?:not|wait)\b.{0,40}\btoday\b",
    ),
    _fault(
        "false_deadline",
        _DEADLINE,
        r"\b(?:last|final) (?:chance|call|opportunity|notice)\b|\blimited (?:time|offer)\b|\b(?:only|just) \w{1,10} (?:left|remaining|places|slots)\b",
        r"\b(?:offer|price|discount|quote) (?:ends|expires|runs out|is (?:only )?(?:valid|good) (?:until|till|for))\b",
        r"\b(?:before it'?s|until it'?s) too late\b|\bwhile (?:it|stocks?|supplies) lasts?\b|\bby (?:close|end) of (?:business|play|day) (?:today|tomorrow)\b",
    ),
    _fault(
        "blame",
        _BLAME,
        r"\byou (?:had )?(?:promised|swore|assured me|ignored|failed|forgot|neglected|never|still (?:have not|haven'?t|did not|didn'?t|owe))\b",
        r"\byou (?:have not|haven'?t|did not|didn'?t) (?:even |once )?(?:repl|answer|respond|return|call|get back|keep|bother)",
        r"\bas (?:i|we) (?:already |previously |have )?(?:said|wrote|mentioned|written|told you)\b",
        r"\b(?:as )?per my (?:last|previous|earlier)\b|\bonce again\b|\byet again\b|\bfor the (?:second|third|fourth|last) time\b",
        r"\bwhy (?:have|haven'?t|did|didn'?t|do|don'?t|won'?t|are|aren'?t) you\b|\byour (?:silence|lack of)\b",
        r"\b(?:still )?(?:no|without (?:an|any|a)) (?:answer|reply|response|word) from you\b|\b(?:can'?t|cannot) get you to\b",
    ),
    _fault(
        "begging",
        _BEG,
        r"\bi (?:beg|implore|plead)\b|\bbegging\b|\bplease,? please\b|\bpretty please\b|\bdesperate",
        r"\b(?:just|only|even) (?:a few|two|five|ten|\d{1,2}) (?:minutes|seconds) of your (?:precious |valuable )?time\b",
        r"\bi(?:'d| would) be (?:so|very|extremely|eternally|forever) grateful\b|\bit would mean (?:so much|a lot|the world)\b",
        r"\bsorry (?:to|for) (?:bother|disturb|keep|pester|trouble|interrupt)|\bi know (?:that )?you(?:'re| are) (?:very |so |really |extremely )?busy,? but\b",
        r"\bgive (?:me|us) (?:a|one (?:more|last)|another) chance\b|\bhop(?:e|ing) (?:against|desperately)\b",
    ),
    _fault(
        "cocky",
        _COCKY,
        r"\bno[ -]brainer\b|\bgame[ -]chang|\b(?:you'?d|you would) be (?:crazy|mad|foolish)\b|\btrust me\b|\bguarantee(?:d|s)?\b",
        r"\b(?:can'?t|cannot) afford (?:not )?to\b|\bbest (?:in|on) the market\b|\beverybody (?:knows|wants)\b|\byou(?:'ll| will) regret\b",
    ),
    _fault(
        "guilt",
        _GUILT,
        r"\bafter (?:all|everything) (?:the )?(?:time|work|effort|that|i|we)\b|\bi(?:'ve| have) (?:spent|put|invested) (?:so much|a lot|hours|days|weeks)\b",
        r"\b(?:i'?m|i am|we'?re|we are) (?:very |quite |a (?:little|bit) |rather )?(?:hurt|disappointed|upset|offended|frustrated|sad|annoyed)\b",
        r"\bthe least you (?:could|can)\b|\b(?:i|we) deserve\b|\bletting? (?:me|us) down\b|\byou owe (?:me|us)\b|\bout of (?:courtesy|respect|politeness)\b",
    ),
    _fault(
        "motives",
        _MOTIVE,
        r"\byou(?:'re| are) (?:clearly |obviously |probably |just |simply )?(?:avoiding|ignoring|hiding|dodging|ghosting|stalling|afraid|scared|unwilling|playing)\b",
        r"\byou (?:clearly|obviously|evidently|apparently) (?:do|are|have|want|don'?t)\b|\byou (?:just )?(?:don'?t|do not) (?:care|dare|want to (?:tell|talk|face))\b",
    ),
    _fault(
        HARD_TIME,
        _HARD,
        r"\b(?:condolences?|sympath(?:y|ies)|bereave\w{0,6}|funeral|passed away|your loss|illness|hospital|surgery|cancer|diagnos\w{1,4}|layoffs?|laid off|redundanc(?:y|ies)|divorce)\b",
        r"\b(?:death|loss) (?:in|of) (?:your|the family)\b|\b(?:your|difficult|hard|tough|sad) (?:situation|times?) (?:at home|you(?:'re| are)|that you)\b|\bget well\b",
    ),
)

DE: tuple[Fault, ...] = (
    _fault(
        "bare_check_in",
        _BARE,
        r"\b(?:nur|bloß|lediglich) (?:mal|kurz|noch ?mal|schnell)(?: \w{1,12}){0,3} (?:nach(?:fragen|haken|hören|fassen)|melden|erkundigen|erinnern)",
        r"\bnach(?:gehakt|gefasst|zuhaken|zufassen|haken|fassen)\b|\bhake? (?:\w{1,10} ){0,3}nach\b|\bfasse? (?:\w{1,10} ){0,3}nach\b",
        r"\b(?:freundliche|kleine|kurze|sanfte) erinnerung\b|\bin erinnerung (?:rufen|bringen)\b|\b(?:nach|wieder nach|ganz nach) oben (?:holen|schieben|bringen)\b",
        r"\bgibt es (?:schon )?(?:etwas )?neu(?:es|igkeiten)\b|\bwollte (?:nur|mal|kurz) (?:\w{1,10} ){0,3}(?:hören|fragen)\b",
    ),
    _fault(
        "pushing",
        _PUSH,
        r"\bdringend|\baller?spätestens\b",
        r"\b(?:bitte|antwort\w{0,5}|meld\w{0,3}|ruf\w{0,3}|entscheid\w{0,5}|brauche|erwarte)\b[^.?!\n]{0,80}\b(?:sofort|unverzüglich\w{0,2}|umgehend\w{0,2}|schnellstmöglich\w{0,2}|so (?:schnell|rasch|bald) wie möglich|noch heute)\b",
        r"\b(?:sie|du) (?:sollten?|solltest|müssen|musst) (?:\w{1,12} ){0,4}(?:entscheid|antwort|unterschr|handeln|zusagen)",
        r"\bich (?:brauche|erwarte|benötige) (?:\w{1,10} ){0,3}(?:antwort|rückmeldung|entscheidung|zusage)",
        r"\bjetzt (?:zugreifen|handeln|unterschreiben)\b",
    ),
    _fault(
        "false_deadline",
        _DEADLINE,
        r"\b(?:letzte|allerletzte) (?:chance|gelegenheit|mahnung|möglichkeit)\b|\bnur (?:noch )?(?:heute|bis|solange|wenige|\d{1,3})\b(?! (?:eine|ein)\b)",
        r"\b(?:angebot|preis|rabatt|aktion) (?:endet|läuft ab|verfällt|gilt nur|ist nur)\b|\bsolange der vorrat\b|\bbevor es zu spät\b",
    ),
    _fault(
        "blame",
        _BLAME,
        r"\b(?:sie haben|du hast|hatten sie|haben sie|hast du|hattest du) (?:\w{1,10} ){0,4}(?:versprochen|zugesagt|zugesichert|ignoriert|vergessen|versäumt)\b",
        r"\b(?:nicht|nie|noch nicht|immer noch nicht|wieder nicht) (?:\w{1,10} )?(?:geantwortet|reagiert|zurückgerufen|gemeldet|eingehalten)\b",
        r"\bwie (?:ich )?(?:bereits|schon|mehrfach) (?:\w{1,10} ){0,2}(?:geschrieben|gesagt|erwähnt|mitgeteilt)\b|\bwie gesagt\b",
        r"\bwarum (?:haben|hast|melden|meldest|antworten|antwortest|reagieren|reagierst) (?:sie|du)\b|\b(?:ihr|dein)e? schweigen\b",
        r"\b(?:zum|schon das) (?:zweiten|dritten|vierten|wiederholten|letzten) mal\b|\bleider (?:\w{1,10} ){0,3}(?:keine|ohne) (?:antwort|rückmeldung|reaktion)\b",
        r"\b(?:ignorieren sie|ignorierst du|sie ignorieren|du ignorierst)\b",
    ),
    _fault(
        "begging",
        _BEG,
        r"\bich (?:bitte|flehe) (?:\w{1,6} )?(?:inständig|an)\b|\bbitte,? bitte\b|\bverzweifelt|\bich wäre (?:\w{1,6} )?(?:so|sehr|unendlich|äußerst) dankbar\b",
        r"\bnur (?:ein paar|fünf|zehn|zwei|\d{1,2}) (?:minuten|sekunden) (?:ihrer|deiner)\b|\b(?:verzeihen|entschuldigen) sie (?:\w{1,8} ){0,3}(?:störung|stören?)|\bsorry (?:für|wegen) (?:\w{1,8} ){0,2}stör",
        r"\bgeben sie (?:mir|uns) (?:\w{1,8} ){0,2}(?:chance|gelegenheit)\b|\bich weiß,? (?:dass )?(?:sie|du) (?:\w{1,10} ){0,3}(?:viel|beschäftigt)(?: \w{1,10}){0,4},? aber\b",
    ),
    _fault(
        "cocky",
        _COCKY,
        r"\bglauben sie mir\b|\bglaub mir\b|\bgarantier\w{1,4}\b|\bkonkurrenzlos|\bunschlagbar|\bsie wären verrückt|\b(?:werden sie|wirst du|werden es) bereuen\b|\bnicht leisten,? (?:\w{1,10} ){0,3}(?:zu|nicht)\b",
    ),
    _fault(
        "guilt",
        _GUILT,
        r"\bnach (?:all|allem|der ganzen) (?:dem|der|was|arbeit|mühe|zeit)\b|\bich habe (?:so viel|viele stunden|tage|wochen)\b",
        r"\bich bin (?:\w{1,10} )?(?:enttäuscht|verletzt|gekränkt|verärgert|frustriert|traurig)\b|\bim stich (?:gelassen|lassen)\b",
        r"\bdas mindeste\b|\b(?:sind sie|bist du) (?:mir|uns) schuldig\b|\baus (?:höflichkeit|anstand|respekt)\b|\bich habe (?:\w{1,6} )?verdient\b",
    ),
    _fault(
        "motives",
        _MOTIVE,
        r"\b(?:sie|du) (?:weichen|weichst|gehen|gehst) mir (?:aus|aus dem weg)\b|\b(?:verstecken sie|versteckst du|sie verstecken|du versteckst)\b|\b(?:sie|du) (?:drücken|drückst)\b",
        r"\b(?:offenbar|offensichtlich|anscheinend) (?:haben|wollen|sind|trauen|hast|willst|bist|traust) (?:sie|du)\b|\b(?:trauen sie|traust du) (?:sich|dich)\b",
    ),
    _fault(
        HARD_TIME,
        _HARD,
        r"\b(?:beileid|anteilnahme|trauerfall|todesfall|beerdigung|verstorben|verlust ihres|krankheit|erkrankung|krankenhaus|operation|krebs|diagnose|entlassungen?|stellenabbau|scheidung)\b",
        r"\bgute besserung\b|\b(?:schwere|schwierige|traurige)[nr]? (?:zeit|situation|stunden)\b",
    ),
)

FAULTS: Mapping[str, tuple[Fault, ...]] = {"en": EN, "de": DE}


def names_hard_time(words: str) -> bool:
    """Do these words speak of a bereavement, an illness, layoffs? Nobody quotes them back, in whatever language."""
    return any(
        fault.code == HARD_TIME and fault.pattern.search(words) for faults in FAULTS.values() for fault in faults
    )
