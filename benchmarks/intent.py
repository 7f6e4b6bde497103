"""How well the meaning of an answer is read: `python -m benchmarks.intent`; `--fit` makes the shipped weights anew.

Trained on the labelled answers beside the project and on `intent_sentences.tsv` (invented). The features are
hand-listed signs (`ringback.intake.intent.signs_of`), so the weights hold no word of anybody's mail. Scores leave out
one mailbox at a time.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report, f1_score
from sklearn.pipeline import make_pipeline

from benchmarks.labelled import Labelled, labelled, read_by_hand
from ringback.domain.interaction import Intent, Kind
from ringback.intake.intent import answer_of, by_weight, intent_of, signs_of
from ringback.intake.kind import kind_of_sent

INVENTED = Path(__file__).with_name("intent_sentences.tsv")
SHIPPED = Path(__file__).parents[1] / "src" / "ringback" / "intake" / "intent_weights.py"
MEASURED = ["yes", "no", "later", "question", "other"]
STRENGTH = 1.0  # inverse of the L2 penalty
INVENTED_COUNTS = 1.0  # an invented sentence against a real answer

Weights = Mapping[Intent, Mapping[str, float]]
Row = tuple[str, str, str, str, bool]  # mailbox, language, intent, words, whether it answers nothing
Hand = tuple[Row, frozenset[str], str]  # with all meanings that a reader may hold, and its half


def main() -> None:
    real, made, by_hand = list(real_rows()), list(invented_rows()), list(hand_rows())
    trained, kept = halves(by_hand)
    learned = real + [row for row, _, _ in trained if row[2] != "opt_out"]
    if "--fit" in sys.argv:
        SHIPPED.write_text(as_module(fitted(learned, made)), encoding="utf-8")
    print(
        f"{len(real)} answers and new messages {dict(Counter(row[2] for row in real))}; {len(made)} invented sentences"
    )
    truth = [intent for _, _, intent, _, _ in real]
    print(f"TF-IDF and logistic regression, macro-F1 {macro(truth, tfidf_by_mailbox(real)):.3f}")
    by_mailbox = signs_by_mailbox(real, made)
    print(f"ringback, leave one mailbox out, macro-F1 {macro(truth, by_mailbox):.3f}")
    shipped = [str(intent_of(row[3], row[1], fresh=row[4])) for row in real]
    print(f"ringback, as shipped (has seen them), macro-F1 {macro(truth, shipped):.3f}")
    print(classification_report(truth, by_mailbox, labels=MEASURED, zero_division=0.0))
    weights = fitted(learned, made)
    show_by_hand("read by hand, rules and weights made on it", trained, weights)
    show_by_hand("read by hand, last draw", kept, weights)


def real_rows() -> Iterator[Row]:
    for one in labelled("inbound"):
        if one.label["kind"] in ("answer", "fresh") and one.label["intent"] != "opt_out":
            yield one.mailbox, "en", one.label["intent"], one.text, one.label["kind"] == "fresh"


def hand_rows() -> Iterator[Hand]:
    """Answers and new messages read by hand, drawn by what the rules of that time said and at random."""
    for one in read_by_hand("intents_by_hand.csv", ("intent", "also", "half")):
        also = frozenset((one.label["intent"], *one.label["also"].split()))
        yield (one.mailbox, "en", one.label["intent"], one.text, is_fresh(one)), also, one.label["half"]


def is_fresh(one: Labelled) -> bool:
    return kind_of_sent(one.letter) is Kind.FRESH


def halves(rows: Sequence[Hand]) -> tuple[list[Hand], list[Hand]]:
    """What rules and weights were made on, and the draw that was read last, which only its first look has counted."""
    return [row for row in rows if row[2] == "tuned"], [row for row in rows if row[2] == "first"]


def show_by_hand(name: str, rows: Sequence[Hand], weights: Weights) -> None:
    """Precision strictly and with the second readings that were noted; recall within the sample, which is no random one."""
    print(name)
    said = [read(row, weights) for row, _, _ in rows]
    for intent in (*MEASURED, "opt_out"):
        right = sum(found == row[2] == intent for found, (row, _, _) in zip(said, rows, strict=True))
        fair = sum(found == intent and found in also for found, (_, also, _) in zip(said, rows, strict=True))
        told, there = said.count(intent), sum(row[2] == intent for row, _, _ in rows)
        print(
            f"  {intent:9s} said {told:3d}, precision {right / max(told, 1):.2f} (or {fair / max(told, 1):.2f}), "
            f"found {right} of {there}"
        )


def read(row: Row, weights: Weights) -> str:
    shipped = intent_of(row[3], row[1], fresh=row[4])
    if shipped in (None, Intent.OPT_OUT):
        return str(shipped)
    return str(by_weight(answer_of(row[3], row[1]), weights, fresh=row[4]))


def invented_rows() -> Iterator[Row]:
    for line in INVENTED.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        intent, language, words = line.split("\t")
        if intent != "opt_out":
            yield "invented", language, intent, words, False


def macro(truth: Sequence[str], found: Sequence[str]) -> float:
    return float(f1_score(truth, found, labels=MEASURED, average="macro", zero_division=0.0))


def signs(row: Row) -> dict[str, float]:
    return dict.fromkeys(signs_of(answer_of(row[3] or "-", row[1]), fresh=row[4]), 1.0)


def fit(real: Sequence[Row], made: Sequence[Row]) -> tuple[DictVectorizer, LogisticRegression]:
    vectors = DictVectorizer()
    features = vectors.fit_transform([signs(row) for row in (*real, *made)])
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=5000, tol=1e-8)
    weights = [1.0] * len(real) + [INVENTED_COUNTS] * len(made)
    return vectors, model.fit(features, [row[2] for row in (*real, *made)], sample_weight=weights)


def fitted(real: Sequence[Row], made: Sequence[Row]) -> dict[Intent, dict[str, float]]:
    vectors, model = fit(real, made)
    names = vectors.get_feature_names_out()
    return {
        Intent(intent): {str(name): round(float(weight), 2) for name, weight in zip(names, row, strict=True)}
        | {"always": round(float(row[list(names).index("always")] + start), 2)}
        for intent, row, start in zip(model.classes_, model.coef_, model.intercept_, strict=True)
    }


def signs_by_mailbox(real: Sequence[Row], made: Sequence[Row]) -> list[str]:
    found: dict[int, str] = {}
    for mailbox in sorted({row[0] for row in real}):
        weights = fitted([row for row in real if row[0] != mailbox], made)
        for place, row in enumerate(real):
            if row[0] == mailbox:
                found[place] = str(by_weight(answer_of(row[3] or "-", row[1]), weights, fresh=row[4]))
    return [found[place] for place in range(len(real))]


def tfidf_by_mailbox(real: Sequence[Row]) -> list[str]:
    found: dict[int, str] = {}
    for mailbox in sorted({row[0] for row in real}):
        known = [row for row in real if row[0] != mailbox]
        model = make_pipeline(
            TfidfVectorizer(ngram_range=(1, 2), min_df=1), LogisticRegression(class_weight="balanced", max_iter=5000)
        )
        model.fit([row[3] for row in known], [row[2] for row in known])
        for place, row in enumerate(real):
            if row[0] == mailbox:
                found[place] = str(model.predict([row[3]])[0])
    return [found[place] for place in range(len(real))]


def as_module(weights: dict[Intent, dict[str, float]]) -> str:
    lines = [
        '"""What each sign in an answer weighs for each intent. Made by `python -m benchmarks.intent --fit`:',
        'plain numbers, no words from mail."""',
        "",
        "from ringback.domain.interaction import Intent",
        "",
        "WEIGHTS: dict[Intent, dict[str, float]] = {",
    ]
    for intent, row in weights.items():
        lines.append(f"    Intent.{intent.upper()}: {{")
        lines += [f'        "{sign}": {weight},' for sign, weight in sorted(row.items()) if weight]
        lines.append("    },")
    return "\n".join([*lines, "}", ""])


if __name__ == "__main__":
    main()
