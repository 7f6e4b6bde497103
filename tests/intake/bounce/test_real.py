"""On real bounces of many systems: nearly all are seen, nothing else is, and most reasons are right."""

import json
from pathlib import Path

import pytest

from ringback.domain.came_back import group_of
from ringback.intake.bounce import bounces, is_bounce

mail = pytest.importorskip("ringback.intake.mail", reason="reading raw mail is not built yet")

BOUNCES = Path(__file__).parents[4] / "shared" / "data" / "bounces"
pytestmark = pytest.mark.skipif(
    not BOUNCES.is_dir(), reason=f"no real bounces beside the project ({BOUNCES.parent.name})"
)
NO_FAILURE = {"delivered", "vacation", "feedback"}


@pytest.fixture(scope="module")
def expected() -> dict[str, set[str]]:
    rows = json.loads((BOUNCES / "sisimai-expected.json").read_text())
    return {name: {row["reason"] for row in of_file} for name, of_file in rows.items()}


def test_bounces_are_seen_and_nothing_else_is(expected: dict[str, set[str]]) -> None:
    seen: dict[bool, list[bool]] = {True: [], False: []}
    for path in sorted((BOUNCES / "sisimai").glob("*.eml")):
        other = path.name.startswith(("arf-", "rfc3834-")) or bool(expected.get(path.name, set()) & NO_FAILURE)
        seen[not other].append(is_bounce(mail.read_letter(path.read_bytes())))
    assert sum(seen[True]) >= 0.98 * len(seen[True])
    assert not any(seen[False])
    assert not any(is_bounce(mail.read_letter(path.read_bytes())) for path in (BOUNCES / "not-bounces").iterdir())


def test_most_reasons_are_right(expected: dict[str, set[str]]) -> None:
    wanted = {name: reasons for name, reasons in expected.items() if not reasons & NO_FAILURE}
    told = {
        name: {one.reason for one in bounces(mail.read_letter((BOUNCES / "sisimai" / name).read_bytes()))}
        for name in wanted
    }
    equal = [told[name] == reasons for name, reasons in wanted.items()]
    grouped = [{group_of(one) for one in told[name]} == {group_of(one) for one in wanted[name]} for name in wanted]
    assert sum(equal) >= 0.75 * len(equal)
    assert sum(grouped) >= 0.92 * len(grouped)
