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
    "constant": (-1.63, -1.75),
    "recipients": (-0.43, -0.98),
    "no_recipient": (1.15, 2.96),
    "many": (0.91, 2.53),
    "crowd": (0.43, 1.06),
    "other_one": (0.44, 2.49),
    "not_addressed": (-0.98, 1.55),
    "to_self": (1.47, 1.77),
    "list_address": (1.99, 2.89),
    "machine_name": (2.75, 0.75),
    "mailing_name": (1.01, 1.91),
    "person_name": (-0.7, -0.56),
    "no_name": (1.81, 0.6),
    "same_firm": (0.16, -0.18),
    "subdomain": (0.35, 0.73),
    "reply_subject": (-1.73, -1.41),
    "forward_subject": (-0.84, -0.29),
    "tagged_subject": (0.05, 0.12),
    "dated_subject": (1.12, 0.74),
    "numbered_subject": (0.37, -0.35),
    "shouted_subject": (-1.01, -0.32),
    "exclaimed_subject": (0.79, 0.44),
    "no_subject": (-0.07, -0.24),
    "notice_subject": (2.3, 0.14),
    "issue_subject": (-0.2, 0.96),
    "leave": (0.47, 1.89),
    "offer_1": (-0.74, 0.36),
    "offer_3": (-0.22, 0.76),
    "to_all": (-0.85, 0.69),
    "service": (0.76, -0.9),
    "transaction_1": (2.14, 0.62),
    "transaction_2": (-0.25, -0.98),
    "received": (1.24, -0.41),
    "first_person": (-1.92, -0.28),
    "to_one": (-0.15, -0.57),
    "asks": (-0.34, -0.43),
    "greets": (-1.42, -2.25),
    "long": (-0.15, 0.09),
    "signed": (0.18, 0.54),
    "fields": (1.63, 0.59),
    "links_1": (1.86, 1.27),
    "links_5": (0.15, 1.19),
    "rules": (0.02, 0.07),
    "length": (-0.38, -0.24),
    "short": (-0.8, -0.46),
    "quotes": (-0.8, -0.55),
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
