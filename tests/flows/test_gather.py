"""What comes in, comes in once, whole, and as what it is."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ringback.domain.errors import BadInputError, UnreadableError
from ringback.domain.interaction import Channel, Direction, Kind, Outcome
from ringback.domain.person import Relation
from ringback.domain.timeline import Timeline
from ringback.flows.act import erase_all
from ringback.flows.gather import Gathered, gather
from ringback.store.desks import my_desk
from ringback.store.find import find_person
from ringback.store.models import Exchange, OwnAddress, Person
from ringback.store.seen import message_ids, seen
from ringback.store.timelines import timelines
from tests.mailbox import GRETA, NORA, PIET, TILDA, Mail, mbox

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 4, 1, 12, tzinfo=UTC)
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)

ASK = Mail(sender=NORA, to=GRETA, at=MONDAY, body="Shall we go ahead with the offer?", id="ask@seller.example")
REPLY = Mail(
    sender=f"Greta Lind <{GRETA}>",
    to=NORA,
    at=MONDAY + DAY,
    subject="Re: Offer",
    body="I will get back to you by Friday.",
    id="reply@silent.example",
    answers="ask@seller.example",
)
CHASE = Mail(
    sender=NORA, to=GRETA, at=MONDAY + 8 * DAY, subject="Re: Offer", body="Have you decided?", id="chase@seller.example"
)


def read(*paths: Path, me: tuple[str, ...] = (NORA,)) -> Gathered:
    return gather(paths, me, now=NOW)


def timeline_of(who: str, as_of: datetime = NOW) -> Timeline:
    (found,) = timelines([find_person(who)], as_of)
    return found


def contents() -> list[tuple[object, ...]]:
    """Everything that the rules may see of the store, in an order of its own."""
    people = {one.person.name: one for one in timelines(list(Person.objects.values_list("key", flat=True)), NOW)}
    return [
        (name, one.id, one.at, one.direction, one.matter, one.author, one.to, one.reading)
        for name, known in sorted(people.items())
        for one in known.interactions
    ]


def test_a_dialogue_becomes_one_timeline(tmp_path: Path) -> None:
    done = read(mbox(tmp_path / "all.mbox", [ASK, REPLY, CHASE]))
    assert (done.read, done.new, done.duplicates, done.unreadable) == (3, 3, 0, ())
    greta = timeline_of(GRETA)
    assert [one.direction for one in greta.interactions] == [Direction.OUT, Direction.IN, Direction.OUT]
    assert len({one.matter for one in greta.interactions}) == 1
    assert greta.interactions[0].asks
    assert greta.interactions[1].is_sign_of(greta.person.id)
    assert greta.interactions[1].reading.commitments[0].due == (MONDAY + 4 * DAY).date()
    assert greta.person.name == "Greta Lind"
    assert greta.person.company == "silent.example"


def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    path = mbox(tmp_path / "all.mbox", [ASK, REPLY, CHASE])
    read(path)
    before = contents()
    again = read(path)
    assert (again.read, again.new, again.duplicates) == (3, 0, 3)
    assert contents() == before


def test_a_newer_export_adds_only_what_is_new(tmp_path: Path) -> None:
    read(mbox(tmp_path / "old.mbox", [ASK, REPLY]))
    done = read(mbox(tmp_path / "new.mbox", [ASK, REPLY, CHASE]))
    assert (done.new, done.duplicates) == (1, 2)


def test_the_order_of_import_makes_no_difference(tmp_path: Path) -> None:
    copy = Mail(sender=NORA, to=GRETA, at=MONDAY, body=ASK.body, id="a-copy@other.example")
    one, two = mbox(tmp_path / "1.mbox", [CHASE, ASK]), mbox(tmp_path / "2.mbox", [copy, REPLY])
    read(one, two)
    forwards, shown = contents(), message_ids(Exchange.objects.values_list("key", flat=True))
    erase_all(NOW)
    read(two)
    read(one)
    assert contents() == forwards
    assert message_ids(Exchange.objects.values_list("key", flat=True)) == shown


def test_a_copy_under_another_message_id_counts_once(tmp_path: Path) -> None:
    copy = Mail(sender=NORA, to=GRETA, at=MONDAY, body="Shall we go\nahead with the offer?", id="copy@other.example")
    done = read(mbox(tmp_path / "all.mbox", [ASK, copy, CHASE]))
    assert (done.new, done.duplicates) == (2, 1)


def test_mail_without_references_threads_by_subject_and_people(tmp_path: Path) -> None:
    first = Mail(sender=NORA, to=GRETA, at=MONDAY, subject="Quote 17")
    answer = Mail(sender=GRETA, to=NORA, at=MONDAY + DAY, subject="AW: Quote 17")
    elsewhere = Mail(sender=NORA, to=PIET, at=MONDAY + DAY, subject="Quote 17")
    late = Mail(sender=NORA, to=GRETA, at=MONDAY + 40 * DAY, subject="Quote 17")
    gather([mbox(tmp_path / "all.mbox", [first, answer, elsewhere, late])], [NORA], now=NOW + 60 * DAY)
    asked, answered, later = timeline_of(GRETA, NOW + 60 * DAY).interactions
    assert asked.matter == answered.matter != later.matter
    assert timeline_of(PIET).interactions[0].matter != asked.matter


def test_an_older_mail_brings_two_threads_together(tmp_path: Path) -> None:
    left = Mail(sender=GRETA, to=NORA, at=MONDAY + DAY, subject="One", id="l@x.example", answers="root@x.example")
    right = Mail(sender=TILDA, to=NORA, at=MONDAY + DAY, subject="Two", id="r@x.example", answers="middle@x.example")
    root = Mail(sender=NORA, to=GRETA, at=MONDAY, subject="One", id="root@x.example")
    middle = Mail(sender=GRETA, to=NORA, at=MONDAY, subject="Two", id="middle@x.example", answers="root@x.example")
    read(mbox(tmp_path / "1.mbox", [left, right]))
    assert Exchange.objects.values("matter").distinct().count() == 2
    read(mbox(tmp_path / "2.mbox", [root, middle]))
    assert Exchange.objects.values("matter").distinct().count() == 1


def test_who_the_user_is_shows_in_the_sent_mail(tmp_path: Path) -> None:
    other = "nora@private.example"
    mails = [Mail(sender=NORA, to=GRETA, at=MONDAY + n * DAY, folder="Sent", subject=f"Mail {n}") for n in range(6)]
    mails += [
        Mail(sender=other, to=GRETA, at=MONDAY + n * DAY, folder="Sent", subject=f"Private {n}") for n in range(3)
    ]
    done = read(mbox(tmp_path / "all.mbox", mails), me=())
    assert set(done.mine) == {NORA, other}
    assert any(NORA in note for note in done.notes)
    assert not Exchange.objects.filter(direction="in").exists()
    assert OwnAddress.objects.count() == 2


def test_an_assistant_who_writes_from_the_same_folder_stays_somebody_else(tmp_path: Path) -> None:
    bruno = "bruno@seller.example"
    mails = [
        Mail(sender=who, to=GRETA, at=MONDAY + n * DAY, folder="Sent", subject=f"{who} {n}")
        for n in range(5)
        for who in (NORA, bruno)
    ]
    mails += [Mail(sender=bruno, to=NORA, at=MONDAY + 9 * DAY, subject="Lunch?")]
    done = read(mbox(tmp_path / "all.mbox", mails))
    assert done.mine == (NORA,)
    assert timeline_of(bruno).last_sign() is not None


def test_an_unknown_me_is_refused_with_a_hint(tmp_path: Path) -> None:
    path = mbox(tmp_path / "all.mbox", [Mail(sender=NORA, to=GRETA, at=MONDAY, folder="Sent"), REPLY])
    with pytest.raises(BadInputError, match=rf"nroa@seller.example never appears.*misspelt.*{NORA}"):
        read(path, me=("nroa@seller.example",))
    assert not Exchange.objects.exists()


def test_a_user_who_never_wrote_is_told(tmp_path: Path) -> None:
    done = read(mbox(tmp_path / "all.mbox", [REPLY]))
    assert done.new == 1
    assert any("no silence can be told" in note for note in done.notes)


def test_drafts_and_spam_are_read_but_nobody_hears_of_them(tmp_path: Path) -> None:
    draft = Mail(sender=NORA, to=GRETA, at=MONDAY, body=ASK.body, id="ask@seller.example", folder="Drafts")
    spam = Mail(sender="win@lottery.example", to=NORA, at=MONDAY, folder="Spam")
    done = read(mbox(tmp_path / "all.mbox", [draft, spam, ASK]))
    assert (done.read, done.new) == (3, 3)
    assert [one.subject for one in timeline_of(GRETA).interactions] == ["Offer"]
    assert not Person.objects.filter(name__contains="win").exists()


@pytest.mark.parametrize(
    "date", ["Tue, 1 Jan 1980 00:00:00 +0000", "Mon, 1 Jan 2044 00:00:00 +0000", "Mon, 1 Jan 0001 00:00:00 +0000", ""]
)
def test_an_absurd_date_is_read_and_keeps_out_of_the_way(tmp_path: Path, date: str) -> None:
    done = read(mbox(tmp_path / "all.mbox", [ASK, Mail(sender=GRETA, to=NORA, at=date, body="From another time.")]))
    assert (done.read, done.new) == (2, 2)
    assert len(timelines(list(Person.objects.values_list("key", flat=True)), NOW)[0].interactions) == 1
    row = Exchange.objects.get(shelf="undated")
    assert (row.subject, row.text, row.reading, row.address) == ("", "", "", "")


def test_an_absence_is_the_persons_and_a_bounce_is_about_them(tmp_path: Path) -> None:
    away = Mail(
        sender=GRETA, to=NORA, at=MONDAY + DAY, subject="Automatic reply: Offer",
        body="I am out of the office until 16 March 2026.",
    )  # fmt: skip
    bounce = tmp_path / "bounce.eml"
    bounce.write_text(BOUNCE)
    read(mbox(tmp_path / "all.mbox", [ASK, away]), bounce)
    greta = timeline_of(GRETA)
    (absence,) = greta.absences
    assert absence.back.isoformat() == "2026-03-16"
    kinds = {one.reading.kind: one.author for one in greta.interactions}
    assert kinds[Kind.BOUNCE] == ""
    assert greta.last_sign() is None


def test_an_accepted_invitation_is_a_sign_of_life(tmp_path: Path) -> None:
    answer = tmp_path / "answer.eml"
    answer.write_text(ACCEPTED)
    read(mbox(tmp_path / "all.mbox", [ASK]), answer)
    greta = timeline_of(GRETA)
    sign = greta.last_sign()
    assert sign is not None
    assert (sign.channel, sign.outcome) == (Channel.MEETING, Outcome.ACCEPTED)


def test_calls_and_meetings_join_the_same_timeline(tmp_path: Path) -> None:
    calls = tmp_path / "calls.csv"
    calls.write_text("when,number,direction,seconds,outcome\n2026-03-09T10:00:00Z,+493023125002,out,0,left voicemail\n")
    cards = tmp_path / "people.vcf"
    cards.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Greta Lind\nEMAIL:greta@silent.example\nTEL:+493023125002\nEND:VCARD\n"
    )
    meetings = tmp_path / "calendar.ics"
    meetings.write_text(MEETING)
    done = read(mbox(tmp_path / "all.mbox", [ASK, REPLY]), calls, cards, meetings)
    greta = timeline_of(GRETA)
    assert {one.channel for one in greta.interactions} == {Channel.EMAIL, Channel.CALL, Channel.MEETING}
    assert greta.person.numbers == ("+493023125002",)
    assert done.read == 5
    assert read(calls, cards, meetings).new == 0
    assert seen(NOW)["call"] == datetime(2026, 3, 9, 10, tzinfo=UTC)


def test_colleagues_customers_and_the_rest(tmp_path: Path) -> None:
    bruno = Mail(sender="Bruno Klar <bruno@seller.example>", to=NORA, at=MONDAY)
    read(mbox(tmp_path / "all.mbox", [ASK, REPLY, bruno]))
    assert timeline_of("bruno@seller.example").person.relation is Relation.COLLEAGUE
    assert timeline_of("bruno@seller.example").person.company == ""
    greta = timeline_of(GRETA).person
    assert greta.relation is Relation.PROSPECT
    assert greta.relation_because == ("nothing says otherwise",)


def test_one_person_with_two_addresses_of_one_firm(tmp_path: Path) -> None:
    other = Mail(sender="Greta Lind <g.lind@mail.silent.example>", to=NORA, at=MONDAY + 2 * DAY, subject="Another")
    read(mbox(tmp_path / "1.mbox", [ASK, REPLY]))
    read(mbox(tmp_path / "2.mbox", [other]))
    assert find_person("g.lind@mail.silent.example") == find_person(GRETA)
    assert len(timeline_of(GRETA).interactions) == 3


def test_what_cannot_be_read_is_listed_and_the_rest_comes_in(tmp_path: Path) -> None:
    path = mbox(tmp_path / "all.mbox", [ASK])
    with path.open("ab") as file:
        file.write(b"From x@example Mon Mar  2 10:00:00 2026\nContent-Type: \xff\xfe\n\n\x00\x00\n\n")
        file.write(f"From x@example Mon Mar  2 10:00:00 2026\n{REPLY.raw}\n".encode())
    done = read(path)
    assert {ASK.subject, REPLY.subject} == {one.subject for one in timeline_of(GRETA).interactions}
    assert done.read == done.new + done.duplicates


def test_a_path_with_nothing_in_it_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty.mbox").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "empty.mbox", tmp_path / "folder", tmp_path / "nowhere"):
        with pytest.raises(UnreadableError, match=path.name):
            read(path)


def test_a_failure_in_the_middle_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = mbox(tmp_path / "all.mbox", [ASK, REPLY])

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ringback.flows.gather.guess_relations", full)
    with pytest.raises(Exception, match="the disk is full"):
        read(path)
    assert not Exchange.objects.exists()
    assert not OwnAddress.objects.exists()


BOUNCE = """From: MAILER-DAEMON@seller.example
To: nora@seller.example
Date: Mon, 02 Mar 2026 09:05:00 +0000
Subject: Undelivered Mail Returned to Sender
Message-ID: <bounce@seller.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

<greta@silent.example>: host mx.silent.example said: 550 5.1.1 User unknown

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; seller.example

Final-Recipient: rfc822; greta@silent.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--b--
"""
ACCEPTED = """From: greta@silent.example
To: nora@seller.example
Date: Wed, 04 Mar 2026 09:05:00 +0000
Subject: Accepted: Demo
Message-ID: <accepted@silent.example>
MIME-Version: 1.0
Content-Type: text/calendar; method=REPLY; charset=utf-8

BEGIN:VCALENDAR
METHOD:REPLY
BEGIN:VEVENT
UID:demo@seller.example
DTSTART:20260310T100000Z
ATTENDEE;PARTSTAT=ACCEPTED:mailto:greta@silent.example
END:VEVENT
END:VCALENDAR
"""
MEETING = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//EN
BEGIN:VEVENT
UID:demo@seller.example
DTSTAMP:20260303T080000Z
DTSTART:20260310T100000Z
DTEND:20260310T110000Z
SUMMARY:Demo
ORGANIZER:mailto:nora@seller.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:greta@silent.example
END:VEVENT
END:VCALENDAR
"""


def test_in_a_plain_mailbox_the_users_name_stands_beside_the_stated_address(tmp_path: Path) -> None:
    mails = [
        Mail(sender=f"Nora Halm <{NORA}>", to="greta@quick.example", at=MONDAY),
        Mail(sender="Greta Lind <greta@quick.example>", to=NORA, at=MONDAY),
    ]
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=NOW)
    assert my_desk().name == "Nora Halm"
