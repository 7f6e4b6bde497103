"""Bounces and letters for the stories: Ada sells, Ben and Mia are prospects, the machines speak in their own ways."""

from ringback.intake.letter import Letter, Mailbox, Part

ADA = "ada@seller.example"
BEN = "ben@prospect.example"
MIA = "mia@prospect.example"


def notice(
    text: str = "",
    *,
    subject: str = "Undelivered Mail Returned to Sender",
    sender: str = "mailer-daemon@seller.example",
    html: str = "",
    parts: tuple[Part, ...] = (),
    raw_type: str = "text/plain",
    headers: dict[str, tuple[str, ...]] | None = None,
    to: str = ADA,
) -> Letter:
    """A machine's notice to Ada."""
    return Letter(
        message_id="<notice@seller.example>",
        at=None,
        sender=Mailbox(address=sender),
        to=(Mailbox(address=to),),
        subject=subject,
        plain=text,
        html=html,
        parts=parts,
        raw_type=raw_type,
        headers=headers or {},
    )


def report(*recipients: str, text: str = "This is the mail system at host seller.example.") -> Letter:
    """A notice with a machine-readable report: one block of fields for each recipient."""
    fields = "\n\n".join(["Reporting-MTA: dns; mx.seller.example", *recipients])
    return notice(
        text,
        raw_type='multipart/report; report-type=delivery-status; boundary="b"',
        parts=(Part(content_type="message/delivery-status", content=fields.encode()),),
    )


def about(address: str, status: str, diagnosis: str = "", action: str = "failed") -> str:
    """The fields of a report about one recipient."""
    told = f"\nDiagnostic-Code: smtp; {diagnosis}" if diagnosis else ""
    return f"Final-Recipient: rfc822; {address}\nAction: {action}\nStatus: {status}{told}"
