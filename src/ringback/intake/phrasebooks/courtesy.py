"""What only looks like asking: politeness that awaits nothing, and questions that ask nobody. By language; see phrases.py for a line's form."""
# ruff: noqa: E501  -- one phrase, one line

from ringback.intake.phrases import Phrasebook

# Politeness that looks like an ask and awaits nothing.
COURTESIES = Phrasebook(
    {
        "en": r"""
            (?:please|pls|plz)? ?(?:feel free|don't hesitate|do not hesitate|not hesitate)\b
            (?:please|pls),? (?:find|note|take note|welcome|join (?:me|us) in (?:congrat|welcom|thank|wish|celebrat)\w{0,10}|congratulate|shout|stand by|stay (?:tuned|safe)|rest assured|have a (?:great|good|nice|safe|wonderful)|tell \w{2,12} (?:hi|hello|i said)|drive safely|be aware|be advised|be aware|remember|disregard|ignore|excuse|forgive|accept my|see (?:the )?(?:attached|below|above|enclosed)|print|keep (?:in mind|me|us|up)|enjoy|do not reply|don't reply|don't worry|be informed|refer to|understand|pardon|give my|say hi|say hello|thank)\b
            (?:call|e-?mail|contact|let|reach|page|ring|phone|advise|notify|reply|ask|see|give) … (?:know|a call|a ring|me|us)?,? ?(?:on [a-z0-9:./-]{1,30} ?)?(?:at [()x0-9./ -]{3,25} ?)?(?:if|with|should|for|anytime|whenever|when) (?:you (?:have|need|had|see|encounter|run into|get|should have) |there (?:are|is) )?(?:any|further|more|other|additional|another|anything|questions?|problems?|concerns?|issues?|comments|help|assistance)\b
            let (?:me|us) know (?:how|if|what|when|whether|where)(?: there's| there is)? ?(?:anything|something|else|i|we) (?:(?:can|could|may|might) (?:help|assist|do|be)|i can|we can|else|you need)
            let (?:me|us) know if (?:you need|i can|we can|you have any|you'd like (?:me|us) to|there are any (?:questions|problems))
            if (?:you|there|anyone|anything|my|i|we|this|that|it|any|the)\b(?! (?:could|would|can|wouldn't|(?:have|get|find|had) (?:a|some|any) (?:free |spare |quick )?(?:minute|moment|chance|second|sec|time)|have time|have not|haven't|do not have|don't have|approve|agree|are (?:interested|able|available|free|willing))\b)[^.!?]{2,160}?(?:let (?:me|us) know|call (?:me|us)|contact|e-?mail me|give (?:me|us) a (?:call|ring|shout)|advise|page me|reply|ask|feel free|please call|please contact)
            (?:questions|problems|concerns),? (?:please )?(?:call|contact|let me know|e-?mail|just)
            should you (?:have|need|require|wish)\b
            (?:he|she|they|who|it|and|but)(?:'ll| will| would| should| is going to| are going to| is to| was to| promised to)(?: also| then| try to){0,2} (?:get back to|call|contact|give|send|e-?mail|ring|let|answer) (?:me|us)\b
            (?:he|she|they|who|and) (?:also |really |just )?want(?:s|ed)? to (?:know|see|ask|find out|confirm|check)\b
            let (?:me|us) know if (?:he|she|they|anyone|anybody|somebody|someone|anything|something|the \w{2,14} (?:still|ever|again|does not|doesn't|fails?|changes?|comes?))\b(?![^.!?]{0,80}\b(?:works?|ok|okay|acceptable|fine|interested|available)\b)
            (?:send|give|call|tell|e-?mail) (?:me|us)\b[^.!?]{0,60}\b(?:whenever|anytime)\b
            (?:just|as i|like i|you) (?:said|asked|asks|wanted|told|requested|needed|would like)\b[^.!?]{0,30}(?:wondering if|let you know)
            (?:i|we|he|she|they|who)(?:'ll| will| would| can| shall| should| have| had|) (?:also |just |then )?let (?:me|us) know
            (?:will|'ll) (?:also |then |surely )?let (?:me|us) know
            (?:i'll|we'll|i will|we will|he'll|she'll|they'll|will|i am|i'm|we are|still|he's|she's|am) (?:wait|waiting) (?:to|for) hear
            would(?:n't| not| have) … appreciated?
            (?:i|we) (?:do |really |truly |also |certainly |very much )?(?:appreciate|appreciated)
            would appreciate the (?:opportunity|chance)
            (?:please )?(?:give|allow|grant|leave) (?:me|us) (?:just |please |until |till |another |some |a (?:few|couple(?: of)?|little|bit|bit of|little more|day|week|moment|minute) ?|(?:one|two|three|four|five|\d{1,2}) |more |a bit more ){1,4}(?:more |extra )?(?:days?|weeks?|months?|hours?|minutes?|moments?|time|or two|to think|then)\b
            (?:please )?bear with (?:me|us)\b
        """,
        "de": r"""
            bei (?:weiteren |etwaigen |allfalligen )?(?:ruckfragen|fragen|problemen|unklarheiten|bedarf|interesse)\b
            (?:falls|wenn|sollten|sollte|solltest|sofern) (?:sie|du|ihr|es|noch|weitere|ihnen|dir)\b[^.!?]{0,120}(?:fragen|probleme|hilfe|unterstutzung|unklarheiten|ruckfragen|etwas)\b
            (?:zogern|scheuen|zogere|scheue) (?:sie|dich|nicht)\b
            bitte (?:beachten|entnehmen|finden|entschuldigen|entschuldige|verzeihen|nicht antworten|anbei|nicht vergessen|grussen|gruss)\b
            (?:stehe|stehen|steht) … (?:gern|gerne|jederzeit) … (?:zur|zu)\b
            (?:melden|melde|rufen) (?:sie )?(?:sich|dich|mich) (?:einfach |bitte )?(?:gern|gerne|jederzeit|bei)\b
            (?:gern|gerne) (?:jederzeit|auch telefonisch)\b
            (?:gib|geben|gebt|lass|lassen|lasst) (?:sie )?(?:mir|uns) (?:bitte |noch |doch |kurz ){0,3}(?:ein paar|einige|etwas|ein wenig|ein bisschen|zwei|drei|\d{1,2}|bis) (?:mehr |\w{3,10} )?(?:tage?|wochen|zeit|stunden|minuten|luft)?
            (?:bitte|bitten) (?:ich |wir )?(?:sie |dich |euch )?(?:hierfur |dafur )?um (?:ihr |dein |euer |etwas |ein wenig |noch )?(?:verstandnis|geduld|nachsicht|entschuldigung)\b
        """,
        "fr": r"""
            (?:n'hesitez|n'hesite) pas
            (?:si vous avez|pour toute|en cas de|pour tout|pour d'autres) (?:des |de |d'autres )?(?:questions?|question|besoin|renseignement|information|problemes?)
            (?:reste|restons|demeure) a (?:votre|ta) disposition
            veuillez (?:trouver|noter|agreer|recevoir|excuser|accepter)
        """,
        "es": r"""
            no (?:dude|dudes|duden|dudeis) en
            (?:quedo|quedamos|estoy|estamos) a (?:su|tu|vuestra) disposicion
            (?:si|cualquier|para cualquier) (?:tiene|tienes|duda|necesita|necesitas|pregunta|consulta)
        """,
        "it": r"""
            non (?:esiti|esitare|esitate)
            (?:resto|rimango|restiamo|sono|siamo) a (?:sua |tua |vostra )?(?:completa )?disposizione
            per (?:qualsiasi|ogni|eventuali) (?:domanda|domande|dubbio|chiarimento|informazione|necessita)
        """,
        "pt": r"""
            nao hesite
            (?:fico|estou|ficamos|estamos) a (?:sua |vossa |inteira )?disposicao
            (?:qualquer|se tiver|caso tenha) (?:duvida|alguma|duvidas|questao|pergunta)
        """,
        "nl": r"""
            (?:aarzel|schroom) (?:dan )?niet
            (?:mocht|mochten|als|indien) (?:u|je|jullie|er) … (?:vragen|hulp)\b
            bij vragen\b
        """,
        "sv": r"""
            tveka inte
            (?:om du har|om ni har|vid) (?:nagra |eventuella )?(?:fragor)
        """,
        "da": r"""
            (?:tov|nol|toev) ikke
            (?:hvis|dersom|ved) (?:du|i|dere) har sporgsmal
        """,
        "pl": r"""
            w razie (?:pytan|watpliwosci|problemow)
            (?:prosze nie wahac|zachecam do kontaktu|pozostaje do dyspozycji)
        """,
    }
)

# A question mark that asks nobody: turned to oneself, an aside, a joke, or somebody else's question told again.
RHETORICAL = Phrasebook(
    {
        "en": r"""
            ^(?:who knows|who cares|why not|you know what|guess what|can you believe|do i|am i|isn't (?:it|that)|aren't (?:they|we)|what can i say|what a|right|really|huh|wow|go figure|how cool|how (?:great|nice|sweet) is|remember (?:me|that)|who would have|what else is new|what's not to|need i say|did you know)\b
            (?:isn't it|aren't we|aren't they|wasn't it|huh|eh|or what|don't you think|doesn't it)\?{1,5}$
            ^(?:jealous|remember|get it|know what i mean|see what i mean|sounds? familiar|coincidence|surprised|why bother|so what|and why not|how hard can it be|what could (?:possibly )?go wrong|where (?:was|were) (?:i|we)|is it any wonder|what else is new|ya know|you know)[?! ]{1,5}$
            ^(?:for example|the question (?:is|was)|he asked|she asked|they asked|people ask|customers ask|imagine)\b
        """,
        "de": r"""
            ^(?:wer weiss|na und|warum auch nicht|was soll's|ist das nicht|was will man mehr|wussten sie)\b
            (?:oder|nicht wahr|gell)\?{1,5}$
        """,
        "fr": r"""
            ^(?:qui sait|pourquoi pas|n'est-ce pas|saviez-vous)\b
        """,
        "es": r"""
            ^(?:quien sabe|por que no|sabias que|sabia que)\b
        """,
    }
)
