"""What somebody is to Nora, by what speaks for it."""

import pytest

from ringback.domain.person import Relation
from ringback.domain.relation import Evidence, guess_relation


@pytest.mark.parametrize(
    ("evidence", "relation", "reason"),
    [
        (Evidence(name="Bruno Klar", own_firm=True, buys=3), Relation.COLLEAGUE, "writes from your own domain"),
        (Evidence(name="Piet Quick", buys=2, bought="our order"), Relation.CUSTOMER, "orders or pays: “our order”"),
        (
            Evidence(name="Piet Quick", buys=1, sells=2, sold="our invoice"),
            Relation.SUPPLIER,
            "offers or bills: “our invoice”",
        ),
        (
            Evidence(name="Ole Berg", free_mail=True, surname="Berg"),
            Relation.PRIVATE,
            "shares your name on a private address",
        ),
        (Evidence(name="Ole Berg", surname="Berg"), Relation.PROSPECT, "nothing says otherwise"),
        (Evidence(name="Ole Bergmann", free_mail=True, surname="Berg"), Relation.PROSPECT, "nothing says otherwise"),
    ],
)
def test_the_likeliest_relation_with_its_reason(evidence: Evidence, relation: Relation, reason: str) -> None:
    found, because = guess_relation(evidence)
    assert found is relation
    assert [str(one) for one in because] == [reason]
