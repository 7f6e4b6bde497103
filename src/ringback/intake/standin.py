"""Who stands in for a person who is away: the first one that the notice tells the reader to turn to."""

import re

_ADDRESS = r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,60}@[A-Za-z0-9][A-Za-z0-9.-]{0,80}\.[A-Za-z]{2,10}"
_CAPITAL = "A-ZÀ-ÖØ-ÞŁŚŻŹĆ"
_GIVEN = rf"[{_CAPITAL}](?:[\w’'´-]{{1,25}})(?<![’'-])"
_LINK = r"(?:van|von|de|der|den|da|di|la|le|del|dos|zu|ter|af)"
_PERSON = rf"{_GIVEN}(?:[ \t]+(?:{_GIVEN}|[{_CAPITAL}]\.?(?!['’\w])|{_LINK}(?:[ \t]{_LINK})?[ \t]+{_GIVEN})){{0,3}}"
_TITLE = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Herrn?|Frau|M|Mme|Mlle|Sr|Sra|Srta|Sig|Dott|Pan[ai]?|Dhr|Mevr|Senhora?|Señora?|Madame|"
    r"Monsieur|Kolleg(?:en|in|e)|Assistent(?:in|en)|collègue|colega|collega|kollega)\.?[ \t]+)?"
)
_ROLE = (
    r"(?:(?:my|our|the|his|her|one of the|one of my|meine[nrm]?|unsere[nrm]?|mon|ma|mes|notre|mi|nuestr[ao]|"
    r"il mio|la mia|mijn|onze|"
    r"meu|minha|min|moj[aą]|m[oó]j(?:ego|emu)?|either|both)[ \t]+)?"
    r"(?:[a-zà-ÿ]{2,20}[,:]?[ \t\n]+){0,3}?"
)
_TURN_TO = (
    r"(?:the following|members|people|persons?|colleagues?|individuals?):?|contact(?:ing)?|ping|call(?:ing)?|"
    r"e-?mail(?:ing)?(?!:)|page|phone(?!:)|get with|ask(?: for)?|reach(?: out to)?|see|speak (?:with|to)|"
    r"talk to|notify|try|"
    r"get in touch with|in touch with|direct(?: your| all| any| and/or copy)?[\w /]{0,40}? to|refer(?: to)?|"
    r"and/or copy|copy|forward[\w /]{0,40}? to|"
    r"send[\w /]{0,40}? to|turn to|liaise with|report to|please use|assistance from|questions to|back-?up(?: is|"
    r":)|covered by|assisted by|handled by|"
    r"kontaktieren sie|wenden sie sich[\w ,]{0,30}? an|bitte an|vertritt mich|vertretung(?: ist| hat| übernimmt|"
    r":)?|vertreten durch|rufen sie|erreichen sie|sie erreichen|"
    r"contacte[rz]|contacter|vous adresser [àa]|adressez-vous [àa]|joindre|prendre contact avec|appeler|"
    r"contactar? (?:con|a|com)|póngase en contacto con|ponerse en contacto con|diríjase a|dirigirse a|"
    r"contatt\w+|rivolgersi a|rivolgetevi a|"
    r"contact opnemen met|neem[\w ]{0,20} contact op met|contacteer|bel(?:len)?|entr\w+ em contato com|"
    r"contato com|contacte|contatar|fale com|procur\w+|"
    r"kontakta|kontakt[\w ]{0,12}? med|hör av (?:dig|er) till|vänd (?:dig|er) till|prosz[ęe] o kontakt z|"
    r"kontakt(?:ować się)? z|zast[ęe]puje mnie|skontaktować się z"
)
_NOTHING_MORE = r"(?![\w@'’])"
_TOLD = re.compile(
    rf"\b(?i:{_TURN_TO})(?i:[ \t\n:,-]{{1,3}}{_ROLE})[,:(]?[ \t\n]?{_TITLE}(?:(?P<address>{_ADDRESS})|"
    rf"(?P<person>{_PERSON}){_NOTHING_MORE})"
)
_ACTS = re.compile(
    rf"(?<![\w@.])(?P<person>{_PERSON})(?:[ \t]\([^)\n]{{0,80}}\)|,[^.,!?\n]{{0,40}},|[ \t](?:and|or|und|et|y|e|"
    rf"en|och|i)[ \t]{_PERSON})?[ \t]+(?:will be|"
    rf"will|is|are|can|would be|may|should|has been|wird|kann|ist|vertritt|peut|pourra|"
    r"puede|podrá|può|kan|pode|kommer att|może)[ \t]+(?:be |also )?"
    r"(?:able|glad|happy|cover\w*|handl\w+|help\w*|assist\w*|fill(?:ing)?|back(?:ing)? (?:me )?up|my back-?up|"
    r"act\w* (?:in|for|on|as)|tak(?:e|ing) (?:over|care|my)|stand\w* in|"
    r"in charge|available|respons\w+|look\w* after|deal\w*|reach\w*|contact\w*|mich vertreten|ihnen helfen|mich|"
    r"meine|vous aider|me remplac\w+|ayudar\w*|aiutar\w*|u helpen|ajudar|hjälpa|pomóc)"
)
_JAPANESE = re.compile(
    r"(?P<person>[^\s、。・:：はのをがへ]{1,10})(?:さん|様|宛て?)?(?:まで|に|へ)(?:ご連絡|お問い合わせ|お電話)"
)

# Capitalised words that open a sentence or name a thing, and are nobody's name.
_NOBODY = frozenset(
    """I Me Myself My The This That If In On At For From To You Your Please Thanks Thank Sincerely Regards Best We
    Our It He She They There Otherwise However Also And Or But When While Upon Should Any All No Not Yes
    Hello Hi Dear Sorry Should After Before Until During Monday Tuesday Wednesday Thursday Friday Saturday
    Sunday January February March April May June July August September October November December Mobile Cell
    Phone Voicemail Voice Pager Blackberry BlackBerry Office Home Helpdesk Help Desk Emergency Business
    Extension Ext Fax Tel Email E-mail Internet Nobody Someone Anyone Sie Ihnen Ich Mich Mir Bitte Danke Wir
    Mit In Am Der Die Das Meine Mein Je Vous Merci Bonjour En Le La Les Pour El Los Usted Gracias Il Lo Un
    Una Zentrale Telefon Handy Mobil""".split()  # noqa: SIM905 (a page of words reads better than a page of quotes)
)
_TAIL = frozenset(
    "At On Or And For With If Ext Tel Cell Phone Mobile Email Fax X In To Thanks Thank Regards Please".split()  # noqa: SIM905 - reads as words
)
_THING = re.compile(
    r"\b(?:desk|hotline|hot line|helpdesk|line|switchboard|operator|voice ?mail|cell|pager|number|office|team|"
    r"group|department|issues?|questions?|matters?|requests?|services?|support)\b",
    re.IGNORECASE,
)


def _folded(name: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"[^\W\d_]{2,}", name.lower()))


def _trimmed(name: str) -> str:
    words = name.split()
    while words and words[-1] in _TAIL:
        words.pop()
    return " ".join(words).rstrip(" .,;:")


def _is_person(name: str) -> bool:
    words = name.split()
    shouted = name.isupper() and (len(name) < 3 or words[0].title() in _NOBODY)  # "CALL ME AT"
    return bool(words) and words[0] not in _NOBODY and not _THING.search(name) and not shouted


def _is_sender(name: str, sender: str) -> bool:
    """Do name and sender share all the words of the shorter one? "Anna" and "Anna Berg", anna.berg@firm.example."""
    one, two = _folded(name.split("@", 1)[0]), _folded(sender.split("@", 1)[0])
    return bool(one and two) and (one <= two or two <= one)


def stand_in(text: str, sender: str = "") -> str | None:
    """The name, else the address, of the first person that a notice of absence tells the reader to turn to.

    A phone line, a department's desk and the absent person himself (`sender`, a name or an address) are none.
    """
    found = sorted(
        [*_TOLD.finditer(text), *_ACTS.finditer(text), *_JAPANESE.finditer(text)],
        key=lambda match: match.start("person") if match.group("person") else match.start("address"),
    )
    for match in found:
        address = match.groupdict().get("address")
        name = address or _trimmed(match.group("person"))
        if name and (address or _is_person(name)) and not (sender and _is_sender(name, sender)):
            return name
    return None
