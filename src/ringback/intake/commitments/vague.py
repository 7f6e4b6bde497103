"""Words that sound like a promise and name neither an act nor a time: "we'll keep you posted", "I'll be in touch"."""

import re


def _any_line(text: str) -> str:
    return "(?:" + "|".join(line.strip() for line in text.splitlines()) + ")"


_SOON = (
    r"(?: (?:soon|shortly|later|again|then|anyway|certainly|definitely|of course|accordingly|further|too|"
    r"(?:on|about) (?:this|that|it))){0,3}"
)
_ABOUT = r"(?: (?:as|if|when|should|with|on|of|about|regarding|over|throughout|going|until)\b[^;]{0,160})?"
_END = rf"{_SOON}{_ABOUT}[ .!,)-]{{0,4}}\Z"
_YOU = r"(?:you|everyone|everybody|y['’]all|all|them|him|her|you all|you both|you guys)"
_KNOWING = r"(?:posted|informed|advised|apprised|updated|abreast|in the loop|up[- ]to[- ](?:date|speed)|in mind)"
_TELL = (
    r"(?:let you know|get in touch|contact you|reach out|call you|be in touch|get back(?: to you)?|inform you|advise you|"
    r"tell you|send (?:it|this|that|one|some)(?: to you)?|write(?: to you)?)(?: with you)?"
)
_MAYBE = r"(?:if|should|in case|in the event|whenever|when the time|when (?:i|we) (?:need|have (?:something|anything|news|more)))"
_VAGUE = re.compile(
    r"\b"
    + _any_line(
        rf"""keep {_YOU} (?:all |fully |well )?{_KNOWING}{_END}
        (?:be|keep|stay|remain) in (?:touch|contact)(?: with you)?{_END}
        (?:talk|speak|chat|write)(?: to| with)?(?: you| u| again| more)? ?(?:soon|later)\b.{{0,20}}\Z
        catch (?:up with )?(?:you|up) (?:soon|later)\b.{{0,20}}\Z
        (?:will|['’]ll|to) (?:also |just |certainly )?see what (?:we|i) can (?:do|find|come up with)\b
        do (?:our|my) (?:very )?best\b
        give it (?:our|my) best\b
        keep (?:it|this|that|you|your \w{{3,14}}) in mind\b
        {_TELL} {_MAYBE}\b"""
    ),
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b"
    + _any_line(
        r"""auf dem laufenden
        (?:bleiben|bleibe) (?:wir |ich )?in (?:kontakt|verbindung)
        (?:unser|mein) bestes
        (?:vous |te |t['’])tiens au courant
        tiendr\w{2,4} (?:au courant|informée?s?)
        restons en contact
        (?:ferai|ferons) (?:de )?(?:mon|notre) (?:mieux|possible)
        manten\w{2,6} (?:informad[oa]s?|al (?:tanto|corriente))
        (?:en|seguimos en) contacto
        har(?:é|emos) (?:lo posible|todo lo posible)
        (?:terr(?:ò|emo)|tengo|teniamo) (?:informat[aoi]|aggiornat[aoi])
        restiamo in contatto
        far(?:ò|emo) (?:il possibile|del nostro meglio)
        mantenho
        manteremos (?:o|a|os|as)? ?informad
        em contacto
        em contato
        far(?:ei|emos) o possível
        op de hoogte (?:houden|gehouden)
        hou(?:den)? (?:u|je|jullie) op de hoogte
        houden contact
        doe(?:n)? (?:ons|mijn) best
        håller (?:dig|er) (?:uppdaterad|informerad|underrättad)
        håller kontakten
        gör (?:vårt|mitt) bästa
        holder (?:dig|deg|jer|dere) (?:opdateret|oppdatert|orienteret|orientert|underrettet)
        holder kontakten
        gør (?:vores|mit) bedste
        w kontakcie
        na bieżąco
        dołoż\w{2,4} (?:wszelkich )?starań"""
    ),
    re.IGNORECASE,
)


def is_vague(words: str, language: str) -> bool:
    """Does what is promised here name neither what will be done nor when? Nobody can be held to it.

    To be asked of promises without a day or a week only.
    """
    found = _VAGUE.search(words) or (_ELSEWHERE.search(words) if language != "en" else None)
    return found is not None and " and " not in words[: found.start()]
