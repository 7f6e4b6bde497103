"""The outbox in the browser: approving, the user's own words, the way back, and nothing that runs."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.test import Client

from ringback.adapters import vault
from ringback.adapters.account import Secret
from ringback.flows.gather import gather
from ringback.flows.mailboxes import keep_password
from ringback.settings import settings
from ringback.store.find import find_person
from ringback.store.models import Mailbox, Outgoing
from ringback.web import acts
from ringback.web.outbox import views
from ringback.web.person import views as person_views
from ringback.web.today import views as today_views
from tests.mailbox import GRETA, NORA, Mail, mbox

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
NOW = MONDAY + timedelta(days=24)
HOSTILE = "<script>alert(1)</script> {{ 7|add:7 }} {% now 'Y' %} ${7*7}"


@pytest.fixture
def pages(client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Greta went silent; the pages are asked for on 26 March."""
    monkeypatch.setattr(vault, "settings", lambda: settings().model_copy(update={"home": tmp_path}))
    for module in (views, acts, person_views, today_views):
        monkeypatch.setattr(module, "read_clock", lambda: NOW)
    mails = [
        Mail(sender=f"Greta Lind <{GRETA}>", to=NORA, at=MONDAY, body="What does it cost?", id="1@x.example"),
        Mail(sender=NORA, to=GRETA, at=MONDAY + timedelta(days=1), body="Shall we go ahead?", subject="Re: Offer", id="2@x.example"),
    ]  # fmt: skip
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=NOW)
    return client


def connect(mode: str = "approve") -> Mailbox:
    server = {
        "imap_host": "h",
        "imap_port": 1,
        "imap_security": "tls",
        "smtp_host": "h",
        "smtp_port": 1,
        "smtp_security": "tls",
    }
    box = Mailbox(address=NORA, login=NORA, mode=mode, connected_at=0, **server)
    keep_password(box, Secret("password"))
    box.save()
    return box


def press(pages: Client, verb: str, **fields: str) -> str:
    """What the page says after the button."""
    answer = pages.post(f"/people/{find_person(GRETA)}/outbox/{verb}/", {**fields, "next": "/outbox/"}, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_without_a_mailbox_no_button_promises_anything(pages: Client) -> None:
    assert "Put into Drafts" not in pages.get("/").content.decode()
    assert "no mailbox is connected" in press(pages, "approve")


@pytest.mark.parametrize(
    ("mode", "label"), [("drafts", "Put into Drafts"), ("approve", "Approve"), ("auto", "Approve")]
)
def test_the_button_says_what_it_does(pages: Client, mode: str, label: str) -> None:
    connect(mode)
    for page in ("/", f"/people/{find_person(GRETA)}/"):
        assert f">{label}</button>" in pages.get(page).content.decode()
    press(pages, "approve")
    assert Outgoing.objects.get().state == "approved"
    for page in ("/", f"/people/{find_person(GRETA)}/"):
        assert f">{label}</button>" not in pages.get(page).content.decode()


def test_what_was_approved_can_be_taken_back_where_it_is_said(pages: Client) -> None:
    connect()
    said = press(pages, "approve")
    way_back = f'action="/people/{find_person(GRETA)}/outbox/hold/"'
    assert way_back in said
    assert "Taken back" in press(pages, "hold")
    assert Outgoing.objects.get().state == "drafted"


def test_own_words_are_kept_as_they_are_and_run_nowhere(pages: Client) -> None:
    connect()
    press(pages, "approve", text=HOSTILE)
    assert Outgoing.objects.get().text == HOSTILE
    for page in ("/outbox/", f"/people/{find_person(GRETA)}/"):
        shown = pages.get(page).content.decode()
        assert "<script>alert" not in shown
        assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7|add:7 }} {% now" in shown


def test_empty_words_are_refused(pages: Client) -> None:
    connect()
    assert "the message is empty" in press(pages, "approve", text="  ")
    assert not Outgoing.objects.exists()


def test_words_of_last_month_are_not_sent_by_a_click(pages: Client) -> None:
    """What lies in the outbox as a draft gets the words of today; what the user wrote himself goes as he wrote it."""
    connect()
    press(pages, "approve")
    press(pages, "hold")
    Outgoing.objects.update(text="The words of last month.", made_at=1, seen=0)
    press(pages, "approve")
    assert "last month" not in Outgoing.objects.get().text
    assert Outgoing.objects.get().made_at == int(NOW.timestamp())
    press(pages, "hold")
    press(pages, "approve", text="The words of last month.")
    assert Outgoing.objects.get().text == "The words of last month."


def test_a_held_message_has_its_two_choices(pages: Client) -> None:
    connect()
    press(pages, "approve")
    Outgoing.objects.update(state="held", handed_at=int(NOW.timestamp()))
    assert "It went out" in pages.get("/outbox/").content.decode()
    assert "sent again with the next round" in press(pages, "again")
    assert Outgoing.objects.get().state == "approved"
    Outgoing.objects.update(state="held", handed_at=int(NOW.timestamp()))
    assert "Noted as sent" in press(pages, "sent")
    assert Outgoing.objects.get().state == "sent"


def test_only_buttons_act_and_only_those_that_there_are(pages: Client) -> None:
    connect()
    person = find_person(GRETA)
    assert pages.get(f"/people/{person}/outbox/approve/").status_code == 405
    assert pages.post(f"/people/{person}/outbox/explode/").status_code == 404
    assert pages.post("/people/nobody/outbox/approve/").status_code == 404
    assert not Outgoing.objects.exists()


def test_a_stopped_message_says_why(pages: Client) -> None:
    connect()
    press(pages, "approve")
    press(pages, "stop")
    assert "you stopped it" in pages.get("/outbox/").content.decode()
    assert "Nothing waits" in pages.get("/outbox/").content.decode()


def test_what_may_be_sent_is_chosen_on_the_page(pages: Client) -> None:
    connect("drafts")
    assert "Sent by themselves" in pages.get("/outbox/").content.decode()
    rules = {"address": NORA, "mode": "auto", "most": "7", "play": ["plain_ask", "value"]}
    assert "Kept: plays that you released" in pages.post("/outbox/rules/", rules, follow=True).content.decode()
    box = Mailbox.objects.get()
    assert (box.mode, box.daily_cap, box.released) == ("auto", 7, ["plain_ask", "value"])
    for wrong in ({"mode": "always"}, {"most": "many"}):
        assert pages.post("/outbox/rules/", {**rules, **wrong}).status_code == 404
    assert (
        "is no number of messages" in pages.post("/outbox/rules/", {**rules, "most": "0"}, follow=True).content.decode()
    )
    assert (
        "is no play by mail" in pages.post("/outbox/rules/", {**rules, "play": "rescue"}, follow=True).content.decode()
    )
    assert Mailbox.objects.get().daily_cap == 7


def seen_on(pages: Client, page: str) -> list[str]:
    """What the page says that it showed, form by form."""
    return re.findall(r'name="seen" value="([^"]+)"', pages.get(page).content.decode())


def test_what_has_changed_since_the_page_was_made_is_looked_at_again(pages: Client) -> None:
    connect()
    page = f"/people/{find_person(GRETA)}/"
    letter, words = seen_on(pages, page)
    assert words.startswith(letter)
    Mailbox.objects.update(quotes=False)  # what stands below the words is another thing now
    assert "has changed since this page was made" in press(pages, "approve", seen=words)
    said = press(pages, "approve", seen=letter, text="My own words.")
    assert "has changed since this page was made" in said
    assert ">My own words.</textarea>" in said
    assert not Outgoing.objects.exists()
    press(pages, "approve", seen=seen_on(pages, page)[0], text="My own words.")
    assert (Outgoing.objects.get().state, Outgoing.objects.get().text) == ("approved", "My own words.")


def test_a_line_of_the_list_lets_go_the_move_that_it_named(pages: Client) -> None:
    connect()
    (seen,) = seen_on(pages, "/")
    assert "has changed since this page was made" in press(pages, "approve", seen="reversing:4/")
    assert not Outgoing.objects.exists()
    press(pages, "approve", seen=seen)
    assert Outgoing.objects.get().state == "approved"


def test_a_draft_of_last_week_is_not_approved_as_the_move_of_today(pages: Client) -> None:
    connect()
    press(pages, "approve")
    press(pages, "hold")
    present = Outgoing.objects.get()
    Outgoing.objects.update(play="reversing", slot=4, subject="Last week", text="Words of last week.")
    button, box = seen_on(pages, "/outbox/")
    said = press(pages, "approve", seen=box, text="Words of last week, and mine.")
    assert "has changed since this page was made" in said
    assert ">Words of last week, and mine.</textarea>" in said
    row = Outgoing.objects.get()
    assert (row.state, row.play, row.subject, row.text) == ("drafted", present.play, present.subject, present.text)
    assert button != seen_on(pages, "/outbox/")[0]
    press(pages, "approve", seen=seen_on(pages, "/outbox/")[0], text="Mine.")
    assert (Outgoing.objects.get().state, Outgoing.objects.get().text) == ("approved", "Mine.")


def test_the_page_shows_as_whom_it_goes_out(pages: Client) -> None:
    page = f"/people/{find_person(GRETA)}/"
    assert "From:" not in pages.get(page).content.decode()
    connect()
    assert f"From: <b><bdi>{NORA}</bdi></b>" in pages.get(page).content.decode()
