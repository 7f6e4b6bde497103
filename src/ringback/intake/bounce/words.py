"""What mail systems say when they refuse, as one pattern a sign: lower case, white space folded, addresses taken out.

A sign is a reason word, or a surer form of one that is looked for earlier (`nobody` is `userunknown` beyond doubt).
Between two words that belong together stand a few others, never a whole text: every gap is bounded.
"""

import re

from ringback.intake.bounce import words_broken, words_full, words_gone, words_refused

_WORDS = words_gone.WORDS | words_full.WORDS | words_refused.WORDS | words_broken.WORDS

PATTERNS = {sign: re.compile("|".join(words)) for sign, words in _WORDS.items()}
