"""Every mail system tells a failure in its own way; the seller learns the same three things from each."""

import pytest

from ringback.intake.bounce import bounces, is_bounce
from tests.intake.bounce.letters import ADA, BEN, MIA, notice

FORMS = {
    "qmail": (
        "failure notice",
        "userunknown",
        """\
Hi. This is the qmail-send program at seller.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up.

<ben@prospect.example>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

Return-Path: <ada@seller.example>
Subject: mailbox full of ideas
""",
    ),
    "exim": (
        "Mail delivery failed: returning message to sender",
        "userunknown",
        """\
A message that you sent could not be delivered to one or more of its
recipients. The following address(es) failed:

  ben@prospect.example
    SMTP error from remote mail server after RCPT TO:<ben@prospect.example>:
    host mx.prospect.example [192.0.2.1]: 550 mailbox unavailable

------ This is a copy of the message, including all the headers. ------
""",
    ),
    "exim, no such host": (
        "Mail delivery failed",
        "hostunknown",
        """\
The following address(es) failed:

  ben@prospect.example
    Unrouteable address
""",
    ),
    "imail": (
        "Undeliverable Mail",
        "mailboxfull",
        """\
User mailbox exceeds allowed size: ben@prospect.example

Original message follows.
""",
    ),
    "imail, many attempts": (
        "Undeliverable Mail",
        "expired",
        """\
Delivery failed 20 attempts: ben@prospect.example

Original message follows.
""",
    ),
    "interscan": (
        "Mail could not be delivered",
        "userunknown",
        """\
Sent >>> RCPT TO:<ben@prospect.example>
Received <<< 550 5.1.1 <ben@prospect.example> user unknown
Unable to deliver message to <ben@prospect.example>.
""",
    ),
    "mobile carrier": (
        "Mail Delivery failed",
        "mailboxfull",
        """\
Your mail sent on: Thu, 29 Apr 2010 12:34:45 +0900
     Could not be delivered to: <ben@prospect.example>
     As their mailbox is full.
""",
    ),
    "provider in Japan": (
        "Returned mail: Host unknown",
        "mailboxfull",
        """\
   ----- The following addresses had delivery problems -----

         ben@prospect.example

   ----- Non-delivered information -----
         The number of messages in recipient's mailbox exceeded the local limit.
""",
    ),
    "provider in Germany": (
        "Mail delivery failed: returning message to sender",
        "mesgtoobig",
        """\
The following addresses failed:

<ben@prospect.example>

For the following reason:

Mail size limit exceeded. For explanation visit
""",
    ),
    "mail gateway": (
        'Undeliverable Mail: "An idea"',
        "userunknown",
        """\
Your message:
   From:    ada@seller.example
   Subject: An idea
Could not be delivered because of

550 5.1.1 User unknown

The following recipients were affected:
    ben@prospect.example
""",
    ),
    "mail gateway, attempts": (
        "Your message could not be sent",
        "filtered",
        """\
A transcript of the attempts to send the message follows.
Addressed To: ben@prospect.example

Failed to send to identified host,
ben@prospect.example: [192.0.2.5], 550 ben@prospect.example... No such user
""",
    ),
    "active hunter": (
        "failure notice",
        "userunknown",
        """\
   ----- The following addresses had permanent fatal errors -----

>>> ben@prospect.example <ben@prospect.example>

   ----- Transcript of session follows -----
550 sorry, no mailbox here by that name (#5.1.1 - chkusr)
""",
    ),
    "exchange 2007": (
        "Undeliverable: An idea",
        "userunknown",
        """\
Delivery has failed to these recipients or distribution lists:

ben@prospect.example<mailto:ben@prospect.example>
The e-mail address you entered couldn't be found.

Diagnostic information for administrators:

Generating server: mx.prospect.example

ben@prospect.example
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##
""",
    ),
    "exchange 2003": (
        "Undeliverable: An idea",
        "userunknown",
        """\
Your message

  To:      ben@prospect.example
  Subject: An idea

did not reach the following recipient(s):

ben@prospect.example on Thu, 29 Apr 2010 16:20:11 +0900
    The recipient name is not recognized
	The MTS-ID of the original message is: c=jp;a= ;p=x
""",
    ),
    "domino": (
        "DELIVERY FAILURE: User ben not listed in Domino Directory",
        "userunknown",
        """\
Your message

  Subject: An idea

was not delivered to:

  ben@prospect.example

because:

  User ben (ben@prospect.example) not listed in Domino Directory
""",
    ),
    "webmail": (
        "Undelivered Mail Returned to Sender",
        "hostunknown",
        """\
This message was created automatically by mail delivery software.

[Status: Error, Address: <ben@prospect.example>, ResponseCode 421, , Host not reachable.]
""",
    ),
    "a group": (
        "Delivery Status Notification (Failure)",
        "rejected",
        """\
Hello ada@seller.example,

We're writing to let you know that the group you tried to contact may not exist, or you may not have
permission to post messages to the group.

----- Original message -----
To: ben@prospect.example
""",
    ),
    "late, a large provider": (
        "Delivery Status Notification (Delay)",
        "expired",
        """\
THIS IS A WARNING MESSAGE ONLY.

Delivery to the following recipient has been delayed:

     ben@prospect.example

Message will be retried for 2 more day(s)
""",
    ),
    "late, exim": (
        "Warning: message 1abc delayed 24 hours",
        "expired",
        """\
The address to which the message has not yet been delivered is:

  ben@prospect.example

No action is required on your part. Delivery attempts will continue for some time.
""",
    ),
    "german": (
        "Unzustellbar: Eine Idee",
        "userunknown",
        """\
Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.

ben@prospect.example
    550 5.1.1 Empfänger unbekannt
""",
    ),
    "french": (
        "Non remis : Une idée",
        "userunknown",
        """\
Échec de la remise pour ces destinataires :

ben@prospect.example
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##
""",
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_whom_it_did_not_reach_and_why(form: str) -> None:
    subject, reason, text = FORMS[form]
    letter = notice(text, subject=subject)
    assert is_bounce(letter)
    assert [(one.address, one.reason) for one in bounces(letter)] == [(BEN, reason)]


def test_words_in_the_returned_message_are_not_the_reason() -> None:
    text = f"<{BEN}>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
    text += "--- Below this line is a copy of the message.\n\nmailbox full, spam\n"
    assert [one.reason for one in bounces(notice(text, subject="failure notice"))] == ["userunknown"]


def test_a_notice_in_html_is_read_like_text() -> None:
    markup = "<html><style>a {}</style><body><p>Message could not be delivered to:</p>"
    markup += f"<p>{BEN}</p><p>550 5.1.1 No such user</p></body></html>"
    assert [(one.address, one.reason) for one in bounces(notice(html=markup, subject="Undeliverable"))] == [
        (BEN, "userunknown")
    ]


def test_a_wordless_notice_means_the_one_whom_the_returned_message_went_to() -> None:
    text = f"--------- Inline attachment follows ---------\n\nFrom: {ADA}\nTo: {BEN}\nSubject: An idea\n"
    (one,) = bounces(notice(text, subject="Undeliverable: An idea", sender="administrator@seller.example", to=BEN))
    assert (one.address, one.reason) == (BEN, "undefined")


def test_a_wordless_notice_about_one_of_many_names_nobody() -> None:
    text = "--------- Inline attachment follows ---------\n\n"
    text += f"To: {BEN}, {MIA}\nSubject: An idea\n"
    (one,) = bounces(notice(text, subject="Undeliverable: An idea", sender="administrator@seller.example"))
    assert one.address == ""


def test_the_notification_service_of_a_sending_provider() -> None:
    text = (
        '{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"ben@prospect.example",'
        '"action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}]}}\n--\nUnsubscribe here\n'
    )
    letter = notice(text, subject="AWS Notification Message", sender="no-reply@sns.amazonaws.com")
    assert [(one.address, one.status, one.reason) for one in bounces(letter)] == [(BEN, "5.1.1", "userunknown")]
    assert not is_bounce(
        notice(
            text.replace("Bounce", "Delivery"), subject="AWS Notification Message", sender="no-reply@sns.amazonaws.com"
        )
    )
