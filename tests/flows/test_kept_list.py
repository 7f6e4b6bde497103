"""Today's list is kept and only brought up to date: whatever is done, it says what a list made from nothing says."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ringback.domain.errors import BadInputError
from ringback.domain.fold import open_silence
from ringback.domain.interaction import Outcome
from ringback.domain.order import Ranked
from ringback.domain.person import Relation
from ringback.domain.sending import Mode, State
from ringback.domain.silence import Silence
from ringback.domain.timeline import FactKind, Timeline
from ringback.flows import act
from ringback.flows import plan as plans
from ringback.flows import today as lists
from ringback.flows import whole as wholes
from ringback.flows.contract import today_json
from ringback.flows.gather import gather
from ringback.flows.outbox import say_sent
from ringback.flows.playbook import Playbooks
from ringback.flows.today import Today, today
from ringback.flows.watch import Believed, Watched
from ringback.model.rhythm import usual_time
from ringback.store import looks
from ringback.store.find import find_person
from ringback.store.kept import Kept
from ringback.store.models import Job, Mailbox, Outgoing, Person
from ringback.store.timelines import timelines
from ringback.store.version import changed_since, version
from tests.mailbox import GRETA, NORA, PIET, TILDA, Mail, mbox
from tests.playbook import shipped

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = MONDAY + 12 * DAY


@pytest.fixture(autouse=True)
def just_started() -> Iterator[None]:
    """What other tests left in memory is not here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(looks, "_kept", Kept(most=20_000))
        patch.setattr(lists, "_memory", Kept(most=20_000))
        yield


def from_nothing(as_of: datetime, patch: pytest.MonkeyPatch) -> object:
    """The list as a program says it that has just been started."""
    with patch.context() as other:
        other.setattr(looks, "_kept", Kept(most=100))
        other.setattr(lists, "_memory", Kept(most=100))
        return today_json(today(as_of))


def arrives(folder: Path, *mails: Mail) -> None:
    folder.mkdir(exist_ok=True)
    gather([mbox(folder / f"{len(list(folder.iterdir()))}.mbox", mails)], [NORA], now=NOW)


def first_mails() -> list[Mail]:
    return [
        Mail(sender=f"Greta Lind <{GRETA}>", to=NORA, at=MONDAY, body="We are interested.", id="1@x.example"),
        Mail(
            sender=NORA, to=GRETA, at=MONDAY + DAY, body="Shall we go ahead?", id="2@x.example", answers="1@x.example"
        ),
        Mail(sender=f"Piet Quick <{PIET}>", to=NORA, at=MONDAY + 2 * DAY, body="What does it cost?", id="3@x.example"),
        Mail(sender=f"Tilda Tal <{TILDA}>", to=NORA, at=MONDAY - 100 * DAY, body="Good to meet you.", id="4@x.example"),
        Mail(sender=NORA, to=TILDA, at=MONDAY - 90 * DAY, body="Shall we talk?", id="5@x.example"),
    ]


STEPS: dict[str, Callable[[Path], object]] = {
    "a call": lambda _: act.log_call(find_person(GRETA), Outcome.NO_ANSWER, now=NOW),
    "an answer": lambda folder: arrives(
        folder, Mail(sender=GRETA, to=NORA, at=NOW - DAY, body="Yes.", subject="Re: Offer", answers="2@x.example")
    ),
    "a colleague's answer": lambda folder: arrives(
        folder,
        Mail(sender="Olaf Holm <olaf@silent.example>", to=NORA, at=NOW - DAY, body="I take over.", answers="2@x.example"),
    ),
    "a promise": lambda folder: arrives(
        folder, Mail(sender=PIET, to=NORA, at=NOW - 3 * DAY, body="I will send you the contract by Friday.")
    ),
    "the user's own mail": lambda folder: arrives(folder, Mail(sender=NORA, to=PIET, at=NOW - DAY, body="Here it is?")),
    "a release": lambda _: act.release(find_person(GRETA), now=NOW),
    "an old one taken up": lambda _: act.revive(find_person(TILDA), now=NOW),
    "a number": lambda _: act.answer(find_person(GRETA), FactKind.NUMBER, "+49 30 23125 002", now=NOW),
    "a relation": lambda _: act.relation(find_person(GRETA), Relation.PRIVATE, now=NOW),
    "holidays": lambda _: act.about_me(now=NOW, away=((NOW - 4 * DAY).date(), (NOW - 2 * DAY).date())),
    "two are one": lambda _: act.merge(find_person(GRETA), find_person(PIET), now=NOW),
    "a meeting ahead": lambda _: act.log_meeting(find_person(GRETA), Outcome.PLANNED, now=NOW, at=NOW + 3 * timedelta(minutes=1)),
}  # fmt: skip


@pytest.mark.parametrize("step", STEPS)
def test_a_list_brought_up_to_date_is_the_list_made_anew(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrives(tmp_path / "mail", *first_mails())
    before = today_json(today(NOW))
    assert before == from_nothing(NOW, monkeypatch)
    STEPS[step](tmp_path / "mail")
    after = today_json(today(NOW))
    assert after == from_nothing(NOW, monkeypatch)
    later = NOW + timedelta(minutes=4)
    assert moves(today_json(today(later))) == moves(from_nothing(later, monkeypatch))
    if step not in ("an answer", "a colleague's answer", "a promise", "the user's own mail"):
        act.undo(NOW)
        assert today_json(today(NOW)) == before


def moves(said: object) -> object:
    assert isinstance(said, dict)
    return [(one["person"], one["move"], one["due_at"]) for one in said["moves"]], said["debts"], said["old_silences"]


def test_only_those_are_looked_at_anew_of_whom_something_was_written(tmp_path: Path) -> None:
    arrives(tmp_path / "mail", *first_mails())
    word = version()
    act.log_call(find_person(GRETA), Outcome.NO_ANSWER, now=NOW)
    act.snooze(find_person(PIET), (NOW + 5 * DAY).date(), now=NOW)
    people = changed_since(word)[1]
    assert people is not None
    assert len(people) == 2
    assert changed_since(version())[1] == frozenset()
    act.about_me(now=NOW, zone="Europe/Berlin")
    assert changed_since(word)[1] is None


def test_patience_ends_at_its_hour_also_on_a_kept_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arrives(tmp_path / "mail", *first_mails())
    waits = [row.move.due_at for row in today(MONDAY + 2 * DAY).patience]
    assert waits
    shortly_before = waits[0] - timedelta(seconds=30)
    today(shortly_before)
    after = waits[0] + timedelta(seconds=10)
    assert moves(today_json(today(after))) == moves(from_nothing(after, monkeypatch))


def test_a_list_that_is_looked_at_is_made_anew_beside_the_requests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrives(tmp_path / "mail", *first_mails())
    today(NOW)
    assert lists.keep_fresh(NOW + timedelta(minutes=1)) == 0
    assert lists.keep_fresh(NOW + timedelta(minutes=4)) == 1
    decided: list[object] = []
    monkeypatch.setattr(plans, "decide", lambda *of: decided.append(of))
    later = NOW + timedelta(minutes=8)
    said = today_json(today(later))
    assert decided == []  # nobody had to wait for that
    monkeypatch.undo()
    assert moves(said) == moves(from_nothing(later, monkeypatch))
    assert lists.keep_fresh(NOW + timedelta(hours=3)) == 0  # nobody looks any more


def test_what_stands_aside_is_told_on_the_list() -> None:
    Job.objects.create(kind="sync", subject=1, desk_id=1, due_at=0, aside=True, problem="the password is not taken")
    Job.objects.create(kind="sync", subject=2, due_at=0, aside=True, problem="somebody else's")
    assert today(NOW).notes == ("Reading a mailbox failed again and again: the password is not taken",)


# Whatever is done, in whatever order: the list that was kept is the list that a program just started would make.


@dataclass
class World:
    """Nora's desk while it is worked at: what was given out, and what time it is."""

    folder: Path
    now: datetime = NOW
    given: int = 10

    def number(self) -> int:
        self.given += 1
        return self.given

    def mail(self, who: str, words: str, *, out: bool, cc: str = "") -> None:
        sender, to = (NORA, who) if out else (who, NORA)
        at, number = self.now - timedelta(hours=self.given), self.number()
        answers = f"{number % 7 + 1}@x.example"
        one = Mail(sender=sender, to=to, at=at, body=words, cc=cc, id=f"{number}@x.example", answers=answers)
        gather([mbox(self.folder / f"{number}.mbox", [one])], [NORA], now=self.now)

    def send(self, who: str) -> None:
        """A message of the outbox of which the user says that it went out."""
        person, second = Person.objects.get(key=find_person(who)), int(self.now.timestamp())
        line = {"imap_port": 993, "smtp_port": 465, "connected_at": second}
        box, _ = Mailbox.objects.get_or_create(address=NORA, defaults=line)
        Outgoing.objects.create(
            mailbox=box, person=person, play="plain_ask", state=State.HELD.value, mode=Mode.APPROVE.value, sender=NORA,
            to=who, subject="Offer", text="Are you still interested?", message_id=f"<{self.number()}@out.example>",
            made_at=second, approved_at=second, handed_at=second, changed_at=second,
        )  # fmt: skip
        say_sent(person.key, self.now)

    def move_meeting(self, who: str) -> None:
        ahead = timelines([find_person(who)], self.now)[0].meeting_ahead(self.now)
        if ahead is not None:
            act.move_meeting(ahead.id, ahead.at + DAY, now=self.now)


PEOPLE = (GRETA, PIET, TILDA, "Olaf Holm <olaf@silent.example>", "Greta Lind <g.lind@silent.example>")
SAID = (
    "Thanks.",
    "Shall we go ahead?",
    "I will send you the figures by Friday.",
    "No, thank you, we are not interested.",
)
DEEDS: dict[str, Callable[[World, str, int], object]] = {
    "mail": lambda at, who, n: at.mail(PEOPLE[n % 5], SAID[n % 4], out=n % 2 == 0, cc=who if n % 3 == 0 else ""),
    "time": lambda at, _, n: setattr(at, "now", at.now + (n - 3) * timedelta(hours=11)),
    "send": lambda at, who, _: at.send(who),
    "snooze": lambda at, who, n: act.snooze(find_person(who), (at.now + (n + 1) * DAY).date(), now=at.now),
    "no": lambda at, who, n: act.no(find_person(who), now=at.now, opt_out=n > 7),
    "release": lambda at, who, _: act.release(find_person(who), now=at.now),
    "revive": lambda at, who, _: act.revive(find_person(who), now=at.now),
    "look": lambda at, who, _: act.look(find_person(who), now=at.now),
    "call": lambda at, who, n: act.log_call(find_person(who), (Outcome.CONNECTED, Outcome.NO_ANSWER)[n % 2], now=at.now),
    "meeting": lambda at, who, n: act.log_meeting(find_person(who), Outcome.PLANNED, now=at.now, at=at.now + n * DAY / 4),
    "meeting moved": lambda at, who, _: at.move_meeting(who),
    "worth": lambda at, who, n: act.worth(find_person(who), 1_000.0 * n, now=at.now),
    "relation": lambda at, who, n: act.relation(find_person(who), list(Relation)[n % len(Relation)], now=at.now),
    "number": lambda at, who, n: act.answer(find_person(who), FactKind.NUMBER, f"+49 30 23125 0{n:02}", now=at.now),
    "merge": lambda at, who, n: act.merge(find_person(who), find_person((GRETA, PIET, TILDA)[n % 3]), now=at.now),
    "split": lambda at, who, _: act.split(find_person(who), [who], now=at.now),
    "holidays": lambda at, _, n: act.about_me(now=at.now, away=((at.now - n * DAY).date(), at.now.date())),
    "undo": lambda at, *_: act.undo(at.now),
}  # fmt: skip


UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""An example takes a second: making a failing one smaller would take longer than to read it."""


def assert_as_the_rules_say(day: Today) -> None:
    """The rows are what `decide` says of everybody's whole timeline: nobody is missed, and nobody is there who is not silent."""
    everybody = timelines(list(Person.objects.values_list("key", flat=True)), day.as_of)
    silences = {one.person.id: silence for one in everybody if (silence := listed_silence(one, day))}
    assert silences.keys() == {row.move.silence.timeline.person.id for row in day.rows}
    believed = tuple(
        Believed(silence=silences[row.move.silence.timeline.person.id], belief=row.move.belief) for row in day.rows
    )
    watched = Watched(as_of=day.as_of, silences=believed, debts=(), old=(), times=day.times)
    decided = plans.plan(watched, Playbooks(current=day.playbook))
    assert [what(row) for row in day.rows] == [what(row) for row in decided]


def listed_silence(known: Timeline, day: Today) -> Silence | None:
    """The silence that stands open with this person and is not old."""
    usual = usual_time(*day.times.of(known, day.as_of))
    silence = open_silence(known, day.as_of, usual=usual, last_words=day.playbook.last_words)
    private = known.person.relation is Relation.PRIVATE
    return None if private or silence is None or silence.is_old(day.as_of) else silence


def what(row: Ranked) -> tuple[object, ...]:
    move = row.move
    return move.silence.timeline.person.id, move.play, move.slot, move.due_at, move.asks_for


def another_playbook(minutes: int) -> Playbooks:
    plays = {name: replace(play, minutes=play.minutes + minutes) for name, play in shipped().plays.items()}
    return Playbooks(current=replace(shipped(), version=f"with {minutes} more", plays=plays))


@pytest.mark.slow
@settings(
    phases=UNSHRUNK,
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    deeds=st.lists(
        st.tuples(st.sampled_from(("playbook", *DEEDS)), st.sampled_from((GRETA, PIET, TILDA)), st.integers(0, 9)),
        min_size=4,
        max_size=16,
    ),
    much=st.sampled_from((0, 10_000)),
)
def test_after_any_deeds_the_kept_list_is_the_list_made_from_nothing(
    tmp_path: Path, deeds: list[tuple[str, str, int]], much: int
) -> None:
    """With `much` at 0 the mail as a whole is the same for some minutes, as at a desk with much mail; so are beliefs then."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wholes, "_MUCH", much)
        patch.setattr(wholes, "_large", Kept())
        act.erase_all(NOW)
        world = World(Path(mkdtemp(dir=tmp_path)))
        gather([mbox(world.folder / "first.mbox", first_mails())], [NORA], now=NOW)
        for deed, who, number in deeds:
            today(world.now)
            if deed == "playbook":
                patch.setattr(lists, "playbook_in_force", lambda more=number: another_playbook(more))
            else:
                with suppress(BadInputError):
                    DEEDS[deed](world, who, number)
            assert today_json(today(world.now)) == from_nothing(world.now, patch), deed
            assert_as_the_rules_say(today(world.now))


def test_a_colleagues_answer_times_move_the_belief_about_who_is_silent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the mail as a whole is looked at only every few minutes."""
    monkeypatch.setattr(wholes, "_MUCH", 0)
    monkeypatch.setattr(wholes, "_large", Kept())
    tilda = [
        Mail(sender=TILDA, to=NORA, at=MONDAY, body="Good to meet you.", id="8@x.example"),
        Mail(sender=NORA, to=TILDA, at=MONDAY + DAY, body="Shall we talk?", id="9@x.example", answers="8@x.example"),
    ]
    piet = [  # whose answer is what the user's people as a whole are known by
        Mail(sender=NORA, to=PIET, at=MONDAY - 20 * DAY, body="Shall we meet?", id="88@x.example"),
        Mail(sender=PIET, to=NORA, at=MONDAY - 19 * DAY, body="Yes.", id="89@x.example", answers="88@x.example"),
    ]
    arrives(tmp_path / "mail", *first_mails(), *tilda, *piet)
    before = {row.move.silence.timeline.person.id: row.move.belief for row in today(NOW).rows}
    asked = Mail(sender=NORA, to=GRETA, at=MONDAY - 12 * DAY, body="Did the samples reach you?", id="6@x.example")
    answer = Mail(sender=GRETA, to=NORA, at=MONDAY - 3 * DAY, body="They did.", id="7@x.example", answers="6@x.example")
    arrives(tmp_path / "mail", asked, answer)
    after = today_json(today(NOW))
    assert after == from_nothing(NOW, monkeypatch)
    beliefs = {row.move.silence.timeline.person.id: row.move.belief for row in today(NOW).rows}
    assert beliefs[find_person(TILDA)].usual > before[find_person(TILDA)].usual


def test_whoever_was_split_off_is_gone_when_that_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arrives(tmp_path / "mail", *first_mails())
    act.answer(find_person(PIET), FactKind.NUMBER, "+49 30 23125 002", now=NOW)
    act.split(find_person(PIET), [PIET], now=NOW)
    today(NOW)
    act.undo(NOW)
    assert today_json(today(NOW)) == from_nothing(NOW, monkeypatch)
