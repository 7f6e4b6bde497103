"""What the law asks for: everything that is held on Greta handed out, or erased at every desk, for good."""

import io
import json
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from django.apps import apps

from ringback.adapters.caldav import CalendarServer, Entry
from ringback.domain.errors import BadInputError, UnknownPersonError
from ringback.domain.interaction import Outcome
from ringback.domain.timeline import FactKind
from ringback.flows import act
from ringback.flows.calendars.meetings import read_meetings_of
from ringback.flows.gather import gather
from ringback.flows.subjects import as_zip, erase_everywhere, erase_here, everywhere, held_everywhere, held_here
from ringback.flows.team import share
from ringback.flows.today import today
from ringback.intake.calendar_text import tamed
from ringback.outreach.calendar import is_same
from ringback.store.audit import lines
from ringback.store.desk import at_desk
from ringback.store.desks import desk_called, new_desk
from ringback.store.find import find_person, people_like
from ringback.store.models import CalendarLink, Exchange, Handle, SeenEvent, Suppressed
from ringback.store.suppression import is_suppressed
from tests.mailbox import GRETA, NORA, PIET, TILDA, Mail, mbox
from tests.web.firm import ASKED, NOW

pytestmark = pytest.mark.django_db
BRUNO = "bruno@seller.example"
OTHER = "g.lind@private.example"
BOTH = "Both of them, and whoever else may come along to hear what the offer is about"


def mails(me: str) -> list[Mail]:
    return [
        Mail(sender=f"Greta Lind <{GRETA}>", to=me, at=ASKED, body="We are interested, says Greta.", id="1@x.example"),
        Mail(
            sender=me, to=GRETA, at=ASKED, subject="Re: Offer", body="Dear Greta, shall we go ahead?", id="2@x.example"
        ),
        Mail(sender=f"Piet Quick <{PIET}>", to=me, cc=GRETA, at=ASKED, body="Both of us are well.", id="3@x.example"),
        Mail(sender=me, to=f"{PIET}, {GRETA}", at=ASKED, body="Good to hear.", id="4@x.example", subject="Re: Both"),
        Mail(sender=f"Greta Lind <{OTHER}>", to=me, at=ASKED, body="From home.", id="5@x.example", subject="Home"),
        Mail(
            sender=me,
            to=GRETA,
            at=ASKED,
            body="Greta, half a word",
            subject="To Greta",
            id="d@x.example",
            folder="Drafts",
        ),
        Mail(
            sender=GRETA,
            to=me,
            at=ASKED,
            body="Greta in the spam",
            subject="Greta again",
            id="s@x.example",
            folder="Spam",
        ),
        Mail(sender=GRETA, to=me, at="", body="Greta without a date", subject="Greta once", id="u@x.example"),
    ]


@pytest.fixture
def two_desks(tmp_path: Path) -> Path:
    """Both sellers know Greta, and did all sorts of things."""
    for desk, me in ((1, NORA), (new_desk("Bruno"), BRUNO)):
        with at_desk(desk):
            path = mbox(tmp_path / f"{desk}.mbox", mails(me))
            gather([path], [me], now=NOW)
            greta = find_person(GRETA)
            if find_person(OTHER) != greta:
                act.merge(greta, find_person(OTHER), now=NOW)
            greta = find_person(GRETA)
            act.log_call(greta, Outcome.LEFT_VOICEMAIL, now=NOW, note="Greta's assistant answered")
            act.answer(greta, FactKind.NUMBER, "+49 30 23125 002", now=NOW)
            act.snooze(greta, (NOW + timedelta(days=9)).date(), now=NOW, note="Greta is away")
            act.snooze(find_person(PIET), (NOW + timedelta(days=9)).date(), now=NOW)
            share(greta, NOW)
    return tmp_path


def everything() -> str:
    """Every value of every table of the store, but the log."""
    tables = [one for one in apps.get_app_config("store").get_models() if one.__name__ != "Audit"]
    return "\n".join(repr((one.__name__, row)) for one in tables for row in one._base_manager.values_list()).lower()


def where(trace: str) -> list[str]:
    return [row for row in everything().splitlines() if trace in row]


def test_what_is_held_is_handed_out_whole(two_desks: Path) -> None:
    held = held_here(find_person(GRETA), NOW)
    assert {one["name"] for one in held["addresses"]} == {GRETA, OTHER, "+493023125002"}
    said = json.dumps(held)
    for words in ("We are interested", "shall we go ahead", "Both of us", "From home", "assistant answered", "is away"):
        assert words in said
    assert len(held["exchanges"]) == 6
    assert {"mark", "fact", "shared"} <= set(held)
    assert [one["desk"] for one in held_everywhere(GRETA.upper(), NOW)] == ["first", "Bruno"]
    with zipfile.ZipFile(io.BytesIO(as_zip([held]))) as packed:
        assert json.loads(packed.read("desk-1.json"))["person"]["name"] == "Greta Lind"
    assert [(line.what, line.about) for line in lines(3, what="exported")] == [("exported", find_person(GRETA))] * 3
    with pytest.raises(BadInputError, match="nothing is held"):
        held_everywhere("olaf@old.example", NOW)


def test_who_is_erased_is_nowhere_left_and_others_stay(two_desks: Path) -> None:
    key = find_person(GRETA)
    assert [one.desk for one in everywhere(GRETA, NOW)] == ["first", "Bruno"]
    assert erase_everywhere(GRETA, NOW) == 2
    left = everything()
    for trace in ("greta", "lind", OTHER, "23125", "interested", "go ahead", "from home", "assistant", "is away"):
        assert where(trace) == []
    assert key not in left
    assert "both of us are well" in left
    assert "good to hear" in left
    with pytest.raises(UnknownPersonError):
        find_person(GRETA)
    assert len(people_like("", NOW)) == 1
    today(NOW)
    assert "Piet" in act.undo(NOW)
    with pytest.raises(BadInputError, match="nothing is left to undo"):
        act.undo(NOW)
    assert len(lines(9, what="erased")) == 2
    assert "greta" not in repr(lines(99)).lower()


def test_who_is_erased_never_comes_back(two_desks: Path) -> None:
    erase_everywhere(GRETA, NOW)
    again = gather([two_desks / "1.mbox"], [], now=NOW)
    assert (again.new, again.duplicates) == (0, 8), "known, without a word of it"
    new = [
        Mail(sender=f"Greta Lind <{GRETA}>", to=NORA, at=NOW, body="Do you remember Greta?", id="7@x.example"),
        Mail(sender=NORA, to=f"{GRETA}, {PIET}", at=NOW, body="Hello all.", id="8@x.example", subject="All"),
        Mail(sender=NORA, to=OTHER, at=NOW, body="Dear Greta", id="9@x.example", subject="To you"),
        Mail(sender=GRETA, to=NORA, at="", body="Greta, undated", id="10@x.example"),
    ]
    cards = two_desks / "cards.vcf"
    cards.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:Greta Lind\nEMAIL:{GRETA}\nEND:VCARD\n")
    path = mbox(two_desks / "new.mbox", new)
    told = gather([path, cards], [], now=NOW)
    assert (told.new, told.unreadable) == (4, ())
    left = everything()
    for trace in ("greta", "lind", OTHER, "remember"):
        assert where(trace) == []
    assert "hello all" in left
    assert gather([path], [], now=NOW).new == 0
    assert Exchange.objects.filter(shelf="erased").count() > 0
    assert is_suppressed([GRETA.upper()])
    with pytest.raises(BadInputError, match="never to be written to"):
        act.answer(find_person(PIET), FactKind.ADDRESS, GRETA, now=NOW)


class Diary:
    """A calendar with these events in it, each as its UID, its title and who is invited by whom."""

    def __init__(self, *events: tuple[str, str, str, list[str]]) -> None:
        self.entries = [Entry(url=uid, etag="", data=_event(*one)) for one in events if (uid := one[0])]

    def events(self, _folder: str, _since: datetime, _until: datetime) -> list[Entry]:
        return self.entries


def _event(uid: str, title: str, called_by: str, guests: list[str]) -> bytes:
    at = f"{NOW + timedelta(days=3):%Y%m%dT%H%M%SZ}"
    named = "".join(
        f'ATTENDEE;CN="{one.partition("@")[0]}";PARTSTAT=ACCEPTED;X-NUM=0:\r\n mailto:{one[:3]}\r\n {one[3:]}\r\n'
        for one in guests
    )
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\nBEGIN:VEVENT\r\n"
        f"UID:{uid}\r\nDTSTAMP:{at}\r\nDTSTART:{at}\r\nSUMMARY:{title}\r\nDESCRIPTION:{', '.join(guests)}\r\n"
        f"ORGANIZER:mailto:{called_by}\r\n{named}END:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def link() -> CalendarLink:
    return CalendarLink.objects.create(url="https://calendar.example/", login="nora", secret="", meetings="work")


def test_what_was_read_in_the_calendar_is_handed_out_and_erased(two_desks: Path) -> None:
    events: list[tuple[str, str, str, list[str]]] = [
        ("1", "Visit", NORA, [GRETA]),
        ("2", "Ring Greta Lind", NORA, []),
        ("3", "Piet comes", NORA, [PIET]),
    ]
    read_meetings_of(cast(CalendarServer, Diary(*events)), link(), NOW)
    assert [one["uid"] for one in held_here(find_person(GRETA), NOW)["seenevent"]] == ["1", "2"]
    erase_everywhere(GRETA, NOW)
    assert [one.uid for one in SeenEvent.objects.all()] == ["3"]


def test_the_calendar_does_not_bring_them_back(two_desks: Path) -> None:
    erase_everywhere(GRETA, NOW)
    diary = Diary(
        ("1", "Visit of Greta Lind", NORA, [GRETA]),
        ("2", "Greta calls", GRETA, [NORA, PIET]),
        ("3", BOTH, NORA, [NORA, PIET, GRETA]),
    )
    calendar = link()
    for _ in range(2):
        read_meetings_of(cast(CalendarServer, diary), calendar, NOW)
        for trace in ("greta", "lind"):
            assert where(trace) == []
    (seen,) = SeenEvent.objects.all()
    assert seen.uid == "3"
    assert is_same(tamed(seen.data.encode()), seen.data.encode()), "the next look finds it as it was"
    piet = Exchange.objects.get(channel="meeting", subject=BOTH)
    assert (piet.address, piet.outcome) == (PIET, "planned")


def test_whom_nobody_knows_can_ask_never_to_be_known() -> None:
    assert erase_everywhere(" Olaf@Old.example ", NOW) == 0
    assert is_suppressed(["olaf@old.example"])
    (row,) = Suppressed.objects.all()
    assert "olaf" not in row.hash
    with pytest.raises(BadInputError, match="in full"):
        erase_everywhere(" ", NOW)


def test_a_number_as_people_write_it_leads_to_them(two_desks: Path) -> None:
    number = "+49 (0)30 23125-002"
    assert [one.desk for one in everywhere(number, NOW)] == ["first", "Bruno"]
    assert len(held_everywhere(f"Greta Lind <{GRETA}>", NOW)) == 2
    assert erase_everywhere("+49 30 23125 002", NOW) == 2
    assert everywhere(f"mailto:{GRETA}", NOW) == []
    assert is_suppressed(["+493023125002"])


def test_a_number_without_its_country_is_dialled_where_each_desk_is(two_desks: Path) -> None:
    for title, me, country, who in (("first", NORA, "DE", "olaf"), ("Bruno", BRUNO, "CH", "otto")):
        with at_desk(desk_called(title)):
            act.about_me(now=NOW, country=country)
            mail = Mail(sender=f"{who}@old.example", to=me, at=ASKED, body="Hello.", id=f"{who}@x.example")
            gather([mbox(two_desks / f"{who}.mbox", [mail])], [me], now=NOW)
            act.answer(find_person(f"{who}@old.example"), FactKind.NUMBER, "044 668 18 00", now=NOW)
    found = everywhere("044 668 18 00", NOW)
    assert [(one.desk, one.name) for one in found] == [("first", "Olaf"), ("Bruno", "Otto")]
    assert [one.name for one in everywhere("+41 44 668 18 00", NOW)] == ["Otto"]


def test_a_name_is_no_address_and_nothing_is_claimed(two_desks: Path) -> None:
    for use in (everywhere, held_everywhere, erase_everywhere):
        with pytest.raises(BadInputError, match="“Greta Lind” is neither a mail address nor a number"):
            use("Greta Lind", NOW)
    assert find_person(GRETA)


def test_at_one_desk_nobody_is_erased_whom_another_one_knows(two_desks: Path) -> None:
    with pytest.raises(BadInputError, match=f"known at 1 other desk too.* ringback erase {OTHER} --everywhere"):
        erase_here(find_person(GRETA), NOW)
    assert not is_suppressed([GRETA, OTHER])
    with at_desk(desk_called("Bruno")):
        assert find_person(GRETA)
    mail = Mail(sender="Olaf Old <olaf@old.example>", to=NORA, at=ASKED, body="Hello.", id="o@x.example", subject="Old")
    gather([mbox(two_desks / "olaf.mbox", [mail])], [NORA], now=NOW)
    assert erase_here(find_person("olaf@old.example"), NOW) == 1
    assert is_suppressed(["olaf@old.example"])


def test_by_an_address_that_one_desk_knows_the_others_entry_is_found(two_desks: Path) -> None:
    """Bruno knows Greta from home only, and a colleague of hers by the number of their switchboard."""
    with at_desk(desk_called("Bruno")):
        act.split(find_person(GRETA), [GRETA, "+493023125002"], now=NOW)
        act.answer(find_person(OTHER), FactKind.NUMBER, "+49 30 23125 009", now=NOW)
        colleague = find_person("+493023125002")
        Handle.objects.filter(name=GRETA).update(name=TILDA)
    assert [one.desk for one in everywhere(GRETA, NOW)] == ["first", "Bruno"]
    assert erase_everywhere(GRETA, NOW) == 2
    assert is_suppressed([OTHER])
    assert not is_suppressed(["+493023125002"])
    with at_desk(desk_called("Bruno")):
        assert find_person(TILDA) == colleague
        with pytest.raises(UnknownPersonError):
            find_person(OTHER)
