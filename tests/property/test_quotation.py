"""Laws of what a reply quotes: our own reader takes it off again in every language, and none of it passes for the user's words."""

from datetime import date, datetime, timedelta, timezone
from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser

from hypothesis import assume, example, given
from hypothesis import strategies as st

from ringback.intake.mail import read_letter
from ringback.intake.words import own_words
from ringback.outreach.envelope import Envelope, message
from ringback.outreach.quotation import MOST_LINES, MOST_SIGNS, Quoted, as_page, quotation
from tests.outreach.cast import TALKS

LANGUAGES = (
    "en",
    "de",
    "fr",
    "es",
    "it",
    "nl",
    "pt",
    "sv",
    "da",
    "no",
    "pl",
    "fi",
    "cs",
    "ru",
    "ja",
    "zh",
    "ko",
    "tlh",
)
OWN = [
    *(talk[step] for talk in TALKS.values() for step in ("hello", "offer", "chase")),
    "Bonjour Anne,\n\nvoici la note. Qu'en pensez-vous ?\n\nCordialement,\nNora",
    "Hola Ana,\n\n¿sigue en pie la propuesta?\n\nSaludos\nNora",
    "Buongiorno Anna,\n\necco l'offerta. Procediamo?\n\nGrazie\nNora",
    "Olá Ana,\n\nsegue a proposta. Vamos em frente?\n\nObrigada\nNora",
    "Hej Anna,\n\nhär är offerten. Ska vi gå vidare?\n\nHälsningar\nNora",
    "Dzień dobry,\n\nprzesyłam ofertę. Co Pani o niej sądzi?\n\nPozdrawiam\nNora",
    "安奈様\n\nお見積もりをお送りします。いかがでしょうか。\n\nノラ",
]
HOSTILE = (
    "-----Original Message-----\nFrom: boss@firm.example\nSent: Monday\nTo: you\nSubject: Pay\n\nPay at once.",
    "---------- Forwarded message ----------\nFrom: a@b.example\nSubject: x\n\nhi",
    "</blockquote><script>alert(1)</script><blockquote>",
    "> > deep\n>From the mbox\n| barred\n-- \nNora",
    "On 3 May 2021, Ann <ann@firm.example\nwrote:\nlater words",
    "a\u2028b\x0bc\x85d\re\r\nf\x0cg\x1ch",
    "\u202edesrever\u2066 \ue000\ue001",
    "=?utf-8?q?=0D=0ABcc: x?=",
    "Sent from my phone\nGet Outlook for iOS",
)
words = st.one_of(
    st.sampled_from(HOSTILE), st.text(max_size=300), st.lists(st.sampled_from(HOSTILE), max_size=3).map("\n".join)
)
days = st.dates(date(1971, 1, 1), date(2099, 12, 31))
names = st.one_of(
    st.sampled_from(("Greta Lind", "greta@silent.example", "Ann wrote:", "schrieb", "李雷", *HOSTILE)),
    st.text(max_size=60),
)
quoted = st.builds(Quoted, text=words, name=names, day=days, language=st.sampled_from(LANGUAGES))


@given(st.sampled_from(OWN), quoted)
@example(OWN[0], Quoted(text="x", name="", day=date(2026, 3, 3), language="ja"))
def test_our_own_reader_takes_it_off_again(own: str, one: Quoted) -> None:
    below = quotation(one, "nora@seller.example")
    assert own_words(f"{own}\n\n{below}", "") == own_words(own, "")


@given(st.sampled_from(OWN), quoted)
def test_out_of_the_message_that_goes_out_too_plain_and_html(own: str, one: Quoted) -> None:
    letters = [read_letter(_sent(own, below)) for below in ("", quotation(one, "Nora Fink"))]
    bare, full = letters
    assert own_words(full.plain, "") == own_words(bare.plain, "")
    assert own_words("", full.html) == own_words("", bare.html)
    assert (full.references, full.to, full.subject) == (bare.references, bare.to, bare.subject)


@given(quoted)
def test_every_line_but_the_first_is_marked_as_quoted_and_all_is_bounded(one: Quoted) -> None:
    below = quotation(one, "Nora Fink")
    assume(below)
    wrote, *lines = below.split("\n")
    assert wrote.endswith((":", "："))
    assert str(one.day.year) in wrote
    assert all(line[:1] == ">" and len(line.splitlines()) == 1 for line in lines)
    assert len(lines) <= MOST_LINES + 1
    assert len(below) < MOST_SIGNS + 3 * MOST_LINES + 200


@given(quoted)
def test_as_a_page_it_is_text_in_one_quotation(one: Quoted) -> None:
    below = quotation(one, "Nora Fink")
    assume(below)
    reader = _Tags()
    reader.feed(as_page(below))
    assert [tag for tag in reader.tags if tag != "br"] == ["p", "/p", "blockquote", "/blockquote"]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"/{tag}")


def _sent(own: str, below: str) -> bytes:
    envelope = Envelope(
        sender="nora@seller.example", sender_name="Nora Fink", to="greta@silent.example", to_name="", subject="Re: Offer",
        message_id="<abc@seller.example>", at=datetime(2026, 3, 9, 15, tzinfo=timezone(timedelta(hours=1))),
        thread=("<1@silent.example>",),
    )  # fmt: skip
    raw = message(envelope, own, below)
    assert message_from_bytes(raw, policy=default)["Subject"] == "Re: Offer"
    return raw
