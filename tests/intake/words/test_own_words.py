"""What stays and what goes: quotes, signatures, notices, markup."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.intake.words import folded, own_words

ATTRIBUTION = "On 3 May 2021, at 10:04, Sam Ortega <sam@larch.example> wrote:"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("> How many?\n\nForty.", "> How many?\n\nForty."),
        ("Hi,\n\n> How many?\n\nForty.\n\n> When?\n\nFriday.", "Hi,\n\n> How many?\n\nForty.\n\n> When?\n\nFriday."),
        ("Forty.\n\n> How many?\n> When?", "Forty."),
        ("> How many?\n> When?", "> How many?\n> When?"),
        (f"{ATTRIBUTION}\n> How many?\n\nForty.", "Forty."),
        (
            f"Hi,\n\n{ATTRIBUTION}\n> How many?\n\nForty.\n\n> When?\n\nFriday.",
            "Hi,\n\n> How many?\n\nForty.\n\n> When?\n\nFriday.",
        ),
        (f"{ATTRIBUTION}\n> How many?\n\nForty.\n\n> Bye", "> How many?\n\nForty."),
        (f"Forty.\n\n{ATTRIBUTION}\n| How many?\n|\n| Sam", "Forty."),
    ],
)
def test_quotes_stay_before_and_between_own_lines_and_go_at_the_end(text: str, own: str) -> None:
    assert own_words(text, "") == own


@pytest.mark.parametrize(
    "footer",
    [
        "-- \nInes Dahl\nFjordline AS",
        "--\nInes",
        "Sent from my iPhone",
        "(sent from my phone)",
        "~ Sent from a small screen",
        "--",
        "-Ines Dahl",
        "/Ines",
        "Sent from my phone, please excuse typos.",
        "Get Outlook for Android<https://phone.example/x>",
        "Von meinem Telefon gesendet",
        "Envoyé de mon téléphone",
        "Enviado desde mi teléfono",
        "Inviato da mio telefono",
        "Verstuurd vanaf mijn telefoon",
        "Skickat från min telefon",
        "Wysłane z telefonu",
        "iPhoneから送信",
        "Obtener Outlook para Android",
        "-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE\n=abcd\n-----END PGP SIGNATURE-----",
        "____________________________\nDo you mail too?\nFree mail at http://mail.example/x",
        "Ines Dahl\nHead of Purchasing\nFjordline AS\n+47 22 33 44 55\nines@fjordline.example",
        "INES DAHL\nPhone: (555) 010-4477\nwww.fjordline.example",
        "____________________\nboards mailing list\nboards@lists.example\nhttp://lists.example/boards",
        "This e-mail and any attachments are confidential and intended solely for the addressee. If received in "
        "error, please notify the sender and delete it.",
        "CONFIDENTIALITY NOTICE: this message is for the intended recipient only\nand may be privileged.",
        "Disclaimer\n\nThis information is confidential and for the intended recipient.\n\nScanned for viruses.",
        "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie "
        "bitte den Absender und löschen Sie diese Mail.",
        "Ce message est confidentiel et destiné à son seul destinataire. Toute diffusion est interdite.",
        "Este mensaje es confidencial y va dirigido a su destinatario. Si lo recibe por error, elimínelo.",
    ],
)
def test_signatures_footers_and_notices_go(footer: str) -> None:
    assert own_words(f"We take forty, please.\n\n{footer}\n", "") == "We take forty, please."
    reply = f"We take forty, please.\n\n{footer}\n\n{ATTRIBUTION}\n\n> How many?\n"
    assert own_words(reply, "") == "We take forty, please."


@pytest.mark.parametrize(
    "text",
    [
        "We take forty.\n\nBest regards,\nInes",
        "Sent from my desk, which is much easier than my phone.",
        "Sent via courier, by the way.",
        "Please call me:\n\n+47 22 33 44 55",
        "Hi there!\n\nAnd here is a fix -- this is no signature.\n\nBye",
        "Please keep this confidential, I told nobody.",
        "- Sent via courier\n- Paid on Monday",
        "- boards\n- nails\n\n- screws",
        "The list is at\nhttps://larch.example/files/2021/prices.pdf",
    ],
)
def test_what_only_looks_like_a_signature_or_notice_stays(text: str) -> None:
    assert own_words(text, "") == text


def test_a_warning_banner_above_the_words_goes() -> None:
    banner = "CAUTION: This email originated from outside of the organization. Do not click links."
    assert own_words(f"{banner}\n\nForty, please.", "") == "Forty, please."


@pytest.mark.parametrize(
    ("html", "own"),
    [
        ("<p>Forty,</p><p>by <b>Fri</b>day.<br>Thanks</p>", "Forty,\n\nby Friday.\nThanks"),
        (
            "<style>p{}</style><script>x()</script><span style='display:none'>preview</span>Forty &amp; more",
            "Forty & more",
        ),
        ("<div>Forty.</div><blockquote type=cite><div>How many?</div></blockquote>", "Forty."),
        ("<div>Hi</div><blockquote type=cite>How many?</blockquote><div>Forty.</div>", "Hi\n> How many?\nForty."),
        (
            '<div>Forty.</div><div class="gmail_quote"><div class="gmail_attr">lun 3 mag 2021 Sam ha scritto:<br></div>'
            '<blockquote class="gmail_quote">Quanti?</blockquote></div>',
            "Forty.",
        ),
        ("<div>Forty.</div><div id=divRplyFwdMsg><b>X:</b> Sam<br><b>Y:</b> May</div><div>How many?</div>", "Forty."),
        (
            "<p>Forty.</p><div style='border-top:solid #E1E1E1 1pt'><p><b>Feladó:</b> Sam</p></div><p>How many?</p>",
            "Forty.",
        ),
        ("<table><tr><td>Boards</td><td>40</td></tr><tr><td>Nails</td><td>9</td></tr></table>", "Boards 40\nNails 9"),
        ("<div>" * 5000 + "Forty.", "Forty."),
        ("", ""),
    ],
)
def test_html_gives_what_a_reader_sees(html: str, own: str) -> None:
    assert own_words("", html) == own


def test_plain_text_is_preferred_to_html() -> None:
    assert own_words("plain", "<p>html</p>") == "plain"
    assert own_words(" \n", "<p>html</p>") == "html"


def test_white_space_folds_to_single_spaces() -> None:
    assert folded("  We\ttake \r\n\n forty. ") == "We take forty."


PIECES = st.sampled_from(
    [
        "> ",
        "\n",
        "\n\n",
        "-- \n",
        "From: a@b.example\n",
        "To: x\n",
        "Subject: y\n",
        ATTRIBUTION,
        "-----Original Message-----\n",
        "---------- Forwarded message ----------\n",
        "<div>",
        "<blockquote type=cite>",
        "Sent from my phone\n",
        "words ",
        ":",
        "3:04",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)), st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_any_text_gives_text_and_no_more_words_than_came_in(plain: str, html: str) -> None:
    own = own_words(plain, html)
    if plain.strip():
        assert len(own) <= len(plain)


@given(
    st.lists(st.sampled_from(["We take forty boards", "please let us know", "see you soon"]), min_size=1).map("\n".join)
)
def test_plain_prose_comes_back_as_it_is(text: str) -> None:
    assert own_words(text, "") == text


MEGABYTE = 1_000_000


@pytest.mark.parametrize(
    "unit",
    [
        ">",
        ">\n",
        "\n",
        "-----\n",
        "--\n",
        "a:\n",
        "From: a@b\n",
        "To: a@b.example,\n",
        "On 3 May 2021\n",
        "1",
        "On 3 May 2021 x wrote:\n> a\nb\n",
        "---------- Forwarded message ----------\nFrom: a@b\nSubject: x\n\nhi\n",
        "confidential recipient\n\n",
        "12 34 56\n",
    ],
)
def test_a_megabyte_of_anything_takes_less_than_a_second(unit: str) -> None:
    assert _seconds(unit * (MEGABYTE // len(unit)), "") < 1


@pytest.mark.parametrize(
    "unit",
    [
        "<div>",
        "<pre>",
        "<b>",
        "<blockquote type=cite>",
        "<table><tr><td>",
        "<",
        "<p hidden>x",
        "<!--",
        '<a href="',
        "<x:y>",
        "<i><p>",
    ],
)
def test_a_megabyte_of_any_markup_takes_less_than_a_second(unit: str) -> None:
    assert _seconds("", unit * (MEGABYTE // len(unit))) < 1


def _seconds(plain: str, html: str) -> float:
    started = time.process_time()
    own_words(plain, html)
    return time.process_time() - started
