"""What people say when they agree, refuse, put off, opt out or only inform, by language (see phrases.py for a line's form)."""

from ringback.intake.phrases import Phrasebook

# At the very beginning of the own words.
AGREES_FIRST = Phrasebook(
    {
        "en": r"""
            ^(?:ok|okay|k|yes|yep|yeah|yea|yup|ya|sure|absolutely|certainly|definitely|of course|agreed|deal|done|perfect|great|excellent|wonderful|fantastic|cool|fine|alright|all right|approved|confirmed|correct|right|exactly|works|gladly|by all means|no problem|not a problem|happy to|glad to|count me in|i'm in|we're in|go ahead|will do|you bet|you got it|sounds|looks|good idea|great idea|shouldn't be a problem|that works|that's fine|that is fine|this is fine|this works|consider it done|let's do it|on it|got it covered)\b
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
            ^(?:tak|zgoda|ok|okej|dobrze|swietnie|oczywiscie|jasne|pewnie|chetnie|zgadzam sie|akceptuje|akceptujemy|potwierdzam|potwierdzamy|super|nie ma problemu|pasuje)\b
        """,
    }
)

AGREES = Phrasebook(
    {
        "en": r"""
            (?:i|we) (?:do |fully |totally |completely |definitely |also )?(?:agree|accept|approve|confirm that|concur)\b
            (?:i'm|i am|we're|we are) (?:fine|ok|okay|good|happy|in|on board|comfortable|all set|glad) (?:with|to|for|on)\b
            (?:looks?|sounds?|seems?|is|are|works?) (?:very |really |just |perfectly |all )?(?:good|great|fine|ok|okay|perfect|excellent|wonderful|acceptable|correct)(?: to me| for me| with me| by me| for us| with us|[ .,!;-]|$)
            (?:works?|work) (?:well |great |fine |best )?(?:for|with) (?:me|us)\b
            (?:that|this|it|which) (?:would|will|should) (?:be|work|do)(?: just| very| really)?(?: great| fine| good| perfect| ok| okay| wonderful| nice|[.!]|$)
            (?:we|i) (?:will|'ll|would love to|would be happy to|'d be happy to|'d love to|would be glad to) (?:be there|be attending|attend|join|do it|get it done|get that done|take care of (?:it|this|that)|proceed|go ahead|sign|meet you|go with|take the|buy|order|come|see you)\b
            i'll (?:be there|attend|join|do it|get it done|get that done|take care of (?:it|this|that)|sign|meet you|come)\b
            (?:let's|please|we can|you can|you may) (?:go ahead|proceed|do it|do that|get started|move forward|go with|go for|sign)\b
            see you (?:at|on|there|then|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday)\b
            (?:count|sign) (?:me|us) in\b
            happy to (?:serve|help|do|join|meet|talk|come|attend|discuss)\b
            (?:you have|you've got) (?:my|our) (?:approval|ok|okay|go-ahead|blessing)
            looking forward to (?:it|seeing|meeting|our|the)\b
            look forward to (?:it|seeing|meeting|our|the)\b
        """,
        "de": r"""
            (?:bin|sind|ware|waren) (?:ich |wir )?(?:damit |dabei |sehr |voll )?(?:einverstanden|dabei|interessiert|an bord)
            (?:passt|klingt|sieht|ist|ware) (?:fur |mir |uns |mich |das |sehr |so |bei ){0,3}(?:gut|super|prima|perfekt|in ordnung|ok|okay|wunderbar|hervorragend)\b
            (?:passt|ginge|geht) (?:mir|uns|bei mir|fur mich|bei uns|es)\b
            (?:wir|ich) (?:nehmen|nehme|bestellen|bestelle|beauftragen|beauftrage|stimmen|stimme|akzeptieren|akzeptiere|kommen|komme|machen das|mache das|bestatigen|bestatige|unterschreiben|unterschreibe|freuen uns auf den|zusagen|sagen zu|sage zu)\b
            (?:stimme|stimmen) (?:ich |wir )?(?:zu|dem|ihnen|dir)\b
            (?:konnen|kannst) (?:wir |sie |du |das ){0,4}(?:so )?(?:machen|loslegen|starten|umsetzen|freigeben)\b
            (?:lassen|lasst) (?:sie )?uns (?:das )?(?:so )?(?:machen|starten|loslegen)
            hiermit (?:bestatige|bestelle|beauftrage|bestatigen|bestellen|beauftragen)
            (?:der termin|montag|dienstag|mittwoch|donnerstag|freitag|der vorschlag|das angebot) … (?:passt|gefallt|geht)\b
        """,
        "fr": r"""
            (?:je suis|nous sommes) (?:tout a fait |entierement )?(?:d'accord|partant|partants|interesse|ok)
            (?:me|nous) (?:convient|va|conviennent)\b
            (?:nous|j'|je|on) ?(?:acceptons|accepte|validons|valide|confirme|confirmons|signe|signons|commandons|peut y aller)\b
            bon pour accord
        """,
        "es": r"""
            (?:estoy|estamos) de acuerdo
            me (?:viene|va|parece) (?:bien|perfecto|muy bien|genial)
            (?:aceptamos|acepto|confirmo|confirmamos|aprobamos|apruebo|seguimos adelante|adelante con)\b
        """,
        "it": r"""
            (?:sono|siamo) d'accordo
            (?:per me|per noi|mi|ci) (?:va|sta) (?:bene|benissimo)
            (?:accettiamo|accetto|confermo|confermiamo|approviamo|approvo|procediamo)\b
        """,
        "pt": r"""
            (?:concordo|concordamos|estou de acordo|estamos de acordo|aceito|aceitamos|confirmo|confirmamos|aprovamos|aprovado|vamos em frente|podemos avancar)\b
            (?:para mim|por mim) (?:esta|pode|tudo)\b
        """,
        "nl": r"""
            (?:ik ben|wij zijn|we zijn) (?:het ermee )?(?:eens|akkoord|erbij)
            (?:dat|het|dit) (?:is|lijkt|komt|klinkt) (?:me |ons |mij |wat mij betreft )?(?:prima|goed|akkoord|uitstekend|perfect)
            (?:past|schikt|komt) (?:me|mij|ons) (?:prima|goed)
            (?:wij|we|ik) (?:gaan|ga) (?:akkoord|graag|ermee)
        """,
        "sv": r"""
            (?:det|den|tiden) (?:passar|gar|later|funkar) (?:bra|utmarkt|fint|mig)
            (?:jag|vi) (?:accepterar|godkanner|bekraftar|kommer garna|tackar ja|ar overens)\b
        """,
        "da": r"""
            (?:det|den|tiden) (?:passer|lyder|hores|fungerer) (?:godt|fint|bra|mig|meg)
            (?:jeg|vi) (?:accepterer|aksepterer|godkender|godkjenner|bekraefter|bekrefter|kommer gerne|takker ja)\b
        """,
        "pl": r"""
            (?:zgadzam|zgadzamy) sie
            (?:odpowiada|pasuje) (?:mi|nam)
            (?:akceptujemy|akceptuje|potwierdzam|potwierdzamy|zamawiamy|zamawiam|przyjmujemy)\b
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
            (?:ne|n') ?(?:peux|pouvons|pourrai|pourrons|serai|serons) pas
        """,
        "es": r"""
            no (?:nos|me|estamos|estoy|puedo|podemos|podre|podremos|necesitamos|necesito|vamos a|voy a|tenemos|sera) (?:\w{2,14} ?){0,3}
            (?:hemos|he) (?:decidido no|elegido|optado por|rechazado)
            (?:demasiado|muy) (?:caro|cara)
            (?:rechazamos|rechazo|declinamos|declino)\b
        """,
        "it": r"""
            non (?:siamo|sono|ci|mi|posso|possiamo|potro|potremo|abbiamo|ho|serve|intendiamo|intendo) (?:\w{2,14} ?){0,3}
            (?:abbiamo|ho) (?:scelto|deciso di non|optato)
            (?:troppo) (?:caro|costoso)
            (?:rifiutiamo|rifiuto|decliniamo|devo declinare)\b
        """,
        "pt": r"""
            nao (?:estamos|estou|temos|tenho|posso|podemos|poderei|poderemos|vamos|vou|precisamos|preciso|nos|me|sera) (?:\w{2,14} ?){0,3}
            (?:optamos por|decidimos nao|escolhemos outr\w|recusamos|recuso)\b
            (?:muito|demasiado) (?:caro|cara)
        """,
        "nl": r"""
            (?:geen) (?:interesse|behoefte|belangstelling|budget|tijd voor)\b
            (?:niet) (?:geinteresseerd|aanwezig|meedoen|nodig|mogelijk|doorgaan|verder|bij zijn|komen)\b
            (?:voor een|met een) (?:andere|ander) (?:partij|leverancier|aanbieder) 
            (?:te duur|moeten helaas afzeggen|zien er(?: \w{1,10})? van af|wijzen af)
        """,
        "sv": r"""
            (?:inte|ej) (?:intresserad|intresserade|aktuellt|delta|komma|mojligt|behov|ga vidare)\b
            (?:inget|ingen|inga) (?:intresse|behov|budget)\b
            (?:valt en annan|tackar nej|for dyrt|maste avboja|avbojer)
        """,
        "da": r"""
            (?:ikke) (?:interesseret|interessert|aktuelt|deltage|delta|komme|muligt|mulig|behov|ga videre)\b
            (?:ingen|intet) (?:interesse|behov|budget)\b
            (?:valgt en anden|valgt en annen|takker nej|takker nei|for dyrt|ma afsla|ma avsla)
        """,
        "pl": r"""
            nie (?:jestesmy|jestem) (?:\w{2,12} )?zainteresowan\w{1,3}
            nie (?:mozemy|moge|potrzebujemy|potrzebuje|skorzystamy|skorzystam|bedziemy|bede)\b
            (?:rezygnujemy|rezygnuje|odmawiamy|wybralismy inn\w{1,4}|za drogo|odrzucamy)\b
        """,
    }
)

DEFERS = Phrasebook(
    {
        "en": r"""
            not (?:right now|yet|now|at this time|at this point|at the moment|just yet|this (?:week|month|quarter|year)|until|till|before|for (?:a|another|at least))\b
            (?:not|don't|won't|can't|isn't|couldn't|doesn't|didn't|aren't|wouldn't)\b[^.!?]{1,120}\b(?:until|till|before (?:the|next|january|february|march|april|may|june|july|august|september|october|november|december|then|i))\b
            (?:hold|hang|holding) (?:off|on|tight)\b
            on hold\b
            (?:postpone|postponed|reschedule|put (?:it |this |that )?off|defer (?:this|it|that|the|our|until|till)|delay (?:this|it|that|the|our|until|till)|push (?:it |this |that |the meeting |our meeting )?(?:back|out|off)|table this|table it|park this|park it|draw this out|revisit|reconnect|circle back|touch base again|re-visit)\b
            (?:wait|waiting) (?:until|till|for (?:the|a|an|our|my|another|his|her|their)|on (?:the|a|our|my)|and see|a (?:week|month|bit|little|few|couple))\b
            have to wait\b
            (?:maybe|perhaps|possibly|how about|try|rather|better|let's (?:do|try|aim for|talk|meet)|can we do|could we do) (?:again |me |us )?(?:in (?:a|two|three|the|january|february|march|april|may|june|july|august|september|october|november|december|\d)|next|some other|another|later|after|sometime)\b
            (?:some other time|another time|other time|later (?:date|time|on|this year|in the)|rain ?check|next time|a later|down the road)\b
            (?:get|be|come) (?:back|with|in touch)(?: to| with)?(?: you| u)?(?: on this| about this)?(?: early| later| sometime| again)? (?:next|in (?:a|an|the|two|three|january|february|march|april|may|june|july|august|september|october|november|december|\d)|after|when|once|by|on (?:the|monday|tuesday|wednesday|thursday|friday|\d)|later|early|mid|towards|soon)\b
            (?:talk|speak|call|contact|email|ping|try|reach|follow up|check|catch|chat|touch base|remind)(?: back| in| out| up)?(?: to| with)?(?: me| us| you)?(?: again| back| on this| about this| then)? (?:next|in (?:a|two|three|four|six|the new|the fall|the spring|january|february|march|april|may|june|july|august|september|october|november|december|q\d|\d)|after|when i|when we|once|later|early next)\b
            (?:have to|need to|let me|want to|will|gotta|like to) (?:think|sleep) (?:about|on|it|this)\b
            (?:need|needs|want|give me|give us|taking|take|takes|require|requires) (?:a (?:bit|little) |some |a few |another |a couple (?:of )?|much |two |three )?(?:more |longer )?(?:time|weeks?|months?|days?|longer|research|while)(?: than| to| before| for|[.,]| on)
            (?:too early (?:to|for)|too soon (?:to|for)|premature|next (?:quarter|fiscal|budget)|in the new year|new year|after the (?:holidays?|summer|first|1st|\d|audit|merger|close))\b
            (?:busy|swamped|tied up|slammed|buried|booked|conflict|can't)\b[^.!?]{0,80}(?:next (?:week|month|quarter|year)|later|until|after|another|some other|in a (?:few|couple))\b
            (?:up in the air|no decision|haven't decided|have not decided|still deciding|undecided|bear with (?:me|us)|be patient)\b
        """,
        "de": r"""
            (?:erst|fruhestens) (?:nachste|nachsten|nachstes|kommende|kommenden|im|in|ab|am|wieder|nach|ende|anfang|mitte|wenn|dann|mal|spater|einmal)\b
            (?:nicht vor|noch nicht|jetzt nicht|momentan nicht|derzeit nicht|im moment nicht|aktuell nicht|zurzeit nicht|zur zeit nicht|nicht mehr (?:dieses|diese|in diesem))\b
            (?:im moment|momentan|derzeit|aktuell|zurzeit|gerade|diese woche|diesen monat|dieses jahr|dieses quartal|heute)\b[^.!?]{0,60}\b(?:nicht|kein|keine|keinen|schlecht|ungunstig|unpassend|zu viel|schwierig|voll|keinen kopf)\b
            (?:melde|melden|meldest|melden sie sich|komme|kommen) (?:ich |wir |sie |mich |uns |sich |bitte |dann |darauf |auf sie |auf dich |nochmal |noch einmal |wieder |gerne |gern ){0,6}(?:im|in|nachste|nachsten|nach|ab|ende|anfang|mitte|sobald|wenn|spater|erneut|kommende|kommenden|zuruck|wieder|am)\b
            (?:sprechen|reden|telefonieren|horen|sehen|treffen|rufen|kontaktieren|schreiben|fragen) … (?:im|nach|nachste|nachsten|nachstes|spater|wieder|in (?:ein|zwei|drei|einigen|\d{1,2}|der|den)|ab|kommende|kommendes) ?(?:\w{3,15} )?(?:an|wieder|nach|woche|monat|quartal|jahr|urlaub|sommer|ferien|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)?
            (?:verschieben|verschoben|vertagen|vertagt|verlegen|zuruckstellen|zuruckgestellt|auf eis|auf spater|ein andermal|ein anderes mal|zu einem spateren|wiedervorlage|spater nochmal|spater noch einmal)\b
            (?:abwarten|gedulden|geduld|bedenkzeit|warten (?:bis|auf|noch|wir))\b
            (?:bis|ab) (?:zum |zur |nach |ende |anfang |mitte |nachste |nachsten |kommende |kommenden )?(?:woche|monat|quartal|jahr|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|herbst|fruhjahr|sommer|urlaub|montag|dienstag|mittwoch|donnerstag|freitag|\d{1,2}\.)
            (?:brauchen|brauche|benotigen|benotige) (?:ich |wir )?(?:noch |etwas |ein bisschen |ein wenig |mehr |einige |ein paar ){1,4}(?:zeit|tage|wochen)
            (?:nach (?:dem|meinem|den) (?:urlaub|ferien|sommer|jahreswechsel|messe|feiertagen)|nachstes (?:jahr|quartal)|nachsten monat|im (?:neuen|nachsten) jahr)\b
            (?:im urlaub|auf dienstreise|in elternzeit|unterwegs)\b[^.!?]{0,60}\b(?:bis|zuruck|wieder|ab)\b
            (?:muss|mussen|mochte|will) (?:ich |wir )?(?:mir |uns |das |es |noch ){0,4}(?:uberlegen|drei mal schlafen|nachdenken|besprechen)\b
        """,
        "fr": r"""
            (?:plus tard|pas pour le moment|pas maintenant|pas encore|pas avant|pour l'instant|en ce moment)\b
            (?:recontactez|rappelez|relancez|recontacter|rappeler|reparlons|reparler|reporter|repousser|revenez|reviens|reviendrai|recontacterai|patienter)\b
            (?:apres|a partir de|debut|fin|mi-|d'ici|des) (?:le|la|les|de|du|mon|notre|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|l'ete|la rentree|lundi|vacances)\b
            (?:la semaine prochaine|le mois prochain|l'annee prochaine|le trimestre prochain)\b
        """,
        "es": r"""
            (?:mas adelante|mas tarde|por ahora no|ahora no|todavia no|aun no|en este momento|por el momento|de momento)\b
            (?:hablamos|llamame|llameme|contacteme|contactame|escribame|escribeme|vuelva|posponer|aplazar|retomamos|retomar|esperar)\b
            (?:despues de|a partir de|hasta|a principios de|a finales de) (?:la|el|las|los|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|mis)\b
            (?:la semana que viene|la proxima semana|el proximo (?:mes|ano|trimestre)|el mes que viene|el ano que viene)\b
        """,
        "it": r"""
            (?:piu avanti|piu tardi|non adesso|non ora|per ora|per il momento|al momento|non ancora|non prima)\b
            (?:risentiamoci|risentiamo|ricontattatemi|mi ricontatti|ricontattami|rimandare|rinviare|posticipare|riparliamone|aspettare|attendere)\b
            (?:dopo|a partire da|fino a|da|inizio|fine) (?:il|la|le|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|ferie|l'estate)\b
            (?:la prossima settimana|la settimana prossima|il mese prossimo|il prossimo (?:mese|anno|trimestre)|l'anno prossimo)\b
        """,
        "pt": r"""
            (?:mais tarde|mais para a frente|agora nao|por agora|por enquanto|neste momento|no momento|ainda nao)\b
            (?:voltamos a falar|falamos|contacte-me|me procure|me ligue|adiar|remarcar|aguardar|esperar|retomar)\b
            (?:depois d[aoe]s?|a partir de|ate|apos) (?:o |a )?(?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|ferias|verao|feriado)\b
            (?:na proxima semana|a proxima semana|semana que vem|mes que vem|proximo (?:mes|ano|trimestre)|ano que vem)\b
        """,
        "nl": r"""
            (?:later|nu niet|nog niet|op dit moment|voorlopig|momenteel|niet voor)\b
            (?:neem|neemt|kom|komen|bel|belt|mail|spreken) … (?:contact|terug|later|volgende|na|in|weer)\b
            (?:uitstellen|verplaatsen|verzetten|uitgesteld|wachten|afwachten|in de wacht)\b
            (?:na|vanaf|tot|begin|eind) (?:de |het |mijn |van )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|zomer|vakantie|maandag|jaar|kwartaal)\b
            (?:volgende week|volgende maand|volgend (?:jaar|kwartaal))\b
        """,
        "sv": r"""
            (?:senare|inte nu|inte an|just nu|for tillfallet|an sa lange)\b
            (?:aterkommer|hor av dig|skjuta upp|flytta|avvakta|vanta|kontakta mig igen|ta upp)\b
            (?:efter|fran|till|borjan av|slutet av) (?:semestern|sommaren|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|nyar)\b
            (?:nasta (?:vecka|manad|ar|kvartal))\b
        """,
        "da": r"""
            (?:senere|ikke nu|ikke na|ikke endnu|lige nu|akkurat na|forelobig|for tiden)\b
            (?:vender tilbage|kommer tilbake|udskyde|utsette|udsaette|flytte|afvente|avvente|vente|kontakt mig igen)\b
            (?:efter|etter|fra|indtil|til) (?:ferien|sommeren|januar|februar|marts|mars|april|maj|mai|juni|juli|august|september|oktober|november|december|desember|nytar)\b
            (?:naeste|neste) (?:uge|uke|maned|ar|kvartal)\b
        """,
        "pl": r"""
            (?:pozniej|nie teraz|jeszcze nie|na razie|w tej chwili|obecnie|na ten moment)\b
            (?:wrocimy|wroce|odezwe|odezwiemy|przelozyc|przesunac|poczekac|zaczekac|skontaktujmy|prosze o kontakt)\b
            (?:po|od|do|na poczatku|pod koniec) (?:urlopie|wakacjach|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia|swietach|nowym roku)\b
            (?:w przyszlym (?:tygodniu|miesiacu|roku|kwartale)|za (?:tydzien|miesiac|kilka))\b
        """,
    }
)

# Absence and waiting: often a put-off, as often a mere fact.
WAITS = Phrasebook(
    {
        "en": r"""
            (?:i|we)(?:'ll| will) … (?:let you know|decide|discuss|cover this|look at (?:this|it)|review|think about it|respond|answer|address this|pick this up) … (?:next|tomorrow|after|when i|later|over the weekend|in a|by)\b
            (?:tomorrow|next week|next month|next year|after the|monday|tuesday|wednesday|thursday|friday|then|later)[.,]? (?:instead|would be better|is better|works better|might be better|at the earliest)\b
            when (?:i|we|he|she) (?:get|am|are|is|come|comes|gets|return|returns|have|'m|'re) (?:back|returned|home|time|more time)\b
            (?:out of (?:town|the office|the country|office)|on (?:vacation|holiday|leave|travel)|travell?ing)\b[^.!?]{0,60}(?:until|till|through|next|this|for|all|returning|back)\b
            (?:see|talk to|call) (?:you|u) (?:when i|next (?:week|month)|after|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b
            (?:return|returning|back) (?:on|in|until|from|the|by) (?:the )?(?:\d|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|mid|early|late|next|vacation|leave)
        """,
        "de": r"""
            (?:im urlaub|auf dienstreise|in elternzeit|unterwegs|nicht im (?:haus|buro)|ausser haus|abwesend)\b
            (?:sobald|wenn) (?:ich|wir) … (?:zuruck|wieder|da|mehr weiss)\b
        """,
    }
)

OPTS_OUT = Phrasebook(
    {
        "en": r"""
            (?:take|remove|delete|drop|strike|leave|scratch|get) (?:me|us|my name|my address|my email|my e-mail|our address|this address|my e-mail address|my email address|our company|my contact \w{4,12}) (?:off|from|out of) 
            (?:unsubscribe|opt[- ]?out|un-subscribe)\b(?! (?:link|here|at the bottom|below|instructions))
            (?:stop|quit|cease) (?:sending|emailing|e-mailing|writing|contacting|calling|mailing|messaging|spamming|bothering|pestering|harassing) ?(?:me|us|to me|these|this|to us|your|any|with|it|unsolicited|$|[.!])
            (?:do not|don't|please don't|never) (?:ever )?(?:contact|email|e-mail|write|call|mail|message|send|bother|approach|text) (?:to )?(?:me|us|anything|any)\b(?! (?:before|until|till|on|at|a|an|the|this|that|if|when|because|while|unless|in|during|today|tomorrow)\b)
            (?:no|not want any|don't want any|receive no|without) (?:more|further|future|additional) (?:e-?mails?|messages?|calls?|contact|mailings?|letters?|communications?|correspondence|solicitations?)\b(?! (?:about|on|until|has|have|was|were|from (?:him|her|them)))
            (?:don't|do not|no longer) (?:want|wish|care|like) to (?:receive (?:any|your|these|more|further|such|this|e-?mails?)|get (?:any|your|these|more|further|such)|hear from (?:you|your)|be contacted|be emailed|be on (?:your|this|the|any) (?:\w{1,15} )?list)\b
            (?:no longer|stop) (?:receive|receiving|getting) (?:these|your|this|any|such|emails|mails|messages)
            leave (?:me|us) alone\b
            lose my (?:number|email|address)
        """,
        "de": r"""
            (?:keine|keinerlei) (?:weiteren |weitere |solchen |mehr )?(?:e-?mails?|mails?|nachrichten|werbung|anrufe|kontaktaufnahme|kontaktversuche|angebote|schreiben|newsletter|werbe-?mails?)\b[^.!?]{0,40}(?:mehr|schicken|senden|zusenden|erhalten|bekommen|wunsch\w{0,4}|bitte|zu|$|[.!])
            bitte keine weiteren (?:e-?mails?|mails?|nachrichten|anrufe|angebote|schreiben)
            (?:nicht|nie) (?:mehr|wieder|weiter) (?:an|kontaktieren|anschreiben|anrufen|schreiben|belastigen|anmailen|kontaktiert|angeschrieben|angerufen|von (?:ihnen|dir|euch) horen)\b
            (?:schreiben|kontaktieren|rufen|mailen|belastigen) sie (?:mich|uns|mir) (?:bitte )?(?:nicht|nie)(?: mehr| wieder| weiter)?(?: an)?(?:[.!]|$)
            (?:nehmen|nimm|streichen|streich|loschen|losche|entfernen|entferne|tragen|austragen) (?:sie )?(?:mich|uns|bitte|meine|unsere|mein) [^.!?]{0,60}(?:verteiler|liste|datenbank|adresse|daten|kartei|aus|kontakt\w{0,8})\b
            (?:aus|von) (?:dem|ihrem|eurem|der|ihrer|deinem) (?:verteiler|e-mail-verteiler|mailverteiler|liste|datenbank|mailingliste|newsletter) [^.!?]{0,40}(?:nehmen|streichen|loschen|entfernen|austragen|abmelden|genommen|gestrichen)
            (?:abmelden|abbestellen|austragen)\b(?! (?:link|hier))
            horen sie (?:bitte )?auf[, ]
            hor auf,? (?:mir|mich|uns)
            lassen sie (?:mich|uns) (?:bitte )?in ruhe
            unterlassen sie\b
            widerspreche (?:ich )?(?:hiermit )?(?:der|jeder|einer|ihrer)\b
        """,
        "fr": r"""
            (?:desinscri\w{2,8}|desabonn\w{1,6}|retirez|retirer|supprimez|supprimer|enlevez|rayez) [^.!?]{0,60}(?:liste|base|fichier|adresse|mail|diffusion|moi|contacts|newsletter)
            (?:desinscrivez|desabonnez|retirez|enlevez)[- ]moi
            (?:ne plus|cessez|arretez|arreter|plus jamais) (?:de |d'|me |m'|nous |recevoir |etre ){1,3}(?:ecrire|contacter|envoyer|recevoir|appeler|contacte|solliciter|vos|harceler|relancer|mails?|ecri\w{0,4})
            ne (?:m'|me |nous )(?:ecrivez|contactez|envoyez|appelez|sollicitez|relancez) plus
            (?:laissez|fichez)[- ](?:moi|nous) (?:tranquille|la paix)
        """,
        "es": r"""
            (?:darme|dame|deme|denme|darnos) de baja
            (?:no|dejen de|deje de|deja de) (?:me |nos )?(?:vuelv\w{1,4} a |quiero |deseo |queremos )?(?:escrib\w{1,5}|contact\w{1,5}|envi\w{1,7}|envieis|llam\w{1,5}|mand\w{1,5}|recibir|molest\w{1,5})(?:me|nos)? ?(?:mas|nunca|nada)?(?: correos| mensajes| emails)?(?: mas)?(?:[.,!]|$)
            no (?:quiero|deseo|queremos|deseamos) (?:recibir|que me|que nos)
            (?:elimin\w{1,6}|quit\w{1,6}|borr\w{1,6}|saqu\w{1,6}) [^.!?]{0,40}(?:lista|base de datos|correo|direccion|contactos)
        """,
        "it": r"""
            (?:cancell\w{1,8}|rimuov\w{1,8}|togli\w{1,8}|elimin\w{1,8}|disiscriv\w{1,8}|disiscrizione) [^.!?]{0,40}(?:lista|elenco|mailing|indirizzo|database|contatti|newsletter)
            (?:cancellatemi|rimuovetemi|toglietemi|disiscrivetemi|mi cancelli|mi rimuova|mi tolga)\b
            (?:non) (?:mi|ci) (?:scriv\w{1,6}|contatt\w{1,6}|invi\w{1,6}|chiam\w{1,6}|mand\w{1,6}) piu
            (?:non) (?:voglio|desidero|vogliamo|desideriamo) (?:piu )?(?:ricevere|essere contattat\w)
            (?:smett\w{1,5}|basta|smettetela) (?:di )?(?:scriver\w{1,3}|mandar\w{1,3}|inviar\w{1,3}|contattar\w{1,3}|email|mail|chiamar\w{1,3})
        """,
        "pt": r"""
            (?:remova\w{0,2}|remover|retire\w{0,2}|retirar|exclua\w{0,2}|excluir|elimine\w{0,2}|eliminar|tire|tirem|tirar|apague\w{0,2}|apagar)\b[^.!?]{0,40}(?:lista|base de dados|contactos|contatos|mailing|e-?mail)
            (?:nao|parem de|pare de|deixem de|deixe de) (?:me |nos )?(?:envi\w{1,5}|contat\w{1,5}|contact\w{1,5}|escrev\w{1,4}|lig\w{1,5}|mand\w{1,5})(?:-me|-nos)? ?(?:mais|e-?mails?|nada)(?:[ .,!]|$)
            (?:parem|pare|deixem|deixe) de (?:me )?(?:envi\w{1,5}|contat\w{1,5}|contact\w{1,5}|escrev\w{1,4}|lig\w{1,5}|mand\w{1,5})
            nao (?:quero|desejo|queremos|pretendo) (?:mais )?receber
            (?:cancelar|anular) (?:a )?(?:minha )?(?:inscricao|subscricao|assinatura)
            descadastr\w{1,6}
        """,
        "nl": r"""
            (?:schrijf|haal|verwijder|schrap) (?:mij|me|ons|mijn|onze) [^.!?]{0,50}(?:uit|lijst|bestand|adres|database|van)\b
            (?:uitschrijven|afmelden)\b
            (?:geen|niet) (?:e-?mails?|mails?|berichten|post|reclame|telefoontjes|contact|verdere (?:e-?mails?|mails?|berichten)|meer (?:mailen|schrijven|bellen|contacteren|benaderen))\b[^.!?]{0,30}(?:meer|sturen|ontvangen|$|[.!])
            (?:stop|hou op|houd op|stoppen) (?:met|a\.u\.b\.) (?:het )?(?:mailen|schrijven|bellen|sturen|mij)
            (?:laat|laten) (?:mij|me|ons) met rust
        """,
        "sv": r"""
            (?:ta bort|stryk|avregistrera|radera) (?:mig|oss|min|var) [^.!?]{0,50}
            (?:avregistrera|avprenumerera|avsluta prenumerationen)\b
            (?:inga|inte) (?:fler|mer|ytterligare) (?:mejl|mail|e-post|utskick|samtal|meddelanden)
            (?:sluta|upphor) (?:med )?(?:att )?(?:mejla|maila|skicka|skriva|ringa|kontakta|hora av)\b
            (?:kontakta|mejla|maila|ring|skriv) (?:mig|oss|till mig|till oss|inte mig|inte oss) (?:inte )?(?:igen|mer|langre)
        """,
        "da": r"""
            (?:fjern|slet|slett|afmeld|avmeld|meld|tag|ta) (?:mig|meg|os|oss|min|vores)\b[^.!?]{0,30}(?:fra|liste|listen|ud|af|av|adresse)\b
            (?:afmeld|avmeld|framelde|afmelde)\b
            (?:ingen|ikke) (?:flere|mere|mer) (?:mails?|e-?mails?|e-post|beskeder|henvendelser|opkald|eposter)
            (?:stop|slutt|hold op|lad vaere) (?:med )?(?:at |a )?(?:skrive|maile|sende|ringe|kontakte)
            (?:kontakt|skriv|ring|send) (?:mig|meg|os|oss|til mig) ikke (?:igen|igjen|mere|mer)
        """,
        "pl": r"""
            (?:prosze|prosimy) (?:o |mnie |nas ){0,2}(?:usun\w{1,6}|wypis\w{1,6}|wykresl\w{1,6}|skresl\w{1,6})\b
            (?:wypisz|usun|wykresl|wypiszcie|usuncie) (?:mnie|nas|moj)
            (?:prosze|prosimy) (?:wiecej )?(?:do mnie |do nas )?(?:nie|wiecej nie) (?:wiecej )?(?:pisac|dzwonic|wysylac|kontaktowac|przysylac)
            nie (?:chce|chcemy|zycze sobie|zyczymy sobie) (?:juz )?(?:wiecej )?(?:otrzymywac|dostawac|wiadomosci|maili|kontaktu|telefonow)
            (?:przestan|przestancie|prosze przestac) (?:do mnie )?(?:pisac|dzwonic|wysylac|przysylac)
        """,
    }
)

TELLS = Phrasebook(
    {
        "en": r"""
            (?:attached|enclosed|fyi|for your information|as requested|here (?:is|are|'s)|below (?:is|are)|see (?:attached|below)|i(?:'ve| have) (?:attached|sent|forwarded|left)|forwarded|has been|have been|were|was|just a reminder|please be advised|please note|just to let you know)\b
        """,
        "de": r"""
            (?:anbei|im anhang|zur info|zur information|zur kenntnis|hier (?:ist|sind|kommt)|wie (?:besprochen|gewunscht)|wurde|wurden|angehangt)\b
        """,
        "any": r"(?:fyi|ci-joint|en piece jointe|adjunto|adjunta|allegato|in allegato|em anexo|segue em anexo|bijgaand|in de bijlage|bifogat|bifogar|vedhaeftet|vedlagt|w zalaczeniu|w zalaczniku)\b",
    }
)

THANKS = Phrasebook(
    {
        "any": r"""
            ^(?:thanks|thank you|thx|many thanks|tks|danke|vielen dank|herzlichen dank|besten dank|merci|gracias|muchas gracias|grazie|obrigado|obrigada|bedankt|dank u|dank je|tack|tak|takk|dziekuje|dzieki)\b
        """,
    }
)

REGRETS = Phrasebook(
    {
        "any": r"(?:unfortunately|sorry|afraid|regret|regrettably|sadly|leider|bedaure|bedauern|malheureusement|desole|desolee|helas|lamentablemente|lo siento|lamento|purtroppo|mi dispiace|infelizmente|lamentamos|helaas|tyvarr|desvaerre|dessverre|beklager|niestety)\b",
    }
)
