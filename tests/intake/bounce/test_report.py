"""A machine-readable report (RFC 3464) says for each recipient what happened."""

from ringback.intake.bounce import bounces, is_bounce
from ringback.intake.letter import Part
from tests.intake.bounce.letters import BEN, MIA, about, notice, report


def test_each_recipient_has_his_own_reason() -> None:
    letter = report(
        about(BEN, "5.1.1", f"550 5.1.1 <{BEN}>... User unknown"),
        about(MIA, "5.2.2", f"552 5.2.2 <{MIA}>... Mailbox full"),
    )
    ben, mia = bounces(letter)
    assert (ben.address, ben.status, ben.permanent, ben.reason) == (BEN, "5.1.1", True, "userunknown")
    assert (mia.address, mia.status, mia.permanent, mia.reason) == (MIA, "5.2.2", False, "mailboxfull")


def test_who_was_reached_is_not_reported() -> None:
    letter = report(about(BEN, "2.0.0", "250 2.0.0 Ok", action="delivered"), about(MIA, "5.1.1", "550 No such user"))
    assert [one.address for one in bounces(letter)] == [MIA]


def test_the_receipt_of_a_delivery_is_no_bounce() -> None:
    for action in ("delivered", "relayed", "expanded"):
        assert not is_bounce(report(about(BEN, "2.0.0", "250 2.0.0 Ok", action=action)))


def test_a_delay_is_a_bounce_that_may_pass() -> None:
    (one,) = bounces(report(about(BEN, "4.4.1", "", action="delayed")))
    assert (one.status, one.permanent, one.reason) == ("4.4.1", False, "expired")


def test_the_address_that_was_written_to_comes_before_the_one_it_was_forwarded_to() -> None:
    letter = report(
        f"Original-Recipient: rfc822;{BEN}\n" + about("box17@inside.example", "5.2.2", "552 5.2.2 Over quota")
    )
    assert [one.address for one in bounces(letter)] == [BEN]


def test_the_diagnosis_knows_better_than_the_status_field() -> None:
    (one,) = bounces(report(about(BEN, "5.1.1", "550 5.7.1 IP address blacklisted by recipient")))
    assert (one.status, one.reason) == ("5.7.1", "blocked")


def test_without_a_diagnosis_the_text_beside_the_report_tells() -> None:
    text = f"An error has occurred for the following recipients:\n\n{BEN}: 550 5.7.25 Reverse DNS validation failed\n"
    (one,) = bounces(report(about(BEN, "5.0.0"), text=text))
    assert (one.status, one.reason) == ("5.7.25", "requireptr")


def test_a_report_whose_structure_broke_is_read_from_the_body() -> None:
    fields = about(BEN, "5.2.2", "552 Over quota")
    body = f"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n{fields}\n"
    assert [(one.address, one.reason) for one in bounces(notice(body))] == [(BEN, "mailboxfull")]


def test_folded_fields_and_bare_addresses() -> None:
    fields = f"Original-Recipient: <{BEN}>\nAction: failed\n"
    fields += "Diagnostic-Code: smtp;\n 550 5.1.1 sorry,\n no mailbox here by that name\n"
    (one,) = bounces(report(fields))
    assert (one.address, one.reason) == (BEN, "userunknown")


def test_a_feedback_report_is_no_bounce() -> None:
    part = Part(content_type="message/feedback-report", content=b"Feedback-Type: abuse\n")
    kind = "multipart/report; report-type=feedback-report"
    letter = notice("This is an email abuse report.", subject="FW: An idea", raw_type=kind, parts=(part,))
    assert not is_bounce(letter)
    assert bounces(letter) == ()


def test_a_blank_line_between_the_fields_of_one_recipient_makes_no_second_one() -> None:
    fields = f"Final-Recipient: rfc822; {BEN}\nAction: failed\nStatus: 5.0.0\n\nDiagnostic-Code: smtp; 552 Over quota"
    (one,) = bounces(report(fields))
    assert (one.address, one.reason) == (BEN, "mailboxfull")


def test_a_scanners_or_a_lawyers_footer_is_no_reason() -> None:
    text = f"Delivery to the following recipients failed.\n\n  {BEN}\n\n"
    text += "**** This email is confidential, was scanned for viruses and may not violate any policy ****"
    (one,) = bounces(report(about(BEN, "5.1.1"), text=text))
    assert one.reason == "userunknown"
    (one,) = bounces(report(about(BEN, "5.0.0"), text=text))
    assert one.reason == "onhold"
