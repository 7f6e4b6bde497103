"""The morning digest by mail: to the user himself, from his own mailbox, once on each of his working days."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from ringback.adapters import smtp
from ringback.adapters.account import Account
from ringback.domain.errors import BadInputError
from ringback.domain.worktime import WorkClock
from ringback.flows.digest import Digest, digest
from ringback.flows.mailboxes import account
from ringback.flows.seller import seller
from ringback.outreach.envelope import ascii_address
from ringback.store.desk import desk
from ringback.store.desks import my_desk
from ringback.store.jobs import Ran
from ringback.store.models import DayOff, Desk, Job, Mailbox

MORNING = time(7)
"""When the day begins for who never said his hours."""


def morning_mail(_job: Job, clock: Callable[[], datetime]) -> Ran:
    """Send today's digest where its hour has come; at most one a day, also where nobody knows whether it went out."""
    now = clock()
    opens_at = _opens_at(now)
    if opens_at is None or now < opens_at:
        return Ran(next_at=opens_at or _tomorrow(now))
    day = now.astimezone(seller(now).place.zone).date()
    if my_desk().digest_on == day:
        return Ran(next_at=_tomorrow(now))
    words = digest(now)
    # all that may go wrong before the server is spoken to goes wrong before the day is written down
    ready = _letter(words, day, now) if words.is_needed else None
    if not _is_first(day) or ready is None:
        return Ran(next_at=_tomorrow(now))
    outcome = smtp.send(*ready)
    if outcome.kind in ("later", "refused"):  # it surely did not go out: it may be tried again
        Desk.objects.filter(id=desk(), digest_on=day).update(digest_on=None)
    problem = "" if outcome.kind == "sent" else outcome.said
    return Ran(made=int(not problem), problem=problem, next_at=_tomorrow(now))


def wants_digest(wanted: bool) -> bool:
    """Let the digest come by mail each morning, or not; False where no mailbox is connected from which it could."""
    if wanted and not Mailbox.objects.exists():
        return False
    Desk.objects.filter(id=desk()).update(wants_digest=wanted)
    return True


def _opens_at(now: datetime) -> datetime | None:
    """When the user's day begins, None where he does not work today."""
    me = seller(now)
    clock = WorkClock(me.place, tuple(one.to_domain() for one in DayOff.objects.all()))
    day = clock.local(now).date()
    opens = me.opens if me.opens > time(0) else MORNING
    return datetime.combine(day, opens, me.place.zone) if clock.is_working_day(day) else None


def _tomorrow(now: datetime) -> datetime:
    """The first hour of the user's next day: whether he works then is seen then."""
    zone = seller(now).place.zone
    day = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(day, time(0, 30), zone)


def _is_first(day: date) -> bool:
    """Of several who come to send it one is first: the day is written down before the server is spoken to."""
    return Desk.objects.filter(id=desk()).exclude(digest_on=day).update(digest_on=day) == 1


def _letter(words: Digest, day: date, now: datetime) -> tuple[Account, bytes, str, list[str]]:
    """The mail, and how it goes out. Raises RingbackError where that cannot be."""
    box = Mailbox.objects.order_by("id").first()
    if box is None:
        raise BadInputError("no mailbox is connected from which the digest could go out")
    address = ascii_address(box.address)
    return account(box, now), bytes_of(words, address, day, now), address, [address]


def bytes_of(words: Digest, address: str, day: date, now: datetime) -> bytes:
    """The mail: marked as a machine's, so that no out-of-office note answers it."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = mail["To"] = address
    mail["Subject"] = words.subject
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<digest-{sha256(f'{address} {day}'.encode()).hexdigest()[:24]}@{address.rpartition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(words.body)
    return bytes(mail)
