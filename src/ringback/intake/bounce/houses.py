"""What the large receivers' own error codes mean, as their postmasters' pages explain them.

These stand where others put words, or beside words that name only the page: `554 Message not allowed - [PH01]`.
"""

import re

_HOUSES: tuple[tuple[str, str], ...] = (
    # Orange, Wanadoo and La Poste: the last three digits tell
    (r"\b(?:ofr|lpn)\d{0,3}_416\b", "userunknown"),
    (r"\b(?:ofr|lpn)\d{0,3}_417\b", "mailboxfull"),
    (r"\b(?:ofr|lpn)\d{0,3}_104\b", "toomanyconn"),
    (r"\b(?:ofr|lpn)\d{0,3}_505\b", "systemerror"),
    (r"\b(?:ofr|lpn)\d{0,3}_506\b", "spamdetected"),
    (r"\b(?:ofr|lpn)\d{0,3}_(?:40[1-9])\b", "rejected"),
    (r"\b(?:ofr|lpn)\d{0,3}_(?:10[2358]|109|999)\b", "blocked"),
    # Facebook
    (r"\b(?:rcp-p1|int-p[134])\b", "userunknown"),
    (r"\brcp-p2\b", "filtered"),
    (r"\b(?:rcp-t\d|int-t\d{1,2})\b", "systemerror"),
    (r"\b(?:msg-p1|int-p2)\b", "mesgtoobig"),
    (r"\bmsg-p2\b", "contenterror"),
    (r"\bmsg-p3\b", "notcompliantrfc"),
    (r"\bdns-p[12]\b|\bdns-t1\b", "rejected"),
    (r"\bdns-p3\b|\bdns-t2\b", "requireptr"),
    (r"\bpol-p7\b", "authfailure"),
    (r"\bpol-p5\b", "virusdetected"),
    (r"\bpol-p6\b", "spamdetected"),
    (r"\bpol-[pt]\d\b", "blocked"),
    (r"\bcon-t\d\b", "toomanyconn"),
    # Yahoo and AOL
    (r"\[(?:bl|ipts|gl)\d\d\]|\bvs\d{1,2}-(?:mf|ip|rt)\b", "blocked"),
    (r"\[tss?\d\d\]|\bdeferred due to (?:\w+ ){0,3}user complaints", "badreputation"),
    (r"\[ph\d\d\]", "policyviolation"),
    (r"\bhvu:[a-z]{1,2}\d?\b", "spamdetected"),
    (r"\bdns:nr\b", "requireptr"),
    (r"\b(?:rtr|rly|con|dyn|dns|isp|sdi|ipt):[a-z]{1,2}\d?\b", "blocked"),
    # NetEase (163, 126)
    (r"\b(?:dt|mi|hl|rp):sp[mb]\b", "spamdetected"),
    (r"\b(?:dt|mi|hl|rp):[a-z]{3}\b", "blocked"),
    # Outlook.com, Comcast, Cox, Spectrum
    (r"\((?:sc|ou|dy|cs|ba[yd]|col|snt|blu)-?00\d\)|\b(?:sc|ou|dy)-00\d\b", "blocked"),
    (r"#(?:bl|es)\d{3,6}\b", "blocked"),
    (r"#dm\d{6}\b", "authfailure"),
    (r"#rl\d{3,6}\b", "speeding"),
    (r"\baup#cx(?:cnct|mxrt)\b|\baup#(?:in|i)-?1340\b", "toomanyconn"),
    (r"\baup#cxdns\b", "requireptr"),
    (r"\baup#cxsndr\b", "rejected"),
    (r"\baup#cxthrt\b", "speeding"),
    (r"\baup#urlbl\w{0,8}", "spamdetected"),
    (r"\baup#(?:cx\w{0,8}bl|cdrbl|ipbl\w{0,8}|cxsmtp|cxmj|(?:in|i|out|o)?-?\d{3,4})\b", "blocked"),
)
_READ = tuple((re.compile(code), reason) for code, reason in _HOUSES)
_ANY = re.compile(
    r"_\d{3}\b|\b[a-z]{3}-[pt]\d|\[[a-z]{2,4}\d\d\]|\b[a-z]{2,3}:[a-z]{1,3}|#[a-z]{2}|-00\d\b|\bvs\d|user complaints"
)


def reason_of_house(words: str) -> str:
    """The reason that a receiver's own code in these words (lower case) stands for; "" where there is none."""
    if not _ANY.search(words):
        return ""
    return next((reason for code, reason in _READ if code.search(words)), "")
