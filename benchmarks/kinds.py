"""How well the kind of a message is told: `python benchmarks/kinds.py ../shared/data [--fit]`.

Prints, on the labelled messages, F1 by kind for the shipped rules and weights, and the same by cross-validation over
mailboxes (the
weights fitted on other mailboxes only). `--fit` prints weights for `intake/kind_model.py`, fitted on all labels and
on the messages
that were read by hand for this (`kinds_by_hand.csv`: a digest of the Message-ID and the kind, no word of any mail).
"""

import argparse
import csv
import json
import lzma
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report, f1_score, precision_score, recall_score

from benchmarks.kinds_made import MADE
from benchmarks.labelled import digest_of
from ringback.intake import kind as kinds
from ringback.intake.kind_model import MARGIN
from ringback.intake.kind_signs import NAMES, signs_of
from ringback.intake.letter import Letter
from ringback.intake.mail import read_letter
from ringback.intake.mbox import mbox_messages

BY_HAND = Path(__file__).with_name("kinds_by_hand.csv")
CLASSES = ("auto", "bulk", "person")
FOLDS = 8
STRENGTH = 1.0  # inverse of the penalty

_CUT = re.compile(
    r"^(?:[ \t]*-{2,20}\s*(?:Original Message|Forwarded by)|.{0,60}\d\d/\d\d/\d{2,4} \d\d:\d\d (?:AM|PM)\s*$|"
    r">.*\n>.*\n|On .{5,150} wrote:\s*$)",
    re.MULTILINE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    mailbox: str
    wanted: str
    got: str
    by_rule: bool
    as_person: str
    signs: tuple[float, ...]
    sender: str
    nobody: bool
    note: str
    subject: str


def own_words(letter: Letter) -> str:
    """A plain cut at the first quote, so that this benchmark measures the kind alone."""
    text = letter.plain or re.sub(r"<[^>]{0,500}>", " ", letter.html)
    found = _CUT.search(text)
    return (text[: found.start()] if found and found.start() else text).strip()


def rows(data: Path) -> Iterator[tuple[bool, Row]]:
    """Every labelled message with what is said of it; True for the labels proper, False for those read by hand for
    fitting."""
    index = json.loads((data / "enron" / "index.json").read_text())
    labels = {
        (row["mailbox"], row["message_id"]): row
        for row in map(json.loads, (data / "labels" / "inbound.jsonl").read_text().splitlines())
    }
    by_hand = dict(csv.reader(BY_HAND.read_text().splitlines()))
    for mailbox, about in index.items():
        mine = frozenset(about["addresses"])
        with lzma.open(data / "enron" / f"{mailbox}.mbox.xz") as file:
            for message in mbox_messages(iter(lambda: file.read(1 << 20), b"")):
                message_id = message.raw[message.raw.find(b"<") : message.raw.find(b">") + 1].decode("ascii", "replace")
                label = labels.get((mailbox, message_id))
                if label is not None:
                    yield True, _row(mailbox, read_letter(message.raw), mine, label["kind"], label["note"])
                elif (digest := digest_of(mailbox, message_id)) in by_hand:
                    yield False, _row(mailbox, read_letter(message.raw), mine, by_hand[digest], "")


def _row(mailbox: str, letter: Letter, mine: frozenset[str], wanted: str, note: str) -> Row:
    own = own_words(letter)
    return Row(
        mailbox=mailbox,
        wanted=wanted,
        got=str(kinds.kind_of(letter, own_text=own, mine=mine)),
        by_rule=kinds.told_by_rules(letter, own) is not None,
        as_person=str(kinds.kind_of_sent(letter)),
        signs=signs_of(letter, own, mine),
        sender=letter.sender.address,
        nobody=kinds.from_nobody(letter),
        note=note,
        subject=letter.subject,
    )


def fitted(of: list[Row]) -> LogisticRegression:
    """A sender of many messages counts for no more than a few of them, or one script would teach what a machine is."""
    used = [row for row in of if not row.by_rule and row.wanted not in ("away", "bounce")]
    wanted = ["person" if row.wanted in ("answer", "fresh") else row.wanted for row in used]
    often = Counter((row.sender, want) for row, want in zip(used, wanted, strict=True))
    weights = [often[row.sender, want] ** -0.5 for row, want in zip(used, wanted, strict=True)]
    model = LogisticRegression(C=STRENGTH, max_iter=3000, fit_intercept=False)
    return model.fit([row.signs for row in used], wanted, sample_weight=weights)


def made() -> list[Row]:
    """The letters made up for fitting, as rows of no mailbox."""
    mine = frozenset({"sam@seller.example"})
    raws = [
        (kind, f"From: {sender}\nTo: Sam Seller <sam@seller.example>\nSubject: {subject}\n\n{body}".encode())
        for kind, sender, subject, body in MADE
    ]
    return [_row("", read_letter(raw), mine, kind, "") for kind, raw in raws]


def cross_validated(of: list[Row], more: list[Row]) -> list[str]:
    mailboxes = sorted({row.mailbox for row in of})
    said = [row.got for row in of]
    for fold in range(FOLDS):
        held = set(mailboxes[fold::FOLDS])
        model = fitted([row for row in of + more if row.mailbox not in held] + made())
        for place, row in enumerate(of):
            if row.mailbox in held and not row.by_rule:
                auto, bulk, person = model.decision_function([row.signs])[0]
                machine = row.nobody or max(auto, bulk) - person > MARGIN
                said[place] = ("auto" if auto > bulk else "bulk") if machine else row.as_person
    return said


def report(of: list[Row], said: list[str], title: str) -> None:
    wanted = [row.wanted for row in of]
    print(f"\n{title}: macro-F1 {f1_score(wanted, said, average='macro'):.3f} over {len(of)} messages")
    print(classification_report(wanted, said, digits=3, zero_division=0))


def report_away(of: list[Row]) -> None:
    wanted, said = [row.wanted == "away" for row in of], [row.got == "away" for row in of]
    print(f"away: recall {recall_score(wanted, said):.3f} at precision {precision_score(wanted, said):.3f}")
    other = [row for row in of if row.wanted == "away" and "out of office autoreply" not in row.subject.lower()]
    print(f"away without that subject: {sum(row.got == 'away' for row in other)} of {len(other)} found")


def print_weights(of: list[Row]) -> None:
    model = fitted(of)
    person = model.coef_[CLASSES.index("person")]
    for name, auto, bulk in zip(NAMES, *(np.round(model.coef_[:2] - person, 2)), strict=True):
        print(f'    "{name}": ({auto}, {bulk}),')


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("--fit", action="store_true")
    asked = parser.parse_args()
    start = time.perf_counter()
    labelled: list[Row] = []
    by_hand: list[Row] = []
    for is_label, row in rows(asked.data):
        (labelled if is_label else by_hand).append(row)
    if asked.fit:
        print_weights(labelled + by_hand + made())
        return
    report(labelled, [row.got for row in labelled], "As shipped, on the labels")
    report_away(labelled)
    report(labelled, cross_validated(labelled, []), "Cross-validated over mailboxes, fitted on the labels alone")
    report(
        labelled,
        cross_validated(labelled, by_hand),
        "Cross-validated over mailboxes, fitted on labels and messages read by hand",
    )
    report(
        by_hand,
        cross_validated(by_hand, labelled),
        "The messages read by hand (mostly the doubtful ones), cross-validated",
    )
    for row in labelled:
        if row.got != row.wanted:
            print(f"  {row.mailbox}: {row.wanted}, said {row.got} {row.note[:60]}")
    print(f"{time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
