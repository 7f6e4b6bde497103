"""Mail that a calendar program wrote: invitations, and what became of them."""

import re
from enum import StrEnum

from ringback.intake.letter import Letter


class InvitationAnswer(StrEnum):
    """What somebody did with an invitation."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"


_PARTSTAT = re.compile(rb"PARTSTAT\s{0,3}=\s{0,3}\"?(ACCEPTED|DECLINED|TENTATIVE)", re.IGNORECASE)

_SUBJECTS = {
    InvitationAnswer.ACCEPTED: (
        "accepted", "zugesagt", "angenommen", "accepté", "acceptée", "aceptado", "aceptada", "accettato", "accettata",
        "geaccepteerd", "aceito", "aceite", "accepterat", "accepterad", "godkänt", "zaakceptowano", "zaakceptowane",
        "承諾", "承諾済み", "accepteret", "akseptert", "hyväksytty",
    ),
    InvitationAnswer.DECLINED: (
        "declined", "abgesagt", "abgelehnt", "refusé", "refusée", "décliné", "rechazado", "rechazada", "rifiutato",
        "rifiutata", "geweigerd", "afgewezen", "recusado", "recusada", "avböjt", "avböjd", "tackat nej", "odrzucono",
        "odrzucone", "辞退", "辞退済み", "afslået", "avslått", "hylätty",
    ),
    InvitationAnswer.TENTATIVE: (
        "tentative", "tentatively accepted", "mit vorbehalt", "vorläufig", "provisoire", "provisional", "provisorio",
        "provvisorio", "voorlopig", "provisório", "tentativa", "preliminärt", "wstępnie zaakceptowano",
        "wstępna akceptacja", "仮承諾", "仮の予定", "foreløbig", "alustava",
    ),
}  # fmt: skip
_ANSWER_OF = {word: answer for answer, words in _SUBJECTS.items() for word in words}
_MACHINERY = (
    "canceled", "cancelled", "cancelled event", "canceled event", "invitation", "updated invitation",
    "meeting forward notification", "updated", "new time proposed", "abgesagter termin", "einladung",
    "aktualisierte einladung", "annulé", "invitation mise à jour", "cancelado", "invitación", "annullato", "invito",
    "geannuleerd", "uitnodiging", "convite", "cancelada", "inställt", "inbjudan", "odwołano", "zaproszenie",
    "キャンセル", "招待",
)  # fmt: skip
_ENTRY = re.compile(r"\s{0,20}(?:CALENDAR ENTRY:|BEGIN:VCALENDAR)")
# "When: Tuesday, ... (GMT-06:00) ... Where: ... *~*~*~*": the head that Outlook and Exchange write into an invitation.
_WHEN_WHERE = re.compile(
    r"\s{0,20}(?:When|Wann|Quand|Cuándo|Quando|Wanneer|När|Kiedy|日時)\s?[:：][^\n]{5,300}\n(?:[^\n]{0,300}\n){0,4}?\s{0,5}(?:Where|Wo|Où|Dónde|Dove|Waar|Onde|Var|Gdzie|場所)\s?[:：]"
)


def invitation_answer(letter: Letter) -> InvitationAnswer | None:
    """Did somebody accept, decline or tentatively accept an invitation with this mail? None for any other mail.

    By the calendar object itself (iTIP, METHOD:REPLY), else by the subject that Exchange writes where the object was
    lost.
    """
    for part in letter.parts:
        if part.content_type in ("text/calendar", "application/ics") and b"REPLY" in part.content[:4000].upper():
            found = _PARTSTAT.search(part.content[:20_000])
            return InvitationAnswer(found.group(1).decode().lower()) if found else None
    word, colon, _rest = letter.subject.partition(":")
    return _ANSWER_OF.get(word.strip().lower()) if colon else None


def by_calendar(letter: Letter, own_text: str) -> bool:
    """Was this mail written by a calendar program: an invitation, its change, its end, or the answer to one?"""
    if letter.parts and any(part.content_type == "text/calendar" for part in letter.parts):
        return True
    if "text/calendar" in letter.raw_type or _ENTRY.match(letter.plain[:60]):
        return True
    word, colon, _rest = letter.subject.partition(":")
    named = word.strip().lower() if colon else ""
    if named in _ANSWER_OF or letter.header("content-class") == "urn:content-classes:calendarmessage":
        return True
    return bool(_WHEN_WHERE.match(own_text[:2000])) or (named in _MACHINERY and "When:" in own_text[:2000])
