"""How people ask never to be written again, and what they say when they only inform or thank. By language; see phrases.py for a line's form."""
# ruff: noqa: E501  -- one phrase, one line

from ringback.intake.phrases import Phrasebook

OPTS_OUT = Phrasebook(
    {
        "en": r"""
            (?:take|remove|delete|drop|strike|scratch|get) (?:me|us|my name|my address|my email|my e-mail|our address|this address|my e-mail address|my email address|our company|my contact \w{4,12}) (?:off|from|out of) (?:of )?(?:your|the|this|these|that|any|all|future|further|list|lists|mailing|distribution)\b
            ^(?:please |pls |kindly |now |and )?(?:unsubscribe|un-subscribe|opt[- ]?out)[.! ]{0,4}$
            (?:unsubscribe|un-subscribe|opt) (?:me|us|my address|my email|this address)\b
            (?:i|we|i'd|we'd|i would|we would|i have|i've) (?:\w{2,10} ){0,2}?(?:want|like|wish|asked|ask|need|requesting|trying|tried|request) to (?:be )?(?:unsubscribed?|un-subscribed?|opt[- ]?out)\b(?! of (?:the|this) (?!list|mailing|e-?mail|newsletter))
            (?:how (?:do|can) (?:i|we)|please let me) unsubscribe\b
            (?:stop|quit|cease) (?:sending|emailing|e-mailing|writing|contacting|calling|mailing|messaging|spamming|bothering|pestering|harassing)(?: me\b| us\b| to me\b| to us\b| these (?:e-?mails?|mails?|messages)| this (?:stuff|spam|junk)| your (?:e-?mails?|mails?|messages|spam|offers|ads)| any (?:more|further)| unsolicited|[.! ]{0,3}$)(?! (?:the|a|an|this|that|these|those|at|in|on|during|names?|stupid|silly|about)\b)
            (?:do not|don't|please don't|never) (?:ever )?(?:contact|email|e-mail|write|mail|message|bother|approach|text) (?:to )?(?:me|us)(?: again| any ?more| any further|[.!,]| ?$)
            (?:do not|don't|please don't|never) (?:ever )?(?:call) (?:me|us)(?: again| any ?more|[.!]| ?$)
            (?:do not|don't|please don't|never) (?:ever )?send (?:me|us) (?:any ?thing|any|more|any more|further|these|such|your)\b
            ^(?:no|any|not any) (?:more|further|future|additional) (?:e-?mails?|messages?|calls?|contact|mailings?|communications?|solicitations?)(?: (?:please|from (?:you|your)|thanks|thank)|[.!,]| ?$)
            (?:please,?|want|receive|send|send me|send us|like|wish) (?:no|any|not any) (?:more|further|future|additional) (?:e-?mails?|messages?|calls?|contact|mailings?|communications?|solicitations?)(?: (?:please|from (?:you|your)|thanks|thank)|[.!,]| ?$)
            (?:don't|do not|no longer) (?:want|wish|care|like) to (?:receive (?:any|your|these|more|further|such|this|e-?mails?)|get (?:any|your|these|more|further|such) (?:more )?(?:e-?mails?|mails?|messages?|calls?)|hear from (?:you|your)|be contacted|be emailed|be on (?:your|this|the|any) (?:\w{1,15} )?list)\b
            (?:no longer|stop) (?:receive|receiving|getting) (?:these|your|this|any|such|emails|mails|messages)
            ^(?:please |just )?leave (?:me|us) alone\b
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
            (?:ne |n'|je ne |nous ne )(?:souhaitons|souhaite|veux|voulons|desire|desirons) plus (?:recevoir|etre contact|etre sollicit|avoir de)
            (?:ne plus|plus) (?:me|nous|m'|recevoir de|jamais me) ?(?:contacter|ecrire|envoyer|solliciter|appeler|relancer|mails?|vos)
        """,
        "es": r"""
            (?:darme|dame|deme|denme|darnos) de baja
            (?:no|dejen de|deje de|deja de) (?:me |nos )?(?:vuelv\w{1,4} a |quiero |deseo |queremos )?(?:escrib\w{1,5}|contact\w{1,5}|envi\w{1,7}|envieis|llam\w{1,5}|mand\w{1,5}|recibir|molest\w{1,5})(?:me|nos)? ?(?:mas|nunca|nada)?(?: correos| mensajes| emails)?(?: mas)?(?:[.,!]|$)
            no (?:quiero|deseo|queremos|deseamos) (?:recibir|que me|que nos)
            (?:elimin\w{1,6}|quit\w{1,6}|borr\w{1,6}|saqu\w{1,6}) [^.!?]{0,40}(?:lista|base de datos|correo|direccion|contactos)
            (?:no|nunca) (?:me|nos) (?:vuelva|vuelvas|vuelvan) a (?:escribir|contactar|llamar|enviar)\b
        """,
        "it": r"""
            (?:cancell\w{1,8}|rimuov\w{1,8}|togli\w{1,8}|elimin\w{1,8}|disiscriv\w{1,8}|disiscrizione) [^.!?]{0,40}(?:lista|elenco|mailing|indirizzo|database|contatti|newsletter)
            (?:cancellatemi|rimuovetemi|toglietemi|disiscrivetemi|mi cancelli|mi rimuova|mi tolga)\b
            (?:non) (?:mi|ci) (?:scriv\w{1,6}|contatt\w{1,6}|invi\w{1,6}|chiam\w{1,6}|mand\w{1,6}) piu
            (?:non) (?:voglio|desidero|vogliamo|desideriamo) (?:piu )?(?:ricevere|essere contattat\w)
            (?:smett\w{1,5}|basta|smettetela) (?:di )?(?:scriver\w{1,3}|mandar\w{1,3}|inviar\w{1,3}|contattar\w{1,3}|email|mail|chiamar\w{1,3})
            (?:non|di non) (?:mi )?(?:contattar|scriver|inviar|mandar|chiamar)(?:mi|ci|e) piu\b
            non (?:scrivete|contattate|chiamate|inviate|mandate)(?:mi|ci) piu\b
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
            (?:mij|me|ons) (?:\w{2,8} )?niet (?:meer|langer|verder) (?:te )?(?:mailen|e-mailen|schrijven|bellen|contacteren|benaderen|lastig)
            niet (?:meer|langer) (?:bellen|mailen|schrijven|contacteren|benaderen)\b
        """,
        "sv": r"""
            (?:ta bort|stryk|avregistrera|radera) (?:mig|oss|min|var) [^.!?]{0,50}
            (?:avregistrera|avprenumerera|avsluta prenumerationen)\b
            (?:inga|inte) (?:fler|mer|ytterligare) (?:mejl|mail|e-post|utskick|samtal|meddelanden)
            (?:sluta|upphor) (?:med )?(?:att )?(?:mejla|maila|skicka|skriva|ringa|kontakta|hora av)\b
            (?:kontakta|mejla|maila|ring|skriv) (?:mig|oss|till mig|till oss|inte mig|inte oss) (?:inte )?(?:igen|mer|langre)
            (?:vill|onskar) inte (?:langre )?(?:fa|ha|ta emot|bli)\b … (?:mejl|mail|e-post|utskick|kontaktad|fler|samtal)
            (?:skicka|sand) (?:mig |oss )?(?:inte|inga) (?:fler|mer)\b
        """,
        "da": r"""
            (?:fjern|slet|slett|afmeld|avmeld|meld|tag|ta) (?:mig|meg|os|oss|min|vores)\b[^.!?]{0,30}(?:fra|liste|listen|ud|af|av|adresse)\b
            (?:afmeld|avmeld|framelde|afmelde)\b
            (?:ingen|ikke) (?:flere|mere|mer) (?:mails?|e-?mails?|e-post|beskeder|henvendelser|opkald|eposter)
            (?:stop|slutt|hold op|lad vaere) (?:med )?(?:at |a )?(?:skrive|maile|sende|ringe|kontakte)
            (?:kontakt|skriv|ring|send) (?:mig|meg|os|oss|til mig) ikke (?:igen|igjen|mere|mer)
            (?:onsker|vil) ikke (?:laengere |lenger )?(?:at |a )?(?:modtage|motta|fa|kontaktes|hore) (?:flere|mere|mer|jeres|fra)\b
            send (?:mig|meg|os|oss) ikke (?:flere|mere|mer)\b
            (?:stop|slutt|hold op|lad vaere) (?:med )?(?:at |a )?(?:kontakte|skrive|sende|ringe|maile)\b
        """,
        "pl": r"""
            (?:prosze|prosimy) (?:o |mnie |nas ){0,2}(?:usun\w{1,6}|wypis\w{1,6}|wykresl\w{1,6}|skresl\w{1,6})\b
            (?:wypisz|usun|wykresl|wypiszcie|usuncie) (?:mnie|nas|moj)
            (?:prosze|prosimy) (?:wiecej )?(?:do mnie |do nas )?(?:nie|wiecej nie) (?:wiecej )?(?:pisac|dzwonic|wysylac|kontaktowac|przysylac)
            nie (?:chce|chcemy|zycze sobie|zyczymy sobie) (?:juz )?(?:wiecej )?(?:otrzymywac|dostawac|wiadomosci|maili|kontaktu|telefonow)
            (?:przestan|przestancie|prosze przestac) (?:do mnie )?(?:pisac|dzwonic|wysylac|przysylac)
            nie (?:pisac|dzwonic|kontaktowac sie|wysylac)(?: do mnie| do nas)? wiecej\b
        """,
    }
)

# The user's own last word: takes it that this will not happen, closes the file, will not write again.
LAST_WORD = Phrasebook(
    {
        "en": r"""
            (?:i|we|and|will|therefore|now)(?:'ll| will| am| are|'m|'re)?(?: now| therefore| then| just){0,2} clos(?:e|ing) (?:my|the|your|this) (?:\w{2,12} )?(?:file|files|case|folder)\b
            (?:will not|won't|shall not|am not going to|promise not to) (?:bother|trouble|write to|write|contact|chase|disturb|pester|mail|e-?mail|nag) (?:you |to you )?(?:about (?:this|it) |with (?:this|it) )?(?:again|any ?more|any further|any longer)\b
            (?:this is|this will be|consider this) my (?:last|final) (?:message|mail|e-?mail|note|letter|attempt)(?: on this| about this| for now| to you)?[.,:;!]
            (?:i|we)(?:'ll| will)? (?:take it|assume|conclude|gather)(?: now| then| from your silence| from this){0,2} that (?:you|we|this|it|our) (?:\w{2,12} ){0,5}(?:not|no longer|won't) (?:\w{2,12} ){0,3}(?:do this|happen|happening|going ahead|go ahead|any further|together|proceed|proceeding|pursue|come of|any ?more|a topic|a priority)\b
        """,
        "de": r"""
            (?:schliesse|schliessen) (?:ich |wir )?(?:\w{2,10} ){0,3}(?:akte|akten|vorgang)\b
            (?:lege|legen) (?:ich |wir )?(?:\w{2,12} ){0,4}(?:ad acta|zu den akten)\b
            (?:gehe|gehen|nehme|nehmen) (?:ich |wir )?(?:\w{2,12} ){0,3}(?:davon aus|an),? dass (?:\w{2,14} ){0,6}(?:nichts|nicht|kein|keine) (?:\w{2,14} ){0,4}(?:wird|machen|zustande ?kommt|zusammenkommen|zusammenarbeiten|weiterverfolgen|weiterverfolgt|interesse|bedarf)\b
            (?:werde|werden|will) (?:ich |wir )?(?:sie|dich|euch|ihnen|dir|mich) (?:\w{2,12} ){0,4}nicht (?:mehr |weiter |wieder |noch einmal ){1,2}(?:behelligen|belastigen|schreiben|storen|anschreiben|melden|kontaktieren|nerven)\b
            (?:melde|schreibe) ich (?:mich |ihnen |dir )?(?:dazu |hierzu |deshalb |nun ){0,2}nicht (?:mehr|wieder|noch einmal)\b
            (?:das|dies) (?:ist|war) (?:dann |nun |somit )?meine letzte (?:nachricht|mail|e-mail)\b
        """,
        "fr": r"(?:je ne (?:vous|te) (?:importunerai|relancerai|derangerai|recontacterai|ecrirai) plus|je (?:clos|cloture|ferme) (?:le|mon|votre) dossier)\b",
        "es": r"(?:no (?:le|te|les|lo|la) (?:molestare|escribire|contactare) (?:mas|de nuevo)|no (?:le|te|les) volvere a (?:escribir|molestar|contactar)|cierro (?:el|mi|su) expediente)\b",
        "it": r"(?:non (?:la|ti|vi) (?:disturbero|contattero|importunero) (?:piu|oltre)|chiudo (?:la|questa) pratica)\b",
        "pt": r"(?:nao (?:o|a|lhe|te) (?:incomodarei|contactarei|contatarei|escreverei) mais|encerro (?:o|este) (?:processo|dossie))\b",
        "nl": r"(?:(?:ik zal|zal ik) (?:u|je|jullie) niet (?:meer|verder|langer) (?:lastigvallen|lastig vallen|benaderen|mailen|schrijven|storen)|sluit (?:ik )?(?:het|mijn|dit) dossier)\b",
        "sv": r"(?:(?:jag ska|ska jag) inte (?:stora|skriva|kontakta|besvara) (?:\w{2,6} )?(?:mer|igen|langre)|stanger (?:jag )?(?:arendet|akten))\b",
        "da": r"(?:(?:jeg vil|vil jeg|jeg skal) ikke (?:forstyrre|skrive|kontakte|plage) (?:\w{2,6} ){0,2}(?:mere|mer|igen|igjen)|lukker (?:jeg )?(?:sagen|saken))\b",
        "pl": r"(?:nie bede (?:juz )?(?:wiecej )?(?:przeszkadzac|pisac|niepokoic)|zamykam (?:sprawe|temat|teczke))\b",
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
