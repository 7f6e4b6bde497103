"""Whatever a machine or an attacker sends: a result, in the common words, in bounded time."""

import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ringback.domain.came_back import group_of
from ringback.intake.bounce import bounces, is_bounce
from ringback.intake.letter import Letter, Mailbox, Part
from tests.intake.bounce.letters import notice

PHRASES = st.sampled_from(
    [
        '550 5.1.1 ', '<ben@prospect.example>', 'ben@prospect.example', 'User unknown', 'mailbox full', '\n\n', ':',
        ' ', '0', 'Final-Recipient: rfc822;', 'Action: failed', 'Status: 5.', 'Diagnostic-Code: smtp;', '\n',
        '>>> RCPT TO:', '=?x?q?', 'é', 'Received: from', 'To: ', '----- Original message -----',
        '{"notificationType":"Bounce","bounce":', '[', '<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<', '4.4.7',
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PHRASES, max_size=30).map("".join))
ADDRESSES = st.sampled_from(
    ["", "mailer-daemon@a.example", "postmaster", "no-reply@sns.amazonaws.com", "ben@prospect.example"]
)
SUBJECTS = st.one_of(TEXTS, st.sampled_from(["failure notice", "Undeliverable: x", "Returned mail: see transcript"]))
PARTS = st.builds(
    Part,
    content_type=st.sampled_from(["message/delivery-status", "message/rfc822", "text/rfc822-headers", "text/plain"]),
    content=st.one_of(st.binary(max_size=200), TEXTS.map(str.encode)),
)
LETTERS = st.builds(
    Letter,
    message_id=st.none(),
    at=st.none(),
    sender=st.builds(Mailbox, address=ADDRESSES, name=TEXTS),
    to=st.lists(st.builds(Mailbox, address=ADDRESSES), max_size=2).map(tuple),
    subject=SUBJECTS,
    headers=st.dictionaries(st.sampled_from(["return-path", "x-failed-recipients"]), st.tuples(TEXTS)),
    plain=TEXTS,
    html=TEXTS,
    parts=st.lists(PARTS, max_size=3).map(tuple),
    raw_type=st.sampled_from(["text/plain", "multipart/report; report-type=delivery-status", "multipart/mixed"]),
)


@settings(deadline=None)
@given(LETTERS)
def test_any_letter_gives_a_result_in_the_common_words(letter: Letter) -> None:
    found = bounces(letter)
    assert bool(found) <= is_bounce(letter)
    for one in found:
        assert re.fullmatch(r"[245]\.\d{1,3}\.\d{1,3}", one.status)
        assert group_of(one.reason)
        assert one.address == one.address.lower()


@settings(deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(LETTERS.filter(is_bounce))
def test_a_bounce_has_each_address_once(letter: Letter) -> None:
    addresses = [one.address for one in bounces(letter)]
    assert len(addresses) == len(set(addresses))


HOSTILE = {
    "words that begin a match again and again": "user mailbox account address recipient domain host " * 20_000,
    "brackets": "<" * 1_000_000,
    "dots": "a." * 500_000 + "@",
    "addresses": "".join(f"<b{n}@prospect.example>: 550 user unknown\n" for n in range(20_000)),
    "many recipients": "".join(f"Final-Recipient: rfc822; b{n}@a.example\nStatus: 5.0.0\n\n" for n in range(9_000)),
    "blank lines": "\n \n" * 300_000,
    "relays": "relay " + "access mail is was to for from " * 30_000,
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_mail_takes_bounded_time(what: str) -> None:
    text = HOSTILE[what]
    part = Part(content_type="message/delivery-status", content=("Final-Recipient: rfc822; " + text).encode())
    started = time.process_time()
    bounces(notice(text, html=text))
    bounces(notice("", html=text))
    bounces(notice(text, html=text, parts=(part,)))
    is_bounce(notice(text, subject=text, sender=text[:300]))
    assert time.process_time() - started < 4
