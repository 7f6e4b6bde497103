"""One table: every page and call, for everybody, on their own things, their team's and another team's."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from ringback.domain.rights import Role
from ringback.flows.accounts import invite
from ringback.flows.calendars import own_word
from ringback.flows.team import share
from ringback.store.desk import at_desk
from ringback.store.models import CalendarLink, Mailbox, Token
from ringback.web.access import TABLE
from tests.web.firm import NAME, NOW, Firm, address, found_firm, served_to_others

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PAGE = Path(__file__).parents[2] / "docs" / "reference" / "access.md"

ASKERS = (None, "nora", "mona", "ada")
WHOSE = {"own": "nora", "their team's": "bruno", "another team's": "sven"}
"""Whose thing it is, as Nora sees it. Mona leads the team of Nora and Bruno; Ada has no desk, and none of this is hers."""
HEAD = """# Who gets what

As observed: every page and call, asked for by nobody, a seller, the manager of the seller's team, and an admin. Where it is about
somebody's thing (a person at a desk, a shared dialogue, a token), a row says whose: the seller's own, a colleague's in the same team,
or another team's. “unknown” is the answer for what does not exist, so that nobody learns what others have.

| address | method | whose | nobody | seller | manager | admin |
| --- | --- | --- | --- | --- | --- | --- |
"""


def views() -> dict[str, tuple[str, frozenset[str]]]:
    """Every view by its full name: its address as a pattern, and the words in it."""
    return dict(_views(get_resolver(), "", ""))


def _views(resolver: URLResolver, space: str, start: str) -> Iterator[tuple[str, tuple[str, frozenset[str]]]]:
    for one in resolver.url_patterns:
        route = f"{start}{one.pattern}"
        if isinstance(one, URLResolver):
            yield from _views(one, f"{space}{one.namespace}:" if one.namespace else space, route)
        elif isinstance(one, URLPattern):
            words = re.findall(r"<(?:\w+:)?(\w+)>|\{(\w+)\}", route)
            yield f"{space}{one.name}", (f"/{route}", frozenset(name or other for name, other in words))


def test_every_address_has_a_rule_and_every_rule_an_address() -> None:
    assert set(views()) == set(TABLE), "say in web/access.py who may ask for it"


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    with served_to_others():
        yield found_firm(tmp_path)


CALLS = {"api:act": {"verb": "later"}, "api:message": {"verb": "stop"}}
VERBS = {"outbox-act": "stop"}
FORMS: dict[str, dict[str, str]] = {
    "outbox-rules": {"mode": "drafts", "most": "20"},
    "words": {"text": "Shall we talk?"},
    "answer": {"kind": "thing", "value": "a study"},
    "relation": {"relation": "customer"},
    "share": {"share": "yes"},
    "release-old": {"which": "picked"},
    "invite": {"email": "piet@seller.example", "role": "seller"},
    "rights": {"role": "seller", "team": "South"},
    "active": {"active": "yes"},
    "subject-export": {"address": "greta@svens-prospect.example"},
    "subject-erase": {"address": "nobody@known.example", "again": "nobody@known.example"},
    "token-make": {"name": "phone"},
}


def words_for(view: str, firm: Firm, name: str) -> dict[str, object]:
    """The words in the address that make it about this one's thing."""
    known: dict[str, object] = {"person": firm.prospects[name], "desk": firm.desk(name), "word": "x"}
    known["verb"] = VERBS.get(view, "later")
    if view == "welcome":
        known["word"] = invite("new@seller.example", Role.SELLER, now=NOW)
    if view == "shared":
        with at_desk(firm.desk(name)):
            share(firm.prospects[name], NOW)
    if view == "calendar":
        with at_desk(firm.desk(name)):
            known["word"] = own_word()
    own = Token.objects.get(user=firm.users[name])
    known["number"] = own.pk if view == "token-revoke" else firm.users["sven"].pk
    return {each: known[each] for each in views()[view][1]}


def asked(firm: Firm, who: str | None, view: str, method: str, words: dict[str, object]) -> str:
    """What comes of asking, as a word for the table."""
    where = address(view, **words)
    if view.startswith("api:"):
        client = Client(HTTP_HOST=NAME)
        shown = {"authorization": f"Bearer {firm.tokens[who]}"} if who else {}
        if method == "POST":
            answer = client.post(where, CALLS[view], content_type="application/json", headers=shown)
        else:
            answer = client.get(where, headers=shown)
    else:
        client = firm.browser(who)
        answer = client.post(where, FORMS.get(view, {})) if method == "POST" else client.get(where)
    return _word(answer.status_code, answer.headers.get("Location", ""))


def _word(status: int, location: str) -> str:
    """Whether they got it; a form that was sent back for a word in it was theirs to send."""
    if status in (302, 401) and (status == 401 or location.startswith(address("account_login"))):
        return "sign in"
    return {200: "yes", 302: "yes", 400: "yes", 403: "no", 404: "unknown", 422: "yes", 503: "yes"}[status]


@pytest.fixture
def rows(firm: Firm) -> list[tuple[str, str, str, list[str]]]:
    """Each page and method, whose thing, and what came of it for each who asked; each from the same beginning."""
    found = []
    for view, methods in TABLE.items():
        for method in methods:
            about = view == "token-revoke" or views()[view][1] & {"person", "desk"}
            for whose in WHOSE if about else ("",):
                answers = []
                for who in ASKERS:
                    with transaction.atomic():
                        words = words_for(view, firm, WHOSE.get(whose, "nora"))
                        answers.append(asked(firm, who, view, method, words))
                        transaction.set_rollback(True)
                found.append((view, method, whose, answers))
    return found


def test_the_table_is_as_it_is_written_and_keeps_the_laws(rows: list[tuple[str, str, str, list[str]]]) -> None:
    for view, method, whose, (nobody, seller, manager, admin) in rows:
        page = (view, method, whose)
        if view not in DOORS:
            assert nobody == "sign in", page
        if whose not in ("", "own"):
            assert seller in ("unknown", "no"), page
        if view in FIRM:
            assert (seller, manager, admin) == ("no", "no", "yes"), page
        if view in DIALOGUES:
            assert (manager, admin) == ("no", "no"), page
            assert (seller == "yes") is (whose == "own"), page
        if view == "shared":
            assert (seller, manager, admin) == ("no", "unknown" if whose == "another team's" else "yes", "no"), page
        if view == "token-revoke":
            assert (seller, manager, admin) == ("yes" if whose == "own" else "unknown", "unknown", "unknown"), page
    shown = [
        f"| `{views()[view][0]}` | {method} | {whose} | {' | '.join(answers)} |"
        for view, method, whose, answers in rows
    ]
    text = HEAD + "\n".join(shown) + "\n"
    if os.environ.get("WRITE_ACCESS"):
        PAGE.write_text(text, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == text, "WRITE_ACCESS=1 writes it anew: read what has changed"


DOORS = {
    "account_login", "account_logout", "account_inactive", "mfa_authenticate", "welcome", "calendar", "health", "metrics",
}  # fmt: skip
FIRM = {"users", "invite", "rights", "active", "reset", "audit", "subjects", "subject-export", "subject-erase"}
DIALOGUES = {
    "person",
    "words",
    "answer",
    "relation",
    "act",
    "share",
    "export",
    "outbox-act",
    "api:person",
    "api:act",
    "api:message",
}


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "POST"])
def test_what_the_table_does_not_name_is_refused(firm: Firm, method: str) -> None:
    for view in ("today", "users", "audit", "team"):
        for who in ("nora", "mona", "ada"):
            assert firm.browser(who).generic(method, address(view)).status_code == 405


def test_a_dialogue_that_is_not_shared_is_unknown_to_the_manager(firm: Firm) -> None:
    where = address("shared", desk=firm.desk("nora"), person=firm.prospects["nora"])
    mona = firm.browser("mona")
    assert mona.get(where).status_code == 404
    firm.browser("nora").post(address("share", person=firm.prospects["nora"]), {"share": "yes"})
    assert b"Quite secret" in mona.get(where).content
    firm.browser("nora").post(address("share", person=firm.prospects["nora"]), {"share": "no"})
    assert mona.get(where).status_code == 404


def test_the_manager_sees_who_is_silent_and_never_a_word_of_it(firm: Firm) -> None:
    page = firm.browser("mona").get(address("team")).content.decode()
    assert "Greta of Nora" in page
    assert "Greta of Bruno" in page
    assert "Greta of Sven" not in page
    for words in ("Quite secret", "go ahead", "interested"):
        assert words not in page


def test_a_mailbox_is_named_by_its_address_and_only_ones_own_is_found(firm: Firm) -> None:
    box = dict.fromkeys(("login", "imap_host", "imap_security", "smtp_host", "smtp_security"), "x")
    with at_desk(firm.desk("sven")):
        Mailbox.objects.create(address="sven@seller.example", imap_port=1, smtp_port=1, connected_at=0, **box)
    nora, sven = firm.browser("nora"), firm.browser("sven")
    for name in ("nora", "mona", "ada"):
        firm.browser(name).post(address("disconnect-mailbox"), {"address": "sven@seller.example"})
    assert "sven@" not in nora.get(address("mailboxes")).content.decode().replace("nora@", "")
    assert "sven@seller.example" in sven.get(address("mailboxes")).content.decode()
    assert Mailbox.everywhere.count() == 1


def test_a_calendar_is_named_by_its_address_and_only_ones_own_is_found(firm: Firm) -> None:
    url = "https://dav.seller.example/"
    with at_desk(firm.desk("sven")):
        CalendarLink.objects.create(url=url, login="sven", secret="x")
        word = own_word()
    for name in ("nora", "mona", "ada"):
        firm.browser(name).post(address("disconnect-calendar"), {"url": url})
        firm.browser(name).post(address("choose-calendars"), {"url": url})
        firm.browser(name).post(address("renew-calendar-address"))
    assert url not in firm.browser("nora").get(address("calendars")).content.decode()
    page = firm.browser("sven").get(address("calendars")).content.decode()
    assert "dav.seller.example" in page
    assert f"http://{NAME}/calendar/{word}.ics" in page
