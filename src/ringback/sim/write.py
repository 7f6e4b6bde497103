"""The simulated world as files: what a seller would export from her own programs, and the truth beside it."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from email.header import Header
from email.utils import format_datetime, formataddr
from html import escape
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr
from zoneinfo import ZoneInfo

from ringback.sim.events import Appointment, Mail, World
from ringback.sim.people import SELLER_ADDRESS, SELLER_NAME, Actor

_LIKE_A_START, _MARKED = r"(?m)^(>*From )", r">\1"
_UTF8 = "Content-Transfer-Encoding: 8bit\n\n"


def write_world(world: World, folder: Path) -> None:
    """Write inbox.mbox, sent.mbox, calls.xml, calendar.ics, contacts.vcf and truth.json into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "inbox.mbox").write_bytes(_mbox(mail for mail in world.mails if not mail.outgoing))
    (folder / "sent.mbox").write_bytes(_mbox(mail for mail in world.mails if mail.outgoing))
    (folder / "calls.xml").write_text(_calls(world), encoding="utf-8")
    (folder / "calendar.ics").write_text(_calendar(world), encoding="utf-8", newline="")
    (folder / "contacts.vcf").write_text(_cards(world.actors), encoding="utf-8", newline="")
    (folder / "truth.json").write_text(json.dumps(truth_of(world), indent=1, ensure_ascii=False), encoding="utf-8")


def _mbox(mails: Iterable[Mail]) -> bytes:
    """Messages in the old Unix form, with lines that begin like a new message marked (mboxrd)."""
    return "".join(
        f"From {mail.sender[1]} {mail.at:%a %b %d %H:%M:%S %Y}\n{re.sub(_LIKE_A_START, _MARKED, _text(mail))}\n"
        for mail in mails
    ).encode()


def _text(mail: Mail) -> str:
    """The message as it lies in a mail folder; thousands of message objects would take seconds to write."""
    if mail.dead:
        return _report(mail)
    plain = f"Content-Type: text/plain; charset=utf-8\n{_UTF8}{mail.body}"
    if not mail.html:
        return f"{_head(mail)}{plain}"
    boundary = _boundary(mail)
    page = "\n".join(f"<p>{escape(part)}</p>".replace("\n", "<br>\n") for part in mail.body.split("\n\n"))
    rich = f"Content-Type: text/html; charset=utf-8\n{_UTF8}<html><body>\n{page}\n</body></html>"
    return (
        f'{_head(mail)}Content-Type: multipart/alternative; boundary="{boundary}"\n\n'
        f"--{boundary}\n{plain}\n--{boundary}\n{rich}\n--{boundary}--\n"
    )


def _head(mail: Mail) -> str:
    lines = [
        f"Message-ID: {mail.message_id}",
        f"Date: {format_datetime(mail.at.astimezone(ZoneInfo(mail.zone)))}",
        f"From: {formataddr(mail.sender)}",
        f"To: {', '.join(formataddr(one) for one in mail.to)}",
        f"Subject: {Header(mail.subject, None if mail.subject.isascii() else 'utf-8', maxlinelen=76).encode()}",
    ]
    lines += [f"In-Reply-To: {mail.in_reply_to}"] if mail.in_reply_to else []
    lines += ["References: " + "\n ".join(mail.references)] if mail.references else []
    lines += [f"{name}: {value}" for name, value in mail.headers]
    return "\n".join([*lines, "MIME-Version: 1.0", ""])


def _boundary(mail: Mail) -> str:
    return "part-" + "".join(sign for sign in mail.message_id if sign.isalnum())


def _report(mail: Mail) -> str:
    """A delivery status notification (RFC 3464): for people, for machines, and the headers of what did not arrive."""
    host = mail.sender[1].partition("@")[2]
    boundary = _boundary(mail)
    parts = {
        "text/plain; charset=utf-8": f"{mail.body}\n",
        "message/delivery-status": (
            f"Reporting-MTA: dns; {host}\nArrival-Date: {format_datetime(mail.at)}\n\n"
            f"Final-Recipient: rfc822; {mail.dead}\nAction: failed\nStatus: 5.1.1\n"
            f"Diagnostic-Code: smtp; 550 5.1.1 <{mail.dead}>: Recipient address rejected: User unknown\n"
        ),
        "text/rfc822-headers": f"Message-ID: {mail.in_reply_to}\nFrom: {SELLER_ADDRESS}\nTo: {mail.dead}\n",
    }
    body = "".join(f"--{boundary}\nContent-Type: {kind}\n\n{text}\n" for kind, text in parts.items())
    return (
        f"Return-Path: <>\n{_head(mail)}"
        f'Content-Type: multipart/report; report-type=delivery-status; boundary="{boundary}"\n\n'
        f"{body}--{boundary}--\n"
    )


def _calls(world: World) -> str:
    rows = "\n".join(
        f'  <call number={quoteattr(call.actor.number or "")} duration="{call.seconds}" date="{_millis(call.at)}"'
        f' type="{call.kind}" presentation="1" contact_name={quoteattr(call.actor.name)} />'
        for call in world.calls
    )
    head = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>"
    return f'{head}\n<calls count="{len(world.calls)}">\n{rows}\n</calls>\n'


def _millis(at: datetime) -> int:
    return int(at.timestamp()) * 1000


def _calendar(world: World) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Taktwerk//Kalender//DE"]
    for one in world.appointments:
        lines += _event(one)
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def _event(one: Appointment) -> list[str]:
    lines = ["BEGIN:VEVENT", f"UID:{one.uid}", f"DTSTAMP:{_stamp(one.made_at)}", f"CREATED:{_stamp(one.made_at)}"]
    if one.actor is None:
        first, last = (moment.astimezone(ZoneInfo("Europe/Berlin")) for moment in (one.starts_at, one.ends_at))
        lines += [f"DTSTART;VALUE=DATE:{first:%Y%m%d}", f"DTEND;VALUE=DATE:{last:%Y%m%d}"]
    else:
        answer = "ACCEPTED" if one.accepted else "NEEDS-ACTION"
        lines += [
            f"DTSTART:{_stamp(one.starts_at)}",
            f"DTEND:{_stamp(one.ends_at)}",
            f"ORGANIZER;CN={SELLER_NAME}:mailto:{SELLER_ADDRESS}",
            f"ATTENDEE;CN={SELLER_NAME};PARTSTAT=ACCEPTED:mailto:{SELLER_ADDRESS}",
            f"ATTENDEE;CN={one.actor.name};PARTSTAT={answer}:mailto:{one.actor.address}",
        ]
    status = "CANCELLED" if one.cancelled else "CONFIRMED"
    return [*lines, f"SUMMARY:{one.title.replace(',', chr(92) + ',')}", f"STATUS:{status}", "END:VEVENT"]


def _stamp(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _cards(actors: tuple[Actor, ...]) -> str:
    lines = []
    for actor in actors:
        lines += ["BEGIN:VCARD", "VERSION:3.0", f"FN:{actor.name}", f"N:{actor.last};{actor.first};;;"]
        lines += [f"EMAIL;TYPE=INTERNET:{address}" for address in actor.addresses]
        lines += [f"TEL;TYPE=WORK,VOICE:{actor.number}"] if actor.number else []
        lines += [f"ORG:{actor.firm}", "END:VCARD"]
    return "\r\n".join([*lines, ""])


def truth_of(world: World) -> dict[str, Any]:
    """What a policy may be measured against; instants are ISO 8601 UTC."""
    return {
        "seed": world.seed,
        "until": _iso(world.until),
        "me": {"name": SELLER_NAME, "addresses": [SELLER_ADDRESS], "zone": "Europe/Berlin", "country": "DE"},
        "situations": world.situations,
        "people": [_person(actor) for actor in world.actors],
        "waits": [
            {
                "person": wait.actor.address,
                "message_id": wait.message_id,
                "sent_at": _iso(wait.sent_at),
                "answered_at": _iso(wait.answer_at) if wait.answer_at and wait.answer_at <= world.until else None,
                "would_answer_at": _iso(wait.answer_at),
            }
            for wait in world.waits
        ],
        "promises": [
            {
                "person": promise.actor.address,
                "message_id": promise.message_id,
                "due": promise.due,
                "kept_at": _iso(promise.kept_at),
            }
            for promise in world.promises
        ],
        "meetings": [
            {"person": one.actor.address, "at": _iso(one.starts_at), "held": one.held and one.starts_at <= world.until}
            for one in world.appointments
            if one.actor is not None
        ],
        "counts": {"mails": len(world.mails), "calls": len(world.calls), "meetings": len(world.appointments)},
    }


def _iso(at: datetime | None) -> str | None:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if at else None


def _person(actor: Actor) -> dict[str, Any]:
    return {
        "role": actor.role,
        "name": actor.name,
        "addresses": list(actor.addresses),
        "number": actor.number,
        "company": actor.firm,
        "relation": str(actor.relation),
        "language": actor.language,
        "form": actor.voice,
        "zone": actor.place.zone.key,
        "country": actor.place.country,
        "rhythm": asdict(actor.rhythm),
        "absences": [[one.first.isoformat(), one.last.isoformat()] for one in actor.absences],
    }
