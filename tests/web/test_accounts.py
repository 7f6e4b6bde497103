"""Coming in: invited once, throttled, with a second factor; shut out at once; on this machine alone without a password."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.auth.models import User
from django.db import DatabaseError, connection, transaction
from django.test import Client

from ringback.adapters.clock import now
from ringback.domain.errors import BadInputError
from ringback.domain.rights import Role
from ringback.flows.accounts import invite, join, make_token, reset_link, set_active, set_rights
from ringback.flows.calendars.address import own_word
from ringback.flows.team import share
from ringback.store.accounts import invitation_of, user_of_token
from ringback.store.audit import lines
from ringback.store.desk import at_desk
from ringback.store.models import Audit, Desk, Invitation, Mark, Token
from ringback.store.models.account import AppendOnlyError
from tests.web.firm import NAME, NOW, PASSWORD, Firm, address, found_firm, served_to_others

pytestmark = pytest.mark.django_db


@pytest.fixture
def elsewhere() -> Iterator[None]:
    with served_to_others():
        yield


@pytest.fixture
def firm(elsewhere: None, tmp_path: Path) -> Firm:
    return found_firm(tmp_path)


def signs_in(client: Client, email: str, password: str) -> int:
    return client.post(address("account_login"), {"login": email, "password": password}).status_code


def browser() -> Client:
    return Client(HTTP_HOST=NAME)


def what_was_done() -> list[str]:
    return [line.what for line in reversed(lines())]


def test_an_invitation_works_once(elsewhere: None) -> None:
    word, client = invite("nora@seller.example", Role.SELLER, team="North", now=NOW), browser()
    assert b"nora@seller.example" in client.get(address("welcome", word=word)).content
    weak = client.post(address("welcome", word=word), {"name": "Nora", "password": "short"})
    assert (weak.status_code, User.objects.count()) == (400, 0)
    assert client.post(address("welcome", word=word), {"name": "Nora Halm", "password": PASSWORD}).status_code == 302
    assert client.get(address("today")).status_code == 200
    nora = User.objects.get()
    assert nora.desk.team is not None
    assert (nora.desk.name, nora.desk.team.name, nora.membership.role) == ("Nora Halm", "North", "seller")
    again = browser().post(address("welcome", word=word), {"name": "Mallory", "password": PASSWORD})
    assert again.status_code == 404
    assert what_was_done() == ["invited", "joined", "signed in"]


def test_a_link_that_is_forged_old_or_overtaken_leads_nowhere(elsewhere: None) -> None:
    word = invite("nora@seller.example", Role.ADMIN, now=NOW)
    for wrong in (word[:-1] + ("a" if word[-1] != "a" else "b"), word.partition(".")[0], "x", word + "x"):
        with pytest.raises(BadInputError, match="does not hold"):
            invitation_of(wrong, NOW)
    with pytest.raises(BadInputError, match="does not hold"):
        invitation_of(word, NOW + timedelta(days=7, seconds=1))
    assert word.partition(".")[0] not in repr(list(Invitation.objects.values()))
    newer = invite("nora@seller.example", Role.SELLER, now=NOW)
    with pytest.raises(BadInputError, match="does not hold"):
        invitation_of(word, NOW)
    assert invitation_of(newer, NOW).role == "seller"


def test_guessing_passwords_is_throttled(firm: Firm) -> None:
    client = browser()
    for _ in range(5):
        assert signs_in(client, "nora@seller.example", "wrong horses all five") == 200
    assert signs_in(client, "nora@seller.example", PASSWORD) == 200, "the right one, too late"
    assert client.get(address("today")).status_code == 302
    assert signs_in(client, "bruno@seller.example", PASSWORD) == 302, "others are not shut out"
    assert what_was_done().count("sign-in failed") == 5


def test_guessing_from_one_address_is_throttled_for_all_names(firm: Firm) -> None:
    client = browser()
    answers = [signs_in(client, f"nobody{n}@seller.example", "wrong horses all five") for n in range(40)]
    assert 429 in answers
    assert b"Too often" in client.post(address("account_login"), {"login": "a@b.example", "password": "x"}).content


def test_whoever_is_shut_out_is_out_at_once(firm: Firm) -> None:
    nora, token = firm.browser("nora"), firm.tokens["nora"]
    assert nora.get(address("today")).status_code == 200
    set_active(firm.users["nora"], False, NOW)
    assert nora.get(address("today")).headers["Location"].startswith(address("account_login"))
    assert user_of_token(token, NOW) is None
    back = browser()
    signs_in(back, "nora@seller.example", PASSWORD)
    assert back.get(address("today")).status_code == 302


def test_the_address_of_his_calendar_leads_nowhere_once_he_is_out_and_ends_with_a_reset(firm: Firm) -> None:
    with at_desk(firm.desk("nora")):
        word = own_word()
    calendar = address("calendar", word=word)
    nora, other = firm.users["nora"], browser()
    assert b"VCALENDAR" in other.get(calendar).content
    set_active(nora, False, NOW)
    assert other.get(calendar).status_code == 404
    set_active(nora, True, NOW)
    assert other.get(calendar).status_code == 200
    join(reset_link(nora, NOW), "", "another five horses", now=NOW)
    assert other.get(calendar).status_code == 404
    with at_desk(firm.desk("nora")):
        assert own_word() != word


def test_rights_count_from_the_next_request_on(firm: Firm) -> None:
    mona = firm.browser("mona")
    assert mona.get(address("team")).status_code == 200
    set_rights(firm.users["mona"], role=Role.SELLER, now=NOW)
    assert mona.get(address("team")).status_code == 403
    assert lines(1)[0].detail == {
        "before": {"role": "manager", "team": "North"},
        "after": {"role": "seller", "team": ""},
    }


def test_what_was_shown_to_one_team_s_manager_the_next_one_does_not_see(firm: Firm) -> None:
    nora, desk, greta = firm.users["nora"], firm.desk("nora"), firm.prospects["nora"]
    shared = address("shared", desk=desk, person=greta)
    mona, sven = firm.browser("mona"), firm.browser("sven")
    set_rights(firm.users["sven"], role=Role.MANAGER, team="South", now=NOW)
    with at_desk(desk):
        share(greta, NOW)
    assert (mona.get(shared).status_code, sven.get(shared).status_code) == (200, 404)
    set_rights(nora, role=Role.SELLER, team="North", now=NOW)
    assert mona.get(shared).status_code == 200, "the same team, the same manager"
    set_rights(nora, role=Role.SELLER, team="South", now=NOW)
    assert (mona.get(shared).status_code, sven.get(shared).status_code) == (404, 404)
    (line,) = lines(what="unshared")
    assert (line.about, line.desk) == (greta, desk)
    with at_desk(desk):
        share(greta, NOW)
    assert (mona.get(shared).status_code, sven.get(shared).status_code) == (404, 200)


def test_the_last_admin_stays(firm: Firm) -> None:
    changes: tuple[Callable[[], None], ...] = (
        lambda: set_rights(firm.users["ada"], role=Role.SELLER, now=NOW),
        lambda: set_active(firm.users["ada"], False, NOW),
    )
    for change in changes:
        with pytest.raises(BadInputError, match="the only admin"):
            change()
    with pytest.raises(BadInputError, match="leads a team"):
        set_rights(firm.users["nora"], role=Role.MANAGER, now=NOW)


def code_of(secret: str, later: int = 0) -> str:
    counter = next(yield_hotp_counters_from_time())
    return str(format_hotp_value(hotp_value(secret, counter + later)))


def sets_up(client: Client) -> str:
    """Switch the second factor on; gives what its codes are made of."""
    client.post(address("account_reauthenticate"), {"password": PASSWORD})
    page = client.get(address("mfa_activate_totp")).content.decode()
    found = re.search(r'<code class="secret">(\w+)</code>', page)
    assert found
    assert client.post(address("mfa_activate_totp"), {"code": code_of(found[1])}).status_code == 302
    return found[1]


def test_the_second_factor_is_asked_and_its_codes_work_once(firm: Firm) -> None:
    nora = firm.browser("nora")
    secret = sets_up(nora)
    assert secret not in repr(list(Authenticator.objects.values())), "sealed at rest"
    shown = nora.get(address("mfa_view_recovery_codes")).content.decode()
    recovery = shown.partition('<pre class="secret">')[2].partition("</pre>")[0].split()
    assert len(recovery) == 10

    thief = browser()
    assert signs_in(thief, "nora@seller.example", PASSWORD) == 302
    assert thief.get(address("today")).status_code == 302, "the password alone opens nothing"
    thief.post(address("mfa_authenticate"), {"code": "000000"})
    assert thief.get(address("today")).status_code == 302

    for works in (True, False):
        other = browser()
        signs_in(other, "nora@seller.example", PASSWORD)
        other.post(address("mfa_authenticate"), {"code": recovery[0]})
        assert (other.get(address("today")).status_code == 200) is works
    assert "second factor added" in what_was_done()
    assert lines(20, what="sign-in failed")[0].about == "nora@seller.example"


def test_guessing_codes_is_throttled_for_the_user_wherever_it_comes_from(firm: Firm) -> None:
    nora = firm.browser("nora")
    secret = sets_up(nora)
    shown = nora.get(address("mfa_view_recovery_codes")).content.decode()
    recovery = shown.partition('<pre class="secret">')[2].partition("</pre>")[0].split()
    thief = browser()
    assert signs_in(thief, "nora@seller.example", PASSWORD) == 302
    for guess in range(5):
        thief.post(address("mfa_authenticate"), {"code": f"guess{guess}"})
    elsewhere = Client(HTTP_HOST=NAME, REMOTE_ADDR="10.0.0.9")
    assert signs_in(elsewhere, "nora@seller.example", PASSWORD) == 302
    for client in (thief, elsewhere):
        for code in (code_of(secret, 1), recovery[0]):
            answer = client.post(address("mfa_authenticate"), {"code": code})
            assert answer.status_code == 200, "the right one, too late"
            assert client.get(address("today")).status_code == 302
    assert what_was_done().count("sign-in failed") == 5


def test_taking_the_second_factor_off_needs_the_password_again(firm: Firm) -> None:
    nora = firm.browser("nora")
    sets_up(nora)
    later = firm.browser("nora")
    assert "password" in later.get(address("account_reauthenticate")).content.decode()
    taken = later.post(address("mfa_deactivate_totp"))
    assert taken.headers["Location"].startswith((address("account_reauthenticate"), address("mfa_reauthenticate")))
    assert Authenticator.objects.filter(type="totp").count() == 1
    nora.post(address("mfa_deactivate_totp"))
    assert Authenticator.objects.count() == 0
    assert "second factor removed" in what_was_done()


def test_a_reset_takes_everything_that_opened_the_account(firm: Firm) -> None:
    old, nora = firm.browser("nora"), firm.users["nora"]
    sets_up(firm.browser("nora"))
    word = reset_link(nora, NOW)
    assert join(word, "", "another five horses", now=NOW).pk == nora.pk
    assert old.get(address("today")).status_code == 302
    assert Authenticator.objects.count() == Token.objects.filter(user=nora).count() == 0
    assert signs_in(browser(), nora.email, PASSWORD) == 200
    new = browser()
    assert signs_in(new, nora.email, "another five horses") == 302
    assert new.get(address("today")).status_code == 200
    with pytest.raises(BadInputError, match="does not hold"):
        join(word, "", PASSWORD, now=NOW)


def test_a_token_is_shown_once_kept_as_a_hash_and_can_be_revoked(firm: Firm) -> None:
    nora = firm.browser("nora")
    page = nora.post(address("token-make"), {"name": "phone <b>"}).content.decode()
    secret = re.findall(r"rb_[\w-]{43}", page)[0]
    assert "phone &lt;b&gt;" in page
    assert secret not in nora.get(address("account")).content.decode()
    assert secret not in repr(list(Token.objects.values()))
    shown = {"authorization": f"Bearer {secret}"}
    assert browser().get(address("api:today"), headers=shown).json()["moves"][0]["person"] == "Greta of Nora"
    nora.post(address("token-revoke", number=Token.objects.latest("id").pk))
    assert browser().get(address("api:today"), headers=shown).status_code == 401
    for wrong in ("", "Bearer", "Bearer rb_", f"Basic {secret}", f"Bearer {secret}x", "Bearer " + "x" * 5000):
        assert browser().get(address("api:today"), headers={"authorization": wrong}).status_code == 401
    assert nora.get(address("api:today")).status_code == 401, "a browser's session is no token"


def test_a_program_acts_as_the_buttons_do(firm: Firm) -> None:
    shown, greta = {"authorization": f"Bearer {firm.tokens['nora']}"}, firm.prospects["nora"]
    client = browser()

    def act(verb: dict[str, str]) -> int:
        where = address("api:act", person=greta)
        return client.post(where, verb, content_type="application/json", headers=shown).status_code

    assert act({"verb": "later", "until": "2099-01-01"}) == 200
    assert [act({"verb": "eat"}), act({}), act({"verb": "later", "until": "1999-01-01"})] == [404, 422, 422]
    assert act({"verb": "no"}) == 200
    assert client.get(address("api:today"), headers=shown).json()["moves"] == []
    told = client.get(address("api:person", person=greta), headers=shown)
    assert "they said no" in str(told.json())
    assert client.get(address("api:today") + "?as_of=0001-01-01", headers=shown).status_code == 422


def test_nobody_rewrites_the_log(firm: Firm) -> None:
    line = Audit.objects.latest("id")
    for change in (
        lambda: Audit.objects.filter(id=line.pk).update(who="x"),
        lambda: Audit.objects.all().delete(),
        line.save,
        line.delete,
    ):
        with pytest.raises(AppendOnlyError):
            change()
    for statement in ("UPDATE store_audit SET who = 'x'", "DELETE FROM store_audit"):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert firm.browser("ada").get(address("audit")).content.decode().count("joined") >= 5


def test_what_is_written_down_says_who_did_it(firm: Firm) -> None:
    firm.browser("ada").post(address("rights", number=firm.users["sven"].pk), {"role": "seller", "team": "North"})
    line = lines(1)[0]
    assert (line.who, line.what, line.about) == ("ada@seller.example", "rights changed", "sven@seller.example")
    firm.browser("nora").post(address("share", person=firm.prospects["nora"]), {"share": "yes"})
    line = lines(1)[0]
    assert (line.who, line.what, line.desk) == ("nora@seller.example", "shared", firm.desk("nora"))
    nora = firm.browser("nora")
    nora.post(address("act", person=firm.prospects["nora"], verb="release"))
    nora.post(address("undo"))
    undone, released = lines(2)
    assert [(line.what, line.about) for line in (undone, released)] == [
        ("undone", firm.prospects["nora"]),
        ("released", firm.prospects["nora"]),
    ]
    assert undone.detail == {"done_at": f"{released.at:%Y-%m-%dT%H:%M:%SZ}"}


def test_cookies_are_kept_from_scripts_and_from_the_open_line() -> None:
    """The settings of pages that are served to others, as a process of its own has them."""
    script = (
        "import json; from ringback.store import django as s;"
        " print(json.dumps([s.SESSION_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SESSION_COOKIE_HTTPONLY,"
        " s.SESSION_COOKIE_SAMESITE, s.ALLOWED_HOSTS, s.SECURE_HSTS_SECONDS > 0]))"
    )
    given = {**os.environ, "RINGBACK_BIND": "0.0.0.0", "RINGBACK_HOSTS": NAME}
    done = subprocess.run([sys.executable, "-c", script], env=given, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == ["__Host-session", True, True, True, "Lax", [NAME], True]


class TestOnThisMachineAlone:
    """Nobody has joined: the one person at this machine needs no password, and nobody else gets in."""

    def test_the_browser_here_is_let_in(self) -> None:
        assert Client(HTTP_HOST="127.0.0.1:8000").get("/").status_code == 200

    @pytest.mark.parametrize(
        "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000", "10.0.0.5"]
    )
    def test_a_foreign_name_for_this_machine_is_refused(self, host: str) -> None:
        assert Client(HTTP_HOST=host).get("/").status_code == 400

    @pytest.mark.parametrize(
        "strange",
        [
            {"HTTP_ORIGIN": "https://evil.example"},
            {"HTTP_ORIGIN": "null"},
            {"HTTP_ORIGIN": "http://127.0.0.1:9000"},
            {"REMOTE_ADDR": "10.0.0.5"},
            {"HTTP_X_FORWARDED_FOR": "10.0.0.5"},
            {"HTTP_FORWARDED": "for=10.0.0.5"},
        ],
    )
    def test_from_elsewhere_one_has_to_sign_in(self, strange: dict[str, str]) -> None:
        answer = Client(HTTP_HOST="127.0.0.1:8000").get("/", **strange)  # type: ignore[arg-type] # the stub knows no headers by keyword
        assert answer.headers["Location"].startswith(address("account_login"))

    def test_a_page_elsewhere_presses_no_button(self) -> None:
        client = Client(HTTP_HOST="127.0.0.1:8000", enforce_csrf_checks=True)
        assert client.post(address("undo"), HTTP_ORIGIN="https://evil.example").status_code == 403

    def test_the_first_user_needs_no_password_here_and_with_the_second_all_do(self) -> None:
        client = Client(HTTP_HOST="127.0.0.1:8000")
        nora = join(invite("nora@seller.example", Role.ADMIN, desk="first", now=NOW), "Nora", PASSWORD, now=NOW)
        page = client.get("/")
        assert (page.status_code, b"nora@seller.example" in page.content) == (200, True)
        assert nora.desk.pk == 1
        join(invite("bruno@seller.example", Role.SELLER, now=NOW), "Bruno", PASSWORD, now=NOW)
        assert client.get("/").headers["Location"].startswith(address("account_login"))

    def test_whoever_is_let_in_no_more_is_not_taken_for_the_one_who_stays(self) -> None:
        join(invite("ada@seller.example", Role.ADMIN, desk="first", now=NOW), "Ada", PASSWORD, now=NOW)
        nora = join(invite("nora@seller.example", Role.SELLER, now=NOW), "Nora", PASSWORD, now=NOW)
        client = Client(HTTP_HOST="127.0.0.1:8000")
        client.force_login(nora, backend="allauth.account.auth_backends.AuthenticationBackend")
        assert client.get("/").status_code == 200
        set_active(nora, False, NOW)
        for one in (client, Client(HTTP_HOST="127.0.0.1:8000")):
            assert one.get("/").headers["Location"].startswith(address("account_login"))
            assert one.post(address("undo")).headers["Location"].startswith(address("account_login"))

    def test_the_only_user_let_in_no_more_opens_nothing(self) -> None:
        nora = join(invite("nora@seller.example", Role.SELLER, desk="first", now=NOW), "Nora", PASSWORD, now=NOW)
        set_active(nora, False, NOW)
        assert Client(HTTP_HOST="127.0.0.1:8000").get("/").headers["Location"].startswith(address("account_login"))


def test_a_desk_that_somebody_has_is_not_given_twice() -> None:
    join(invite("nora@seller.example", Role.ADMIN, desk="first", now=NOW), "Nora", PASSWORD, now=NOW)
    with pytest.raises(BadInputError, match="works at the desk"):
        invite("bruno@seller.example", Role.SELLER, desk="first", now=NOW)
    with pytest.raises(BadInputError, match="no mail address"):
        invite("not an address", Role.SELLER, now=NOW)
    with pytest.raises(BadInputError, match="a user already"):
        invite("nora@seller.example", Role.SELLER, now=NOW)


def test_a_token_is_used_by_the_clock() -> None:
    nora = join(invite("nora@seller.example", Role.ADMIN, desk="first", now=NOW), "Nora", PASSWORD, now=NOW)
    secret = make_token(nora, "phone", NOW)
    assert user_of_token(secret, now()) == nora
    assert Token.objects.get().used_at is not None


@pytest.mark.parametrize(
    ("zone", "tomorrow"),
    [("America/Los_Angeles", date(2026, 3, 3)), ("Europe/Berlin", date(2026, 3, 4)), ("", date(2026, 3, 4))],
)
def test_later_means_the_users_tomorrow_on_the_page_and_for_programs(
    firm: Firm, zone: str, tomorrow: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By UTC it is Tuesday the 3rd; in Los Angeles still Monday, five in the afternoon."""
    Desk.objects.filter(id=firm.desk("nora")).update(zone=zone)
    for one in ("ringback.web.acts", "ringback.api.calls"):
        monkeypatch.setattr(f"{one}.read_clock", lambda: datetime(2026, 3, 3, 1, tzinfo=UTC))
    greta, token = firm.prospects["nora"], firm.tokens["nora"]
    firm.browser("nora").post(address("act", person=greta, verb="later"))
    browser().post(
        address("api:act", person=greta), {"verb": "later"}, content_type="application/json",
        headers={"authorization": f"Bearer {token}"},
    )  # fmt: skip
    assert list(Mark.everywhere.values_list("until", flat=True)) == [tomorrow, tomorrow]
