"""The cast: one seller and the sixty people she deals with. All of them, and their firms, are invented."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

import numpy as np

from ringback.domain.person import Place, Relation
from ringback.intake.places import place_of
from ringback.sim.hours import Absence

# Telephone numbers that are set aside for films and books in the United States, Berlin and London.
_AREAS = ("303", "212", "415", "312", "617", "206")
_HOME = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How a person answers: the middle of their answer times in working hours, its spread (of the logarithm), the share
    of messages that get an answer at all, and by which factor the times have changed when the year is over."""

    median_hours: float
    spread: float
    p_answers: float
    change: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One person of the world as they truly are."""

    role: str
    name: str
    title: str  # how a German letter addresses them: Herr or Frau
    firm: str
    addresses: tuple[str, ...]
    number: str | None
    voice: str
    relation: Relation
    place: Place
    rhythm: Rhythm
    absences: tuple[Absence, ...] = ()

    @property
    def address(self) -> str:
        return self.addresses[0]

    @property
    def language(self) -> str:
        return "en" if self.voice == "en" else "de"

    @property
    def first(self) -> str:
        return self.name.split()[0]

    @property
    def last(self) -> str:
        return self.name.split()[-1]


SELLER_NAME = "Lena Marquardt"
SELLER_FIRM = "Taktwerk"
SELLER_ADDRESS = "lena.marquardt@taktwerk.example"

# role | name | title | firm | voice | where (us, uk, de; in capitals: number unknown) | pace
_CAST = """
first_call | Harriet Quill | Frau | Tidewater Surveys | en | us | quick
plain_ask | Armin Seeholzer | Herr | Seeholzer Prüftechnik | sie | DE | quick
value | Colm Draycott | Herr | Draycott Lifts | en | uk | quick
introduction | Birte Hansohm | Frau | Hansohm Gerüstbau | sie | de | quick
autonomy | Dana Whitlock | Frau | Whitlock Interiors | en | us | quick
rescue | Gareth Penhall | Herr | Penhall Marine | en | uk | quick
rescue_du | Timo Raabe | Herr | Raabe Veranstaltungstechnik | du | de | quick
need_number | Celeste Orman | Frau | Orman Translations | en | US | quick
last_word | Konrad Vieweg | Herr | Vieweg Ingenieure | sie | de | quick
release | Paula Estrin | Frau | Estrin Analytics | en | us | quick
no_show | Simon Ackerly | Herr | Ackerly Cold Storage | en | uk | quick
promise_overdue | Judith Farrow | Frau | Farrow Landscape | en | us | quick
promise_overdue_sie | Helmut Brückl | Herr | Brückl Fördertechnik | sie | de | quick
away | Annegret Stumpf | Frau | Stumpf Gebäudedienste | sie | de | quick
away_en | Leon Castellane | Herr | Castellane Freight | en | us | quick
hard_time | Martha Deveril | Frau | Deveril Joinery | en | uk | quick
decision | Rainer Olschewski | Herr | Stadtwerke Holmburg | sie | de | normal
meeting_ahead | Beatrix Norcott | Frau | Norcott Labs | en | us | quick
confirm | Jule Petersen | Frau | Petersen Solar | du | de | quick
bounce | Wesley Tarn | Herr | Tarn & Lowe | en | us | quick
left | Gudrun Achtziger | Frau | Achtziger Logistik | sie | DE | quick
debt_question | Oscar Linwood | Herr | Linwood Audio | en | us | quick
debt_call | Cornelia Ziegenhagen | Frau | Ziegenhagen Medizintechnik | sie | de | quick
debt_promise | Nadia Ferrant | Frau | Ferrant Catering | en | uk | quick
debt_no | Volker Immel | Herr | Immel Metallbau | sie | de | normal
debt_old | Priscilla Haddow | Frau | Haddow Print | en | uk | normal
opt_out | Dietmar Kunkel | Herr | Kunkel Sanitär | sie | DE | slow
stands_in | Rowena Teague | Frau | Teague Aerospace | en | us | quick
stands_in_other | Miles Okafor-Reed | Herr | Teague Aerospace | en | us | normal
pair_first | Sabine Wohlrab | Frau | Wohlrab Messebau | sie | de | quick
pair_second | Eckhard Dietzel | Herr | Wohlrab Messebau | sie | de | normal
two_addresses | Fiona Marchbank | Frau | Marchbank Robotics | en | uk | slow
later | Theo Bramwell | Herr | Bramwell Roofing | en | us | normal
overloaded | Ansgar Tholen | Herr | Tholen Klinikbetriebe | du | de | slow
old_1 | Yvonne Castor | Frau | Castor Security | en | us | normal
old_2 | Hartmut Giese | Herr | Giese Fuhrpark | sie | de | normal
old_3 | Amelia Stroud | Frau | Stroud Archives | en | uk | slow
old_4 | Wiebke Lorentz | Frau | Lorentz Gartenbau | du | DE | normal
old_5 | Julian Pike | Herr | Pike Drone Works | en | us | quick
patience_1 | Marlene Hofreiter | Frau | Hofreiter Brandschutz | sie | de | slow
patience_2 | Ellis Varney | Herr | Varney Stone | en | us | slow
patience_3 | Ulrike Sandvoss | Frau | Sandvoss Akustik | sie | de | slow
patience_4 | Clive Abernant | Herr | Abernant Rail | en | uk | normal
patience_5 | Kaja Lindemann | Frau | Lindemann Kälte | du | de | slow
patience_6 | Ruth Ellery | Frau | Ellery Wells | en | us | slow
course_1 | Bernd Wacholder | Herr | Wacholder Elektro | sie | de | normal
course_2 | Grace Tolliver | Frau | Tolliver Staffing | en | us | normal
course_3 | Ingo Faltermann | Herr | Faltermann Labor | sie | de | slow
course_4 | Peregrine Shaw | Herr | Shaw Theatres | en | uk | normal
course_5 | Meike Drossel | Frau | Drossel Textil | du | de | quick
course_6 | Abigail Renn | Frau | Renn Hydraulics | en | us | slow
customer_1 | Ilse Kammerer | Frau | Kammerer Gerüste | sie | de | quick
customer_2 | Dominic Vale | Herr | Vale Facilities | en | uk | quick
customer_3 | Henrik Sauter | Herr | Sauter Druckluft | du | de | quick
customer_4 | Joan Bexley | Frau | Bexley Clinics | en | us | normal
customer_5 | Antonia Reusch | Frau | Reusch Aufzüge | sie | de | normal
partner | Lorenz Kaltwasser | Herr | Kaltwasser Beratung | du | de | quick
supplier | Viola Thamm | Frau | Thamm Rechenzentrum | sie | de | quick
colleague_1 | Pit Sommerfeld | Herr | Taktwerk | du | de | quick
colleague_2 | Esra Yildirim | Frau | Taktwerk | du | de | quick
private | Carolin Bast | Frau | - | du | DE | normal
"""

_PACES = {"quick": (3.0, 0.9), "normal": (8.0, 0.78), "slow": (22.0, 0.62)}
_RELATIONS = {
    "customer": Relation.CUSTOMER,
    "partner": Relation.PARTNER,
    "supplier": Relation.SUPPLIER,
    "colleague": Relation.COLLEAGUE,
    "private": Relation.PRIVATE,
}


def cast(years: tuple[int, ...], rng: np.random.Generator) -> tuple[Actor, ...]:
    """Everybody, with a rhythm of their own around the pace that their role needs."""
    return tuple(
        _actor(place, [part.strip() for part in row.split("|")], years, rng)
        for place, row in enumerate(_CAST.strip().splitlines())
    )


def _actor(order: int, row: list[str], years: tuple[int, ...], rng: np.random.Generator) -> Actor:
    role, name, title, firm, voice, where, pace = row
    number = _number(where, order)
    addresses = _addresses(name, firm, second=role == "two_addresses")
    home = place_of([_number(where.lower(), order) or ""], addresses, _HOME, "DE", years)
    median, p_answers = _PACES[pace]
    return Actor(
        role=role,
        name=name,
        title=title,
        firm=firm,
        addresses=addresses,
        number=number,
        voice=voice,
        relation=_RELATIONS.get(role.split("_")[0], Relation.PROSPECT),
        place=home,
        rhythm=Rhythm(
            median_hours=round(median * float(np.exp(rng.normal(0, 0.2))), 2),
            spread=round(float(rng.uniform(0.5, 0.8)), 2),
            p_answers=p_answers,
            change=round(float(rng.choice([0.7, 1.0, 1.0, 1.0, 1.5])), 2),
        ),
    )


def _number(where: str, order: int) -> str | None:
    if where == "us":
        return f"+1{_AREAS[order % len(_AREAS)]}55501{order:02d}"
    if where == "uk":
        return f"+442079460{order:03d}"
    return f"+493023125{order:03d}" if where == "de" else None


_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "&": "", "'": ""})


def _addresses(name: str, firm: str, *, second: bool) -> tuple[str, ...]:
    plain = name.lower().translate(_LETTERS)
    if firm == "-":
        return (f"{plain.replace(' ', '.')}@gmx.example",)
    domain = "-".join(firm.lower().translate(_LETTERS).split()) + ".example"
    long_form = f"{plain.split()[0]}.{plain.split()[-1]}@{domain}"
    short_form = f"{plain[0]}{plain.split()[-1]}@{domain}"
    return (long_form, short_form) if second else (long_form,)
