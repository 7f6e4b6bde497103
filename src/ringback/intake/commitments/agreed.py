"""The agreed next step: "we agreed that I send", "wir haben vereinbart", whoever then acts in it."""

import re

from ringback.intake.commitments.promise import Promise, Who, names_any

_HINTS = (
    "agree", "next step", "vereinbart", "verabredet", "abgemacht", "ausgemacht", "verblieben", "nächster schritt",
    "convenu", "acordado", "quedado en", "concordato", "combinado", "combinámos", "afgesproken", "kommit överens",
    "aftalt", "avtalt", "ustalili",
)  # fmt: skip
_STEMS = (*_HINTS, "nächste")
_AGREED = re.compile(
    r"\b(?:we(?: have|['’]ve| had| all| both| just){0,2} agreed\b|(?:our|the) (?:agreed )?next steps?(?: is| are|:)"
    r"|agreed next steps?\b"
    r"|wir (?:haben|hatten|sind)\b[^.!?]{0,80}\b(?:vereinbart|verabredet|abgemacht|ausgemacht|verblieben)\b"
    r"|(?:haben|hatten|sind) wir\b[^.!?]{0,80}\b(?:vereinbart|verabredet|abgemacht|ausgemacht|verblieben)\b"
    r"|(?:vereinbarter|unser|der|als) nächste[rn]? Schritt(?: ist| wäre|:)"
    r"|nous (?:avons|sommes) convenu|hemos (?:acordado|quedado en)|abbiamo concordato"
    r"|(?:ficou combinado|combinámos|combinamos)\b|(?:hebben we|we hebben)\b[^.!?]{0,40}\bafgesproken"
    r"|vi (?:har )?kommit överens|vi har (?:aftalt|avtalt)|ustaliliśmy)",
    re.IGNORECASE,
)
_STEP = re.compile(
    r"next step|nächste[rn]? Schritt|prochaine étape|siguiente paso|prossimo passo|próximo passo|volgende stap|nästa steg|"
    r"næste (?:skridt|trin)|neste steg|następny krok",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\?$|\b(?:not|never|n['’]t|noch nicht|nicht|kein\w{0,2}|if|whether|wenn|ob)\b", re.IGNORECASE)


def may_agree(lower: str) -> bool:
    """A cheap test on a text in lower case."""
    return names_any(_HINTS, lower)


def agreed(sentence: str, dated: bool) -> Promise | None:
    """Does this sentence hold what both agreed to do next? It names a next step or a day that is not over."""
    match = _AGREED.search(sentence) if names_any(_STEMS, sentence.lower()) else None
    if match is None or _OPEN.search(sentence[: match.end()]) or sentence.endswith("?"):
        return None
    if not (dated or _STEP.search(sentence)):
        return None
    return Promise(start=match.start(), end=len(sentence), who=Who.BOTH)
