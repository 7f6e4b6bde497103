"""The weights by which a mail that no header betrays is taken for a person's, a mailing's or a machine's.

A multinomial logistic regression over the signs of `kind_signs`, fitted by `benchmarks/kinds.py --fit` on
hand-labelled mail of 40
mailboxes of a public corpus of English office mail from 1999 to 2002: the labelled messages that no rule settles, and
396 more that
were read for this, most of them doubtful. It holds no word, name or address of that mail, only the numbers. Its
figures by
cross-validation over mailboxes stand in benchmarks/README.md. It has seen little mail in HTML and none in other
languages: there the
hand-listed words behind the signs have to carry.
"""

from ringback.domain.interaction import Kind

# For each sign: how far it speaks for another machine, and for a mailing, against a person (log odds).
WEIGHTS: dict[str, tuple[float, float]] = {
    "constant": (-1.64, -2.02),
    "recipients": (-0.25, -1.18),
    "no_recipient": (1.25, 3.38),
    "many": (0.98, 2.65),
    "crowd": (0.53, 1.35),
    "other_one": (0.51, 2.4),
    "not_addressed": (-0.8, 1.68),
    "to_self": (2.04, 1.88),
    "list_address": (1.04, 3.03),
    "machine_name": (2.55, 0.41),
    "mailing_name": (1.48, 2.32),
    "person_name": (-0.87, -0.36),
    "no_name": (1.47, 0.62),
    "same_firm": (0.1, -0.29),
    "subdomain": (0.74, 1.04),
    "reply_subject": (-1.84, -1.53),
    "forward_subject": (-1.06, -0.12),
    "tagged_subject": (0.03, 0.07),
    "dated_subject": (1.54, 0.84),
    "numbered_subject": (0.61, -0.38),
    "shouted_subject": (-0.83, -0.42),
    "exclaimed_subject": (0.46, 0.29),
    "no_subject": (0.05, -0.23),
    "notice_subject": (2.25, 0.16),
    "issue_subject": (-0.2, 0.95),
    "leave": (0.78, 2.1),
    "offer_1": (-0.93, 0.32),
    "offer_3": (0.01, 1.12),
    "to_all": (-0.75, 0.74),
    "service": (1.5, 0.29),
    "transaction_1": (1.98, 0.1),
    "transaction_2": (-0.25, -0.86),
    "received": (1.48, 0.3),
    "first_person": (-2.76, -0.93),
    "to_one": (0.0, -0.53),
    "asks": (-0.11, -0.25),
    "greets": (-1.1, -2.14),
    "long": (-0.4, -0.03),
    "signed": (-0.35, 0.07),
    "fields": (1.99, 0.84),
    "links_1": (1.76, 1.15),
    "links_5": (0.47, 1.75),
    "rules": (-0.2, -0.04),
    "length": (0.21, 0.79),
    "short": (-0.86, -0.89),
    "quotes": (-1.1, -0.52),
}

_ROWS = tuple(WEIGHTS.values())


def likeliest(signs: tuple[float, ...]) -> Kind | None:
    """The likeliest kind by these signs: `auto`, `bulk`, or None for a person's own words."""
    machine = mailing = 0.0
    for value, (for_machine, for_mailing) in zip(signs, _ROWS, strict=True):
        if value:
            machine += value * for_machine
            mailing += value * for_mailing
    if max(machine, mailing) <= 0:
        return None
    return Kind.AUTO if machine > mailing else Kind.BULK
