"""The weights by which a mail that no header betrays is taken for a person's, a mailing's or a machine's.

A multinomial logistic regression over the signs of `kind_signs`, fitted by `benchmarks/kinds.py --fit` on hand-labelled
mail of 40 mailboxes of a public corpus of English office mail from 1999 to 2002 (the labelled messages that no rule
settles, and 396 more that were read for this, most of them doubtful), and on 44 letters made up in ten languages. It
holds no word, name or address of that mail, only the numbers. Its figures by cross-validation over mailboxes stand in
benchmarks/README.md. It has seen hardly any mail in HTML, and other languages only in the letters made up: there the
hand-listed words behind the signs have to carry.
"""

from ringback.domain.interaction import Kind

# For each sign: how far it speaks for another machine, and for a mailing, against a person (log odds).
WEIGHTS: dict[str, tuple[float, float]] = {
    "constant": (-1.57, -1.62),
    "recipients": (-0.43, -1.01),
    "no_recipient": (1.25, 3.14),
    "many": (0.94, 2.56),
    "crowd": (0.44, 1.08),
    "other_one": (0.4, 2.43),
    "not_addressed": (-0.9, 1.49),
    "to_self": (1.45, 1.7),
    "list_address": (1.19, 3.0),
    "machine_name": (2.71, 0.66),
    "mailing_name": (1.02, 1.92),
    "person_name": (-0.68, -0.47),
    "no_name": (1.88, 0.62),
    "same_firm": (0.22, -0.23),
    "subdomain": (0.46, 0.87),
    "reply_subject": (-1.79, -1.41),
    "forward_subject": (-0.79, -0.27),
    "tagged_subject": (0.04, 0.09),
    "dated_subject": (1.02, 0.63),
    "numbered_subject": (0.39, -0.35),
    "shouted_subject": (-0.99, -0.39),
    "exclaimed_subject": (0.73, 0.32),
    "no_subject": (-0.07, -0.26),
    "notice_subject": (2.26, 0.14),
    "issue_subject": (-0.15, 0.99),
    "leave": (0.66, 2.1),
    "offer_1": (-0.75, 0.36),
    "offer_3": (-0.27, 0.82),
    "to_all": (-0.85, 0.64),
    "service": (0.96, -0.43),
    "transaction_1": (1.91, 0.32),
    "transaction_2": (-0.19, -0.92),
    "received": (1.36, -0.28),
    "first_person": (-2.09, -0.56),
    "to_one": (-0.06, -0.48),
    "asks": (-0.27, -0.22),
    "greets": (-1.35, -2.08),
    "long": (-0.29, 0.01),
    "signed": (0.16, 0.51),
    "fields": (1.67, 0.89),
    "links_1": (1.9, 1.22),
    "links_5": (0.11, 1.02),
    "rules": (-0.03, 0.11),
    "length": (-0.37, -0.16),
    "short": (-0.86, -0.6),
    "quotes": (-0.75, -0.54),
}

# So far must the signs lean before a mail is no person's: a lost answer costs the seller more than a machine let in.
MARGIN = 0.3

_ROWS = tuple(WEIGHTS.values())


def likeliest(signs: tuple[float, ...], *, nobody: bool = False) -> Kind | None:
    """The likeliest kind by these signs: `auto`, `bulk`, or None for a person's own words.

    `nobody` says that no person can have written it, whatever the signs.
    """
    machine = mailing = 0.0
    for value, (for_machine, for_mailing) in zip(signs, _ROWS, strict=True):
        if value:
            machine += value * for_machine
            mailing += value * for_mailing
    if max(machine, mailing) <= MARGIN and not nobody:
        return None
    return Kind.BULK if mailing > max(machine, 0.0) else Kind.AUTO
