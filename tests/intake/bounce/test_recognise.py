"""Only a machine's notice about mail that did not arrive is a bounce; talk about one is not."""

import pytest

from ringback.intake.bounce import bounces, is_bounce
from ringback.intake.letter import Part
from tests.intake.bounce.letters import ADA, BEN, MIA, notice

NOT_BOUNCES = {
    "an answer that quotes one": (
        "Re: Undelivered Mail Returned to Sender",
        BEN,
        f"Strange, my mailbox works again.\n\n> <{ADA}>: 550 5.1.1 User unknown\n",
    ),
    "a forwarded one": ("FW: Delivery Status Notification (Failure)", BEN, "See below, your mail did not reach me."),
    "a person who asks about one": (
        "Mail delivery failed",
        BEN,
        "Hi Ada, my mail to you could not be delivered. Any idea?",
    ),
    "a parcel": ("Delivery failed: your order", "no-reply@shop.example", "Your package could not be delivered today."),
    "a receipt of relay": (
        "Delivery Status Notification (Relay)",
        "postmaster@seller.example",
        "Relayed to the recipients.",
    ),
    "an absence": ("Automatic reply: An idea", BEN, "I am out of the office until Monday."),
    "a question": ("Your proposal", BEN, "Could you send the figures again?"),
    "a postmaster's word": ("New spam filter", "postmaster@prospect.example", "From Monday on we use a new filter."),
}


@pytest.mark.parametrize("what", NOT_BOUNCES)
def test_it_is_no_bounce(what: str) -> None:
    subject, sender, text = NOT_BOUNCES[what]
    letter = notice(text, subject=subject, sender=sender)
    assert not is_bounce(letter)
    assert bounces(letter) == ()


def test_a_header_that_names_the_failed_recipient_is_enough() -> None:
    letter = notice("", subject="Hello", sender=BEN, headers={"x-failed-recipients": (BEN,)})
    assert [one.address for one in bounces(letter)] == [BEN]


@pytest.mark.parametrize(
    "sender", ["mailer-daemon@a.example", "postmaster@a.example", "mail.delivery.system@a.example"]
)
def test_a_daemon_without_a_telling_subject_is_heard(sender: str) -> None:
    assert is_bounce(notice(f"Your message could not be delivered to {BEN}", subject="", sender=sender))


def test_a_daemon_in_a_tongue_that_nobody_here_reads_is_heard_when_it_encloses_the_message() -> None:
    enclosed = Part(content_type="message/rfc822", content=f"To: {BEN}\nSubject: An idea\n".encode())
    letter = notice("Ihrhan murag", subject="Murag", sender="mailer-daemon@a.example", parts=(enclosed,))
    assert [one.address for one in bounces(letter)] == [BEN]
    assert not is_bounce(notice("Ihrhan murag", subject="Murag", sender="postmaster@a.example", parts=(enclosed,)))


def test_a_refusal_above_the_returned_message_needs_no_daemons_name() -> None:
    text = f"<{BEN}>: 550 no such mailbox\n\n--- Returned mail ---\nReceived: from a.example\nTo: {BEN}\n"
    letter = notice(text, subject="Returned mail - Error during delivery", sender="robot@a.example")
    assert [one.reason for one in bounces(letter)] == ["filtered"]


def test_a_help_desks_number_is_no_reply_code() -> None:
    text = (
        f"Your message could not be delivered. Please call 480-555-0100.\n\n<{BEN}>:\nThe user's mailfolder is full.\n"
    )
    (one,) = bounces(notice(text, subject="failure notice"))
    assert (one.address, one.reason) == (BEN, "mailboxfull")


def test_one_reason_may_stand_above_several_recipients() -> None:
    text = "Your message was not delivered within 2 days.\nHost prospect.example is not responding.\n\n"
    text += f"The following recipients did not receive your message:\n\n  <{BEN}>\n  <{MIA}>\n"
    found = {one.address: one.reason for one in bounces(notice(text, subject="Returned mail"))}
    assert found == {BEN: "expired", MIA: "expired"}


def test_a_nameless_machine_is_heard_when_subject_and_text_agree() -> None:
    assert is_bounce(
        notice(f"There was an error delivering your mail to <{BEN}>.", subject="Mail delivery failed", sender="")
    )
    assert not is_bounce(notice("Lunch?", subject="Lunch", sender=""))
