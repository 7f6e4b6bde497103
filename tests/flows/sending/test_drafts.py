"""The default: a draft in Nora's own Drafts folder; what she does with it is noticed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ringback.adapters.imap import Imap
from ringback.domain.sending import Mode
from ringback.store.models import Outgoing
from ringback.store.timelines import timelines
from tests.flows.sending.office import Office


@pytest.fixture
def drafting(office: Office) -> Office:
    """Her draft lies in the folder."""
    office.box.mode = Mode.DRAFTS
    office.box.save()
    office.approve()
    office.work()
    assert office.state() == "placed"
    return office


def put_away(office: Office) -> bytes:
    """Nora takes the draft out of the folder, with her mail program."""
    with office.provider.look_into(office.nora) as client:
        client.select_folder("Drafts")
        raw: bytes = client.fetch(client.search(), ["BODY.PEEK[]"])[client.search()[0]][b"BODY[]"]
        client.delete_messages(client.search())
        client.expunge()
    return raw


def later(office: Office, minutes: int = 30) -> None:
    office.pass_time(minutes=minutes)
    office.work()


def test_it_lies_there_once_and_nothing_is_sent(drafting: Office) -> None:
    (draft,) = drafting.folder("Drafts")
    assert draft["To"] == f"Greta Lind <{drafting.greta}>"
    assert draft["Message-ID"] == drafting.row().message_id
    assert draft["In-Reply-To"]
    for _ in range(3):
        later(drafting)
    assert (len(drafting.folder("Drafts")), drafting.got(), drafting.state()) == (1, [], "placed")


def test_a_draft_that_she_sends_is_the_touch(drafting: Office) -> None:
    raw = put_away(drafting)
    drafting.provider.put(drafting.nora, "Sent", raw)
    later(drafting)
    assert drafting.state() == "sent"
    (timeline,) = timelines([drafting.greta_key], drafting.now)
    assert [one.play for one in timeline.interactions if one.play] == [drafting.row().play]


def test_a_draft_that_her_program_sends_under_another_id_is_the_touch_too(drafting: Office) -> None:
    put_away(drafting)
    drafting.wrote("Hello Greta, rewritten by hand. Shall we talk?", drafting.now + timedelta(minutes=5), answers="2")
    later(drafting)
    assert drafting.state() == "sent"
    (timeline,) = timelines([drafting.greta_key], drafting.now)
    assert [one.play for one in timeline.interactions if one.play] == [drafting.row().play]


def test_a_draft_that_she_deletes_is_no_touch(drafting: Office) -> None:
    put_away(drafting)
    later(drafting)
    assert drafting.state() == "placed"  # it may be on its way to Sent
    later(drafting)
    assert (drafting.state(), drafting.row().why) == ("stopped", "you deleted the draft")
    (timeline,) = timelines([drafting.greta_key], drafting.now)
    assert not any(one.play for one in timeline.interactions)


def test_an_answer_makes_the_draft_useless_and_says_so(drafting: Office) -> None:
    drafting.receive("Yes, go ahead.", drafting.now + timedelta(minutes=5), answers="2")
    later(drafting)
    assert drafting.state() == "stopped"
    assert "they wrote on Thursday 26 March" in drafting.row().why


def test_in_the_evening_a_draft_is_as_good_as_at_noon(office: Office) -> None:
    """The hour matters when it is sent, and that is the user's to choose."""
    office.box.mode = Mode.DRAFTS
    office.box.save()
    office.now = office.now.replace(hour=21)
    office.approve()
    office.work()
    assert office.state() == "placed"


def test_a_draft_that_lies_unsent_is_not_found_sent_in_a_folder_of_everything(
    drafting: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At Gmail all mail lies in one folder too, drafts as well; the worker fell before it wrote down that the draft lies there."""
    Outgoing.objects.update(state="held", due_at=0)
    (raw,) = drafting.provider.messages(drafting.nora, "Drafts")
    drafting.provider.put(drafting.nora, "Everything", raw, [b"\\Draft"])
    known = Imap.folders
    monkeypatch.setattr(
        Imap, "folders", lambda imap: tuple(replace(one, everything=one.name == "Everything") for one in known(imap))
    )
    later(drafting, minutes=1)
    assert drafting.state() == "placed"
    (timeline,) = timelines([drafting.greta_key], drafting.now)
    assert not any(one.play for one in timeline.interactions)


def test_a_draft_that_she_edits_is_still_the_draft(drafting: Office) -> None:
    """Her program saves it as another message, and takes the first one away."""
    other = f"<edited.{drafting.number}@seller.example>"
    edited = put_away(drafting).replace(drafting.row().message_id.encode(), other.encode())
    edited = edited.replace(b"Subject: Re: ", b"Subject: Re: once more: ")
    drafting.provider.put(drafting.nora, "Drafts", edited, [b"\\Draft"], drafting.now)
    for _ in range(3):
        later(drafting)
        assert (drafting.state(), drafting.row().message_id) == ("placed", other)
    drafting.provider.put(drafting.nora, "Sent", put_away(drafting))
    later(drafting)
    assert drafting.state() == "sent"
    (timeline,) = timelines([drafting.greta_key], drafting.now)
    assert [one.play for one in timeline.interactions if one.play] == [drafting.row().play]


def test_another_draft_to_her_is_not_taken_for_it(drafting: Office) -> None:
    put_away(drafting)
    heads = (
        f"From: {drafting.nora}",
        f"To: {drafting.greta}",
        "Subject: Lunch?",
        f"Message-ID: <l{drafting.number}@x.example>",
    )
    other = "\r\n".join([*heads, "", "Hello.", ""])
    drafting.provider.put(drafting.nora, "Drafts", other.encode(), [b"\\Draft"], drafting.now)
    later(drafting)
    later(drafting)
    assert drafting.state() == "stopped"
