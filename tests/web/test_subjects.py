"""What the law asks for: everything that is held on Greta handed out, or erased at every desk, for good."""

import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from django.apps import apps

from ringback.domain.errors import BadInputError, UnknownPersonError
from ringback.domain.interaction import Outcome
from ringback.domain.timeline import FactKind
from ringback.flows import act
from ringback.flows.gather import gather
from ringback.flows.subjects import as_zip, erase_everywhere, everywhere, held_everywhere, held_here
from ringback.flows.team import share
from ringback.flows.today import today
from ringback.store.audit import lines
from ringback.store.desk import at_desk
from ringback.store.desks import new_desk
from ringback.store.find import find_person, people_like
from ringback.store.models import Exchange, Suppressed
from ringback.store.suppression import is_suppressed
from tests.mailbox import GRETA, NORA, PIET, Mail, mbox
from tests.web.firm import ASKED, NOW

pytestmark = pytest.mark.django_db
BRUNO = "bruno@seller.example"
OTHER = "g.lind@private.example"


def mails(me: str) -> list[Mail]:
    return [
        Mail(sender=f"Greta Lind <{GRETA}>", to=me, at=ASKED, body="We are interested, says Greta.", id="1@x.example"),
        Mail(
            sender=me, to=GRETA, at=ASKED, subject="Re: Offer", body="Dear Greta, shall we go ahead?", id="2@x.example"
        ),
        Mail(sender=f"Piet Quick <{PIET}>", to=me, cc=GRETA, at=ASKED, body="Both of us are well.", id="3@x.example"),
        Mail(sender=me, to=f"{PIET}, {GRETA}", at=ASKED, body="Good to hear.", id="4@x.example", subject="Re: Both"),
        Mail(sender=f"Greta Lind <{OTHER}>", to=me, at=ASKED, body="From home.", id="5@x.example", subject="Home"),
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
    assert [one.desk for one in everywhere(GRETA)] == ["first", "Bruno"]
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
    assert (again.new, again.duplicates) == (0, 5), "known, without a word of it"
    new = [
        Mail(sender=f"Greta Lind <{GRETA}>", to=NORA, at=NOW, body="Do you remember Greta?", id="7@x.example"),
        Mail(sender=NORA, to=f"{GRETA}, {PIET}", at=NOW, body="Hello all.", id="8@x.example", subject="All"),
        Mail(sender=NORA, to=OTHER, at=NOW, body="Dear Greta", id="9@x.example", subject="To you"),
    ]
    cards = two_desks / "cards.vcf"
    cards.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:Greta Lind\nEMAIL:{GRETA}\nEND:VCARD\n")
    path = mbox(two_desks / "new.mbox", new)
    told = gather([path, cards], [], now=NOW)
    assert (told.new, told.unreadable) == (3, ())
    left = everything()
    for trace in ("greta", "lind", OTHER, "remember"):
        assert where(trace) == []
    assert "hello all" in left
    assert gather([path], [], now=NOW).new == 0
    assert Exchange.objects.filter(shelf="erased").count() > 0
    assert is_suppressed([GRETA.upper()])
    with pytest.raises(BadInputError, match="never to be written to"):
        act.answer(find_person(PIET), FactKind.ADDRESS, GRETA, now=NOW)


def test_whom_nobody_knows_can_ask_never_to_be_known() -> None:
    assert erase_everywhere(" Olaf@Old.example ", NOW) == 0
    assert is_suppressed(["olaf@old.example"])
    (row,) = Suppressed.objects.all()
    assert "olaf" not in row.hash
    with pytest.raises(BadInputError, match="in full"):
        erase_everywhere(" ", NOW)
