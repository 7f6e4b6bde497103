"""A mail's HTML as lines of text: what a reader sees, with quotations marked as plain mail marks them."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_LONGEST = 400_000  # characters read: newsletters reach 100,000, hostile mail has no end
_DEEPEST = 400  # open tags without a close; beyond, markup is an attack, and text is taken without a tree
_BREAK = "\f"  # counts as white space in HTML, so a parser leaves it where it stands, inside tables too
_BLOCK = re.compile(r"<(?=/?(?:p|div|br|tr|li|ul|ol|table|blockquote|h[1-6]|hr|pre|dt|dd|section|article|header|footer|center)\b)", re.IGNORECASE)
_PRE = re.compile(r"<pre\b[^>]{0,500}>[^<]{0,100000}", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_MACHINERY = "script, style, head, title, noscript, template, svg, object, iframe, .gmail_signature, .moz-signature"
_HIDDEN = '[hidden], [style*="display:none"], [style*="display: none"], [style*="visibility:hidden"], [style*="font-size:0"], [style*="mso-hide:all"]'
_HISTORY = "#divRplyFwdMsg, #appendonsend, #mail-editor-reference-message-container, .OutlookMessageHeader, .protonmail_quote, .yahoo_quoted, .zmail_extra, .moz-cite-prefix-older"
_RULED = 'div[style*="border-top"]'
_SPACES = re.compile(r"[ \t\r\n\xa0]+")
_OPEN, _CLOSE, _OLDER = "\x0e", "\x0f", "-----Original Message-----"


def text_of(html: str) -> str:
    """The visible text, a line for each block; quoted blocks as "> " lines, Outlook's history below a divider. Never raises."""
    source = _PRE.sub(lambda found: found.group().replace("\n", _BREAK), html[:_LONGEST].replace("\x00", ""))
    source = _BLOCK.sub(_BREAK + "<", source.replace(_OPEN, "").replace(_CLOSE, ""))
    if _depth(source) > _DEEPEST:
        return _lines(_TAG.sub("", source))
    tree = LexborHTMLParser(source)
    body = tree.body or tree.root
    if body is None:
        return ""
    _mark(body)
    return _lines(body.text(deep=True))


def _depth(source: str) -> int:
    """A ceiling on how deep the elements nest: opened minus closed blocks, at their highest."""
    deep = highest = 0
    for found in re.finditer(r"<(/?)(?:div|table|blockquote|span|font|b|i|ul|ol|li|center|section|p|tr|td)\b", source, re.IGNORECASE):
        deep = max(0, deep - 1) if found.group(1) else deep + 1
        highest = max(highest, deep)
    return highest


def _mark(body: LexborNode) -> None:
    """Take out what nobody reads, and mark where others' words begin and end."""
    for node in body.css(f"{_MACHINERY}, {_HIDDEN}"):
        node.decompose()
    for node in body.css(_HISTORY):
        node.insert_before(f"{_BREAK}{_OLDER}{_BREAK}")
    for node in body.css(_RULED):
        if re.match(r"\W{0,4}\w[\w ]{1,20}\W{0,3}[:：]", (node.text(deep=True) or "").strip()[:40]):
            node.insert_before(f"{_BREAK}{_OLDER}{_BREAK}")
    for node in body.css('blockquote[type="cite"], blockquote.gmail_quote, .gmail_quote > blockquote, blockquote[cite]'):
        node.insert_before(_BREAK + _OPEN)
        node.insert_after(_CLOSE + _BREAK)


def _lines(text: str) -> str:
    lines, deep = [], 0
    for raw in text.split(_BREAK):
        line = _SPACES.sub(" ", raw).strip()
        deep += line.count(_OPEN)
        words = line.replace(_OPEN, "").replace(_CLOSE, "").strip()
        lines.append(f"{'>' * min(deep, 3)} {words}" if deep > 0 and words else words)
        deep -= line.count(_CLOSE)
    return "\n".join(lines)
