"""A mail's HTML as lines of text: what a reader sees, with quotations marked as plain mail marks them."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_LONGEST = 200_000  # characters read: newsletters reach 100,000, hostile mail has no end
_DEEPEST = 400  # elements open at once; deeper markup is an attack on the parser's tree, and is read without one
# Breaks stand in for markup as characters that HTML counts as white space, so that a parser leaves them where they are,
# inside tables too: a tab ends a line if there is one, a form feed always makes a new one.
_SOFT, _HARD = "\t", "\f"
_BREAKS = {"br": _HARD, "/p": _SOFT + _HARD, "/td": " ", "/th": " "}
_BREAKS |= {f"/h{level}": _SOFT + _HARD for level in range(1, 7)}
_BLOCK = re.compile(
    r"<(/?(?:p|div|br|tr|li|ul|ol|table|blockquote|h[1-6]|hr|pre|dt|dd|section|article|header|footer|center)|/t[dh])\b",
    re.IGNORECASE,
)
_PRE = re.compile(r"<pre\b[^>]{0,500}>[^<]{0,100000}", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_ELEMENT = re.compile(r"<(/?)([a-zA-Z][\w:-]{0,30})")
_UNCLOSED = frozenset(
    ["br", "img", "hr", "p", "li", "td", "th", "tr", "dd", "dt", "option", "meta", "link", "input", "col", "wbr", "o:p"]
)
_UNSEEN = (
    "script, style, head, title, noscript, template, svg, object, iframe, .gmail_signature, .moz-signature, [hidden], "
    '[style*="display:none"], [style*="display: none"], [style*="visibility:hidden"], [style*="mso-hide:all"]'
)
_HISTORY = (
    "#divRplyFwdMsg, #appendonsend, #mail-editor-reference-message-container, .OutlookMessageHeader, "
    ".protonmail_quote, .yahoo_quoted, .zmail_extra"
)
_RULED = 'div[style*="border-top"]'  # Outlook's line above the header of the message answered
_FIELD = re.compile(r"\W{0,4}\w[\w ]{1,20}\W{0,3}[:：]")
_QUOTED = 'blockquote[type="cite"], blockquote[cite], blockquote.gmail_quote, .gmail_quote > blockquote'
_OPEN, _CLOSE = "\x0e", "\x0f"
_RESERVED = str.maketrans({_OPEN: " ", _CLOSE: " ", _SOFT: " ", "\x00": " "})
_OLDER = f"{_HARD}-----Original Message-----{_HARD}"
_SPACES = re.compile(r"[ \r\n\xa0]+")
_BROKEN = re.compile(f"([{_SOFT}{_HARD}])")


def text_of(html: str) -> str:
    """The visible text, a line for each block; quoted blocks as "> " lines, Outlook's history below a divider."""
    source = html[:_LONGEST].translate(_RESERVED)
    source = _PRE.sub(lambda found: found.group().replace("\n", _HARD), source)
    source = _BLOCK.sub(lambda found: _BREAKS.get(found.group(1).lower(), _SOFT) + found.group(), source)
    if _depth(source) > _DEEPEST:
        return _lines(_TAG.sub("", source))
    body = LexborHTMLParser(source).body
    if body is None:
        return ""
    _mark(body)
    return _lines(body.text(deep=True))


def _depth(source: str) -> int:
    """A ceiling on how deep the elements nest: tags opened minus tags closed, at their highest."""
    deep = highest = 0
    for closing, name in _ELEMENT.findall(source):
        if name.lower() not in _UNCLOSED:
            deep = max(0, deep - 1) if closing else deep + 1
            highest = max(highest, deep)
    return highest


def _mark(body: LexborNode) -> None:
    """Take out what nobody sees, and mark where others' words begin and end."""
    for node in body.css(_UNSEEN):
        node.decompose()
    for node in body.css(_HISTORY):
        node.insert_before(_OLDER)
    for node in body.css(_RULED):
        if _FIELD.match(node.text(deep=True).strip()[:60]):
            node.insert_before(_OLDER)
    for node in body.css(_QUOTED):
        node.insert_before(_SOFT + _OPEN)
        node.insert_after(_CLOSE + _SOFT)


def _lines(text: str) -> str:
    """Breaks as line ends, white space folded, and "> " before what stands in a quotation."""
    lines: list[str] = []
    deep, line = 0, ""
    for piece in _BROKEN.split(text + _SOFT):
        if piece in (_SOFT, _HARD):
            if line or piece == _HARD:
                lines.append(line)
            line = ""
            continue
        deep += piece.count(_OPEN)
        words = _SPACES.sub(" ", piece.replace(_OPEN, "").replace(_CLOSE, "")).strip()
        line = f"{'>' * min(deep, 3)} {words}" if deep > 0 and words else words
        deep -= piece.count(_CLOSE)
    return "\n".join(lines)
