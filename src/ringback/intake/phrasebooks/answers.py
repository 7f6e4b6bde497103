"""What people say when they agree or refuse. By language; see phrases.py for a line's form."""
# ruff: noqa: E501  -- one phrase, one line

from ringback.intake.phrases import Phrasebook

# At the very beginning of the own words.
AGREES_FIRST = Phrasebook(
    {
        "en": r"""
            ^(?:yes|yep|yeah|yea|yup|ya|yessir|aye|sure|absolutely|certainly|definitely|of course(?! (?:it|not|he|she|they|there))|by all means|gladly)\b(?!\?|[,.! -]{1,4}(?:they|he|she|there|my|his|her|but|it (?:was|did|had|has)|i (?:did|was|thought|had|saw|heard|know|got|think|remember)|we (?:did|were|had))\b)
            ^(?:ok|okay|agreed|approved|confirmed(?! (?:with|that|by))|alright|all right)\b(?!\?|,? so\b| but\b| here\b|[,. -]{1,4}now\b)
            ^(?:k|deal|exactly|correct|right|fine|cool)(?:[.!]| ?$| (?:by|with|for) (?:me|us))
            ^(?:i'm|we're|i am|we are) in(?:[.,!]| ?$| for\b)
            ^(?:no problem|not a problem|happy to|glad to|delighted to|count me in|count us in|go ahead|will do|you bet|you got it|good idea|great idea|shouldn't be a problem|that works|that's fine|that is fine|this is fine|this works|works for|works great|consider it done|let's do it|let's go|on it|got it covered|my pleasure|with pleasure)\b
            ^(?:sounds|looks|seems)(?: to (?:me|us))? (?:\w{2,10} )?(?:good|great|fine|ok|okay|perfect|excellent|wonderful|right|like a (?:plan|good|great|deal|winner))\b
        """,
        "de": r"""
            ^(?:ja|jawohl|jap|klar|gern|gerne|sehr gern|sehr gerne|einverstanden|ok|okay|passt|perfekt|super|prima|bestens|naturlich|selbstverstandlich|auf jeden fall|abgemacht|in ordnung|alles klar|geht klar|bestatigt|genehmigt|freigegeben|machen wir|mache ich|wird gemacht|wird erledigt|klingt|sehr gut|wunderbar|kein problem|stimmt|genau|richtig|so machen wir|dabei)\b
        """,
        "fr": r"""
            ^(?:oui|d'accord|ok|okay|parfait|bien sur|volontiers|avec plaisir|entendu|tres bien|c'est bon|ca marche|ca me va|cela me convient|cela nous convient|super|excellent|pas de probleme|je confirme|nous confirmons|c'est d'accord)\b
        """,
        "es": r"""
            ^(?:si|de acuerdo|ok|okay|vale|perfecto|claro|por supuesto|con mucho gusto|encantado|muy bien|me parece bien|confirmado|aceptado|adelante|sin problema|estupendo|genial|excelente)\b
        """,
        "it": r"""
            ^(?:si|d'accordo|ok|okay|va bene|perfetto|certo|certamente|volentieri|con piacere|ottimo|benissimo|confermo|confermiamo|nessun problema|procediamo|per me va bene)\b
        """,
        "pt": r"""
            ^(?:sim|de acordo|ok|okay|perfeito|claro|com certeza|com prazer|combinado|otimo|muito bem|confirmo|confirmado|sem problema|aceito|aceitamos|pode ser|tudo bem)\b
        """,
        "nl": r"""
            ^(?:ja|akkoord|ok|oke|prima|perfect|uitstekend|graag|natuurlijk|uiteraard|zeker|goed idee|helemaal goed|dat is goed|is goed|geen probleem|afgesproken|klinkt goed|doen we|doe ik|top)\b
        """,
        "sv": r"""
            ^(?:ja|jajamen|ok|okej|okay|absolut|garna|sjalvklart|perfekt|visst|javisst|bra|det gar bra|det passar|inga problem|overens|later bra|toppen|godkant|jag ar med)\b
        """,
        "da": r"""
            ^(?:ja|jo|ok|okay|okej|absolut|gerne|gjerne|selvfolgelig|perfekt|fint|det er fint|det passer|ingen problem|intet problem|aftalt|avtalt|lyder godt|hores bra|godkendt|godkjent|super)\b
        """,
        "pl": r"""
            ^(?:tak(?=,| [a-z])(?! for\b| skal\b)|zgoda|ok|okej|dobrze|swietnie|oczywiscie|jasne|pewnie|chetnie|zgadzam sie|akceptuje|akceptujemy|potwierdzam|potwierdzamy|super|nie ma problemu|pasuje)\b
        """,
    }
)

AGREES = Phrasebook(
    {
        "en": r"""
            (?:i|we) (?:do |fully |totally |completely |definitely |also |both |all |hereby |gladly ){0,2}(?:agree|accept|approve|confirm that|concur)\b(?! (?:that|for)\b| with (?:\w{2,14} ){1,3}that\b| we (?:should not|shouldn't))
            (?:i'm|i am|we're|we are|all|everybody is|everyone is) (?:perfectly |totally |also |all |both |very ){0,2}(?:fine|ok|okay|good|happy|in|on board|comfortable|all set|glad|in agreement)(?: (?:with|to|for me|for us)\b(?! (?:hear|know|see you|be of))|[.!]| ?$)
            (?:that|this|it|these|those|which|all|everything|they|both|your \w{3,14}|(?:the|your|his|her|their) (?:\w{3,14} )?(?:drafts?|plans?|times?|dates?|proposal|changes|language|agenda|price|terms|contract|offer|offers?|document|letter|list|numbers|agreement|schedule|day|idea|version|format)|that's|it's|everything's|i think (?:it|this|that|these|they)|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w{1,10}){0,3}) (?:(?:all|still|also|really|just|both) )?(?:look|looks|sound|sounds|seem|seems|is|are|work|works)? ?(?:very |really |just |perfectly |all |absolutely |more than )?(?:good|great|fine|ok|okay|perfect|excellent|wonderful|acceptable)(?: (?:to|for|with|by) (?:me|us)|[.,!;-]| ?$)
            (?:looks?|sounds?) (?:very |really |just |perfectly )?(?:good|great|fine|ok|okay|perfect)(?: (?:to|for|with|by) (?:me|us)|[.!]| ?$)
            (?:works?|work) (?:well |great |fine |best |perfectly )?(?:for|with) (?:me|us)\b
            (?:that|this|it|which) (?:would|will|should) (?:be|work|do)(?: just| very| really| absolutely)?(?: great| fine| good| perfect| ok| okay| wonderful| nice| ideal)?(?:[.,!]| ?$| for (?:me|us)| with (?:me|us)| thank)
            (?:we|i)(?: will|'ll| would love to| would be happy to|'d be happy to|'d love to| would be glad to| plan to| can) (?:be there|be attending|attend|join (?:you|in)|do it|get it done|get that done|take care of (?:it|this|that)|proceed|go ahead|sign (?:it|the|and)|go with|take the|buy|order|come\b(?! (?:back|up|out|down))|make it\b)
            i'll (?:be there|attend|join|do it|get it done|get that done|take care of (?:it|this|that)|sign|meet you|come\b(?! (?:back|up|out|down))|take it)
            (?:let's|please|we can|you can|you may|do|feel free to) (?:go ahead|proceed|do it|do that|get started|move forward|go with|go for it|sign it)\b
            (?:count|sign) (?:me|us) in\b
            (?:let's|let us) (?:take|do|say|make it|go with) (?:the |on |this |next )?(?:monday|tuesday|wednesday|thursday|friday|\d|first|second|morning|afternoon|one|option)\b
            (?:we|i) (?:would like|'d like|want|have decided) to (?:order|extend our|renew our|take (?:your|the) offer|go ahead|accept)\b
            (?:happy|glad|delighted|honou?red) to (?:serve|do (?:it|so|this|that)|join|come|attend|accept|be there)\b
            (?:you have|you've got) (?:my|our) (?:approval|ok|okay|go-ahead|blessing)
            (?:i|we) (?:have|see|had) no (?:problems?|objections?|issues?) (?:with|to)\b
        """,
        "de": r"""
            (?:bin|sind|ware|waren) (?:ich |wir )?(?:damit |dabei |sehr |voll )?(?:einverstanden|dabei|interessiert|an bord)
            (?:passt|klingt|sieht|ist|ware) (?:fur |mir |uns |mich |das |sehr |so |bei ){0,3}(?:gut|super|prima|perfekt|in ordnung|ok|okay|wunderbar|hervorragend)\b
            (?:passt|ginge|geht) (?:mir|uns|bei mir|fur mich|bei uns|es)\b
            (?:wir|ich) (?:nehmen|nehme|bestellen|bestelle|beauftragen|beauftrage|stimmen|stimme|akzeptieren|akzeptiere|kommen|komme|machen das|mache das|bestatigen|bestatige|unterschreiben|unterschreibe|freuen uns auf den|zusagen|sagen zu|sage zu)\b
            (?:stimme|stimmen) (?:ich |wir )?(?:zu|dem|ihnen|dir)\b
            (?:konnen|kannst) (?:wir |sie |du |das ){0,4}(?:so )?(?:machen|loslegen|starten|umsetzen|freigeben)\b
            (?:lassen|lasst) (?:sie )?uns (?:das )?(?:so )?(?:machen|starten|loslegen)
            dann nehmen wir\b
            (?:wir|ich) (?:verlangern|verlangere|bestellen|bestelle)\b
            hiermit (?:bestatige|bestelle|beauftrage|bestatigen|bestellen|beauftragen)
            (?:der termin|montag|dienstag|mittwoch|donnerstag|freitag|der vorschlag|das angebot) … (?:passt|gefallt|geht)\b
        """,
        "fr": r"""
            (?:je suis|nous sommes) (?:tout a fait |entierement )?(?:d'accord|partant|partants|interesse|ok)
            (?:me|nous) (?:convient|va|conviennent)\b
            (?:nous |j'|je |on )(?:acceptons|accepte|validons|valide|confirme|confirmons|signe|signons|commandons|peut y aller)\b
            bon pour accord
            (?:nous|je) (?:acceptons|accepte|approuvons|approuve|prenons|prends|retenons)\b
            c'est (?:bon|parfait|d'accord|note|ok) pour (?:nous|moi)\b
            (?:allons-y|vous pouvez (?:y aller|commencer|proceder)|feu vert)\b
        """,
        "es": r"""
            (?:estoy|estamos) de acuerdo
            me (?:viene|va|parece) (?:bien|perfecto|muy bien|genial)
            (?:aceptamos|acepto|confirmo|confirmamos|aprobamos|apruebo|seguimos adelante|adelante con)\b
            (?:nos|me) (?:parece|viene|va) (?:bien|perfecto|estupendo|genial)\b
            (?:adelante|pueden proceder|puede proceder|cuente con|contad con)\b
        """,
        "it": r"""
            (?:sono|siamo) d'accordo
            (?:per me|per noi|mi|ci) (?:va|sta) (?:bene|benissimo)
            (?:accettiamo|accetto|confermo|confermiamo|approviamo|approvo|procediamo)\b
            (?:potete|puo|puoi) procedere\b
        """,
        "pt": r"""
            (?:concordo|concordamos|estou de acordo|estamos de acordo|aceito|aceitamos|confirmo|confirmamos|aprovamos|aprovado|vamos em frente|podemos avancar)\b
            (?:para mim|por mim) (?:esta|pode|tudo)\b
            (?:pode|podem|podes) (?:avancar|prosseguir|proceder)\b
        """,
        "nl": r"""
            (?:ik ben|wij zijn|we zijn) (?:het ermee )?(?:eens|akkoord|erbij)
            (?:dat|het|dit) (?:is|lijkt|komt|klinkt) (?:me |ons |mij |wat mij betreft )?(?:prima|goed|akkoord|uitstekend|perfect)
            (?:past|schikt|komt) (?:me|mij|ons) (?:prima|goed)
            (?:wij|we|ik) (?:gaan|ga) (?:akkoord|graag|ermee)
            (?:ga je gang|gaat uw gang|laten we (?:het doen|beginnen)|u kunt beginnen)\b
        """,
        "sv": r"""
            (?:det|den|tiden) (?:passar|gar|later|funkar) (?:bra|utmarkt|fint|mig)
            (?:jag|vi) (?:accepterar|godkanner|bekraftar|kommer garna|tackar ja|ar overens)\b
            (?:later|kanns|ser) (?:bra|utmarkt|fint)\b
            (?:kor pa|kor i gang|vi kor)\b
        """,
        "da": r"""
            (?:det|den|tiden) (?:passer|lyder|hores|fungerer) (?:godt|fint|bra|mig|meg)
            (?:jeg|vi) (?:accepterer|aksepterer|godkender|godkjenner|bekraefter|bekrefter|kommer gerne|takker ja)\b
            (?:lyder|hores|ser) (?:godt|fint|bra) ut?\b
            (?:lyder|hores) (?:godt|fint|bra)\b
            (?:lad os|la oss) (?:gore det|komme i gang|ga i gang)\b
        """,
        "pl": r"""
            (?:zgadzam|zgadzamy) sie
            (?:odpowiada|pasuje) (?:mi|nam)
            (?:akceptujemy|akceptuje|potwierdzam|potwierdzamy|zamawiamy|zamawiam|przyjmujemy)\b
            (?:dzialajmy|zaczynajmy|prosze (?:realizowac|kontynuowac|dzialac)|mozemy ruszac)\b
        """,
    }
)

REFUSES_FIRST = Phrasebook(
    {
        "en": r"""
            ^(?:no|nope|nah|not interested|no way|no thanks|no thank you|sorry,? (?:but )?(?:no|i can't|we can't|can't|cannot)|negative|declined|not for us|not really|too bad|i'm out|we're out|i am out(?: of this)?[.]|i'll pass|i will pass|we'll pass|thanks,? but no|i decline|we decline|pass)\b
        """,
        "de": r"""
            ^(?:nein|nee|leider nein|leider nicht|kein interesse|kein bedarf|danke,? nein|nein danke|danke,? aber|abgelehnt|absage|wir lehnen|ich lehne)\b
        """,
        "fr": r"^(?:non|malheureusement non|pas interesse|sans facon)\b",
        "es": r"^(?:no|lamentablemente no|no me interesa|no nos interesa|no gracias)\b",
        "it": r"^(?:no|purtroppo no|non mi interessa|non ci interessa|no grazie)\b",
        "pt": r"^(?:nao|infelizmente nao|sem interesse|nao obrigado)\b",
        "nl": r"^(?:nee|helaas niet|geen interesse|nee bedankt|geen behoefte)\b",
        "sv": r"^(?:nej|tyvarr inte|inte intresserad|nej tack)\b",
        "da": r"^(?:nej|nei|desvaerre ikke|dessverre ikke|ikke interesseret|ikke interessert|nej tak|nei takk)\b",
        "pl": r"^(?:nie|niestety nie|nie dziekuje|nie jestem zainteresowan\w)\b",
    }
)

REFUSES = Phrasebook(
    {
        "en": r"""
            (?:i|we|they|he|she|and \w{2,12})(?: just| really| also| probably| unfortunately)? (?:can't|cannot|can not|won't|will not|couldn't|could not|wouldn't)(?: really| probably| unfortunately)? (?:be able|be there|make|do|come|attend|join|go|get away|meet|accept|commit|participate|agree|approve|sign|pay|drink|play|proceed|move forward|buy|afford|justify|offer|recommend|support|be attending|be coming|be joining|be participating|be going|be interested|need)\b
            (?:unable|not able|not going to be able|won't be able|not be able|not gonna be able) to\b
            (?:don't|do not) (?:think|believe|feel) (?:i|we|this|that|it|there) … (?:can|could|will|would|is|need|should|makes?|fits?|works?|right|good)\b
            (?:don't|do not|didn't|no longer|not) (?:have |need |want |see |require )(?:any |a |the |an )?(?:interest|need|budget|use for|fit|value|your|another)\b
            (?:don't|do not|no longer|not) (?:need|want) (?:it|this|anything|that|these)\b
            (?:not|no longer|aren't|isn't) (?:be )?(?:interested|a fit|a good fit|the right fit|a priority|for us|for me|in the market|looking (?:for|to)|pursuing|proceeding|moving forward|going to happen|going forward)\b
            not going to (?:pay|do|buy|sign|work|be|go|happen|make|take|accept|come|attend|renew|pursue|proceed|move)\b
            (?:will|'ll|have to|going to|must|would|need to|decided to|to|i) (?:have to )?(?:pass|decline|skip|opt out|withdraw|cancel)(?: on| this| it|[.,!]|$)
            one we (?:have to|will|must) skip
            (?:decided|chosen|chose|opted|going|gone|went|signed|stay|stick|staying) (?:to go |to stay |to work |to stick |against |not to|on not|with|for)(?: \w{1,15}){0,2} ?(?:another|a different|someone|somebody|else|against|competitor|vendor|supplier|provider|other|not|current|existing)
            (?:decided|opted|elected|chose|chosen) (?:against|not to)\b
            (?:went|gone|going|go) (?:with|in) (?:another|a different|someone else|somebody else|your competitor|a competitor)
            (?:too|so|very) (?:expensive|costly|high for us|pricey)
            doesn't (?:feel right|work for|make sense|fit|suit)
            (?:not|isn't|won't|doesn't|does not|would not) (?:feel right|work for (?:me|us)|work out|be necessary|be needed|be required|make sense)
            (?:regret|regretfully|respectfully) … (?:decline|inform|that|to)\b
            thanks?(?: you)? (?:for the (?:invite|invitation|offer)|anyway|but),? (?:but|however)\b
            (?:hate to|have to|want to) (?:miss|turn (?:it|this|you) down|say no)\b
            (?:take|find|get) (?:it|your business) elsewhere
            (?:i|we) (?:have|had) (?:a|another|other|prior|previous) (?:conflict|commitment|engagement|plans|commitments|meeting)\b
            (?:it's|that's|this is) a no\b
        """,
        "de": r"""
            (?:kein|keine|keinen|kein weiteres|derzeit kein|aktuell keinen) (?:interesse|bedarf|verwendung|budget|zeit dafur)\b
            (?:nicht|leider nicht) (?:interessiert|infrage|in frage|teilnehmen|dabei sein|kommen|zusagen|annehmen|weiterverfolgen|weiter verfolgen|zustimmen|moglich|benotigt|notig|brauchen|gewunscht)\b
            (?:fur|gegen) (?:einen|eine|ein) (?:anderen|andere|anderes|mitbewerber|wettbewerber) … (?:entschieden|anbieter|losung)
            (?:haben uns|habe mich) … (?:dagegen|anders|gegen|fur einen anderen) … (?:entschieden)?
            (?:haben|habe) (?:wir |ich )?(?:uns|mich) (?:\w{2,14} ){0,3}(?:dagegen|anders|anderweitig|gegen \w{2,12}) (?:\w{2,14} ){0,3}(?:entschieden|orientiert)\b
            anderweitig (?:entschieden|vergeben|orientiert)
            (?:muss|mussen|mochte|mochten|werde|werden) (?:ich |wir )?(?:leider |ihnen |dir |den termin ){0,3}(?:absagen|ablehnen|verzichten|passen|stornieren|kundigen)\b
            (?:lehne|lehnen|sage|sagen|verzichte|verzichten) (?:ich |wir )?(?:das |ihr |den |leider |hiermit ){0,3}(?:angebot|ab|darauf|termin)\b
            (?:zu|viel zu) teuer
            (?:kann|konnen|werde|werden) (?:ich |wir )?(?:es |das |da |daran |am \w{3,12} )?(?:leider )?nicht\b
            (?:brauchen|benotigen|brauche|benotige) … (?:nicht|nichts|keine|keinen|kein)\b
        """,
        "fr": r"""
            (?:ne|n'|pas) (?:\w{1,14} ){0,3}(?:interesse|interesses|pas interesses|besoin|disponible|possible|suite|pouvoir|participer|donner suite)
            (?:avons|ai) (?:choisi|retenu|opte pour|decide de ne pas)
            (?:trop cher|declinons|decline|je dois refuser|nous refusons|je refuse)
            (?:ne |n')(?:peux|pouvons|pourrai|pourrons|serai|serons) pas
            pas (?:interesse|besoin|d'interet|suite)\w{0,2}\b
        """,
        "es": r"""
            no (?:nos|me|estamos|estoy|puedo|podemos|podre|podremos|necesitamos|necesito|vamos a|voy a|tenemos|sera) (?:\w{2,14} ?){0,3}
            (?:hemos|he) (?:decidido no|elegido|optado por|rechazado)
            (?:demasiado|muy) (?:caro|cara)
            (?:rechazamos|rechazo|declinamos|declino)\b
            no (?:encaja|interesa|interesan|se ajusta|seguir)\b
        """,
        "it": r"""
            non (?:siamo|sono|ci|mi|posso|possiamo|potro|potremo|abbiamo|ho|serve|intendiamo|intendo) (?:\w{2,14} ?){0,3}
            (?:abbiamo|ho) (?:scelto|deciso di non|optato)
            (?:troppo) (?:caro|costoso)
            (?:rifiutiamo|rifiuto|decliniamo|devo declinare)\b
            non (?:fa per|procedi\w{2,4}|corrisponde|risponde)\b
        """,
        "pt": r"""
            nao (?:estamos|estou|temos|tenho|posso|podemos|poderei|poderemos|vamos|vou|precisamos|preciso|nos|me|sera) (?:\w{2,14} ?){0,3}
            (?:optamos por|decidimos nao|escolhemos outr\w|recusamos|recuso)\b
            (?:muito|demasiado) (?:caro|cara)
            nao (?:se encaixa|interessa|avancar|precisamos|preciso)\b
        """,
        "nl": r"""
            (?:geen) (?:interesse|behoefte|belangstelling|budget|tijd voor)\b
            (?:niet) (?:geinteresseerd|aanwezig|meedoen|nodig|mogelijk|doorgaan|verder|bij zijn|komen)\b
            (?:voor een|met een) (?:andere|ander) (?:partij|leverancier|aanbieder)
            (?:te duur|moeten helaas afzeggen|zien er(?: \w{1,10})? van af|wijzen af)
            niet (?:mee verder|bij ons|interessant|nodig)\b
        """,
        "sv": r"""
            (?:inte|ej) (?:intresserad|intresserade|aktuellt|delta|komma|mojligt|behov|ga vidare)\b
            (?:inget|ingen|inga) (?:intresse|behov|budget)\b
            (?:valt en annan|tackar nej|for dyrt|maste avboja|avbojer)
            att inte\b
        """,
        "da": r"""
            (?:ikke) (?:interesseret|interessert|aktuelt|deltage|delta|komme|muligt|mulig|behov|ga videre)\b
            (?:ingen|intet) (?:interesse|behov|budget)\b
            (?:valgt en anden|valgt en annen|takker nej|takker nei|for dyrt|ma afsla|ma avsla)
            ikke (?:at|brug|interesseret|behov)\b
            (?:at|a) ikke\b
        """,
        "pl": r"""
            nie (?:jestesmy|jestem) (?:\w{2,12} )?zainteresowan\w{1,3}
            nie (?:mozemy|moge|potrzebujemy|potrzebuje|skorzystamy|skorzystam|bedziemy|bede)\b
            (?:rezygnujemy|rezygnuje|odmawiamy|wybralismy inn\w{1,4}|za drogo|odrzucamy)\b
            nie (?:interesuje|kontynuowac|odpowiada|spelnia|pasuje)\b
        """,
    }
)

# Pleased words at the beginning, and the gladness to come: with an agreement beside them they agree, alone they thank.
PLEASED = Phrasebook(
    {
        "en": r"""
            ^(?:perfect|great|excellent|wonderful|fantastic|cool|super|terrific|awesome|lovely|done|works|looks|sounds|correct|right)\b(?!\?| to\b)
            look(?:ing)? forward to (?:it|seeing|meeting|our|the|having)\b
            see you (?:at|there|then|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday)\b
        """,
    }
)
