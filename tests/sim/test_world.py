"""The simulated year: the same seed is the same world, its truth agrees with its files, and every state stands open."""

import json
import mailbox
from collections import Counter
from datetime import UTC, datetime, timedelta
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from ringback.domain.interaction import Direction, Outcome
from ringback.domain.person import Relation
from ringback.intake.calls import CallFormat, call_format, read_calls
from ringback.intake.cards import read_cards
from ringback.intake.meetings import read_meetings
from ringback.sim.scenes import SCENES
from ringback.sim.world import World, make_world
from ringback.sim.write import write_world

UNTIL = datetime(2026, 11, 19, 13, tzinfo=UTC)
ME = "lena.marquardt@taktwerk.example"
BERLIN = ZoneInfo("Europe/Berlin")

Truth = dict[str, Any]


def world(seed: int = 7, until: datetime = UNTIL) -> World:
    return make_world(seed, until, np.random.default_rng(seed))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("world")
    write_world(world(), target)
    return target


@pytest.fixture(scope="module")
def truth(folder: Path) -> Truth:
    found: Truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def mails(folder: Path) -> list[Message]:
    """All messages as the standard library reads them back, in order."""
    found: list[Message] = []
    for name in ("inbox.mbox", "sent.mbox"):
        box = mailbox.mbox(folder / name, create=False)
        found += list(box)
        box.close()
    return sorted(found, key=at)


def at(mail: Message) -> datetime:
    return parsedate_to_datetime(mail["Date"]).astimezone(UTC)


def sender(mail: Message) -> str:
    return parseaddr(mail["From"])[1]


def test_the_same_seed_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    write_world(world(), tmp_path)
    for path in sorted(folder.iterdir()):
        assert path.read_bytes() == (tmp_path / path.name).read_bytes(), path.name


def test_another_seed_gives_another_world(folder: Path, tmp_path: Path) -> None:
    write_world(world(8), tmp_path)
    assert (folder / "inbox.mbox").read_bytes() != (tmp_path / "inbox.mbox").read_bytes()


def test_a_year_of_a_busy_seller(mails: list[Message], truth: Truth) -> None:
    assert len(mails) == truth["counts"]["mails"] > 1500
    assert at(mails[0]) > UNTIL - timedelta(days=366)
    assert at(mails[-1]) <= UNTIL
    assert len({mail["Message-ID"] for mail in mails}) == len(mails)
    assert len(truth["people"]) > 55
    assert {Relation(person["relation"]) for person in truth["people"]} == set(Relation)
    assert {person["form"] for person in truth["people"]} == {"en", "du", "sie"}


def test_the_sent_folder_holds_her_own_mails_and_only_those(folder: Path) -> None:
    for name, own in (("sent.mbox", True), ("inbox.mbox", False)):
        box = mailbox.mbox(folder / name, create=False)
        assert {sender(mail) == ME for mail in box} == {own}
        box.close()


def test_every_address_is_reserved_for_examples_and_every_number_for_fiction(
    mails: list[Message], truth: Truth
) -> None:
    assert all(sender(mail).endswith(".example") for mail in mails)
    numbers = [person["number"] for person in truth["people"] if person["number"]]
    assert len(set(numbers)) == len(numbers) > 40
    assert all(number[5:9] == "5550" or number.startswith(("+493023125", "+442079460")) for number in numbers)


def test_every_state_of_the_playbook_stands_open(truth: Truth) -> None:
    assert truth["situations"].keys() == SCENES.keys()


def test_the_truth_of_each_wait_agrees_with_the_files(mails: list[Message], truth: Truth, folder: Path) -> None:
    """No sign of life stands between a message and the answer that the truth names, and one stands there."""
    addresses = {person["addresses"][0]: set(person["addresses"]) for person in truth["people"]}
    calls = {
        record.at
        for record in read_calls((folder / "calls.xml").read_text(), CallFormat.ANDROID, BERLIN, frozenset())[0]
    }
    meetings = {datetime.fromisoformat(one["at"]) for one in truth["meetings"]}
    sent_at = {mail["Message-ID"]: at(mail) for mail in mails}
    heard = [(sender(mail), sent_at[mail["Message-ID"]]) for mail in mails if not mail["Auto-Submitted"]]
    for wait in truth["waits"]:
        sent = datetime.fromisoformat(wait["sent_at"])
        assert sent_at[wait["message_id"]] == sent
        signs = [moment for address, moment in heard if address in addresses[wait["person"]]]
        answer = datetime.fromisoformat(wait["answered_at"]) if wait["answered_at"] else UNTIL + timedelta(seconds=1)
        assert not [sign for sign in signs if sent < sign < answer]
        assert wait["answered_at"] is None or answer in {*signs, *calls, *meetings}


def test_for_each_open_silence_it_is_known_whether_an_answer_would_come(truth: Truth) -> None:
    open_waits = [wait for wait in truth["waits"] if wait["answered_at"] is None]
    come = [wait for wait in open_waits if wait["would_answer_at"]]
    assert 0 < len(come) < len(open_waits)
    assert all(datetime.fromisoformat(wait["would_answer_at"]) > UNTIL for wait in come)


def test_promises_were_kept_and_broken(truth: Truth) -> None:
    kept = Counter(bool(promise["kept_at"]) for promise in truth["promises"])
    in_time = [p for p in truth["promises"] if p["kept_at"] and p["kept_at"][:10] <= p["due"]]
    assert kept[True] > 5
    assert kept[False] >= 2
    assert 0 < len(in_time) < kept[True]


def test_rhythms_differ_and_can_be_seen_in_the_mail(truth: Truth) -> None:
    """Those who are truly quick answer sooner, by the clock, than those who are truly slow."""
    waits: dict[str, list[timedelta]] = {}
    for wait in truth["waits"]:
        if wait["answered_at"]:
            length = datetime.fromisoformat(wait["answered_at"]) - datetime.fromisoformat(wait["sent_at"])
            waits.setdefault(wait["person"], []).append(length)

    def middle(least: float, most: float) -> float:
        paced = [p["addresses"][0] for p in truth["people"] if least <= p["rhythm"]["median_hours"] < most]
        return float(np.median([one.total_seconds() for address in paced for one in waits.get(address, [])]))

    assert middle(0, 5) * 2 < middle(14, 100)


def test_machines_lists_and_a_bounce_are_there(mails: list[Message], truth: Truth) -> None:
    assert sum(mail["List-Id"] is not None for mail in mails) > 50
    notices = [mail for mail in mails if mail["Auto-Submitted"] == "auto-replied"]
    assert {"Out of office", "Abwesenheitsnotiz"} <= {
        str(make_header(decode_header(mail["Subject"]))).split(":")[0] for mail in notices
    }
    (report,) = [mail for mail in mails if mail.get_content_type() == "multipart/report"]
    status = next(part for part in report.walk() if part.get_content_type() == "message/delivery-status")
    assert "Status: 5.1.1" in str(status)
    assert truth["situations"]["bounce"] in str(status)


def test_a_person_with_two_addresses_writes_from_both(mails: list[Message], truth: Truth) -> None:
    person = next(one for one in truth["people"] if one["role"] == "two_addresses")
    used = {sender(mail) for mail in mails} & set(person["addresses"])
    assert len(used) == 2


def test_the_call_log_is_read_by_the_product(folder: Path, truth: Truth) -> None:
    text = (folder / "calls.xml").read_text(encoding="utf-8")
    assert call_format(text) is CallFormat.ANDROID
    calls, problems = read_calls(text, CallFormat.ANDROID, BERLIN, frozenset())
    assert len(calls) == truth["counts"]["calls"] > 20
    assert not problems
    seen = {(call.direction, call.outcome) for call in calls}
    assert (Direction.OUT, Outcome.LEFT_VOICEMAIL) in seen
    assert (Direction.OUT, Outcome.CONNECTED) in seen
    assert (Direction.IN, Outcome.NO_ANSWER) in seen
    assert (Direction.IN, Outcome.LEFT_VOICEMAIL) in seen


def test_the_calendar_is_read_by_the_product(folder: Path, truth: Truth) -> None:
    window = (UNTIL - timedelta(days=400), UNTIL + timedelta(days=60))
    meetings, problems = read_meetings((folder / "calendar.ics").read_bytes(), window, frozenset({ME}), BERLIN, UNTIL)
    assert len(meetings) == truth["counts"]["meetings"]
    assert not problems
    assert sum(one.absence for one in meetings) == 2
    ahead = {guest.address for one in meetings if one.starts_at > UNTIL for guest in one.guests}
    assert {truth["situations"]["confirm"], truth["situations"]["meeting_ahead"]} <= ahead


def test_the_address_book_joins_numbers_and_addresses(folder: Path, truth: Truth) -> None:
    cards, problems = read_cards((folder / "contacts.vcf").read_bytes())
    assert not problems
    by_address = {card.addresses[0]: card.numbers for card in cards}
    for person in truth["people"]:
        assert by_address[person["addresses"][0]] == ((person["number"],) if person["number"] else ())


# The states must hold on whatever day the demo is shown: before a weekend, after one, and between the years.
DAYS = [
    datetime(2026, 11, 16, 13, tzinfo=UTC),
    datetime(2026, 11, 20, 15, tzinfo=UTC),
    datetime(2026, 11, 22, 12, tzinfo=UTC),
    datetime(2027, 1, 4, 13, tzinfo=UTC),
    datetime(2026, 4, 7, 13, tzinfo=UTC),
]


@pytest.mark.parametrize("until", DAYS, ids=lambda day: f"{day:%a-%d-%b}")
def test_the_states_hold_on_any_day(until: datetime) -> None:
    found = world(3, until)
    assert all(mail.at <= until for mail in found.mails)
    last_in, last_out, touches = _ends(found)
    days = {role: (until - last_out[address]).days for role, address in found.situations.items() if address in last_out}
    waiting = {role for role, address in found.situations.items() if last_out[address] > last_in[address]}
    assert {"rescue", "rescue_du", "need_number", "value", "autonomy", "last_word", "release", "plain_ask"} <= waiting
    assert not waiting & {"debt_question", "debt_no", "debt_old", "opt_out", "promise_overdue"}
    for role in ("rescue", "rescue_du", "need_number"):
        first = touches[found.situations[role]][0]
        assert timedelta(days=10) <= until - first < timedelta(days=14)
    assert all(days[role] > 55 for role in SCENES if role.startswith("old_"))
    assert all(days[role] <= 14 for role in SCENES if role.startswith("patience_"))


def _ends(found: World) -> tuple[dict[str, datetime], dict[str, datetime], dict[str, list[datetime]]]:
    """Each person's last own mail, the last mail to them, and the mails to them since their last own one."""
    last_in: dict[str, datetime] = {}
    last_out: dict[str, datetime] = {}
    touches: dict[str, list[datetime]] = {}
    for mail in found.mails:
        if any(name == "Auto-Submitted" for name, _ in mail.headers):
            continue
        other = mail.to[0][1] if mail.outgoing else mail.sender[1]
        if mail.outgoing:
            last_out[other] = mail.at
            touches.setdefault(other, []).append(mail.at)
        else:
            last_in[other] = mail.at
            touches[other] = []
    return last_in, last_out, touches
