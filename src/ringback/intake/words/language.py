"""In which language somebody writes: by script, else by the small words."""

import re

_SMALL_WORDS = {
    "en": (
        "the and you to of is for that with have this are it we be will on your not at was please thanks from our "
        "can would i my do what know just me so all an or if as by has new some see any help need let about in no but "
        "thank get call could should there did don out up when they one"
    ),
    "de": (
        "der die das und ich ist nicht mit für sie wir ein eine zu auf den von dem bitte haben im auch noch wird bei "
        "danke uns kann sind wie vielen dank bis"
    ),
    "fr": (
        "le la les et je vous de des est pour que nous pas un une dans avec sur merci votre au du ce sont mais par "
        "plus ne bien bonjour ai suis à"
    ),
    "es": (
        "el la los y que de en por para con no una un es se lo las gracias su como pero más le estoy está muy "
        "saludos hola al del me te nos"
    ),
    "it": (
        "il la di e che per non un una sono con grazie del della in le è gli ma ho mi si da come anche questo nel al "
        "ci vi lei buongiorno"
    ),
    "nl": (
        "de het een en van ik je is dat niet we voor met op zijn te bedankt u ook aan er maar om bij naar kan nog "
        "dit heb wel groet graag"
    ),
    "pt": (
        "o a os e que de em para com não uma um por é se obrigado mais da do na no você seu muito mas ao nos como "
        "está estou são bom"
    ),
    "sv": (
        "och jag att det är en på för med som inte vi har av till den om ett du kan tack hej så men från ska eller "
        "mvh här vill"
    ),
    "da": (
        "og jeg at det er en på for med som ikke vi har af til den om et du kan tak hej så men fra skal eller hilsen "
        "mig her vil"
    ),
    "no": (
        "og jeg at det er en på for med som ikke vi har av til den om et du kan takk hei så men fra skal eller "
        "hilsen meg her vil"
    ),
    "pl": (
        "i w na z że do nie się jest o dla to jak za proszę dziękuję oraz czy tak ale będzie po od są mam dzień "
        "dobry pozdrawiam bardzo może"
    ),
    "fi": (
        "ja on ei että se en olen kiitos hei mutta voi kun tai jos ole myös niin oli hän minä sinä kanssa tämä ovat "
        "sekä ystävällisin terveisin"
    ),
    "cs": (
        "a v na je se že do to s z pro jsem není jak ale děkuji prosím už by za po od jako můžete dobrý den "
        "pozdravem tak bude mi vás"
    ),
}
_SPOKEN_IN: dict[str, tuple[str, ...]] = {}
for _language, _words in _SMALL_WORDS.items():
    for _word in _words.split():
        _SPOKEN_IN[_word] = (*_SPOKEN_IN.get(_word, ()), _language)
# A word that several languages share is a part of a vote for each; a letter alone is often an initial or the head of a list.
_VOTES = {
    word: tuple((language, (1.0 if len(word) > 1 else 0.5) / len(languages)) for language in languages)
    for word, languages in _SPOKEN_IN.items()
}

_SCRIPTS = (
    ("ja", re.compile(r"[぀-ヿ]")),
    ("ko", re.compile(r"[가-힣]")),
    ("zh", re.compile(r"[一-鿿]")),
    ("ru", re.compile(r"[а-яё]", re.IGNORECASE)),
)
_WORD = re.compile(r"[^\W\d_]+")
_ASCII_WORD = re.compile(r"[a-z]+")
_READ = 2000  # characters; a language shows itself early
_START = 500  # so many are enough where they leave no doubt
_LEAST = 1.5  # votes that must speak for a language
_SURE = 8.0  # votes, and four times those of any other: what follows will not change it


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language of a text; None where it is too short or too mixed to tell."""
    head = text[:_READ]
    if not head.isascii():
        letters = sum(map(str.isalpha, head))
        for code, script in _SCRIPTS:
            if len(script.findall(head)) * 3 >= max(letters, 3):
                return code
    (first, most), (_, others) = _ranked(head[:_START])
    if len(head) > _START and not (most >= _SURE and most >= 4 * others):
        (first, most), (_, others) = _ranked(head)
    return None if most < _LEAST or most == others else first


def _ranked(text: str) -> list[tuple[str, float]]:
    """The two languages with most votes, and their votes."""
    votes: dict[str, float] = {}
    for word in filter(_VOTES.__contains__, _words_in(text.lower())):
        for language, vote in _VOTES[word]:
            votes[language] = votes.get(language, 0.0) + vote
    return sorted([*votes.items(), ("", 0.0), ("", 0.0)], key=lambda one: -one[1])[:2]


def _words_in(text: str) -> list[str]:
    """The words without addresses and links: "com" is a word in Portuguese."""
    if "@" in text or "/" in text:
        text = " ".join([word for word in text.split() if "@" not in word and "/" not in word])
    return (_ASCII_WORD if text.isascii() else _WORD).findall(text)
