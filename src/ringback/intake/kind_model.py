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
    "constant": (-1.61, -1.71),
    "recipients": (-0.47, -1.02),
    "no_recipient": (1.23, 3.1),
    "many": (0.92, 2.55),
    "crowd": (0.44, 1.07),
    "other_one": (0.47, 2.44),
    "not_addressed": (-0.98, 1.49),
    "to_self": (1.44, 1.76),
    "list_address": (1.21, 2.97),
    "machine_name": (2.79, 0.81),
    "mailing_name": (1.02, 1.94),
    "person_name": (-0.64, -0.5),
    "no_name": (1.8, 0.6),
    "same_firm": (0.17, -0.21),
    "subdomain": (0.43, 0.85),
    "reply_subject": (-1.76, -1.43),
    "forward_subject": (-0.86, -0.31),
    "tagged_subject": (0.04, 0.09),
    "dated_subject": (1.09, 0.68),
    "numbered_subject": (0.38, -0.38),
    "shouted_subject": (-1.0, -0.36),
    "exclaimed_subject": (0.77, 0.38),
    "no_subject": (-0.07, -0.24),
    "notice_subject": (2.28, 0.12),
    "issue_subject": (-0.17, 0.99),
    "leave": (0.64, 2.14),
    "offer_1": (-0.74, 0.37),
    "offer_3": (-0.23, 0.74),
    "to_all": (-0.87, 0.66),
    "service": (0.71, -0.94),
    "transaction_1": (2.13, 0.63),
    "transaction_2": (-0.24, -1.01),
    "received": (1.23, -0.43),
    "first_person": (-2.0, -0.4),
    "to_one": (-0.11, -0.5),
    "asks": (-0.33, -0.35),
    "greets": (-1.39, -2.12),
    "long": (-0.19, 0.04),
    "signed": (0.17, 0.51),
    "fields": (1.62, 0.59),
    "links_1": (1.87, 1.23),
    "links_5": (0.13, 1.08),
    "rules": (0.07, 0.2),
    "length": (-0.35, -0.17),
    "short": (-0.84, -0.54),
    "quotes": (-0.81, -0.57),
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
