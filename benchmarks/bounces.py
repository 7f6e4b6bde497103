"""How well bounces are read: `python benchmarks/bounces.py ../shared/data`; beside it flufl.bounce and a text model.

Real bounces whose file names say the system that wrote them; what each means stands in `sisimai-expected.json`.
Feedback reports (`arf-*`), automatic answers (`rfc3834-*`) and receipts of delivery are no bounces and must not be
taken for one, nor any labelled message of another kind. The text model is cross-validated over systems: it never saw
the one it reads.
"""

import argparse
import json
import lzma
import re
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from pathlib import Path

from flufl.bounce import scan_message
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline

from ringback.domain.came_back import group_of
from ringback.intake.bounce import bounces, is_bounce
from ringback.intake.letter import Letter
from ringback.intake.mail import read_letter

NO_FAILURE = frozenset({"delivered", "vacation", "feedback"})  # words of the list for mail that is no bounce
OTHER_KINDS = ("arf-", "rfc3834-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One file: the system that wrote it, and the expected reasons (none where the list does not say)."""

    name: str
    system: str
    raw: bytes
    letter: Letter
    reasons: frozenset[str]
    hard: frozenset[bool]

    @property
    def is_bounce(self) -> bool:
        return not self.name.startswith(OTHER_KINDS) and not self.reasons & NO_FAILURE


def cases_in(folder: Path) -> list[Case]:
    """The files with what is expected of each."""
    expected = json.loads((folder / "sisimai-expected.json").read_text())
    return [_case(path, expected.get(path.name, [])) for path in sorted((folder / "sisimai").glob("*.eml"))]


def _case(path: Path, rows: list[dict[str, str]]) -> Case:
    raw = path.read_bytes()
    return Case(
        name=path.name,
        system=re.sub(r"-\d+\.eml$", "", path.name),
        raw=raw,
        letter=read_letter(raw),
        reasons=frozenset(row["reason"] for row in rows),
        hard=frozenset(bool(row["hard"]) for row in rows),
    )


def labelled(data: Path) -> Iterator[tuple[str, Letter]]:
    """The labelled messages with their kind."""
    kinds: dict[str, dict[str, str]] = defaultdict(dict)
    for line in (data / "labels" / "inbound.jsonl").read_text().splitlines():
        row = json.loads(line)
        kinds[row["mailbox"]][row["message_id"]] = row["kind"]
    for mailbox, wanted in kinds.items():
        mbox = lzma.decompress((data / "enron" / f"{mailbox}.mbox.xz").read_bytes())
        for raw in re.split(rb"(?m)^From [^\n]*\n", mbox)[1:]:
            found = re.search(rb"(?mi)^message-id:\s*(<[^>]*>)", raw[:3000])
            kind = wanted.get(found[1].decode("latin-1")) if found else None
            if kind:
                yield kind, read_letter(raw)


def recognition(cases: list[Case], folder: Path) -> None:
    """Which of the bounces are seen, and what else is taken for one."""
    real = [case for case in cases if case.is_bounce]
    others = [case for case in cases if not case.is_bounce]
    ours = sum(is_bounce(case.letter) for case in real)
    flufl = sum(bool(scan_message(message_from_bytes(case.raw))) for case in real)
    print(f"bounces seen, of {len(real)}: ringback {ours / len(real):.3f}, flufl.bounce {flufl / len(real):.3f}")
    print(f"false, of {len(others)} reports and receipts: {[case.name for case in others if is_bounce(case.letter)]}")
    plain = [path for path in sorted((folder / "not-bounces").iterdir()) if is_bounce(read_letter(path.read_bytes()))]
    print(f"false in not-bounces: {[path.name for path in plain]}")


def on_labelled_mail(data: Path) -> None:
    """The same on the labelled mail of real mailboxes, and what the question costs there."""
    mail = list(labelled(data))
    started = time.perf_counter()
    told = [is_bounce(letter) for _, letter in mail]
    each = (time.perf_counter() - started) / len(mail) * 1e6
    right = [yes for (kind, _), yes in zip(mail, told, strict=True) if kind == "bounce"]
    false = [kind for (kind, _), yes in zip(mail, told, strict=True) if yes and kind != "bounce"]
    print(f"labelled mail: {sum(right)} of {len(right)} seen, {len(false)} false of {len(mail) - len(right)}")
    print(f"asking costs {each:.0f} µs a message there")


def reasons(cases: list[Case]) -> None:
    """Are the reasons of a file, as a set, those of the list? The same in six groups; and is it known to last?"""
    rows = [case for case in cases if case.reasons and not case.reasons & NO_FAILURE]
    found = [bounces(case.letter) for case in rows]
    told = [frozenset(one.reason for one in each) for each in found]
    equal = [case.reasons == said for case, said in zip(rows, told, strict=True)]
    groups = [_groups(case.reasons) == _groups(said) for case, said in zip(rows, told, strict=True)]
    hard = [case.hard == {one.permanent for one in each} for case, each in zip(rows, found, strict=True)]
    print(f"reasons, of {len(rows)} files: equal {_share(equal)}, in six groups {_share(groups)}")
    print(f"lasting or not: {_share(hard)}")
    for case, said, same in zip(rows, told, equal, strict=True):
        if not same:
            print(f"  {case.name}: {', '.join(sorted(case.reasons))} was read as {', '.join(sorted(said))}")
    _text_model(rows)


def _text_model(rows: list[Case]) -> None:
    one = [case for case in rows if len(case.reasons) == 1]
    texts = [case.raw.decode("latin-1")[:20_000] for case in one]
    wanted = [next(iter(case.reasons)) for case in one]
    model = make_pipeline(TfidfVectorizer(sublinear_tf=True, min_df=2), LogisticRegression(C=30, max_iter=300))
    said = cross_val_predict(model, texts, wanted, groups=[case.system for case in one], cv=GroupKFold(5))
    equal = [a == b for a, b in zip(wanted, said, strict=True)]
    groups = [group_of(a) == group_of(b) for a, b in zip(wanted, said, strict=True)]
    print(f"linear text model, of {len(one)}: equal {_share(equal)}, in six groups {_share(groups)}")


def _groups(told: frozenset[str]) -> set[str]:
    return {group_of(reason) for reason in told}


def _share(hits: list[bool]) -> str:
    return f"{sum(hits) / len(hits):.3f}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    data = parser.parse_args().data
    everything = cases_in(data / "bounces")
    recognition(everything, data / "bounces")
    on_labelled_mail(data)
    reasons(everything)
