"""What a refusal means: its words first, at the step where it came; then its codes."""

import pytest

from ringback.domain.came_back import GROUPS, group_of, in_words
from ringback.intake.bounce.failure import Command, Failure
from ringback.intake.bounce.reason import ORDER, reason_of
from ringback.intake.bounce.words import PATTERNS
from tests.intake.bounce.letters import BEN

MAIL, RCPT, DATA, CONNECT = Command.MAIL, Command.RCPT, Command.DATA, Command.CONNECT

REFUSALS = (
    (RCPT, f"550 5.1.1 <{BEN}>: Recipient address rejected: User unknown in virtual alias table", "userunknown"),
    (RCPT, "550 Requested action not taken: mailbox unavailable", "userunknown"),
    (DATA, "550 Requested action not taken: mailbox unavailable", "filtered"),
    (DATA, f"550 5.7.1 <{BEN}>: User unknown", "filtered"),
    (CONNECT, "501 5.0.0 Invalid domain name", "blocked"),
    (MAIL, "550 5.7.1 <ada@seller.example>... Access denied", "rejected"),
    (MAIL, "553 5.1.8 <ada@seller.example>... Domain of sender address ada@seller.example does not exist", "rejected"),
    (RCPT, "554 5.7.1 <mx[192.0.2.1]>: Client host rejected: Access denied", "blocked"),
    (RCPT, "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using a blocklist", "blocked"),
    (RCPT, "450 4.7.1 Client host rejected: cannot find your hostname, [192.0.2.1]", "requireptr"),
    (RCPT, f"454 4.7.1 <{BEN}>: Relay access denied", "norelaying"),
    (RCPT, "450 4.2.0 Greylisted, come back later", "blocked"),
    (MAIL, "530 5.7.0 Must issue a STARTTLS command first", "securityerror"),
    (RCPT, "452 4.2.2 The account is over quota", "mailboxfull"),
    (None, "mailbox is full: retry timeout exceeded", "mailboxfull"),
    (MAIL, "552 5.3.4 Message size exceeds fixed limit", "mesgtoobig"),
    (DATA, "552 5.2.3 Your message exceeded our message size limits", "exceedlimit"),
    (MAIL, "452 4.3.1 Insufficient system storage", "systemfull"),
    (CONNECT, "421 4.7.0 too many connections from 192.0.2.1", "toomanyconn"),
    (RCPT, "450 4.2.1 This user is receiving mail too quickly", "speeding"),
    (DATA, "550 5.7.1 This message is likely unsolicited mail and has been blocked", "spamdetected"),
    (CONNECT, "554 Rejected due to the sending server's poor reputation", "badreputation"),
    (DATA, "550 5.7.26 Unauthenticated email is not accepted due to the domain's DMARC policy", "authfailure"),
    (DATA, "552 5.7.0 Attachment type not allowed", "policyviolation"),
    (DATA, "554 5.7.1 The message contains a virus", "virusdetected"),
    (DATA, "550 5.5.2 Message is not RFC 5322 compliant: missing From header", "notcompliantrfc"),
    (DATA, "552 5.6.0 Headers too large", "contenterror"),
    (RCPT, f"551 5.1.6 <{BEN}>: Recipient has moved", "hasmoved"),
    (RCPT, f"550 5.2.1 <{BEN}>... account is deactivated", "suspend"),
    (None, "Host or domain name not found. Name service error for name=x.example: Host not found", "hostunknown"),
    (None, "Domain x.example does not accept mail (nullMX)", "notaccept"),
    (None, "connect to mx.example[192.0.2.1]:25: Connection refused", "networkerror"),
    (DATA, "554 5.4.6 Too many hops", "networkerror"),
    (None, "message expired, cannot connect to remote server", "expired"),
    (None, "mail for x.example loops back to myself", "systemerror"),
    (RCPT, "451 4.3.5 Server configuration error", "systemerror"),
    (None, 'Command died with status 1: "/usr/bin/procmail"', "mailererror"),
    (RCPT, "501 5.5.4 Syntax: RCPT TO:<address>", "syntaxerror"),
)

# The large receivers' own codes, from their postmasters' pages.
OWN_CODES = (
    ("554 Message not allowed - [PH01] Email not accepted", "policyviolation"),
    ("553 5.7.1 [BL21] Connections will not be accepted", "blocked"),
    ("421 4.7.0 [TSS04] Messages temporarily deferred", "badreputation"),
    ("554 RTR:BB https://postmaster.provider.example/", "blocked"),
    ("550 5.1.1 RCP-P2 https://postmaster.provider.example/response_codes", "filtered"),
    ("552 5.3.4 MSG-P1 https://postmaster.provider.example/response_codes", "mesgtoobig"),
    ("421 4.2.0 Service refused, please try later. OFR005_505 [505]", "systemerror"),
    ("550 5.2.0 Mail rejected. ofr_506 [506]", "spamdetected"),
    ("552 5.1.1 Recipient refused. OFR_417 [417]", "mailboxfull"),
    ("554 mx1.provider.example cmsmtp 192.0.2.1 AUP#In-1310", "blocked"),
    ("554 DT:SPM smtp9, please see https://mail.provider.example/help", "spamdetected"),
)
# What few systems say, and in other tongues.
RARE = (
    ("Invalid final delivery userid", "filtered"),
    ("recipient reached disk quota", "mailboxfull"),
    ("Exceeded Maximum Delivery Attempts", "expired"),
    ("failed because it has not been collected after 30 days", "expired"),
    ("The following mail encountered an error while being processed", "systemerror"),
    ("553 you are trying to use me [192.0.2.9] as a relay, but I have not been configured to let you", "norelaying"),
    ("554 5.7.1 Message Rejected Class=size limit=15728640 size=18571048", "mesgtoobig"),
    ("554 rejecting banned content", "policyviolation"),
    ("550 Blocked", "blocked"),
    ("550 5.2.1 This mailbox has been blocked due to inactivity", "suspend"),
    ("Could not find a gateway for this domain", "hostunknown"),
    ("L'adresse de messagerie référencée ci-dessus n'existe pas", "filtered"),
    ("No se encontró la dirección de correo electrónico", "filtered"),
    ("Het opgegeven e-mailadres kan niet worden gevonden", "filtered"),
    ("Esta casilla ha expirado por falta de uso", "suspend"),
    ("Der Host wurde nicht gefunden", "hostunknown"),
)


@pytest.mark.parametrize(("command", "words", "reason"), REFUSALS)
def test_words_at_their_step(command: Command | None, words: str, reason: str) -> None:
    assert reason_of(Failure(address=BEN, words=words, command=command)) == reason


@pytest.mark.parametrize(("words", "reason"), OWN_CODES + RARE)
def test_own_codes_and_rare_words(words: str, reason: str) -> None:
    assert reason_of(Failure(address=BEN, words=words)) == reason


def test_who_says_it_is_no_part_of_what_is_said() -> None:
    words = (
        f"X-Postfix host mx.prospect.example[192.0.2.9] said: 550 unknown user <{BEN}> (in reply to RCPT TO command)"
    )
    assert reason_of(Failure(address=BEN, words=words, command=RCPT)) == "userunknown"


@pytest.mark.parametrize(
    ("status", "reason"), [("5.1.2", "hostunknown"), ("5.2.2", "mailboxfull"), ("5.7.25", "requireptr")]
)
def test_without_words_the_code_speaks(status: str, reason: str) -> None:
    assert reason_of(Failure(address=BEN, status=status)) == reason


def test_nothing_said_is_undefined_and_failed_without_why_is_on_hold() -> None:
    assert reason_of(Failure(address=BEN)) == "undefined"
    assert reason_of(Failure(address=BEN, status="5.0.0", words="failed")) == "onhold"


def test_what_a_local_part_or_a_link_says_is_no_reason() -> None:
    words = "550 5.1.1 <spam-blocked@prospect.example>: no such user. See https://help.example/faq#mailbox-full"
    assert reason_of(Failure(address=BEN, words=words)) == "userunknown"


def test_a_programs_complaint_is_the_machines_fault() -> None:
    assert reason_of(Failure(address=BEN, words="x-unix procmail: No such user")) == "mailererror"


@pytest.mark.parametrize("sign", sorted(PATTERNS))
def test_no_sign_is_seen_in_nothing(sign: str) -> None:
    assert PATTERNS[sign].search("") is None
    assert PATTERNS[sign].search("ben thanks you for the figures") is None


def test_every_sign_is_looked_for() -> None:
    assert set(ORDER) == set(PATTERNS)


def test_coarse_groups() -> None:
    assert group_of("suspend") == "gone"
    assert group_of("spamdetected") == "policy"
    assert group_of("expired") == "late"


def test_every_group_is_said_in_words_of_its_own() -> None:
    said = {group: in_words(reasons[0]) for group, reasons in GROUPS.items()}
    assert len(set(said.values())) == len(GROUPS)
    assert in_words("userunknown") == "nobody is reached there"
    assert all(reason not in words for group, words in said.items() for reason in GROUPS[group])
