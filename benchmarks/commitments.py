"""How well promises are found: against TF-IDF with logistic regression, on the hand-labelled mailboxes.

`python -m benchmarks.commitments` reads ../shared/data beside the project. The peer is cross-validated over mailboxes;
the project's rules are not fitted, and are shown for each half of the mailboxes as well.
"""

import re
import statistics
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline

from benchmarks.labelled import SHARED, Labelled, labelled
from ringback.domain.interaction import Commitment, Direction
from ringback.intake.commitments import commitments

Found = tuple[Commitment, ...]


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).lower().strip()


def _meant(row: Labelled, found: Found) -> Commitment | None:
    """The commitment whose quote overlaps with the labelled one, else the first."""
    wanted = _folded(row.label.get("quote") or "")
    overlapping = [
        one
        for one in found
        if _folded(one.quote) in wanted or wanted in _folded(one.quote) or wanted[:25] in _folded(one.quote)
    ]
    return next(iter(overlapping or found), None)


def _read(row: Labelled, language: str | None = None) -> Found:
    return commitments(row.text, row.sent_on, Direction.OUT if row.mine else Direction.IN, language)


def _line(name: str, rows: list[Labelled], found: list[Found]) -> str:
    holds = [row.label["by"] is not None for row in rows]
    f1 = f1_score(holds, [bool(one) for one in found])
    meant = [(row.label, _meant(row, one)) for row, one in zip(rows, found, strict=True) if row.label["by"]]
    dated = [(label, one) for label, one in meant if label["due"]]
    open_ = [one for label, one in meant if not label["due"] and one]
    due = sum(one is not None and str(one.due) == label["due"] for label, one in dated)
    none = sum(one.due is None for one in open_)
    by = sum(one is not None and one.by == label["by"] for label, one in meant)
    return (
        f"{name:>16}: F1 {f1:.3f}, due {due}/{len(dated)} = {due / len(dated):.3f}, "
        f"no due where none {none}/{len(open_)}, by {by}/{len(meant)}"
    )


def _peer(rows: list[Labelled]) -> float:
    holds = [row.label["by"] is not None for row in rows]
    model = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
        LogisticRegression(C=10, class_weight="balanced", max_iter=1000),
    )
    guessed = cross_val_predict(
        model, [row.text for row in rows], holds, groups=[row.mailbox for row in rows], cv=GroupKFold(5)
    )
    return float(f1_score(holds, guessed))


def main() -> int:
    """Prints F1 of messages that hold a promise, days read right, and the peer's F1, in one run."""
    if not SHARED.exists():
        print(f"no labelled data at {SHARED}")
        return 0
    rows = list(labelled("commitments"))
    boxes = sorted({row.mailbox for row in rows})
    print(f"{'peer':>16}: F1 {_peer(rows):.3f} (TF-IDF with logistic regression, over mailboxes)")
    for name, chosen in (("all", boxes), ("half written on", boxes[::2]), ("other half", boxes[1::2])):
        part = [row for row in rows if row.mailbox in set(chosen)]
        print(_line(name, part, [_read(row) for row in part]))
    for language in ("en", None):
        started = time.process_time()
        for row in rows:
            _read(row, language)
        spent = (time.process_time() - started) / len(rows) * 1000
        size = statistics.mean(len(row.text) for row in rows)
        print(f"{spent:.3f} ms a message of {size:.0f} characters, language {language or 'not given'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
