"""How well "does this message expect an answer" is told: `python -m benchmarks.asks`.

The peers are measured on the same messages: "has a question mark", and TF-IDF with logistic regression trained on all
other mailboxes. The rules of `ringback.intake.asks` were written with these labels at hand and are fitted to nothing.
"""

import time
from collections.abc import Sequence

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, precision_score, recall_score
from sklearn.pipeline import make_pipeline

from benchmarks.labelled import Labelled, labelled, read_by_hand, sentences_that_ask
from ringback.domain.interaction import Direction
from ringback.intake.asks import Ask, ask_of
from ringback.intake.understand import put_to


def main() -> None:
    rows = list(labelled("outbound"))
    truth = [bool(row.label["expects_answer"]) for row in rows]
    print(f"{len(rows)} own messages, {sum(truth)} expect an answer")
    show("has a question mark", truth, ["?" in row.text for row in rows])
    show("TF-IDF, by mailbox", truth, tfidf_by_mailbox(rows, truth))
    asks = [asked(row) for row in rows]
    show("ringback", truth, [ask.expects_answer for ask in asks])
    quoted = [
        (ask.words or "", folded(row.label["ask"])) for ask, row in zip(asks, rows, strict=True) if row.label["ask"]
    ]
    same = sum(words in wanted or wanted in words for words, wanted in quoted if words)
    print(f"the labelled words are quoted (one holds the other): {same} of {len(quoted)}")
    for half in ("tuned", "kept"):
        hand = [row for row in read_by_hand("asks_by_hand.csv", ("asks", "half")) if row.label["half"] == half]
        clear = [row for row in hand if row.label["asks"] != "unclear"]
        show(
            f"ringback, {len(clear)} read by hand, {half}",
            [row.label["asks"] == "yes" for row in clear],
            [asked(row).expects_answer for row in clear],
        )
    pairs = list(sentences_that_ask())
    show(
        "ringback, single sentences of asks/",
        [asks for asks, _ in pairs],
        [ask_of(w, "en").expects_answer for _, w in pairs],
    )
    show("question mark, single sentences", [asks for asks, _ in pairs], ["?" in words for _, words in pairs])
    started = time.perf_counter()
    for row in rows:
        ask_of(row.text + " ", "en")
    print(f"{(time.perf_counter() - started) / len(rows) * 1000:.3f} ms a message")


def asked(row: Labelled) -> Ask:
    """What a message asks of those it is put to, as an import reads it."""
    return ask_of(row.text, "en", **put_to(row.letter, Direction.OUT, frozenset()))


def folded(text: str) -> str:
    return " ".join(text.split())


def show(name: str, truth: Sequence[bool], found: Sequence[bool]) -> None:
    scores = (f(truth, found) for f in (f1_score, precision_score, recall_score))
    print(f"{name:40s} F1 {{:.3f}}  precision {{:.3f}}  recall {{:.3f}}".format(*scores))


def tfidf_by_mailbox(rows: Sequence[Labelled], truth: Sequence[bool]) -> list[bool]:
    found: dict[int, bool] = {}
    for mailbox in sorted({row.mailbox for row in rows}):
        known = [place for place, row in enumerate(rows) if row.mailbox != mailbox]
        model = make_pipeline(
            TfidfVectorizer(ngram_range=(1, 2)), LogisticRegression(class_weight="balanced", max_iter=5000)
        )
        model.fit([rows[place].text for place in known], [truth[place] for place in known])
        for place, row in enumerate(rows):
            if row.mailbox == mailbox:
                found[place] = bool(model.predict([row.text])[0])
    return [found[place] for place in range(len(rows))]


if __name__ == "__main__":
    main()
