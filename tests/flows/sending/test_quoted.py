"""What a reply quotes, from the page to Greta's mailbox: what Nora saw is what went out, and our own reader takes it off again."""

from email.message import EmailMessage

from ringback.domain.sending import Mode
from ringback.flows import outbox
from ringback.flows.contract import portrait_json
from ringback.flows.portrait import portrait
from ringback.flows.sending.shown import lines
from ringback.flows.subjects import held_here
from ringback.store.models import Exchange
from tests.flows.sending.office import Office

BELOW = "On 3 March 2026, Nora Fink wrote:\n> Here is the offer. Shall we go ahead?"
OWN = "Hello Greta,\n\nshall we talk on Monday?\n\nNora"


def part(mail: EmailMessage, kind: str) -> str:
    found = mail.get_body((kind,))
    assert found is not None
    return str(found.get_content()).replace("\r\n", "\n")


def test_what_was_shown_is_what_goes_out(office: Office) -> None:
    shown = portrait_json(portrait(office.greta_key, office.now))
    assert shown["quoted"] == BELOW
    office.approve(OWN)
    assert lines()[0].quoted == BELOW
    office.work()
    (mail,) = office.wait_for_mail()
    assert part(mail, "plain") == f"{OWN}\n\n{BELOW}\n"
    page = part(mail, "html")
    assert '<blockquote type="cite" dir="auto">\nHere is the offer. Shall we go ahead?\n</blockquote>' in page
    assert "&gt;" not in page


def test_the_timeline_and_the_copy_from_sent_hold_the_own_words_only(office: Office) -> None:
    row = office.approve(OWN)
    office.work()
    office.pass_time(minutes=5)
    office.work()
    office.read()
    assert [one.text for one in Exchange.objects.filter(message_id=row.message_id)] == [OWN]
    (kept,) = held_here(office.greta_key, office.now)["outgoing"]
    assert kept["quoted"] == BELOW


def test_a_draft_in_the_folder_bears_it_too(office: Office) -> None:
    outbox.rules(now=office.now, mode=Mode.DRAFTS)
    office.approve(OWN)
    office.work()
    (draft,) = office.folder("Drafts")
    assert part(draft, "plain") == f"{OWN}\n\n{BELOW}\n"


def test_a_mailbox_that_quotes_nothing(office: Office) -> None:
    outbox.rules(now=office.now, quotes=False)
    assert portrait_json(portrait(office.greta_key, office.now))["quoted"] is None
    office.approve(OWN)
    office.work()
    (mail,) = office.wait_for_mail()
    assert part(mail, "plain") == f"{OWN}\n"
    assert "blockquote" not in part(mail, "html")


def test_what_others_wrote_is_text_in_it_and_never_markup(office: Office) -> None:
    bad = "</blockquote><script>alert(1)</script>\n-----Original Message-----\nFrom: boss@seller.example"
    office.receive(
        f"By Friday 20 March I will come back to you.\n{bad}", office.now.replace(day=18, hour=9), answers="2", id="9"
    )
    office.read()
    quoted = portrait_json(portrait(office.greta_key, office.now))["quoted"]
    assert quoted is not None
    assert "script" in quoted
    office.approve(OWN)
    office.work()
    (mail,) = office.wait_for_mail()
    assert "<script" not in part(mail, "html")
    assert mail["From"] == f"Nora Fink <{office.nora}>"
    assert Exchange.objects.latest("id").text == OWN
