"""How a beat is recognised in anybody's wording: what it is about, and the words that give it away."""

# ruff: noqa: E501  (one pattern a line)
import re
from collections.abc import Mapping

ABOUT: Mapping[str, str] = {
    "recall": "what it is about, or what was agreed",
    "ask": "one question",
    "easy_out": "that a later day or a no is just as easy to say",
    "speaker": "who is speaking",
    "matter": "what the call is about",
    "time_frame": "until when a call back suits",
    "thanks": "thanks",
    "their_problem": "what it has to do with them",
    "thing": "the thing that is given",
    "no_reply_needed": "that no answer is needed",
    "third_person": "who the third person is",
    "offer": "the offer to put them in touch",
    "their_side": "what speaks for leaving things as they are",
    "choice": "that the choice is theirs",
    "ask_choice": "the question for their choice",
    "puzzled": "that you are puzzled",
    "agreed_step": "what was agreed as the next step",
    "messages_left": "how many messages were left, and that you do not want to be a nuisance",
    "own_part": "that you may have done something amiss",
    "two_reasons": "both reasons, full days and another decision",
    "at_a_loss": "that you do not know what to do",
    "good_talk": "that the last conversation was good, and that it need not be mutual",
    "update": "the question where things stand, so that the file can be closed",
    "tried": "that you tried to reach them",
    "readings": "the two readings, interested but busy and no longer interested",
    "serve": "that you want to serve them well and not to bother them",
    "which": "the question which of the two it is",
    "helps_both": "why the answer helps both",
    "changed": "that things may have changed on their side",
    "both_busy": "that both of you are busy",
    "assume": "that you take it not to happen",
    "unless": "that a word from them opens it again",
    "meeting": "when you meet",
    "easy_move": "an easy way to move it",
    "missed": "that the meeting did not take place",
    "two_times": "two new times",
    "either": "the question whether either time suits",
}

_DAY_EN = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|this week|next week|any time"
_DAY_DE = r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|heute|morgen|diese woche|nächste woche|jederzeit"
_CLOCK = r"(?:\b\d{1,2}(?:[:.]\d{2}| ?(?:uhr|am|pm|o'clock))[\s\S]{0,160}?){2}"

_EN = {
    "recall": r"\bon \d|\b(?:sent|wrote|asked|agreed|said|spoke|talked|discussed|met|in touch|proposal|offer|next step)\b",
    "ask": r"\?",
    "easy_out": r"\bno\b|\bnot (?:the right|for you|now|a fit|any ?more)|no longer|more time|off (?:the|your|my) (?:table|list)|either way|later|just say so",
    "speaker": r"\b(?:this is|here is|it'?s|it is|speaking|my name)\b|\b(?:from|at|with|of) [A-Z]\w|\bhere\b",
    "matter": r"\b(?:about|regarding|because|reason|concern|something new|to do with|question)\b",
    "time_frame": rf"\b(?:by|until|till|before|between)\b|{_DAY_EN}",
    "thanks": r"\bthank",
    "their_problem": r"\byou(?:r)?\b",
    "thing": r"\b(?:here is|here'?s|attached|enclosed|link|found|came across|note|article|guide|list|example|paper|template|might help|may help|of use)\b|https?://",
    "no_reply_needed": r"\bno (?:need|reply|answer|response|action)|\bnothing (?:you|to do|for you|that you)|\b(?:not|n'?t) (?:need|have) to (?:answer|reply|do)|\bjust (?:for|keep)|no answer",
    "third_person": r"\b(?:know|introduc|colleague|friend|acquaint|somebody|someone|meet|talk(?:ed|ing)? (?:to|with))",
    "offer": r"\b(?:shall|should|would|may|can|happy to|glad to|want me to)\b[^.?!]{0,80}\b(?:introduc|touch|connect|together|acquaint)",
    "their_side": r"\b(?:leav(?:e|ing)|stay(?:ing)?|keep(?:ing)?|remain)\b[^.?!]{0,60}\b(?:as (?:it|they|you|things|is|are)|everything|things)\b|\bgood reasons?\b|\bsound reasons?\b|\b(?:fine|well) (?:as|without)\b|\bunderstand\b",
    "choice": r"\b(?:your|yours|you) (?:\w{1,12} ){0,3}?(?:choice|decision|call|decide|choose|to make)|\bup to you\b|\byours\b|\bdecision is\b|\bfree to\b",
    "ask_choice": r"\?",
    "puzzled": r"puzzl|\bconfus|\bwonder|\bbaffl|cannot (?:quite )?make|can'?t (?:quite )?(?:work|figure|make)|do(?:n'?t| not) quite understand",
    "agreed_step": r"\bagreed|next step|\bwe (?:said|settled|planned|arranged)\b",
    "messages_left": r"\b(?:one|two|three|four|five|six|several|a few|some|\d{1,2}|a|couple of) (?:\w{1,12} )?(?:e-?mails?|mails?|messages?|voicemails?|calls?|times)\b|heard from me",
    "own_part": r"\bamiss\b|\b(?:i|my (?:side|part))\b[^.?!]{0,50}\b(?:wrong|mistake|upset|offend|did|said)\b|put a foot",
    "two_reasons": r"\b(?:busy|full|swamped|a lot on|occupied|plenty)\b[\s\S]{0,240}?\b(?:otherwise|another|other|elsewhere|somebody else|someone else|different|against|moved on|decided)\b",
    "at_a_loss": r"\b(?:not|n'?t) (?:sure|know|certain)\b|\bunsure\b|at a loss|no idea",
    "good_talk": r"\b(?:last|our|latest) (?:\w{1,10} )?(?:conversation|talk|call|meeting|exchange|discussion)\b|\benjoy|work(?:ing)? (?:with you|together)",
    "update": r"\bupdate\b|\bstand\b|let me know|\bclose\b|\bclosed\b",
    "tried": r"\b(?:tried|trying|attempt|reach you|written|rung|called|get hold)\b",
    "readings": r"(?:\b1[.):]|\bfirst\b|\beither\b|\btwo\b|\bone is\b)[\s\S]{0,260}?(?:\b2[.):]|\bsecond\b|\bor\b|\bthe other\b)",
    "serve": r"\b(?:serve|look after|good service|be (?:there|useful|of use|in your way)|bother|pest|in peace|leave you|in your way)\b",
    "which": r"\bwhich\b[^?]{0,160}\?|\bis it\b[^?]{0,160}\?",
    "helps_both": r"\b(?:both|each) of us\b|\bus both\b|\bhelps?\b|\bsaves?\b",
    "changed": r"\bchang|\bshift|moved on|\bdifferent",
    "both_busy": r"\bboth\b|\bso (?:have|am|do) i\b|\bas (?:am|do|have) i\b|\band i(?:'m| am)\b|\byou(?:'re| are| have)\b[^.]{0,60}\bi(?:'m| am| have)?\b",
    "assume": r"\b(?:take it|assume|conclude|presume|reckon)\b|not (?:going to|going ahead)|\bclosing\b|\bclose\b",
    "unless": r"\bunless\b|\bshould\b|\bif\b|\botherwise\b|\buntil\b",
    "meeting": r"\b(?:meet|meeting|see you|speak|talk|appointment|call|set|at \d)",
    "easy_move": r"\b(?:move|another time|other time|different time|come up|came up|reschedul|no longer suits?|does(?:n'?t| not) suit|let me know|tell me)\b",
    "missed": r"\b(?:did(?:n'?t| not)|miss(?:ed)?|not (?:work|happen|manage|get)|fell through)\b",
    "two_times": _CLOCK,
    "either": r"\b(?:either|one of|both|which|neither|suit|work for you)\b[^?]{0,120}\?",
}  # fmt: skip

_DE = {
    "recall": r"\bam \d|\b(?:geschickt|geschrieben|gefragt|vereinbart|gesagt|gesprochen|besprochen|getroffen|kontakt|angebot|schritt)\b",
    "ask": r"\?",
    "easy_out": r"\bnein\b|\bnicht (?:mehr|passt|jetzt|der richtige)|\bfalls nicht\b|mehr zeit|erledigt|später|anderer tag|absag",
    "speaker": r"\bhier (?:ist|spricht)\b|\bmein name\b|\bam apparat\b|\bvon der\b|\bhier\b",
    "matter": r"\b(?:es geht um|wegen|grund|neues|frage|betrifft|anliegen|anrufe?)\b",
    "time_frame": rf"\b(?:bis|vor|zwischen)\b|{_DAY_DE}",
    "thanks": r"\bdank",
    "their_problem": r"\b(?:sie|ihnen|ihre?[mnrs]?|du|dir|dich|deine?[mnrs]?|unseren gesprächen|wen)\b",
    "thing": r"\b(?:hier ist|anbei|beigefügt|link|gefunden|artikel|leitfaden|liste|beispiel|vorlage|nützen|helfen|nützlich)\b|https?://",
    "no_reply_needed": r"\b(?:keine|nicht) (?:\w{1,12} ){0,3}?(?:antwort|nötig|erforderlich|antworten|reagieren)|\bnichts (?:\w{1,10} ){0,2}?(?:tun|weiter|zu tun)|antwort ist nicht",
    "third_person": r"\b(?:kenne|kontakt|kolleg|bekannt|jemand|sprech|gesprochen|vorstell)",
    "offer": r"\b(?:soll|sollen|darf|kann|könnte|möchten|magst|mögen)\b[^.?!]{0,80}\b(?:bekannt|kontakt|verbind|vorstell|zusammen)",
    "their_side": r"\b(?:lassen|bleiben|belassen|bleibt)\b|\bgute gründe\b|\bkann (?:gut )?verstehen\b|\bverständlich\b",
    "choice": r"\bentscheid|\bliegt (?:\w{1,8} ){0,2}?bei (?:ihnen|dir)\b|\b(?:ihre|deine|freie) wahl\b|\bsteht (?:ihnen|dir) frei\b",
    "ask_choice": r"\?",
    "puzzled": r"\bratlos|\bwunder|\brätsel|\bverwirrt|\bnicht ganz schlau|\bverstehe (?:\w{1,8} ){0,2}?nicht",
    "agreed_step": r"\bvereinbart|nächste[nr]? schritt|\bverabredet|\bausgemacht|\babgemacht",
    "messages_left": r"\b(?:eine[n]?|zwei|drei|vier|fünf|sechs|mehrere|einige|ein paar|\d{1,2}) (?:\w{1,12} )?(?:e-?mails?|mails?|nachrichten?|anrufe?|mal|male)\b|von mir gehört",
    "own_part": r"\b(?:falsch|fehler|schief|verärgert|verstimmt|gekränkt|meine[rn]? seite)\b",
    "two_reasons": r"\b(?:voll|beschäftigt|viel zu tun|viel um die ohren|ausgelastet|zu tun)\b[\s\S]{0,240}?\b(?:ander\w{0,4}|dagegen|entschieden|umentschieden|anderweitig)\b",
    "at_a_loss": r"\bweiß (?:\w{1,10} ){0,3}?nicht\b|\bunsicher\b|\bunschlüssig\b",
    "good_talk": r"\b(?:letzte[sr]?|unser) (?:\w{1,10} )?(?:gespräch|telefonat|treffen|austausch|termin)\b|\b(?:mit (?:ihnen|dir)|zusammen) (?:zu )?(?:arbeiten|zusammenarbeiten)",
    "update": r"\bwie es (?:\w{1,8} ){0,2}?steht\b|\bstand\b|\bbescheid\b|\bakte\b|\bschließe",
    "tried": r"\b(?:versucht|erreichen|geschrieben|angerufen|gemeldet|von mir bekommen)\b",
    "readings": r"(?:\b1[.):]|\berstens\b|\bentweder\b|\bzwei\b)[\s\S]{0,260}?(?:\b2[.):]|\bzweitens\b|\boder\b)",
    "serve": r"\b(?:für (?:sie|dich) da|betreu|kümmern|im weg|stören|in ruhe|lästig|zur last)",
    "which": r"\b(?:welche[srnm]?|was von beiden|ist es)\b[^?]{0,160}\?",
    "helps_both": r"\b(?:uns beiden|beiden|beide)\b|\bhilft\b|\bspart\b",
    "changed": r"\b(?:ver|ge)änder|\banders\b|\bverschoben\b",
    "both_busy": r"\bund ich auch\b|\bich auch\b|\bwir beide\b|\bebenso\b|\bbei mir (?:auch|ebenfalls)\b|\bgenau wie ich\b",
    "assume": r"\b(?:gehe (?:\w{1,8} ){0,2}?davon aus|nehme (?:\w{1,8} ){0,2}?an|schließe|deute)\b|\bnichts wird\b",
    "unless": r"\b(?:sollte|wenn|falls|außer|sonst|andernfalls|es sei denn|bis dahin)\b",
    "meeting": r"\b(?:treffen|termin|sehen uns|sprechen|gespräch|verabredet|telefonat|um \d)",
    "easy_move": r"\b(?:verleg|verschieb|andere[rn]? (?:zeit|termin|tag)|dazwischen|nicht (?:mehr )?passt|sag(?:en)? (?:sie )?(?:es )?mir)",
    "missed": r"\b(?:nicht (?:geklappt|zustande|stattgefunden)|verpasst|ausgefallen|hat es nicht)\b",
    "two_times": _CLOCK,
    "either": r"\b(?:einer|eine|passt|welche[rs]?|beide)\b[^?]{0,120}\?",
}  # fmt: skip

PATTERNS: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    code: {beat: re.compile(pattern, re.IGNORECASE) for beat, pattern in table.items()}
    for code, table in (("en", _EN), ("de", _DE))
}


def out_of_place(text: str, beats: tuple[str, ...], language: str) -> tuple[tuple[str, bool], ...]:
    """The beats that the text lacks, each with whether it is there at all, only before one that should precede it.

    Beats are looked for one after the other: each must begin no earlier than the one before it.
    """
    patterns, at = PATTERNS[language], 0
    lacking = list[tuple[str, bool]]()
    for beat in beats:
        found = patterns[beat].search(text, at)
        if found:
            at = found.start()
        else:
            lacking.append((beat, patterns[beat].search(text) is not None))
    return tuple(lacking)
