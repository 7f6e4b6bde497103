"""What else is in a seller's mailbox: newsletters, machines, colleagues, a supplier, a partner and a friend."""

from datetime import datetime, timedelta

from ringback.sim.diary import SELLER, Diary
from ringback.sim.events import Appointment, Mail
from ringback.sim.hours import at, later, working_day, works_on
from ringback.sim.people import Actor
from ringback.sim.words import month_words

_NEWSLETTERS = (
    ("The Ledger Weekly", "news@ledger-weekly.example", "Ledger Weekly: five habits of tidy bookkeepers", 7),
    ("Vertrieb Heute", "redaktion@vertrieb-heute.example", "Vertrieb Heute: Ausgabe der Woche", 14),
    ("Cloud Harbour", "hello@cloud-harbour.example", "What is new in Cloud Harbour", 30),
)
_COLLEAGUE = (
    ("Kannst du mir die Zahlen vom letzten Monat schicken?", "Klar, liegen im Ordner. Sag Bescheid, wenn etwas fehlt."),
    ("Gehst du am Donnerstag mit zum Stammtisch?", "Ja, bin dabei. Bis Donnerstag."),
    ("Wer übernimmt die Vorführung nächste Woche?", "Ich mache das, der Termin steht schon im Kalender."),
    ("Hast du die neue Preisliste schon gesehen?", "Ja, sieht gut aus. Danke."),
)
_FRIEND = (
    (
        "Am Samstag gehen wir an den See, kommst du mit? Die Kinder freuen sich schon.",
        "Sehr gern, ich bringe Kuchen mit!",
    ),
    ("Danke für den schönen Abend gestern. Nächstes Mal bei uns?", "Unbedingt. Ich melde mich am Wochenende."),
)


def fill(diary: Diary, cast: dict[str, Actor], start: datetime) -> None:
    """A year of everything that is no dealing."""
    for newsletter in _NEWSLETTERS:
        _newsletter(diary, newsletter, start)
    _receipts(diary, start)
    for role in ("colleague_1", "colleague_2"):
        _chats(diary, cast[role], _COLLEAGUE, start, 9)
    _chats(diary, cast["private"], _FRIEND, start, 40)
    _partner(diary, cast["partner"], start)
    _supplier(diary, cast["supplier"], start)
    _own_holidays(diary, start)


def _newsletter(diary: Diary, newsletter: tuple[str, str, str, int], start: datetime) -> None:
    name, address, subject, days = newsletter
    domain = address.partition("@")[2]
    moment = start + timedelta(hours=7)
    while moment <= diary.until:
        body = f"{subject}\n\nRead this issue in your browser: https://www.{domain}/{moment:%Y-%m-%d}\n"
        body += f"\nTo unsubscribe: https://www.{domain}/u\n"
        headers = (
            ("List-Id", f"<news.{domain}>"),
            ("List-Unsubscribe", f"<https://www.{domain}/u>"),
            ("Precedence", "bulk"),
        )
        _machine(diary, moment, (name, address), subject, body, headers)
        moment += timedelta(days=days)


def _receipts(diary: Diary, start: datetime) -> None:
    moment = start + timedelta(days=3, hours=9)
    while moment <= diary.until:
        number = int(diary.rng.integers(10_000, 99_999))
        body = f"Ihre Bestellung {number} ist eingegangen. Bitte antworten Sie nicht auf diese Nachricht.\n"
        sender = ("Bürobedarf Online", "no-reply@buerobedarf.example")
        _machine(diary, moment, sender, f"Bestellbestätigung {number}", body, (("Auto-Submitted", "auto-generated"),))
        moment += timedelta(days=int(diary.rng.integers(9, 25)))


def _machine(
    diary: Diary,
    moment: datetime,
    sender: tuple[str, str],
    subject: str,
    body: str,
    headers: tuple[tuple[str, str], ...],
) -> None:
    diary.put(
        Mail(
            message_id=diary.new_id(sender[1].partition("@")[2]),
            at=moment,
            sender=sender,
            to=(SELLER,),
            subject=subject,
            body=body,
            outgoing=False,
            zone="UTC",
            headers=headers,
        )
    )


def _exchange(diary: Diary, actor: Actor, moment: datetime, subject: str, texts: tuple[str, str]) -> None:
    """They write, the seller answers; nothing stays open."""
    answered = diary.own_pause(moment)
    if answered > diary.until:
        return
    hello = f"Hallo {actor.first}" if actor.voice == "du" else f"Guten Tag {actor.title} {actor.last}"
    greeting = "Hallo Lena" if actor.voice == "du" else "Guten Tag Frau Marquardt"
    asked = Mail(
        message_id=diary.new_id(actor.address.partition("@")[2]),
        at=moment,
        sender=(actor.name, actor.address),
        to=(SELLER,),
        subject=subject,
        body=f"{greeting},\n\n{texts[0]}\n\nViele Grüße\n{actor.name}\n",
        outgoing=False,
        zone="Europe/Berlin",
    )
    diary.put(asked)
    diary.put(
        Mail(
            message_id=diary.new_id("taktwerk.example"),
            at=answered,
            sender=SELLER,
            to=((actor.name, actor.address),),
            subject=f"Re: {subject}",
            body=f"{hello},\n\n{texts[1]}\n\nViele Grüße\nLena Marquardt\n",
            outgoing=True,
            zone="Europe/Berlin",
            in_reply_to=asked.message_id,
            references=(asked.message_id,),
        )
    )


def _chats(diary: Diary, actor: Actor, texts: tuple[tuple[str, str], ...], start: datetime, days: int) -> None:
    moment = at(working_day(start.date(), 1, diary.home), 11.0, diary.home)
    while moment <= diary.until:
        pair = texts[int(diary.rng.integers(len(texts)))]
        _exchange(diary, actor, moment, " ".join(pair[0].rstrip("?.!").split()[:5]), pair)
        moment = later(moment + timedelta(days=int(diary.rng.integers(days // 2 + 1, 2 * days))), 2, diary.home)


def _partner(diary: Diary, actor: Actor, start: datetime) -> None:
    texts = (
        "für unseren gemeinsamen Messestand fehlt noch der Text. Schickst du ihn mir?",
        "gerne, hier ist er. Bis zur Messe!",
    )
    for days in (40, 130, 220, 300):
        _exchange(diary, actor, later(start + timedelta(days=days), 3, diary.home), "Gemeinsamer Messestand", texts)


def _supplier(diary: Diary, actor: Actor, start: datetime) -> None:
    for month in range(12):
        moment = later(start + timedelta(days=5 + 30 * month), 4, diary.home)
        name = month_words(moment.date(), "de")
        texts = (
            f"anbei unsere Rechnung für die Miete der Server im {name}, zahlbar in 14 Tagen. Unser Angebot für zwei"
            " weitere Server gilt noch bis zum Quartalsende.",
            "vielen Dank, die Rechnung ist angewiesen. Für weitere Server haben wir keinen Bedarf.",
        )
        _exchange(diary, actor, moment, f"Rechnung {name}", texts)


def _own_holidays(diary: Diary, start: datetime) -> None:
    """The seller's own days off, as her calendar holds them."""
    for days, length, title in ((95, 12, "Urlaub"), (250, 5, "Urlaub (Skifahren)")):
        first = (start + timedelta(days=days)).date()
        while not works_on(first, diary.home):
            first += timedelta(days=1)
        diary.appointments.append(
            Appointment(
                uid=f"{diary.seed:x}-off-{days}@taktwerk.example",
                starts_at=at(first, 0, diary.home),
                ends_at=at(first + timedelta(days=length), 0, diary.home),
                title=title,
                made_at=start,
            )
        )
