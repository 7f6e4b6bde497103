"""Own words against email-reply-parser and mail-parser-reply: the same mails, the same run. Prints a Markdown table.

python benchmarks/own_words.py    needs ../shared/data (quotes, labels, enron)
"""

import email
import json
import lzma
import random
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from email_reply_parser import EmailReplyParser
from mailparser_reply import EmailReplyParser as MailParserReply

from ringback.intake.words import folded, own_words

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pl", "sv", "da", "ja", "david"]
MAILBOXES = ("arnold-j", "cash-m", "geaccone-t", "heard-m", "love-p", "mclaughlin-e", "stokley-c", "watson-k")
# What a reader takes for history at once: a quoted line, a header field, an attribution, a divider.
HISTORY = re.compile(
    r"(?m)^>|^\*?(?:From|Sent|Van|Von|Fra|Sendt|Od|Wysłano|Subject)\*?: ?\S|"
    r"(?:wrote|schrieb|skrev|escribió|écrit)\s?:\s*$|^-{4,} ?\w"
)

TOOLS: dict[str, Callable[[str], str]] = {
    "ringback": lambda text: own_words(text, ""),
    "email-reply-parser": EmailReplyParser.parse_reply,
    "mail-parser-reply": lambda text: MailParserReply(languages=list(LANGUAGES)).parse_reply(text) or "",
}


def exact(tool: Callable[[str], str]) -> str:
    """Trimmer pairs whose own words come out exactly, white space folded."""
    names = sorted((DATA / "quotes/trimmer/emails").iterdir())
    hits = sum(
        folded(tool(path.read_text())) == folded((DATA / "quotes/trimmer/trimmed" / path.name).read_text())
        for path in names
    )
    return f"{hits} of {len(names)}"


def free_of_history(tool: Callable[[str], str]) -> str:
    """Replies in many languages whose result has words and no line of history."""
    paths = sorted((DATA / "quotes/mail-parser-reply").glob("*.txt"))
    results = [tool(path.read_text()) for path in paths]
    return f"{sum(bool(text.strip()) and not HISTORY.search(text) for text in results)} of {len(paths)}"


def labelled_quotes_kept(tool: Callable[[str], str]) -> str:
    """Labelled asks and promises, all of them the sender's own, that are still there."""
    wanted: dict[str, list[tuple[bytes, str]]] = {}
    for name, key in (("outbound", "ask"), ("commitments", "quote")):
        for line in (DATA / f"labels/{name}.jsonl").read_text().splitlines():
            row = json.loads(line)
            if row.get(key):
                wanted.setdefault(row["mailbox"], []).append((row["message_id"].encode(), row[key]))
    kept = [
        folded(quote) in folded(tool(body_of(message_with(raw, message_id))))
        for mailbox, rows in wanted.items()
        for raw in [lzma.decompress((DATA / f"enron/{mailbox}.mbox.xz").read_bytes())]
        for message_id, quote in rows
    ]
    return f"{sum(kept)} of {len(kept)}"


def milliseconds(tool: Callable[[str], str], bodies: list[str]) -> str:
    """Processor time for one body, the best of five runs."""
    best = min(run(tool, bodies) for _ in range(5))
    return f"{1000 * best / len(bodies):.3f}"


def run(tool: Callable[[str], str], bodies: list[str]) -> float:
    started = time.process_time()
    for body in bodies:
        tool(body)
    return time.process_time() - started


def message_with(raw: bytes, message_id: bytes) -> bytes:
    at = raw.find(message_id)
    start, end = raw.rfind(b"\nFrom ", 0, at) + 1, raw.find(b"\nFrom ", at)
    return raw[raw.find(b"\n", start) + 1 : end if end > 0 else len(raw)]


def body_of(message: bytes) -> str:
    """The first text part, as the standard library reads it."""
    for part in email.message_from_bytes(message).walk():
        payload = part.get_payload(decode=True)
        if part.get_content_type() == "text/plain" and isinstance(payload, bytes):
            return payload.decode("utf-8", "replace")
    return ""


def sampled_bodies() -> Iterator[str]:
    """Bodies of 1.5 to 2.6 kB out of real mailboxes."""
    rng = random.Random(7)
    for mailbox in MAILBOXES:
        path = DATA / f"enron/{mailbox}.mbox.xz"
        if path.exists():
            messages = re.split(rb"(?m)^From [^\n]*\n", lzma.decompress(path.read_bytes()))[1:]
            yield from (body for body in map(body_of, rng.sample(messages, 100)) if 1500 < len(body) < 2600)


def main() -> None:
    bodies = list(sampled_bodies())
    columns = "trimmer, exact", "replies free of history", "labelled quotes kept", f"ms a mail ({len(bodies)} of 2 kB)"
    print("|", " | ".join(["tool", *columns]), "|")
    print("| --- | --- | --- | --- | --- |")
    for name, tool in TOOLS.items():
        cells = exact(tool), free_of_history(tool), labelled_quotes_kept(tool), milliseconds(tool, bodies)
        print("|", " | ".join([name, *cells]), "|")


if __name__ == "__main__":
    main()
