"""The project's own words, one module a language and form of address: one text a play, its beats marked."""

from ringback.outreach.manner import Form, Manner
from ringback.outreach.words import de_du, de_sie, en, outline
from ringback.outreach.words.language import Language

LANGUAGES: tuple[Language, ...] = (en.WORDS, de_sie.WORDS, de_du.WORDS, outline.WORDS)


def words_for(manner: Manner) -> Language:
    """The words in the manner's language and form of address; the outline of beats where there are none."""
    if manner.language == "de":
        return de_du.WORDS if manner.form is Form.DU else de_sie.WORDS
    return en.WORDS if manner.language == "en" else outline.WORDS
