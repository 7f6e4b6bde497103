"""Every mail system tells a failure in its own way; the seller learns the same three things from each."""

import pytest

from ringback.intake.bounce import bounces, is_bounce
from tests.intake.bounce.letters import ADA, BEN, notice

FORMS = {
    "qmail": (
        "failure notice",
        f"Hi. This is the qmail-send program at seller.example.\nI'm afraid I wasn't able to deliver your message to the "
        f"following addresses.\nThis is a permanent error; I've given up.\n\n<{BEN}>:\nSorry, no mailbox here by that name. "
        f"(#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <{ADA}>\nSubject: mailbox full of ideas\n",
        "userunknown",
    ),
    "exim": (
        "Mail delivery failed: returning message to sender",
        f"A message that you sent could not be delivered to one or more of its\nrecipients. The following address(es) failed:\n\n"
        f"  {BEN}\n    SMTP error from remote mail server after RCPT TO:<{BEN}>:\n    host mx.prospect.example [192.0.2.1]: "
        "550 mailbox unavailable\n\n------ This is a copy of the message, including all the headers. ------\n",
        "userunknown",
    ),
    "exim, no such host": (
        "Mail delivery failed",
        f"The following address(es) failed:\n\n  {BEN}\n    Unrouteable address\n",
        "hostunknown",
    ),
    "imail": ("Undeliverable Mail", f"User mailbox exceeds allowed size: {BEN}\n\nOriginal message follows.\n", "mailboxfull"),
    "imail, many attempts": ("Undeliverable Mail", f"Delivery failed 20 attempts: {BEN}\n\nOriginal message follows.\n", "expired"),
    "interscan": (
        "Mail could not be delivered",
        f"Sent >>> RCPT TO:<{BEN}>\nReceived <<< 550 5.1.1 <{BEN}> user unknown\nUnable to deliver message to <{BEN}>.\n",
        "userunknown",
    ),
    "mobile carrier": (
        "Mail Delivery failed",
        f"Your mail sent on: Thu, 29 Apr 2010 12:34:45 +0900\n     Could not be delivered to: <{BEN}>\n     As their mailbox is full.\n",
        "mailboxfull",
    ),
    "provider in Japan": (
        "Returned mail: Host unknown",
        f"   ----- The following addresses had delivery problems -----\n\n         {BEN}\n\n   ----- Non-delivered information -----\n"
        "         The number of messages in recipient's mailbox exceeded the local limit.\n",
        "mailboxfull",
    ),
    "provider in Germany": (
        "Mail delivery failed: returning message to sender",
        f"The following addresses failed:\n\n<{BEN}>\n\nFor the following reason:\n\nMail size limit exceeded. For explanation visit\n",
        "mesgtoobig",
    ),
    "mail gateway": (
        'Undeliverable Mail: "An idea"',
        f"Your message:\n   From:    {ADA}\n   Subject: An idea\nCould not be delivered because of\n\n550 5.1.1 User unknown\n\n"
        f"The following recipients were affected:\n    {BEN}\n",
        "userunknown",
    ),
    "mail gateway, attempts": (
        "Your message could not be sent",
        f"A transcript of the attempts to send the message follows.\nAddressed To: {BEN}\n\nFailed to send to identified host,\n"
        f"{BEN}: [192.0.2.5], 550 {BEN}... No such user\n",
        "filtered",
    ),
    "active hunter": (
        "failure notice",
        f"   ----- The following addresses had permanent fatal errors -----\n\n>>> {BEN} <{BEN}>\n\n   ----- Transcript of session "
        "follows -----\n550 sorry, no mailbox here by that name (#5.1.1 - chkusr)\n",
        "userunknown",
    ),
    "exchange 2007": (
        "Undeliverable: An idea",
        f"Delivery has failed to these recipients or distribution lists:\n\n{BEN}<mailto:{BEN}>\nThe e-mail address you entered "
        f"couldn't be found.\n\nDiagnostic information for administrators:\n\nGenerating server: mx.prospect.example\n\n{BEN}\n"
        "#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##\n",
        "userunknown",
    ),
    "exchange 2003": (
        "Undeliverable: An idea",
        f"Your message\n\n  To:      {BEN}\n  Subject: An idea\n\ndid not reach the following recipient(s):\n\n{BEN} on Thu, 29 Apr "
        "2010 16:20:11 +0900\n    The recipient name is not recognized\n\tThe MTS-ID of the original message is: c=jp;a= ;p=x\n",
        "userunknown",
    ),
    "domino": (
        "DELIVERY FAILURE: User ben not listed in Domino Directory",
        f"Your message\n\n  Subject: An idea\n\nwas not delivered to:\n\n  {BEN}\n\nbecause:\n\n  User ben ({BEN}) not listed in "
        "Domino Directory\n",
        "userunknown",
    ),
    "webmail": (
        "Undelivered Mail Returned to Sender",
        f"This message was created automatically by mail delivery software.\n\n[Status: Error, Address: <{BEN}>, ResponseCode 421, , "
        "Host not reachable.]\n",
        "hostunknown",
    ),
    "a group": (
        "Delivery Status Notification (Failure)",
        f"Hello {ADA},\n\nWe're writing to let you know that the group you tried to contact may not exist, or you may not have "
        f"permission to post messages to the group.\n\n----- Original message -----\nTo: {BEN}\n",
        "rejected",
    ),
    "late, a large provider": (
        "Delivery Status Notification (Delay)",
        f"THIS IS A WARNING MESSAGE ONLY.\n\nDelivery to the following recipient has been delayed:\n\n     {BEN}\n\nMessage will be "
        "retried for 2 more day(s)\n",
        "expired",
    ),
    "late, exim": (
        "Warning: message 1abc delayed 24 hours",
        f"The address to which the message has not yet been delivered is:\n\n  {BEN}\n\nNo action is required on your part. Delivery "
        "attempts will continue for some time.\n",
        "expired",
    ),
    "german": (
        "Unzustellbar: Eine Idee",
        f"Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.\n\n{BEN}\n    550 5.1.1 Empfänger unbekannt\n",
        "userunknown",
    ),
    "french": (
        "Non remis : Une idée",
        f"Échec de la remise pour ces destinataires :\n\n{BEN}\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##\n",
        "userunknown",
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_whom_it_did_not_reach_and_why(form: str) -> None:
    subject, text, reason = FORMS[form]
    letter = notice(text, subject=subject)
    assert is_bounce(letter)
    assert [(one.address, one.reason) for one in bounces(letter)] == [(BEN, reason)]


def test_words_in_the_returned_message_are_not_the_reason() -> None:
    text = f"<{BEN}>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nmailbox full, spam\n"
    assert [one.reason for one in bounces(notice(text, subject="failure notice"))] == ["userunknown"]


def test_a_notice_in_html_is_read_like_text() -> None:
    markup = f"<html><style>a {{}}</style><body><p>Message could not be delivered to:</p><p>{BEN}</p><p>550 5.1.1 No such user</p></body>"
    assert [(one.address, one.reason) for one in bounces(notice(html=markup, subject="Undeliverable"))] == [(BEN, "userunknown")]


def test_a_wordless_notice_means_the_one_whom_the_returned_message_went_to() -> None:
    text = f"--------- Inline attachment follows ---------\n\nFrom: {ADA}\nTo: {BEN}\nSubject: An idea\n"
    (one,) = bounces(notice(text, subject="Undeliverable: An idea", sender="administrator@seller.example", to=BEN))
    assert (one.address, one.reason) == (BEN, "undefined")


def test_a_wordless_notice_about_one_of_many_names_nobody() -> None:
    text = "--------- Inline attachment follows ---------\n\nTo: ben@prospect.example, mia@prospect.example\nSubject: An idea\n"
    (one,) = bounces(notice(text, subject="Undeliverable: An idea", sender="administrator@seller.example"))
    assert one.address == ""


def test_the_notification_service_of_a_sending_provider() -> None:
    text = (
        '{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"ben@prospect.example",'
        '"action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}]}}\n--\nUnsubscribe here\n'
    )
    letter = notice(text, subject="AWS Notification Message", sender="no-reply@sns.amazonaws.com")
    assert [(one.address, one.status, one.reason) for one in bounces(letter)] == [(BEN, "5.1.1", "userunknown")]
    assert not is_bounce(notice(text.replace("Bounce", "Delivery"), subject="AWS Notification Message", sender="no-reply@sns.amazonaws.com"))
