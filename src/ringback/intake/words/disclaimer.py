"""Notices that no person wrote: confidentiality texts, "external sender" banners, virus scanners' stamps."""

import re

from ringback.intake.listed import AnyOf

# Parts of words without which nothing is a notice: a test that costs little.
_HINTS = (
    *("onfiden", "privileg", "ecipient", "addressee", "disclaimer", "caution", "external", "virus", "vertrau"),
    *("destinat", "riservat", "geadres", "fortrolig", "adresat"),
)
_HINTED = AnyOf((*_HINTS, "poufn", "luottamuks", "конфиденц", "機密", "受信者", "保密"))
_OPENERS = re.compile(
    r"[*\s]*(?:(?:e-?mail |legal |important |general )?(?:disclaimer|confidentiality)|(?:privileged|confidential|"
    r"important|privacy) (?:notice|note|information)|"
    r"this (?:e-?mail|message|communication|transmission|electronic)|the information (?:contained |transmitted |"
    r"in this )|the contents of this|"
    r"diese (?:e-?mail|nachricht)|ce (?:message|courriel|mail)|este (?:mensaje|correo|e-?mail)|esta mensagem|"
    r"questo messaggio|"
    r"dit (?:bericht|e-?mail)|deze e-?mail|detta (?:meddelande|e-?post)|denne (?:e-?mail|e-?post)|ta wiadomość|"
    r"niniejsza wiadomość)"
)
_HEADING = re.compile(r"\W{0,20}[a-z -]{0,20}(?:disclaimer|confidentiality)(?: (?:notice|note|statement))?\W{0,20}\Z")
_TERMS = tuple(  # what such a notice says, one thing a line, by its stems
    tuple(stems.split("|"))
    for stems in (
        (
            "confidential|confidentiel|vertraulich|vertrouwelijk|riservat|confidencia|konfidenti|fortrolig|poufn|"
            "luottamuksell|конфиденциал|機密|保密"
        ),
        "privileg|proprietary|copyright|urheberrecht",
        "intended|solely|bestimmt|destiné|destinad|dirigid|destinat|bestemd|avsett|tiltænkt|przeznaczon|предназнач",
        (
            "recipient|addressee|adressat|empfänger|destinataire|geadresseerde|ontvanger|mottagare|modtager|mottaker|"
            "adresat|получател|受信者|收件人"
        ),
        (
            "unauthorised|unauthorized|prohibited|unlawful|unbefugt|nicht gestattet|untersagt|interdit|prohibid|"
            "vietat|verboden|niet toegestaan|proibid|förbjud|forbudt|zabronion|禁"
        ),
        "disclos|disseminat|distribut|copying|weitergabe|divulg|diffus|openbaarmaking|ujawni|раскрыт",
        (
            "in error|irrtümlich|versehentlich|par erreur|por error|per errore|abusievelijk|vergissing|por engano|"
            "por erro|misstag|fejl|omyłk|pomyłk|ошиб|誤って"
        ),
        "delet|destroy|lösch|vernicht|détrui|supprim|elimin|cancell|distrugg|verwijder|apag|radera|slet|usun|удали|削除",
        (
            "notify|sender|absender|expéditeur|remitente|mittente|afzender|remetente|avsändare|afsender|nadawc|"
            "отправител|送信者"
        ),
        "virus|malware|scanned|viren|monitor",
    )
)
_BANNER = re.compile(
    r"[\[*\s<]*(?:caution|warning|external|attention|\[?extern\w*)\b.{0,120}?(?:external|outside|originated|"
    r"sender|extern|click|links|attachments)"
)


def disclaimer_rows(bare: list[str], walls: set[int]) -> set[int]:
    """The rows of notices among stripped lines; a wall (quote, reply header) ends a stretch of words."""
    folded = "\n".join(bare).lower()
    if not _HINTED.stands_in(folded):
        return set()
    hints = _HINTED.found_in(folded)
    rows: set[int] = set()
    wrote = swallowing = False  # everything below a notice belongs to it, up to the next wall
    for start, stop in _paragraphs(bare, walls):
        if start in walls:
            swallowing = False
            continue
        text = " ".join(bare[start:stop])[:3000].lower()
        if swallowing or (any(hint in text for hint in hints) and is_notice(text)):
            rows.update(range(start, stop))
            swallowing = wrote
        elif not wrote and _BANNER.match(text):
            rows.update(range(start, stop))
        else:
            wrote = True
    return rows


def _paragraphs(bare: list[str], walls: set[int]) -> list[tuple[int, int]]:
    """Stretches of lines without a blank one; a wall is a stretch of its own."""
    found = []
    start: int | None = None
    for row in range(len(bare) + 1):
        ends = row == len(bare) or not bare[row] or row in walls
        if ends and start is not None:
            found.append((start, row))
            start = None
        if row < len(bare) and row in walls:
            found.append((row, row + 1))
        elif not ends and start is None:
            start = row
    return found


def is_notice(text: str) -> bool:
    """Whether a lower-case paragraph is a legal notice: opens like one and says two of its things, or says four."""
    opens = _OPENERS.match(text.lstrip("-_*=~ ")) is not None
    if opens and _HEADING.match(text):
        return True
    said = sum(any(stem in text for stem in stems) for stems in _TERMS)
    return said >= (2 if opens else 4)
