"""How other languages than English promise: the first person with a verb of doing, and the words of "see you on"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ringback.intake.commitments.promise import Promise, Who, names_any


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """A language's way of promising, as patterns. `timed` counts only beside a day or a word like "soon"."""

    firm: str
    timed: str
    both: str
    none: str
    hints: tuple[str, ...]


@cache  # made when a mail comes in that language, which most languages never do
def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_GERMAN_DOES = (
    r"(?:melde|melden|schicke|schicken|sende|senden|übersende|übersenden|maile|mailen|rufe|rufen|kümmere|"
    r"kümmern|prüfe|prüfen|kläre|klären|"
    r"liefere|liefern|bringe|bringen|gebe|geben|lasse|lassen|leite|leiten|erstelle|erstellen|bereite|bereiten|"
    r"frage|fragen|sage|sagen|bespreche|besprechen|bestelle|"
    r"reiche|reichen|faxe|schreibe|schreiben|erledige|erledigen|überweise|überweisen|bestätige|bestätigen|"
    r"organisiere|buche|buchen|informiere|informieren|"
    r"schaue|schauen|sehe|überarbeite|überarbeiten|vereinbare|nehme|unterschreibe|zahle|zahlen|treffe|spreche|"
    r"stelle|stellen|hole|komme|kommen|antworte|antworten)"
)

MANNERS: Mapping[str, Manner] = {
    "de": Manner(
        firm=(
            rf"\b(?:(?:ich|wir) werden? (?!(?:\w+ ){{0,6}}(?:nicht|kein\w*|nie|können|müssen|sein|haben)\b)|"
            rf"werden? (?:ich|wir) (?!(?:\w+ ){{0,6}}(?:nicht|kein\w*|können|müssen|sein|haben)\b)"
            rf"|(?:ich|wir) {_GERMAN_DOES} (?:mich|uns|Ihnen|Sie|dir|dich|euch|es|das|die|den|alles|mir das)\b|"
            rf"{_GERMAN_DOES} (?:ich|wir) (?:mich|uns|Ihnen|Sie|dir|dich|euch|es|das|die|den)\b"
            rf"|(?:ich|wir) komme?n? (?:\w+ ){{0,5}}auf (?:Sie|dich|euch) zu|(?:ich|wir) (?:gebe?n?|"
            rf"sage?n?) (?:\w+ ){{0,5}}Bescheid|verspreche|^(?:melde mich|schicke ich|mache ich))"
        ),
        timed=(
            rf"\b(?:(?:ich|wir) {_GERMAN_DOES}|{_GERMAN_DOES} (?:ich|wir)|(?:Sie|du|ihr) (?:erhalten|bekommen|"
            rf"erhältst|bekommst|hören|hörst)|(?:erhalten|bekommen) Sie|erhältst du|bekommst du"
            r"|folgt|folgen|(?:ich|wir) (?:bin|sind|mache|machen|habe|haben))\b"
        ),
        both=(
            r"\b(?:wir (?:sehen|sprechen|hören|treffen) uns|(?:sehen|sprechen|hören|treffen) wir uns|"
            r"lass(?:en Sie|t)? uns|wir (?:telefonieren|sprechen|treffen uns)|telefonieren wir|sprechen wir|"
            r"freue? (?:mich|uns) auf (?:unser|das|den|die))|^(?:dann )?bis (?:dann )?(?:am |zum |nächste|"
            r"nächsten |kommenden |morgen|übermorgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|"
            r"sonntag)[^.!?]{0,25}[.!]?$"
        ),
        none=(
            r"\b(?:nicht|kein\w*|nie|leider|würden?|könnten?|ob|urlaub|abwesend|außer haus|nicht im büro|"
            r"wenn ich|hoffe\w*)\b|\?$"
        ),
        hints=("ich ", "wir ", "uns", "bis ", "folg", "sie ", "melde"),
    ),
    "fr": Manner(
        firm=(
            r"\b(?:(?:je|nous) (?:(?:vous|te|t['’]|le|la|les|lui|leur|l['’]|me|m['’]|nous|y) ?){0,3}(?!ser|aur|"
            r"pourr|devr|saur|voudr|aimer|verr|fer(?:ai|ons) (?:pas|un plaisir))\w{2,15}r(?:ai|ons)\b|"
            r"j['’](?!aurai|irai bien|aimerai)\w{2,15}rai\b|(?:je vais|nous allons) (?:(?:vous|te|t['’]|le|la|"
            r"les|lui|leur|l['’]|me|m['’]|nous) ?){0,3}\w{3,15}(?:er|ir|re)\b|"
            r"(?:je|nous) (?:reviens|revenons|reviendrai|reviendrons) vers (?:vous|toi)|(?:je|nous) vous tiens?|"
            r"je m['’](?:en )?(?:occupe|engage))"
        ),
        timed=(
            r"\b(?:(?:je|nous) (?:vous|te|t['’]|le|la|les|lui|leur|l['’]) ?\w{3,15}(?:e|s|ons)\b|"
            r"vous (?:recevrez|aurez)|tu (?:recevras|auras))"
        ),
        both=(
            r"\b(?:on se (?:voit|parle|rappelle|retrouve|appelle)|nous nous (?:voyons|verrons|retrouvons|"
            r"retrouverons)|rendez-vous)\b|^à (?:demain|lundi|mardi|mercredi|jeudi|vendredi|"
            r"la semaine)[^.!?]{0,25}[.!]?$"
        ),
        none=(
            r"\b(?:ne|n['’]\w+|pas|absente?|congés?|vacances|si je|si nous|pourrais|pourrions|voudrais|aimerais|"
            r"espère)\b|\?$"
        ),
        hints=("je ", "nous ", "j'", "j’", "vous ", "on se", "à "),
    ),
    "es": Manner(
        firm=(
            r"(?:^|[\s,;:¡(])(?!est|pod|ten|ser|hab|sald|vol(?:ver)é el|quer|deb)\w{2,15}(?:aré|eré|iré|aremos|"
            r"eremos|iremos|dré|dremos)\b|\b(?:voy|vamos) a (?!estar|ser|tener|poder)\w{3,15}(?:ar|er|ir)(?:te|"
            r"le|les|lo|la|los|se|os|nos)?\b|me comprometo"
        ),
        timed=(
            r"\b(?:te|le|les|os|se lo|se la|se los) (?:llamo|llamamos|envío|envio|enviamos|mando|mandamos|aviso|"
            r"avisamos|confirmo|confirmamos|paso|respondo|escribo|escribimos|contesto)\b"
        ),
        both=(
            r"\b(?:nos vemos|hablamos|quedamos|nos reunimos)\b|^hasta (?:el |la )?(?:lunes|martes|miércoles|"
            r"jueves|viernes|sábado|domingo|mañana|semana|próxim)[^.!?]{0,25}[.!]?$"
        ),
        none=(r"\b(?:no|nunca|vacaciones|fuera de la oficina|espero|si)\b|\?$"),
        hints=("ré", "remos", "voy a", "vamos a", "te ", "le ", "les ", "vemos", "hablamos", "quedamos", "hasta"),
    ),
    "it": Manner(
        firm=(
            r"(?:^|[\s,;:(])(?!sar|potr|avr|dovr|vorr|per|met|quando|però|ciò)\w{2,15}(?:erò|irò|arò|drò|rrò|"
            r"eremo|iremo|aremo|dremo)\b|\bmi impegno"
        ),
        timed=(
            r"\b(?:ti|le|vi|glielo|te lo|ve lo) (?:chiamo|invio|mando|scrivo|confermo|richiamo|faccio (?:sapere|"
            r"avere)|rispondo|inviamo|mandiamo|chiamiamo)\b"
        ),
        both=(
            r"\b(?:ci (?:vediamo|sentiamo|incontriamo|aggiorniamo)|sentiamoci|vediamoci)\b|^a (?:domani|lunedì|"
            r"martedì|mercoledì|giovedì|venerdì)[^.!?]{0,25}[.!]?$"
        ),
        none=(r"\b(?:non|ferie|assente|fuori ufficio|spero|se)\b|\?$"),
        hints=("rò", "remo", "ti ", "le ", "vi ", "ci ", "lo ", "vediamo", "a "),
    ),
    "nl": Manner(
        firm=(
            r"\b(?:(?:ik|we|wij) (?:zal|zullen|ga|gaan) (?!(?:\w+ ){0,6}(?:niet|geen|zijn|kunnen|moeten)\b)|"
            r"(?:zal|zullen|ga|gaan) (?:ik|we|wij) (?!(?:\w+ ){0,6}(?:niet|geen|zijn|kunnen)\b)|(?:ik|we|"
            r"wij) (?:laat|laten) (?:\w+ ){0,4}weten|(?:ik|we|wij) (?:kom|komen) (?:\w+ ){0,4}(?:op terug|"
            r"bij (?:u|je) terug))"
        ),
        timed=(
            r"\b(?:ik|we|wij) (?:stuur|sturen|bel|bellen|mail|mailen|neem|nemen|maak|maken|lever|leveren|"
            r"bevestig|geef|geven|kijk|kijken)\b|\b(?:stuur|bel|mail|neem|maak|lever|geef|kijk) ik\b|"
            r"\b(?:ontvangt u|u ontvangt|krijg je|je krijgt)\b"
        ),
        both=(
            r"\b(?:we (?:zien|spreken) elkaar|zien we elkaar|spreken we elkaar|laten we)\b|^tot (?:morgen|"
            r"maandag|dinsdag|woensdag|donderdag|vrijdag|volgende)[^.!?]{0,25}[.!]?$"
        ),
        none=(r"\b(?:niet|geen|nooit|afwezig|vakantie|hopelijk|als ik)\b|\?$"),
        hints=("ik ", "we ", "wij ", "tot ", " u ", " je "),
    ),
    "pt": Manner(
        firm=(
            r"(?:^|[\s,;:(])(?!estar|poder|ter(?:ei|emos)|ser(?:ei|emos)|haver|sair)\w{2,15}(?:arei|erei|irei|"
            r"aremos|eremos|iremos|rei)\b|\b(?:vou|vamos|irei|iremos) (?:(?:te|lhe|lhes|lo) )?(?!estar|ser|ter|"
            r"poder)\w{3,15}(?:ar|er|ir)\b|me comprometo"
        ),
        timed=(
            r"\b(?:te|lhe|lhes) (?:ligo|envio|mando|enviamos|respondo|confirmo|aviso)\b|\b(?:ligo|envio|mando|"
            r"respondo|confirmo|retorno|enviamos)\b"
        ),
        both=(
            r"\b(?:nos vemos|falamos|a gente se (?:vê|fala)|vemo-nos|encontramo-nos)\b|^até (?:amanhã|segunda|"
            r"terça|quarta|quinta|sexta|a próxima)[^.!?]{0,25}[.!]?$"
        ),
        none=(r"\b(?:não|nunca|férias|ausente|espero|se)\b|\?$"),
        hints=(
            "rei",
            "remos",
            "vou ",
            "vamos ",
            "ligo",
            "envi",
            "mando",
            "respondo",
            "confirmo",
            "falamos",
            "vemo",
            "até",
            "retorno",
        ),
    ),
    "sv": Manner(
        firm=(
            r"\b(?:(?:jag|vi) (?:ska|skall|kommer att) (?!(?:\w+ ){0,5}(?:inte|vara|kunna|ha)\b)|(?:ska|"
            r"kommer) (?:jag|vi) (?!(?:\w+ ){0,5}(?:inte|vara|kunna)\b)|(?:jag|vi) (?:återkommer|hör av (?:mig|"
            r"oss)|lovar)|återkommer (?:jag|vi)|^återkommer)"
        ),
        timed=(
            r"\b(?:(?:jag|vi) (?:skickar|ringer|mejlar|mailar|kollar|bekräftar|fixar|levererar|meddelar|tar)|"
            r"(?:skickar|ringer|mejlar|mailar|kollar|tar) (?:jag|vi))\b"
        ),
        both=(r"\b(?:vi (?:ses|hörs|talas|träffas)|ses vi|hörs vi|låt oss|^(?:ses|hörs))\b"),
        none=(r"\b(?:inte|aldrig|semester|frånvarande|hoppas|om jag)\b|\?$"),
        hints=("jag ", "vi ", "ses", "hörs", "återkommer"),
    ),
    "pl": Manner(
        firm=(
            r"\b(?:wyślę|prześlę|prześlemy|wyślemy|zadzwonię|zadzwonimy|oddzwonię|odezwę|odezwiemy|odpowiem|"
            r"odpiszę|wrócę z|wrócimy z|dam (?:\w+ )?znać|damy (?:\w+ )?znać|sprawdzę|sprawdzimy|przygotuję|"
            r"przygotujemy|potwierdzę|potwierdzimy|"
            r"skontaktuję|skontaktujemy|zajmę się|zajmiemy się|dostarczę|dostarczymy|przekażę|przekażemy|"
            r"poinformuję|podpiszę|umówię|zapłacę|omówię|postaram się|(?:będę|będziemy) (?:dzwonić|wysyłać|"
            r"przygotowywać))\b"
        ),
        timed=(r"\b(?:wysyłam|dzwonię|przesyłam|otrzyma (?:pan|pani)|dostaniesz)\b"),
        both=(
            r"\b(?:do zobaczenia|do usłyszenia|spotkajmy się|spotkamy się|porozmawiajmy|porozmawiamy|"
            r"zdzwonimy się|widzimy się|słyszymy się)\b"
        ),
        none=(r"\b(?:nie|nigdy|urlop\w*|gdyby\w*|jeśli|czy)\b|\?$"),
        hints=("ę", "emy", "imy", "dam ", "odpowiem", "do z", "do u", "ajmy", "wysyłam", "przesyłam"),
    ),
    "ja": Manner(
        firm=(
            r"(?:ご連絡|ご返信|ご返事|ご回答|お返事|回答|返信|連絡|お送り|送付|お電話|お届け|ご報告|報告|手配|ご用意|準備|提出|確認し?て?(?:ご連絡|折り返し)?|"
            r"折り返し(?:ご連絡)?|ご案内|お知らせ|共有|対応)(?:を)?(?:いた|致)?(?:さ|し|送り)?(?:せていただき)?(?:ます|ております|予定です)(?!か|が、ご|ので、ご)"
        ),
        timed=(r"(?:送ります|伺います|電話します|届けます|出します|参ります)"),
        both=(
            r"(?:お会いし|お会いでき|打ち合わせ|ミーティング)[^。]{0,12}(?:ましょう|お願い(?:いた)?します|楽しみにし)"
        ),
        none=(r"(?:ません|休暇|不在|でしょうか|いただけますか|た場合|てください|てくださ)"),
        hints=("ます", "ましょう", "予定です", "お願い"),
    ),
}


def may_promise(lower: str, language: str) -> bool:
    """A cheap test on a text in lower case: is there a word that this language's promises are made of?"""
    manner = MANNERS.get(language)
    return manner is not None and names_any(manner.hints, lower)


def promise(sentence: str, language: str, dated: bool) -> Promise | None:
    """Who promises what in this sentence of that language? Nothing for a language without an own manner.

    The whole sentence is the quote: in most of these languages the day stands before the promise as often as behind it.
    """
    manner = MANNERS.get(language)
    if manner is None or not may_promise(sentence.lower(), language) or _words(manner.none).search(sentence):
        return None
    both = _words(manner.both).search(sentence) if dated else None
    if both:
        return Promise(start=0, end=len(sentence), who=Who.BOTH)
    match = _words(manner.firm).search(sentence) or (_words(manner.timed).search(sentence) if dated else None)
    return Promise(start=0, end=len(sentence), who=Who.SELF) if match else None
