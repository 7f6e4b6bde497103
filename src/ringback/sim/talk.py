"""One thread of mail between the seller and one person, in that person's language and form of address."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from ringback.sim.diary import SELLER, Diary
from ringback.sim.events import Appointment, Mail, Promise, Wait
from ringback.sim.heard import HEARD, PROBLEMS
from ringback.sim.hours import Absence, at, works_on
from ringback.sim.people import SELLER_FIRM, SELLER_NAME, Actor
from ringback.sim.said import SAID, SUBJECTS
from ringback.sim.words import day_words, moment_words

ASKS = frozenset(
    {"discover", "invite", "summary", "proposal", "again", "nudge", "reference", "condole", "help_board", "prepare"}
)


class Talk:
    """Says and hears, one mail after the other; each answers the one before."""

    def __init__(self, diary: Diary, actor: Actor, subject: str = "") -> None:
        self.diary, self.actor = diary, actor
        self.subject = subject or diary.pick(SUBJECTS[actor.language]).format(firm=actor.firm)
        self.last: Mail | None = None
        self.problem = diary.pick(PROBLEMS[actor.language])

    def say(self, when: datetime, key: str, answer: datetime | None = None, /, **facts: str) -> Mail:
        """The seller writes; `answer` is when the person will answer by themselves, where the script knows it."""
        actor = self.actor
        mail = self._mail(when, SELLER, self._body(key, SAID, facts), outgoing=True)
        if when > self.diary.until:
            return mail
        if key in ASKS:
            answer = answer or self.diary.answer_after_silence(actor, when)
            self.diary.waits.append(Wait(actor=actor, message_id=mail.message_id, sent_at=when, answer_at=answer))
        day = when.astimezone(actor.place.zone).date()
        if absence := self.diary.tell_away(actor, day):
            self._away(mail, absence)
        return mail

    def hear(self, when: datetime, key: str, /, **facts: str) -> Mail:
        """The person writes."""
        actor = self.actor
        which = int(self.diary.rng.integers(len(actor.addresses)))
        sender = (actor.name, actor.addresses[which])
        return self._mail(when, sender, self._body(key, HEARD, {"problem": self.problem, **facts}), outgoing=False)

    def ask(self, when: datetime, key: str, reply: str, /, *, before: datetime, **facts: str) -> datetime | None:
        """The seller asks and the person answers; None, and nothing written, where that would not fit in time."""
        answer = self.diary.answer_at(self.actor, when, surely=True)
        if answer is None or answer >= before:
            return None
        self.say(when, key, answer, **facts)
        self.hear(answer, reply, **facts)
        return answer

    def promise(self, when: datetime, due: date, kept_at: datetime | None) -> Mail:
        """The person promises to come back by a day; the truth remembers whether they did."""
        mail = self.hear(when, "promise", due=day_words(due, self.actor.language))
        self.diary.promises.append(
            Promise(actor=self.actor, message_id=mail.message_id, due=due.isoformat(), kept_at=kept_at)
        )
        return mail

    def meet(self, starts_at: datetime, made_at: datetime, *, held: bool = True, accepted: bool = True) -> None:
        """An appointment of forty minutes."""
        title = {"en": "Billing: {a} and {b}", "de": "Abrechnung: {a} und {b}"}[self.actor.language]
        self.diary.appointments.append(
            Appointment(
                uid=f"{self.diary.seed:x}-{len(self.diary.appointments):04d}@taktwerk.example",
                starts_at=starts_at,
                ends_at=starts_at + timedelta(minutes=40),
                title=title.format(a=self.actor.name, b=SELLER_NAME),
                made_at=made_at,
                actor=self.actor,
                held=held,
                accepted=accepted,
            )
        )

    def meeting_time(self, after: datetime, hours_ahead: int = 24) -> datetime:
        """A free hour on a working day of both, some working hours after an instant."""
        day = after.astimezone(self.diary.home.zone).date() + timedelta(days=max(hours_ahead // 8, 1))
        while not (works_on(day, self.actor.place, self.actor.absences) and works_on(day, self.diary.home)):
            day += timedelta(days=1)
        return at(day, 16.0 if self.actor.place.country == "US" else 10.5, self.diary.home)

    def when_words(self, moment: datetime) -> str:
        return moment_words(moment.astimezone(self.actor.place.zone), self.actor.language)

    def bounce(self, mail: Mail) -> None:
        """The person's machine says that nobody by that name is there."""
        domain = self.actor.address.partition("@")[2]
        self.diary.put(
            Mail(
                message_id=self.diary.new_id(f"mx.{domain}"),
                at=mail.at + timedelta(minutes=1),
                sender=("Mail Delivery System", f"mailer-daemon@mx.{domain}"),
                to=(SELLER,),
                subject="Undelivered Mail Returned to Sender",
                body=f"I could not deliver your message to <{self.actor.address}>: no such user here.",
                outgoing=False,
                zone="UTC",
                headers=(("Auto-Submitted", "auto-replied"),),
                in_reply_to=mail.message_id,
                dead=self.actor.address,
            )
        )

    def notice_left(self, mail: Mail) -> None:
        """A machine says that the person no longer works there."""
        actor = self.actor
        text = self.diary.pick(HEARD["left"][actor.language])
        body = text.format(name=actor.name, firm=actor.firm, desk=f"office@{actor.address.partition('@')[2]}")
        self._machine(mail, {"en": "Automatic reply: ", "de": "Automatische Antwort: "}[actor.language], body)

    def _away(self, mail: Mail, absence: Absence) -> None:
        actor = self.actor
        back = absence.last + timedelta(days=1)
        while not works_on(back, actor.place):
            back += timedelta(days=1)
        words = {"back": day_words(back, actor.language), "last": day_words(absence.last, actor.language)}
        text = self.diary.pick(HEARD["away"][actor.language])
        hello = {"en": "Hello,", "de": "Guten Tag,"}[actor.language]
        body = f"{hello}\n\n{text.format(desk='office@' + actor.address.partition('@')[2], **words)}\n\n{actor.name}\n"
        self._machine(mail, {"en": "Out of office: ", "de": "Abwesenheitsnotiz: "}[actor.language], body)

    def _machine(self, mail: Mail, prefix: str, body: str) -> None:
        self.diary.put(
            Mail(
                message_id=self.diary.new_id(self.actor.address.partition("@")[2]),
                at=mail.at + timedelta(seconds=int(self.diary.rng.integers(20, 200))),
                sender=(self.actor.name, self.actor.address),
                to=(SELLER,),
                subject=prefix + mail.subject,
                body=body,
                outgoing=False,
                zone=self.actor.place.zone.key,
                in_reply_to=mail.message_id,
                references=(mail.message_id,),
                headers=(("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All")),
            )
        )

    def _mail(self, when: datetime, sender: tuple[str, str], body: str, *, outgoing: bool) -> Mail:
        before, actor = self.last, self.actor
        other = (actor.name, actor.address)
        if outgoing and before is not None and before.sender[1] in actor.addresses:
            other = before.sender  # the seller answers to the address that wrote last
        mail = Mail(
            message_id=self.diary.new_id(sender[1].partition("@")[2]),
            at=when.astimezone(UTC).replace(microsecond=0),
            sender=sender,
            to=(other,) if outgoing else (SELLER,),
            subject=self.subject
            if before is None
            else f"{'AW' if self._german_reply(outgoing) else 'Re'}: {self.subject}",
            body=body
            + (_quoted(before, actor.language) if before is not None and self.diary.rng.random() < 0.6 else ""),
            outgoing=outgoing,
            zone="Europe/Berlin" if outgoing else actor.place.zone.key,
            in_reply_to=before.message_id if before else "",
            references=((*before.references, before.message_id)[-6:] if before else ()),
            html=bool(self.diary.rng.random() < 0.3),
        )
        self.last = replace(mail, body=body)
        return self.diary.put(mail)

    def _german_reply(self, outgoing: bool) -> bool:
        return self.actor.language == "de" and not outgoing

    def _body(self, key: str, texts: dict[str, dict[str, tuple[str, ...]]], facts: dict[str, str]) -> str:
        actor, hers = self.actor, texts is SAID
        text = self.diary.pick(texts[key][actor.voice]).format(**facts)
        first, last = SELLER_NAME.split()
        name = {
            "en": actor.first if hers else first,
            "du": actor.first if hers else first,
            "sie": f"{actor.title} {actor.last}" if hers else f"Frau {last}",
        }[actor.voice]
        hello = {"en": "Hi", "du": "Hallo", "sie": "Guten Tag"}[actor.voice]
        bye = {"en": "Best regards", "du": "Viele Grüße", "sie": "Mit freundlichen Grüßen"}[actor.voice]
        signed = (SELLER_NAME if hers else actor.name) if actor.voice == "sie" else (first if hers else actor.first)
        text = text[0].upper() + text[1:] if actor.voice == "en" else text
        foot = f"\n-- \n{SELLER_NAME}\n{SELLER_FIRM}, Berlin\n" if hers else _signature(actor)
        return f"{hello} {name},\n\n{text}\n\n{bye}\n{signed}\n{foot}"


def _signature(actor: Actor) -> str:
    phone = {"en": "Phone", "de": "Telefon"}[actor.language]
    return f"\n-- \n{actor.name}\n{actor.firm}\n" + (f"{phone}: {actor.number}\n" if actor.number else "")


def _quoted(mail: Mail, language: str) -> str:
    """The mail before, quoted below as mail programs do."""
    quoted = "\n".join(f"> {line}".rstrip() for line in mail.body.strip().splitlines())
    head = {
        "en": f"On {mail.at:%d %b %Y, at %H:%M}, {mail.sender[0]} <{mail.sender[1]}> wrote:",
        "de": f"Am {mail.at:%d.%m.%Y um %H:%M} schrieb {mail.sender[0]} <{mail.sender[1]}>:",
    }[language]
    return f"\n{head}\n{quoted}\n"
