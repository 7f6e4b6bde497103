"""What kind of message it is: peers get this wrong in public, so each known trap stands here."""

import json
import lzma
from collections import Counter
from pathlib import Path

import pytest

from ringback.domain.interaction import Kind
from ringback.intake.calendar_mail import InvitationAnswer, invitation_answer
from ringback.intake.kind import kind_of
from ringback.intake.kind_model import WEIGHTS
from ringback.intake.kind_signs import NAMES
from ringback.intake.mail import read_letter
from ringback.intake.mbox import mbox_messages

SHARED = Path(__file__).parents[3] / "shared" / "data"
SAM = frozenset({"sam@seller.example"})


def kind(
    headers: str,
    body: str = "",
    *,
    sender: str = "Quinn Quick <quinn@quick.example>",
    to: str = "Sam Seller <sam@seller.example>",
) -> Kind:
    letter = read_letter(f"From: {sender}\nTo: {to}\n{headers}\n\n{body}".encode())
    return kind_of(letter, own_text=body, mine=SAM)


def test_a_reply_is_an_answer() -> None:
    assert kind("Subject: Re: Offer", "Hi Sam,\n\nTuesday at ten works for me.\n\nQuinn") is Kind.ANSWER
    assert kind("Subject: Offer\nIn-Reply-To: <a@seller.example>", "Fine with me, Sam. Quinn") is Kind.ANSWER


@pytest.mark.parametrize("prefix", ["AW:", "SV:", "Antw:", "RE[2]:", "R:", "Odp:", "回复：", "RIF:"])
def test_replies_of_all_languages_are_answers(prefix: str) -> None:
    assert kind(f"Subject: {prefix} Offer", "Hi Sam,\n\nI'll call you tomorrow.\n\nQuinn") is Kind.ANSWER


def test_a_new_matter_is_fresh_and_so_is_a_forward() -> None:
    assert kind("Subject: A question", "Hi Sam, can you send me the price list? Thanks, Quinn") is Kind.FRESH
    assert (
        kind("Subject: WG: Angebot\nIn-Reply-To: <a@b.example>", "Sam, what do you think of this? Quinn") is Kind.FRESH
    )


def test_the_users_own_mail_is_answer_or_fresh_whatever_it_says() -> None:
    own = "Sam Seller <sam@seller.example>"
    assert (
        kind("Subject: Out of Office AutoReply: hello", "I am away", sender=own, to="quinn@quick.example") is Kind.FRESH
    )
    assert kind("Subject: Re: x\nPrecedence: bulk", "Dear all", sender=own, to="quinn@quick.example") is Kind.ANSWER
    assert (
        kind("Subject: Re: x\nX-Gmail-Labels: Sent", "Sure", sender="s@alias.example", to="q@quick.example")
        is Kind.ANSWER
    )


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Out of Office AutoReply: Offer", "I am back on Monday."),
        ("Automatic reply: Offer", "I am out of the office until 3 May."),
        ("Automatische Antwort: Angebot", "Ich bin bis 3. Mai im Urlaub."),
        ("Abwesenheitsnotiz: Angebot", "Bin wieder da am Montag."),
        ("Réponse automatique : Offre", "Je suis absente du bureau."),
        ("Respuesta automática: Oferta", "Estoy de vacaciones hasta el lunes."),
        ("Risposta automatica: Offerta", "Sono in ferie fino al 3 maggio."),
        ("Automatisch antwoord: Aanbod", "Ik ben met vakantie."),
        ("Resposta automática: Oferta", "Estarei fora até segunda-feira."),
        ("Autosvar: Erbjudande", "Jag är på semester till måndag."),
        ("Odpowiedź automatyczna: Oferta", "Jestem na urlopie do poniedziałku."),
        ("自動応答: お見積り", "本日は休暇をいただいております。"),
        ("Quinn Quick/QUICK is out of the office.", "I will be out of the office from 01/05 until 03/05."),
        ("Re: Offer", "I will be out of the office until Friday. I will respond to your message when I return."),
    ],
)
def test_absences_in_ten_languages(subject: str, body: str) -> None:
    assert kind(f"Subject: {subject}", body) is Kind.AWAY


def test_an_absence_by_header_alone() -> None:
    assert kind("Subject: Offer\nAuto-Submitted: auto-replied", "I am on vacation until Monday.") is Kind.AWAY
    assert kind("Subject: Offer\nX-Autoreply: yes", "I'm away until Monday.") is Kind.AWAY


def test_a_person_who_writes_of_an_absence_is_a_person() -> None:
    assert (
        kind("Subject: Out of office", "Hi Sam, I will be out of the office next week, so let me know today. Quinn")
        is Kind.FRESH
    )
    assert (
        kind("Subject: Re: Out of Office AutoReply: Offer", "Sam, enjoy your holiday! Call me after. Quinn")
        is Kind.ANSWER
    )
    text = "Sam, I received an Out of Office AutoReply from Sidney. Do you know when he is back? Quinn"
    assert kind("Subject: Re: Offer", text) is Kind.ANSWER


def test_a_reply_that_is_a_notice_alone_is_an_absence() -> None:
    notice = "I am out of the office today and my mails are not being forwarded. If it is urgent, please contact Nora."
    assert kind("Subject: RE: Offer", notice) is Kind.AWAY
    assert kind("Subject: RE: Offer", "Sam, " + notice) is Kind.ANSWER
    assert kind("Subject: RE: Offer", notice + " Or shall we talk on Friday?") is Kind.ANSWER


def test_nobody_at_all_is_never_a_person() -> None:
    text = "Hi Sam, Quinn shared a file with you."
    assert kind("Subject: Shared", text, sender="Drop <no-reply@drop.example>") is Kind.AUTO
    assert kind("Subject: Re: Shared\nX-SES-Outgoing: 1", text, sender="Drop <quinn@drop.example>") is Kind.AUTO


def test_a_programs_log_is_a_machines_under_any_name() -> None:
    log = "Start: 3 May; run 12; nothing to do.\n\nLOG MESSAGES:\n\nPARSING FILE -->> O:\\runs\\12.txt"
    assert kind("Subject: Start: 3 May; run 12", log) is Kind.AUTO
    assert kind("Subject: FW: run 12", "Sam, it failed again.\n\n" + log) is Kind.FRESH


def test_an_acknowledgement_is_no_absence() -> None:
    text = "Thank you for contacting us. Your request has been received; the ticket number is 4711."
    assert kind("Subject: Automatic reply: Offer", text, sender="support@quick.example") is Kind.AUTO


def test_no_false_machines_by_header() -> None:
    text = "Hi Sam, yes, let us do that. Quinn"
    assert kind("Subject: Re: Offer\nAuto-Submitted: no", text) is Kind.ANSWER
    assert kind("Subject: Re: Offer\nX-Auto-Response-Suppress: All", text) is Kind.ANSWER


DSN = """Subject: {subject}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

About your message.
--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; sidney@still.example
Action: {action}
--b--
"""


@pytest.mark.parametrize(
    ("action", "wanted"),
    [("failed", Kind.BOUNCE), ("delayed", Kind.BOUNCE), ("relayed", Kind.AUTO), ("delivered", Kind.AUTO)],
)
def test_delivery_reports_say_themselves_what_happened(action: str, wanted: Kind) -> None:
    raw = "From: mailer-daemon@post.example\nTo: sam@seller.example\n" + DSN.format(subject="Report", action=action)
    assert kind_of(read_letter(raw.encode()), own_text="About your message.", mine=SAM) is wanted


def test_bounces_without_a_report() -> None:
    returned = "--------- Inline attachment follows ---------\n\nFrom: Sam\nHello Sidney"
    admin = "Exchange Administrator <exchange.administrator@seller.example>"
    assert kind("Subject: Undeliverable: RE: Offer", returned, sender=admin, to="sidney@still.example") is Kind.BOUNCE
    text = "Hi. This is the mail program at post.example. I wasn't able to deliver your message."
    assert kind("Subject: failure notice", text, sender="mailer-daemon@post.example") is Kind.BOUNCE


def test_a_person_who_passes_a_bounce_on_is_a_person() -> None:
    assert kind("Subject: Fwd: Undeliverable message", "Hi Sam, my mail to you came back. Quinn") is Kind.FRESH


@pytest.mark.parametrize("report", ["feedback-report", "disposition-notification"])
def test_other_reports_are_machines(report: str) -> None:
    assert (
        kind(f"Subject: Re: Offer\nContent-Type: multipart/report; report-type={report}; boundary=b", "--b--")
        is Kind.AUTO
    )


@pytest.mark.parametrize("subject", ["Read: Offer", "Gelesen: Angebot", "Delivered: Offer", "Lu : Offre"])
def test_receipts_are_machines(subject: str) -> None:
    assert kind(f"Subject: {subject}", "Your message was read on Monday.") is Kind.AUTO


@pytest.mark.parametrize(
    ("headers", "wanted"),
    [
        ("List-Id: <talk.list.example>", Kind.BULK),
        ("Precedence: bulk", Kind.BULK),
        ("List-Unsubscribe: <https://shop.example/u>", Kind.BULK),
        ("Auto-Submitted: auto-generated", Kind.AUTO),
    ],
)
def test_headers_of_lists_and_machines(headers: str, wanted: Kind) -> None:
    assert kind(f"Subject: News\n{headers}", "Hi Sam, here is what happened.") is wanted


def test_a_persons_mail_to_a_crowd_is_bulk() -> None:
    crowd = ", ".join(f"p{number}@quick.example" for number in range(60))
    assert kind("Subject: We have moved", "Dear all, our new office is open. Quinn", to=crowd) is Kind.BULK


def test_newsletters_and_orders_without_any_header() -> None:
    news = "This week: special offers, 20 % off. Click here http://shop.example/x to order now. To unsubscribe, reply."
    assert kind("Subject: Weekly deals!", news, sender="Shop News <newsletter@shop.example>") is Kind.BULK
    order = "Thank you for your order. Your order number is 12345. This is an automated message, do not reply."
    assert kind("Subject: Order confirmation 12345", order, sender="orders@shop.example") is Kind.AUTO


INVITE = """Subject: {subject}
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain


--b
Content-Type: text/calendar; method=REPLY

BEGIN:VCALENDAR
METHOD:REPLY
BEGIN:VEVENT
ATTENDEE;PARTSTAT={answer}:mailto:quinn@quick.example
END:VEVENT
END:VCALENDAR
--b--
"""


@pytest.mark.parametrize("answer", list(InvitationAnswer))
def test_an_answered_invitation_is_a_sign_of_life_of_its_own_kind(answer: InvitationAnswer) -> None:
    raw = "From: quinn@quick.example\nTo: sam@seller.example\n" + INVITE.format(
        subject="Re: Demo", answer=answer.upper()
    )
    letter = read_letter(raw.encode())
    assert invitation_answer(letter) is answer
    assert kind_of(letter, own_text="", mine=SAM) is Kind.AUTO


def test_old_exchange_answers_have_the_subject_only() -> None:
    assert invitation_answer(read_letter(b"Subject: Accepted: Demo\n\n")) is InvitationAnswer.ACCEPTED
    assert invitation_answer(read_letter(b"Subject: Abgelehnt: Demo\n\n")) is InvitationAnswer.DECLINED
    assert invitation_answer(read_letter(b"Subject: Accepted the offer\n\n")) is None


def test_an_invitation_is_calendar_machinery() -> None:
    text = "When: Tuesday, May 3, 2022 10:00 AM-11:00 AM (GMT+01:00)\nWhere: Room 2\n\n*~*~*~*~*~*~*~*~*~*\n"
    assert kind("Subject: Demo", text) is Kind.AUTO


def test_every_sign_has_its_weight() -> None:
    assert tuple(WEIGHTS) == NAMES


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared labels are not beside this project")
def test_labelled_mail_is_told_right() -> None:
    labels = {
        (row["mailbox"], row["message_id"].encode()): row["kind"]
        for row in map(json.loads, (SHARED / "labels" / "inbound.jsonl").read_text().splitlines())
    }
    index = json.loads((SHARED / "enron" / "index.json").read_text())
    right: Counter[str] = Counter()
    for mailbox in {mailbox for mailbox, _ in labels}:
        mine = frozenset(index[mailbox]["addresses"])
        data = lzma.decompress((SHARED / "enron" / f"{mailbox}.mbox.xz").read_bytes())
        for message in mbox_messages([data]):
            wanted = labels.get((mailbox, message.raw[message.raw.find(b"<") : message.raw.find(b">") + 1]))
            if wanted:
                letter = read_letter(message.raw)
                right[wanted] += kind_of(letter, own_text=letter.plain[:3000], mine=mine) == wanted
    assert right["away"] >= 0.95 * 96
    assert sum(right.values()) >= 0.93 * len(labels)
