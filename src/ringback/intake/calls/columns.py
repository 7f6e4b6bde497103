"""What the columns of a call table mean, in English and German, in any order and case."""

import re
import unicodedata
from enum import StrEnum

from ringback.domain.interaction import Direction, Outcome


class Field(StrEnum):
    WHEN = "when"
    NUMBER = "number"
    DIRECTION = "direction"
    LENGTH = "length"
    TALKED = "talked"  # Asterisk: from the moment somebody answered
    OUTCOME = "outcome"
    NAME = "name"
    SOURCE = "source"
    TARGET = "target"
    APPLICATION = "application"
    UNIQUE = "unique"


_HEADERS: dict[Field, str] = {
    Field.WHEN: "when|date|time|datetime|date time|timestamp|start|start time|started|started at|call date|call time"
    "|calldate|date of call|wann|datum|zeit|uhrzeit|zeitpunkt|zeitstempel|beginn|start zeit|startzeit|datum uhrzeit"
    "|datum zeit",
    Field.NUMBER: "number|phone|phone number|telephone|tel|mobile|contact number|nummer|rufnummer|telefon|telefonnummer"
    "|rufnr|externe nummer|external number",
    Field.DIRECTION: "direction|type|kind|call type|in out|richtung|typ|art|anrufart|anruftyp|rufart",
    Field.LENGTH: "seconds|sec|secs|duration|duration s|duration seconds|duration sec|length|call length|talk time"
    "|dauer|sekunden|dauer s|dauer sekunden|dauer in sekunden|gesprachsdauer|lange",
    Field.TALKED: "billsec",
    Field.OUTCOME: "outcome|result|status|disposition|call status|call outcome|ergebnis|resultat|ausgang|anrufstatus",
    Field.NAME: "name|contact|contact name|person|caller name|kontakt|kontaktname|ansprechpartner|teilnehmer",
    Field.SOURCE: "src|source|from|caller|from number|von|anrufer|quelle",
    Field.TARGET: "dst|destination|to|called|callee|to number|an|nach|ziel|angerufener",
    Field.APPLICATION: "lastapp",
    Field.UNIQUE: "uniqueid",
}
_DAYS = frozenset({"date", "call date", "date of call", "datum"})
_TIMES = frozenset({"time", "start time", "call time", "zeit", "uhrzeit", "start zeit", "startzeit"})
_BY_HEADER = {header: field for field, headers in _HEADERS.items() for header in headers.split("|")}

_CDR = (
    "accountcode src dst dcontext clid channel dstchannel lastapp lastdata start answer end duration billsec"
    " disposition amaflags"
)
_CDR_FIELDS = {place: _BY_HEADER[name] for place, name in enumerate(_CDR.split()) if name in _BY_HEADER}
# Without a header Asterisk writes 16 columns, or 18 with its unique id and a field for the site's own use.
ASTERISK: dict[int, dict[int, Field]] = {
    16: _CDR_FIELDS,
    17: {**_CDR_FIELDS, 16: Field.UNIQUE},
    18: {**_CDR_FIELDS, 16: Field.UNIQUE},
}

_DIRECTIONS: dict[Direction, str] = {
    Direction.IN: "in|incoming|inbound|received|missed|missed call|incoming call|eingehend|eingang|ein|empfangen"
    "|angenommen|verpasst|entgangen|ankommend|eingehender anruf|verpasster anruf",
    Direction.OUT: "out|outgoing|outbound|dialed|dialled|made|outgoing call|ausgehend|ausgang|aus|gewahlt|abgehend"
    "|ausgehender anruf",
}
_BY_DIRECTION = {word: direction for direction, words in _DIRECTIONS.items() for word in words.split("|")}

_OUTCOMES: dict[Outcome, str] = {
    Outcome.CONNECTED: "connected|answered|talked|spoke|reached|completed|ok|success|verbunden|erreicht|gesprochen"
    "|angenommen|beantwortet|erfolgreich",
    Outcome.LEFT_VOICEMAIL: "left voicemail|voicemail|left message|left a message|message left|vm|mailbox"
    "|mailbox besprochen|nachricht hinterlassen|auf mailbox gesprochen|anrufbeantworter|ab",
    Outcome.NO_ANSWER: "no answer|missed|unanswered|not answered|not reached|noanswer|cancelled|canceled|cancel|failed"
    "|congestion|rejected|verpasst|keine antwort|nicht erreicht|nicht angenommen|nicht beantwortet|entgangen|abgelehnt",
    Outcome.BUSY: "busy|line busy|besetzt|belegt",
    Outcome.WRONG_NUMBER: "wrong number|invalid number|falsche nummer|falsch verbunden",
    Outcome.CALL_BACK_LATER: "call back later|call back|callback|ruckruf|ruckruf vereinbart|ruft zuruck|spater",
    Outcome.NOT_INTERESTED: "not interested|no interest|declined|kein interesse|nicht interessiert",
}
_BY_OUTCOME = {word: outcome for outcome, words in _OUTCOMES.items() for word in words.split("|")}


def fields_of(header: list[str]) -> dict[int, Field] | None:
    """Which column is what; None where the row is no header of a call log.

    A log must tell when, and with whom: one number with a direction or an outcome beside it, or both ends.
    """
    named = {place: plain_words(cell) for place, cell in enumerate(header)}
    found = _chosen({place: name for place, name in named.items() if name in _BY_HEADER})
    fields = set(found.values())
    both_ends = {Field.SOURCE, Field.TARGET} <= fields
    one_end = Field.NUMBER in fields and fields & {Field.DIRECTION, Field.OUTCOME, Field.LENGTH}
    return found if Field.WHEN in fields and (both_ends or one_end) else None


def _chosen(named: dict[int, str]) -> dict[int, Field]:
    """One column for each field, the plainest name first; only a date and a time beside it are read together."""
    rank = {name: place for place, name in enumerate(_BY_HEADER)}
    best: dict[Field, list[int]] = {}
    for place in sorted(named, key=lambda one: rank[named[one]]):
        best.setdefault(_BY_HEADER[named[place]], []).append(place)
    when = best.get(Field.WHEN, [])
    days = [place for place in when if named[place] in _DAYS]
    times = [place for place in when if named[place] in _TIMES]
    whole = [place for place in when if place not in days and place not in times]
    chosen = {places[0]: field for field, places in best.items() if field is not Field.WHEN}
    return dict.fromkeys(whole[:1] or [*days[:1], *times[:1]], Field.WHEN) | chosen


def direction_in(cell: str) -> Direction | None:
    return _BY_DIRECTION.get(plain_words(cell))


def outcome_in(cell: str) -> Outcome | None:
    return _BY_OUTCOME.get(plain_words(cell))


def plain_words(cell: str) -> str:
    """Lower case, without accents and marks: "Dauer (s)" and "dauer_s" are the same words."""
    bare = unicodedata.normalize("NFKD", cell[:80]).encode("ascii", "ignore").decode().lower()
    return " ".join(re.findall(r"[a-z0-9]+", bare))
