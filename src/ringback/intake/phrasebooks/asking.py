"""Words that ask for something. By language; see phrases.py for a line's form."""
# ruff: noqa: E501  -- one phrase, one line

from ringback.intake.phrases import Phrasebook

# Words that ask whether or not a question mark follows.
ASKS = Phrasebook(
    {
        "en": r"""
            ^(?:and |so |but |also,? |then |thanks[.,!]{0,3} )?(?:can|could|would|will|won't|can't|couldn't) (?:you|u|we|someone|somebody|anyone)\b
            ^(?:and |so |but |also,? )?should (?:you|u|we|i|it|there|this|that|these|those|he|she|they|the|your|my|our|any|anyone|somebody)\b(?=[^.!]{0,200}\?)
            ^(?:and |so |but |also,? )?(?:do|did|are|were|have|has|is|was|does|shall|may) (?:you|u|we|i|it|there|this|that|these|those|he|she|they|the|your|my|our|any|anyone|somebody) (?!not\b)(?:[\w'-]{1,20} ){0,3}[\w'/-]{1,20}
            ^(?:and |so |but |also,? )?(?:what|when|where|who|why|which|how)(?:'s|'re| is| are| was| were| do| does| did| can| could| would| will| should| about| much| many| long| soon| often| time| happened)\b(?! is)
            ^any (?:word|idea|ideas|news|update|updates|luck|interest|chance|objections?|thoughts|feedback|progress|suggestions|preference)\b
            (?:can|could|would|will) (?:you|u|someone|somebody|anyone) (?!(?:see|believe|imagine|not|ever believe|then|find|notice)\b)[a-z]{2,}
            could we (?:please|possibly|maybe|move|meet|talk|schedule|set|have|do|get|discuss)\b
            (?:can|may|could) i (?:please )?(?:have|get|ask|suggest|propose|call|come by|stop by|see)\b
            would it be (?:possible|ok|okay|all right|alright|helpful|convenient)
            (?:is it|would that be|is this|is that)(?: time| date| day)? (?:possible|ok|okay|all right|alright|fine|convenient|correct) (?:with|for|if|to)\b
            (?:is it|would that be|is this|is that) (?:possible|ok|okay|all right|alright)
            (?:i|we|am|are|was|were|just|been) (?:was |were |am |are |just |still )?wondering (?:if|whether|what|when|how|who|where|about)
            i wonder (?:if|whether) (?:you|we|i could)
            (?:i'd|i would|we'd|we would|would|greatly|much|really|and) (?:also |really |greatly |very much |certainly )?(?:appreciate|be grateful|be obliged|be most grateful|be thankful)\b
            (?:help|assistance|comments?|thoughts?|feedback|approval|reply|answer|response|input|advice|guidance|cooperation|suggestions?|insights?) … (?:is|are|would be|will be) … appreciated
            greatly appreciate (?:your|any|if)
            let (?:me|us) know\b
            lmk\b
            (?:i|we) (?:also |still |would |do |just |will |urgently )?need (?:you|your|someone|to know|to have|to hear|to get|to understand|to confirm|a copy|the following|these|this|that|more|some|answers?|an answer|clarification|confirmation|approval|information|the names?|details|input)\b
            need (?:your|you to)\b
            (?:i|we) (?:would|'d) (?:really |also |very much |still )?(?:like|love|want|prefer) (?:for )?(?:you|your|to (?:have|know|get(?! rid)|see|receive|hear|set|schedule|meet|talk|discuss|confirm|arrange|invite|ask|find|understand|request|propose|hand))\b
            i'd (?:really |also )?(?:like|love) (?:you|your|to (?:have|know|get(?! rid)|see|receive|hear|set|schedule|meet|talk|discuss|confirm|arrange|invite|ask|find|understand|request|propose|hand))\b
            want(?:ed)? to (?:confirm|check|ask|see if|see whether|know|make sure (?:that )?you|verify|find out|follow up)
            (?:checking|writing|calling|emailing|trying|looking|looking to|like) to (?:see|find out|learn|know|ask|determine) (?:if|whether|what|when|how|who|where)
            (?:am|i'm|we're|are) (?:asking|requesting|inquiring|enquiring|following up|checking in|curious)\b
            (?:please|pls|plz|kindly),? (?:advise|confirm|respond|reply|answer|comment|rsvp|let|send|give|provide|call|email|e-mail|contact|tell|add|set|get|make|take|look|check|review|sign|fax|update|follow|forward|return|schedule|arrange|approve|complete|fill|submit|change|correct|verify|explain|clarify|indicate|respond|consider|help|ask|have|do|put|come|join|bring|prepare|draft|circulate|coordinate|investigate|resend|process|work|handle|include|expense|remove|delete|move|revise|choose|pick|specify|share|propose|suggest|talk|discuss|meet|mark|be (?:prepared|ready|sure)|ensure|attend|execute|identify|start|stop|assist|upload|ship|order|book|enter|input|run|pull|post|pass|try|mail|page|copy|cc|use|read through|go ahead|hold|wait|reconsider|pay|reserve|speak)\b
            (?:call|ring|phone|page|e-?mail|text|ping|contact) (?:me|us) (?:back|on|about|asap|today|tomorrow|tonight|when|at your|as soon|this|regarding|re|and|to|so|later|before|in the)\b
            ^(?:call|ring|send|give|tell|show|get|email) (?:me|us)\b
            give (?:me|us) (?:a|an|your) (?:call|ring|shout|buzz|idea|estimate|update|thoughts|feedback|answer|hand)
            get back to (?:me|us)\b
            (?:looking|look) forward to (?:hearing|your (?:reply|answer|response|comments|feedback|thoughts|decision|call)|receiving|a reply|getting your)
            ^(?:can|could|would|will|do|are) y[aou]{1,3}
            (?:here are|below are|following are|attached are|have the following|with the following|answer the following) (?:some|a few|my|our|more|the)? ?(?:more |other |further |additional |follow-up )?questions
            (?:hope|expect|hoping|eager|waiting|awaiting) (?:to|for) (?:hear\b(?! (?:back )?from (?:him|her|them|it))|your (?:reply|answer|response|comments|feedback|decision|call|word|approval))
            (?:awaiting|await) (?:your|a) (?:reply|answer|response|comments|feedback|decision|call|word|approval|instructions)
            (?:your|any) (?:thoughts|comments|views|opinion|feedback|input|advice|ideas)(?: on this| on that| on it)?[ ?!.]{0,3}$
            ^(?:thoughts|comments|questions|ok|okay|agreed|deal|suggestions|interested|ideas|right|correct|true)\?
            what do (?:you|u|y'all) (?:think|say|want|suggest|prefer|know|mean)
            how (?:does|about|would) (?:that|this|it|[a-z0-9:]{1,12}) (?:sound|work|look|suit|be)
            (?:maybe|perhaps) (?:you|someone) (?:could|can|would)\b
            (?:maybe|perhaps|possibly) we (?:could|can|should) (?:meet|talk|get together|do|have|grab|set|speak|chat|schedule|discuss)
            let's (?:meet|get together|schedule|set up|aim for|grab|do lunch|have lunch|plan to meet|find a time|pick a)\b
            (?:may|might|would) be (?:worthwhile|useful|good|helpful|ideal|great|nice) (?:for us to|to|if (?:we|you)) (?:have|meet|talk|discuss|get|could|can|set|speak|schedule)\b
            (?:shoot|drop) me (?:a|an)\b
            (?:why don't|shall|should) (?:we|you|i)\b
            (?:would|might|may|could|think it|it)(?: it)? (?:make|makes) sense (?:for us to|if we) (?:have|meet|talk|discuss|set|schedule|call|get)
            (?:makes?|make) sense (?:to|for us to) (?:have (?:a|another) (?:\w{3,10} )?(?:call|meeting|chat|conference|discussion)|meet|talk|discuss|set up|schedule|get together)
            (?:would|might|may|could)(?: it)? make sense to (?:have|meet|talk|discuss|set|schedule|call|get)
            (?:i|we) (?:suggest|propose|recommend) (?:that )?(?:we|you|to|a|an|meeting|the following)\b
            (?:hopefully|i hope|hoping|hope) (?:that )?(?:you|we) (?:can|could|will|would|might|may|are|have|'re)\b(?! (?:doing|well|having|enjoy|had|fine|all|have (?:a )?(?:good|great|nice|wonderful|safe|fun)|feel|get well|a (?:good|great|nice)))
            hopefully you're (?:around|available|free|able|in)\b
            hope to be able to (?:sit|meet|talk|see|discuss|speak|get together)
            if you (?:could|would|can|wouldn't mind)(?: please)? (?!(?:find|see|imagine|believe)\b)[\w'-]{2,20}
            (?:do|would|will|did|are|have|were|can|could) you (?:know|want|like|have|think|need|mind|still|ever|get|got|going|able|available|interested|ok|okay|free|agree|prefer|plan|see|hear|happen|recall|remember|aware|planning|coming|using|help|confirm|tell|send|explain)\b(?=[^.!]{0,200}\?|[^?]{0,120}$)
            is there (?:any|anyone|anything|a way|a chance|someone|something|anybody)\b
            ^(?:remind|help|advise|confirm) (?:me|us)\b
            ^(?:pls|plz|please) [a-z]{3,}
            rsvp\b
            at your earliest convenience
            (?:i|we) (?:have|had|'ve got) (?:a|one|a few|some|several|two|three|another|a couple of|a quick|a couple) (?:quick |more |further |small )?questions?\b
            (?:quick|one|another|my|the) question (?:is|for|about|on)\b
            you (?:up for|in for|free|around|available|interested)\b(?=[^.!]{0,100}\?)
        """,
        "de": r"""
            ^(?:und |oder |aber |also )?(?:konnen|konnten|konntest|kannst|wurden|wurdest|mochten|mochtest|wollen|willst|haben|hast|hatten|sind|bist|ist|war|gibt es|darf|durfen|durfte|sollen|sollten|passt|wissen|weisst|habt|seid|konnt|wollt|geht|ginge) (?:sie|du|ihr|wir|ich|man|es|das|der|die|ihnen|dir|euch|jemand)\b
            ^(?:und |oder |aber |also )?(?:was|wann|wo|wer|wie|warum|wieso|weshalb|welche[rsmn]?|wohin|wofur|wozu|womit|woran|ab wann|bis wann|inwieweit) (?:ist|sind|war|waren|ware|waren|kann|konnen|konnten|soll|sollen|sollte|wird|werden|wurde|wurden|haben|hat|hast|halten|haltst|denken|denkst|meinen|meinst|sieht|siehst|sehen|steht|stehen|geht|ginge|viel|viele|lange|oft|passt|ist|schaut|kommt|kommen|brauchen|brauchst|machen|machst|liegt|lauft|heisst|kostet|mochten|wollen|willst|sagen|sagst|fande|finden|findest)\b
            (?:konnen|konnten|konntest|kannst|wurden|wurdest|konntet) (?:sie|du|ihr) (?:mir|uns|bitte|mal|noch|kurz|das|die|den|dem|sich|dies|dieses|es|vielleicht|eventuell)\b
            bitte (?:um|geben|gib|senden|sende|schicken|schick|teilen|teile|lassen|lass|sagen|sag|melden|melde|rufen|ruf|prufen|pruf|bestatigen|bestatige|antworten|antworte|schreiben|schreib|nennen|nenn|schauen|schau|unterschreiben|unterzeichnen|klaren|kummern|erganzen|erklaren|erlautern|uberweisen|zahlen|kommen|reichen|ubersenden|ubermitteln|mailen|informieren|benachrichtigen|uberlegen|entscheiden|freigeben)\b
            (?:geben|gib|gebt) (?:sie )?(?:mir|uns) (?:bitte |doch |mal |kurz |einfach ){0,4}(?:bescheid|ruckmeldung|ein feedback|eine info|eine ruckmeldung)
            (?:lassen|lass|lasst) (?:sie )?(?:mich|uns) (?:bitte |doch |gerne? |kurz ){0,4}(?:wissen|horen)
            (?:teilen|teile|teilt|sagen|sag|sagt|schicken|schick|senden|sende|nennen|nenne?|schreiben|schreib|rufen|ruf) (?:sie )?(?:mir|uns|mich|ihm) (?:bitte|doch|mal|kurz|das|die|den|ob|wann|was|wie|einfach)\b
            melden sie sich(?! (?:gerne?|jederzeit|bei fragen))
            meldest du dich
            (?:wurde|wurden) (?:ich mich|wir uns|mich|uns|ich|wir) … (?:freuen|interessieren|gern wissen|gerne wissen|bitten)\b
            (?:ware|waren) (?:ich|wir) … (?:dankbar|verbunden)\b
            (?:ware|waren) (?:nett|schon|toll|super|hilfreich|gut|prima|lieb|klasse),? wenn (?:sie|du|ihr|wir)\b
            (?:freue|freuen) (?:mich|uns|ich mich|wir uns) (?:schon |sehr |bereits )?(?:auf|uber|von) (?:ihre|deine|eure|eine|ihnen|dir|euch|ein) (?:baldige |kurze |positive |schnelle )?(?:antwort|ruckmeldung|nachricht|ruckruf|entscheidung|meinung|feedback|zu horen|einschatzung|anruf)
            (?:warte|warten|erwarte|erwarten) … (?:ihre|deine|eure|eine) … (?:antwort|ruckmeldung|freigabe|entscheidung|nachricht)
            (?:ich|wir) (?:bitte|bitten|brauche|brauchen|benotige|benotigen) (?:sie|dich|euch|noch|hierfur|dafur|dazu|von|um|dringend|ihre|deine|eine|bis|ihr|dein|den|das|die)\b
            bitten (?:wir|sie) … (?:um|zu)\b
            (?:ich|wir) (?:mochte|mochten|wollte|wollten|wurde|wurden) (?:sie |dich |euch |gern |gerne |nur |kurz |mal |noch |auch ){1,4}(?:fragen|nachfragen|horen|wissen|nachhaken|erfahren|bitten|klaren|vorschlagen)
            (?:frage|fragen|nachfrage|ruckfrage):
            (?:habe|hatte|haben|hatten) (?:ich|wir) … (?:eine|noch|ein paar|zwei|drei) … (?:frage|fragen|bitte)\b
            (?:ich|wir) (?:habe|hatte|haben|hatten) (?:da |noch |dazu |nur |mal )?(?:eine|ein paar|zwei|drei|einige) (?:kurze |weitere )?(?:frage|fragen|bitte)\b
            (?:schlage|schlagen|wurde|wurden) (?:ich|wir|vor|vorschlagen),? … (?:vor|dass|vorschlagen|uns|zu)\b
            was (?:halten|haltst|haltet|meinen|meinst|meint|denken|denkst|sagen|sagst) (?:sie|du|ihr)\b
            (?:passt|passen|ginge|geht) (?:es|ihnen|dir|euch|das|der)\b[^.!?]{0,100}\?
            (?:hast|haben|habt|hatten|hattest) (?:du|sie|ihr) … (?:zeit|lust|interesse|idee|gelegenheit|schon|bereits)\b
            gibt es (?:schon |bereits |hierzu |dazu |etwas ){0,4}(?:neuigkeiten|neues|etwas neues|eine entscheidung|einen stand|ruckmeldung|fragen|eine moglichkeit)
            (?:irgendwelche|gibt's|gibt es) … (?:neuigkeiten|neues|einwande)\b
            um (?:eine )?(?:kurze |baldige |schnelle |zeitnahe )?(?:ruckmeldung|antwort|ruckruf|bestatigung|info|feedback|freigabe|mitteilung|nachricht|prufung|unterschrift|zusendung)\b
            (?:wie|ob|wann) (?:es|sie|du|ihr|wir) … (?:mochten|mochtest|wollen|willst|passt|konnen|kannst|aussieht|weitergeht)\?
        """,
        "fr": r"""
            ^(?:bonjour, )?(?:pouvez|pourriez|pourrais|peux|auriez|avez|as|etes|es|seriez|serait|voulez|veux|souhaitez|est)[- ](?:vous|tu|il|ce|ce que|on|nous)\b
            (?:pouvez|pourriez|pourrais|peux|auriez|seriez|voulez|souhaitez|avez)[- ](?:vous|tu)\b
            est-ce que\b
            qu'en (?:pensez|penses|dites|dis)[- ](?:vous|tu)
            (?:merci|priere) de (?:me|m'|nous|bien|confirmer|repondre|votre|vos|vouloir)
            (?:merci|svp|s'il vous plait|veuillez) (?:me |nous )?(?:confirmer|repondre|envoyer|indiquer|dire|retourner|signer|rappeler|preciser|transmettre|donner)\b
            (?:tenez|tiens|tenir)[- ](?:moi|nous) (?:au courant|informe)
            (?:dites|dis|faites|fais|envoyez|envoie|appelez|appelle|rappelez|donnez|donne)[- ](?:moi|nous)\b
            (?:dans l'attente|en attente|en attendant|j'attends|nous attendons|attendons) (?:de )?(?:votre|vos|ta|une|tes)\b
            (?:j'aimerais|nous aimerions|je souhaiterais|je voudrais|nous souhaiterions) (?:savoir|avoir|vous|connaitre|que|fixer|te|recevoir|discuter)
            (?:j'aurais|nous aurions) besoin\b
            (?:j'ai|nous avons|aurais) (?:une|quelques|deux) questions?\b
            (?:quand|ou|comment|pourquoi|quel|quelle|quels|quelles|combien|qui) … (?:vous|tu|est|sont|on)\b[^.!]{0,150}\?
        """,
        "es": r"""
            (?:puede|puedes|podria|podrias|pueden|podrian|podriais|podemos|podriamos) (?:usted |por favor )?(?:decir|decirme|enviar|enviarme|confirmar|confirmarme|ayudar|ayudarme|indicar|indicarme|mandar|mandarme|llamar|llamarme|hablar|vernos|reunirnos|quedar|pasar|pasarme|darme|revisar|explicar)\b
            (?:digame|dime|avisame|aviseme|avisenos|confirmame|confirmeme|enviame|envieme|mandame|llamame|llameme|hagame saber|hazme saber|cuentame|indiqueme)\b
            (?:por favor|favor de|le ruego|les ruego|le agradeceria|le agradezco|agradeceria|agradeceriamos|ruego) (?:que )?(?:me |nos |su |tu )?(?:confirm|envi|mand|dig|avis|llam|respond|contest|indi|firm|revis|respuesta|comentarios)\w{0,12}
            (?:quedo|quedamos|espero|esperamos) (?:a la espera|a la espera de|en espera|su|tu|tus|sus|vuestra|pendiente|atento)\b
            (?:quisiera|me gustaria|nos gustaria|necesito|necesitamos) (?:saber|que|su|tu|conocer|hablar|recibir|una|el|la)\b
            (?:tengo|tenemos) (?:una|unas|alguna|algunas|dos) (?:pregunta|preguntas|duda|dudas)
            que (?:te|le|les|os) parece
        """,
        "it": r"""
            (?:puo|puoi|potrebbe|potresti|potete|potreste|possiamo|potremmo|riesce|riesci) (?:per favore |gentilmente |cortesemente )?(?:\w{4,14}(?:mi|ci|lo|la|e)|darmi|dirmi|farmi|vederci|sentirci)\b
            (?:mi|ci) (?:faccia|fai|faccia|facci|fate) sapere
            (?:fammi|facci|fatemi|mi dica|dimmi|mi confermi|confermami|inviami|mi invii|chiamami|mi chiami|mandami|mi mandi)\b
            (?:resto|restiamo|rimango|rimaniamo|sono|siamo) in attesa
            attendo (?:una |un |sua |tua |vostra |suo |tuo |vostro |cortese )
            (?:vorrei|vorremmo|mi piacerebbe) (?:sapere|chiedere|chiederle|chiederti|avere|conoscere|fissare|parlare)
            (?:ho|abbiamo|avrei|avremmo) (?:una|alcune|qualche|due|bisogno) (?:domanda|domande|di)
            (?:cosa|che) (?:ne )?(?:pensa|pensi|pensate|dice|dici)
            (?:per favore|si prega di|la prego di|le chiedo di|ti chiedo di|gentilmente) [a-z]{4,}
        """,
        "pt": r"""
            (?:pode|poderia|podes|podem|poderiam|podemos|poderiamos) (?:por favor |me |nos )?(?:enviar|confirmar|dizer|mandar|ligar|ajudar|informar|dar|falar|marcar|indicar|verificar|me|rever)\b
            (?:me |nos )?(?:avise|avisa|diga|diz|diga-me|avise-me|informe|confirme|envie|mande|ligue)[- ](?:me|nos|se|por favor|quando|o|a)\b
            (?:aguardo|aguardamos|fico|ficamos|espero|esperamos) (?:o seu|a sua|seu|sua|teu|tua|no aguardo|a espera|retorno|resposta|uma|vosso)\b
            (?:gostaria|gostariamos|preciso|precisamos|queria|agradecia|agradeco|agradeceria) (?:de |que |do |da )?(?:saber|seu|sua|me|conhecer|falar|receber|confirm\w{1,8}|uma|envi\w{1,8})\b
            (?:tenho|temos) (?:uma|algumas|duas) (?:pergunta|perguntas|duvida|duvidas)
            o que (?:acha|achas|acham|pensa)
            por favor,? [a-z]{4,}
        """,
        "nl": r"""
            ^(?:kunt|kun|kan|zou|zouden|wilt|wil|heb|heeft|hebben|bent|ben|is|weet|mag|past|schikt|zullen) (?:u|je|jij|jullie|het|er|dat|ik|we|wij|iemand)\b
            (?:kunt|kun|zou|wilt|wil) (?:u|je|jij|jullie) (?:mij|me|ons|dit|dat|het|de|even|a\.?u\.?b|alsjeblieft|misschien|eens|kunnen|willen)\b
            (?:laat|laten) (?:u )?(?:me|mij|ons|het|het me|het mij|het ons)(?: even| maar)? weten
            (?:graag|gaarne) (?:ontvang|hoor|verneem|uw|je|jouw|een|zou|horen|ontvangen|vernemen|even)\b
            (?:hoor|horen|verneem) (?:ik |wij |we )?graag\b
            (?:ik|wij|we) (?:zie|zien|kijk|kijken) (?:uit naar|uw|je) … (?:reactie|antwoord|bericht)
            wat (?:vindt|vind|denkt|denk) (?:u|je|jij|jullie)
            (?:ik|wij|we) (?:heb|hebben|had|hadden) (?:een|nog een|enkele|een paar|twee) (?:korte )?(?:vraag|vragen|vraagje)
            (?:wanneer|hoe|waar|waarom|wat|welke|wie) (?:kunt|kun|kan|is|zijn|wordt|heeft|heb|wil|wilt|komt|staat)\b
            (?:stuur|geef|mail|bel|zend) (?:me|mij|ons) (?:graag|even|a\.u\.b|alstublieft|de|het|uw|je)\b
            (?:gelieve|aub|a\.u\.b\.|alstublieft) (?!(?:mij |me |ons )?niet)[a-z]{2,}
        """,
        "sv": r"""
            ^(?:kan|kunde|skulle|vill|har|ar|vet|far|hinner|passar|gar) (?:du|ni|vi|det|jag|nagon)\b
            (?:kan|kunde|skulle|vill) (?:du|ni) (?:skicka|ringa|kolla|hjalpa|bekrafta|aterkomma|kunna|vilja|ta|se|ge|saga|maila|hora)
            (?:aterkom|meddela mig|meddela oss|lat (?:mig|oss) veta|sag till|ge mig (?!nagra|lite|ett par|tid)|skicka (?:mig|oss|garna)|hor garna av (?:dig|er))\b
            (?:ser fram emot|vantar pa|inval?tar) … (?:svar|aterkoppling|besked|hora)
            vad (?:tycker|tanker|sager) (?:du|ni)
            (?:jag|vi) (?:skulle vilja|undrar|behover|onskar|har en fraga|har nagra fragor)\b
            vanligen [a-z]{4,}
        """,
        "da": r"""
            ^(?:kan|kunne|vil|har|er|ved|ma|skal|passer) (?:du|i|vi|det|jeg|nogen|dere)\b
            (?:kan|kunne|vil) (?:du|i|dere) (?:sende|ringe|tjekke|sjekke|hjaelpe|hjelpe|bekraefte|bekrefte|vende|kunne|give|gi|sige|si|se|lade|la)
            (?:(?:lad|la) (?:mig|meg|os|oss) (?:vide|vite|hore|fa)|(?:giv|gi|send|skriv|sig) (?:mig|meg|os|oss|besked|beskjed))\b(?! ikke| et par| nogle| lidt| tid)
            (?:ser frem til|ser fram til|afventer|avventer|venter pa) … (?:svar|hore|besked|beskjed|tilbagemelding|tilbakemelding)
            hvad (?:synes|siger|taenker) (?:du|i)
            hva (?:synes|sier|tenker) (?:du|dere)
            (?:jeg|vi) (?:vil gerne|vil gjerne|har brug for|trenger|har et sporgsmal|har et sporsmal|onsker)\b(?! ikke)
            (?:venligst|vennligst) [a-z]{3,}
        """,
        "pl": r"""
            (?:czy|kiedy|dlaczego|gdzie|ile|jak|ktory|ktora|kto) [^.!?]{2,200}\?
            (?:prosze|prosimy|uprzejmie prosze|bardzo prosze) (?:o |mi |nam |podac|przeslac|wyslac|potwierdzic|odpowiedziec|dac znac|zadzwonic|sprawdzic)
            (?:daj|dajcie|niech pan|niech pani|napisz|zadzwon|potwierdz|przeslij|wyslij) (?:mi|nam|znac|da|do|prosze)\b
            (?:czekam|czekamy|oczekuje|oczekujemy) na (?:odpowiedz|decyzje|informacje|kontakt|panstwa|pana|pani|twoja)
            (?:moglby|moglaby|moglbys|moglabys|mozesz|moze pan|moze pani|mozecie)\b
            (?:chcialbym|chcialabym|chcielibysmy|potrzebuje|potrzebujemy) (?:wiedziec|zapytac|informacji|prosic|poprosic|potwierdzenia)
            mam (?:pytanie|kilka pytan|prosbe)
            bede wdzieczn\w{1,3}
        """,
    }
)

# Small talk: it expects an answer, but where more is asked, these are not the words to show.
SOCIAL = Phrasebook(
    {
        "en": r"""
            ^(?:so |and |hi,? |hey,? |hello,? )?how(?:'s| is| are|'re| was| were) (?:your (?:day|week|weekend|trip|vacation|holiday|family)|you|u|ya|it going|things|life|everything|everyone|the family|the kids)\b
            ^(?:what's up|what's new|how goes it|how have you been|are you well)\b
        """,
        "de": r"""
            ^(?:und |hallo,? )?wie (?:geht's|geht es|laufts|lauft es|war (?:dein|ihr|euer) (?:urlaub|wochenende))\b
        """,
        "fr": r"""
            ^(?:comment (?:vas|allez|va|ca va)|ca va)\b
        """,
        "es": r"""
            ^(?:como (?:estas|esta|estan|te va|va)|que tal)\b
        """,
        "it": r"""
            ^(?:come (?:stai|sta|va|state))\b
        """,
    }
)
