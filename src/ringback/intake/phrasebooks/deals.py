"""Offers that await a decision, buying and selling, and the meeting that was missed. By language; see phrases.py for a line's form."""
# ruff: noqa: E501  -- one phrase, one line

from ringback.intake.phrases import Phrasebook

# The user's offer that awaits a decision.
PROPOSAL = Phrasebook(
    {
        "en": r"""
            (?:attached|enclosed|attaching|sending you|sent you|send you|here is|here's|here are|below is|below are|please find|find attached|faxed you|emailed you|prepared) (?:is |are |please find |you |herewith |for your \w{4,15} ){0,2}(?:our|the|my|a|an) (?:(?!form\b|old\b|executed\b)\w{3,14} ){0,3}(?:proposal|quotation|price quote|offer letter|price list|term sheet|letter of intent|cost estimate|contract|contract draft|agreement|amendment|indicative pricing|statement of work|nda)\b
            (?:attached|enclosed|here is|here's|sending you|sent you|please find) (?:is |are |please find |you |herewith ){0,2}(?:our|my) (?:\w{3,14} ){0,2}(?:quote|offer|bid|pricing|estimate)\b
            our (?:\w{3,14} ){0,2}(?:proposal|quote|quotation|offer|bid) (?:of|is|for|at|would be|includes|remains|stands|expires|dated|from|we sent|i sent|was|covers|has)\b
            (?:our|the|my|total|net|offered|indicative|best|final) (?:(?!stock|share|market|strike|spot)\w{3,12} )?price (?:is|would be|comes to|will be) (?:\w{2,8} )?[$€£]? ?\d
            (?:we|i) (?:can|could|would|will|'d|are able to|are prepared to|are pleased to|am pleased to|'re happy to|would be able to|propose to) (?:offer|quote|sell|provide|bid)(?: to)? (?:you |it |this |them |these ){0,2}(?:\w{2,12} ){0,4}?(?:for|at|a|the|our|[$€£]) ?[$€£]?\d
            (?:for|awaiting|await|await your|pending|require|requires|needs|need) your (?:signature|approval|decision|acceptance|countersignature|sign-off)\b
            (?:please|kindly) (?:countersign|sign (?:the|and return|both|below|it|this|attached|where)|execute (?:the|both|and)|review and sign|sign and return|execute and return)\b
            (?:your|any) (?:decision|thoughts|feedback|comments|response) (?:on|about|regarding|to) (?:our|the|my) (?:\w{3,14} )?(?:proposal|quote|quotation|offer|bid|contract|agreement)\b
        """,
        "de": r"""
            (?:anbei|angehangt|beigefugt|im anhang|in der anlage|hiermit|hier|sende|senden|schicke|schicken|ubersende|ubersenden|erhalten|erhaltst|lege|unterbreite|unterbreiten|geschickt|gesendet|zugeschickt) (?:\w{2,12} ){0,5}(?:angebot|kostenvoranschlag|vertrag|vertragsentwurf|preisliste|offerte|auftragsbestatigung|rahmenvertrag|angebots|preisangebot|entwurf des vertrags|kalkulation)\b
            (?:unser|mein|das|unserem|meinem|zum|unseres) (?:\w{3,14} )?(?:angebot|kostenvoranschlag|vertragsentwurf|offerte|vorschlag) (?:vom|ist|gilt|uber|fur|liegt|lautet|beinhaltet|enthalt|haben sie|hast du|geschickt|zu)\b
            (?:der|unser|gesamt|ein) ?(?:preis|festpreis|gesamtpreis|stuckpreis|nettopreis) (?:betragt|liegt bei|ware|von|lautet|ist|belauft sich) (?:\w{2,10} ){0,3}[€$]? ?\d
            (?:zur|um|ihre|deine|auf ihre|auf die) (?:unterschrift|gegenzeichnung|freigabe|entscheidung|beauftragung|auftragserteilung)\b
        """,
        "fr": r"(?:(?:ci-joint|veuillez trouver|je vous envoie|nous vous envoyons|je vous adresse|voici) (?:\w{2,10} ){0,4}(?:devis|offre|proposition|contrat|tarifs?)|notre (?:devis|offre|proposition) (?:du|est|pour|de))\b",
        "es": r"(?:(?:adjunto|adjuntamos|le envio|te envio|les envio|le enviamos|aqui esta|aqui tiene) (?:\w{2,10} ){0,4}(?:presupuesto|oferta|propuesta|contrato|cotizacion)|nuestr[ao] (?:oferta|propuesta|presupuesto|cotizacion) (?:de|es|del|para))\b",
        "it": r"(?:(?:allego|in allegato|le invio|ti invio|vi inviamo|ecco|inviamo) (?:\w{1,10} ){0,4}(?:preventivo|offerta|proposta|contratto)|(?:la )?nostr[ao] (?:offerta|proposta|preventivo) (?:di|e|del|per))\b",
        "pt": r"(?:(?:segue|em anexo|envio|enviamos|anexo|seguem) (?:\w{1,10} ){0,4}(?:proposta|orcamento|contrato|cotacao|oferta)|noss[ao] (?:proposta|oferta|orcamento) (?:de|e|para))\b",
        "nl": r"(?:(?:bijgaand|in de bijlage|hierbij|ik stuur|wij sturen) (?:\w{2,10} ){0,5}(?:offerte|voorstel|contract|overeenkomst|prijsopgave)|onze (?:offerte|prijsopgave|voorstel) (?:van|is|voor))\b",
        "sv": r"(?:(?:bifogat|bifogar|har kommer|skickar) (?:\w{2,10} ){0,4}(?:offert|offerten|forslag|forslaget|avtal|avtalet|prisforslag)|var(?:t)? (?:offert|forslag) (?:pa|ar|fran|om))\b",
        "da": r"(?:(?:vedhaeftet|vedlagt|hermed|her er|sender) (?:\w{2,10} ){0,4}(?:tilbud|tilbuddet|tilbudet|kontrakt|kontrakten|aftale|avtale|forslag)|vores (?:tilbud|forslag) (?:pa|er|fra|om))\b",
        "pl": r"(?:(?:w zalaczeniu|w zalaczniku|przesylam|przesylamy|zalaczam) (?:\w{2,12} ){0,4}(?:oferte|oferta|umowe|umowa|propozycje|wycene|wycena|kosztorys)|nasza oferta (?:z|jest|na|dotyczaca))\b",
    }
)

# Their words about the user's offer.
OUR_PROPOSAL = Phrasebook(
    {
        "en": r"""
            (?:received|got|reviewing|reviewed|review|looking at|looked at|look at|evaluating|considering|discussing|discussed|thanks for|thank you for|regarding|about|on|read) (?:the |all )?your (?:\w{3,12} ){0,2}(?:proposal|quote|quotation|offer|bid|price|pricing|estimate)\b(?! to \w)
        """,
        "de": r"(?:ihr|dein|ihrem|ihres|euer) (?:\w{3,12} )?(?:angebot|kostenvoranschlag|vertragsentwurf|offerte)\b",
        "any": r"(?:votre (?:devis|offre|proposition)|su (?:oferta|propuesta|presupuesto|cotizacion)|vostra (?:offerta|proposta)|sua (?:offerta|proposta|proposta comercial)|vostro preventivo|uw (?:offerte|voorstel)|(?:din|er) offert|(?:dit|jeres) tilbud|(?:panstwa|pana|pani) oferta)\b",
    }
)

BUYS = Phrasebook(
    {
        "en": r"""
            (?:our|attached|signed|enclosed) (?:attached |signed |new |official |formal )?(?:purchase order|p\.o\.)\b
            (?:we|i) (?:would|'d) like to (?:order|buy|purchase|place an order|subscribe to your|renew (?:our|the) (?:subscription|contract|license|licence))\b
            (?:we|i) (?:will|are going to|hereby|want to|have decided to|are ready to) (?:(?:order|buy|purchase|take) (?:your|from you|\d|one|two|three|four|five|ten|twelve|twenty|the (?:\w{3,12} )?(?:package|licen[cs]e\w?|edition|plan|model))\b|place (?:an|the|our) order|pay (?:your|the) invoice)
            (?:place|placing|placed) (?:an|the|our|my|this) (?:\w{3,12} )?order (?:with you|for|from you|today|now)\b
            (?:please|kindly|can you|could you) (?:send (?:us|me)|issue|email (?:us|me)|forward|resend|provide) (?:the|an|your|a|us the|us an|us your) (?:\w{3,12} ){0,2}invoice\b
            (?:please|you can|you may|kindly) (?:invoice|bill) (?:us|me|our (?:company|office|head office)|our \w{3,12} (?:office|department)) (?:for|at|directly|accordingly|please|as)\b
            (?:your|the) (?:\w{2,12} )?invoice (?:\w{2,12} ){0,2}(?:has been|was|is being|will be|is|is now) (?:paid|settled|approved for payment|processed for payment|being processed|in process)\b
            (?:we|i) (?:have |had |just |already |will |'ve ){0,4}(?:paid|pay|wired|transferred|remitted) (?:your|the|you|you the|you for) (?:\w{2,12} ){0,2}(?:invoice|bill|amount|deposit|balance|fee|fees)\b
            (?:ship|deliver|send) (?:us|the goods|the order|the units|our order)\b [^.!?]{0,60}\b(?:to our|by|at your|per our order|as ordered)\b
        """,
        "de": r"""
            (?:unsere|die|meine|anbei unsere|anbei die) (?:schriftliche |verbindliche )?(?:bestellung|bestellnummer|auftragserteilung|beauftragung)\b
            (?:hiermit|wir|ich) (?:bestellen|bestelle|beauftragen|beauftrage|ordern|kaufen|nehmen das angebot|erteilen|erteile) (?:\w{2,12} ){0,3}
            (?:mochten|mochte|wurden|wurde|wollen|werden) (?:\w{2,12} ){0,6}(?:bestellen|beauftragen|kaufen|in auftrag geben|ordern)\b
            (?:rechnung) (?:\w{2,12} ){0,3}(?:ist bezahlt|wurde bezahlt|wurde beglichen|ist beglichen|haben wir bezahlt|haben wir uberwiesen|wurde uberwiesen|wurde angewiesen|ist angewiesen|bezahlt|beglichen|uberwiesen|angewiesen)\b
            (?:senden|schicken|stellen) sie (?:uns|mir) (?:bitte )?(?:die|eine|ihre) (?:\w{3,12} )?rechnung\b
            (?:bitte|um) (?:die |eine |ihre )?rechnung (?:an|schicken|senden|stellen|auf|ausstellen)\b
        """,
        "fr": r"(?:(?:notre|le|ci-joint le|ci-joint notre) bon de commande|nous (?:souhaitons|voulons|aimerions) commander|(?:je|nous) (?:commande|commandons|passons commande)|votre facture (?:a ete |est )(?:reglee|payee)|envoyez-nous (?:la|votre) facture)\b",
        "es": r"(?:(?:nuestra|la|adjunto la|adjunta la) orden de compra|(?:queremos|quisieramos|nos gustaria|deseamos) (?:comprar|pedir|hacer un pedido|encargar)|(?:su|la) factura (?:ha sido|esta|fue) pagada|(?:envienos|enviame|envienme|mandenos) (?:la|su) factura)\b",
        "it": r"(?:(?:nostro|il|in allegato il) ordine d'acquisto|(?:vorremmo|vogliamo|desideriamo) (?:ordinare|acquistare|comprare)|(?:la vostra|la sua|la) fattura (?:e stata|e) (?:pagata|saldata)|(?:inviateci|mi invii|ci invii) la fattura)\b",
        "pt": r"(?:(?:nossa|a|segue a) ordem de compra|(?:queremos|gostariamos de|desejamos) (?:comprar|encomendar|fazer o pedido)|(?:sua|vossa|a) fatura (?:foi|esta) paga|(?:envie-nos|nos envie|enviem) a (?:fatura|nota fiscal))\b",
        "nl": r"(?:(?:onze|de|bijgaand onze) (?:inkooporder|bestelling|bestelbon)|(?:wij|we|ik) (?:willen|wil|zouden) (?:\w{2,12} ){0,5}(?:bestellen|kopen|afnemen)|(?:uw|de) factuur (?:is|wordt) (?:betaald|voldaan)|stuur (?:ons|mij) (?:de|een) factuur)\b",
        "sv": r"(?:(?:var|bifogad) (?:inkopsorder|bestallning)|(?:vi|jag) (?:vill|skulle vilja|onskar) (?:bestalla|kopa)|fakturan ar betald|skicka fakturan)\b",
        "da": r"(?:(?:vores|var|vedlagt) (?:indkobsordre|innkjopsordre|bestilling|ordre)|(?:vi|jeg) (?:vil|vil gerne|onsker) (?:\w{2,8} )?(?:bestille|kobe|kjope)|fakturaen er betalt|send (?:os|oss) (?:en )?faktura\w{0,2})\b",
        "pl": r"(?:(?:nasze|w zalaczeniu) zamowienie|(?:chcemy|chcielibysmy|pragniemy) (?:zamowic|kupic)|(?:zamawiamy|zamawiam)|faktura zostala (?:oplacona|zaplacona)|prosze o (?:wystawienie )?faktur\w)\b",
    }
)

SELLS = Phrasebook(
    {
        "en": r"""
            (?:attached|enclosed|here is|here's|please find|find attached|sending you|you will find|below is) (?:is |are |you |please find |herewith ){0,2}(?:our|the|your|an|my) (?:\w{3,12} ){0,2}(?:invoice|bill for|statement of account|price list|catalog|catalogue|brochure)\b
            (?:your|this|the|our) (?:\w{2,12} )?(?:invoice|payment|account|balance|bill) (?:\w{2,12} ){0,2}(?:is|are|was|remains) (?:now |still )?(?:past due|overdue|due on|payable|unpaid|outstanding|due upon)\b
            (?:amount|balance|total) (?:now )?due (?:is|of|by|for|upon|on|within)\b
            (?:remit|send) (?:your )?payment\b
            ^(?:at \w{2,15},? )?(?:we|our company|our firm) (?:offer|offers|provide|provides|sell|supply|specialize in|specialise in|manufacture) (?:a |an |the |our |you |with )?(?:high|innovative|affordable|comprehensive|custom|professional|competitive|leading|best|full|wide|range|solutions|services|products|software|consulting|variety|collaborative|complete)\b
            (?:special|limited time|limited-time|exclusive|introductory) (?:offer|discount|price|pricing|promotion|rate) (?:for|to|on|of|expires|ends|until|just)\b
            (?:free|no-obligation|complimentary) (?:trial|demo|demonstration|consultation|quote|estimate|sample|samples)\b
            (?:i|we) (?:would|'d) (?:like|love) to (?:introduce|present|show you|demonstrate|tell you about|offer you|sell you|quote you) (?:you (?:to )?)?(?:our|my|a|the|some)\b
            (?:our|my) (?:product|products|services|solution|solutions|software|platform|company) (?:can|could|will|would|helps?|enables?|saves?|allows?|offers?|provides?) (?:help )?(?:you|your|companies|businesses|customers|firms)\b
            (?:your|the) (?:free )?(?:subscription|membership|license|licence) (?:\w{2,12} ){0,2}(?:expires|will expire|has expired|is about to|is due for)\b
            (?:we|i) (?:can|could|are pleased to|am pleased to|would be happy to|are able to) (?:offer|quote|sell|supply)(?: to)? (?:you|your)\b
            (?:our|the following) (?:quote|quotation|bid|price|pricing|rates?|fee|fees) (?:is|are|for you|of|would be|starts?) [^.!?]{0,40}[$€£]? ?\d
        """,
        "de": r"""
            (?:anbei|beigefugt|im anhang|in der anlage|hiermit) (?:\w{2,12} ){0,4}(?:rechnung|unser angebot|unsere preisliste|unseren katalog|mahnung|zahlungserinnerung)\b
            (?:zahlungserinnerung|offener betrag|offene rechnung|rechnungsbetrag|falliger betrag|zahlbar bis|zahlbar innerhalb|letzte mahnung)\b
            (?:wir|unser unternehmen|unsere firma) (?:bieten|bietet|liefern|liefert|vertreiben|vertreibt|sind spezialisiert|ist spezialisiert|haben uns spezialisiert) (?:ihnen |auf |unseren kunden |dir )?(?:\w{2,16} ){0,4}
            (?:kostenlose[nrs]?|unverbindliche[nrs]?) (?:test|testzugang|testversion|demo|beratung|probe|erstgesprach|muster|angebot)\b
            (?:unsere|unser) (?:losung|software|produkt|produkte|dienstleistung\w{0,2}|plattform) (?:\w{2,12} ){0,3}(?:ihnen|ihr|ihrem|unternehmen|kunden)\b
            (?:mochte|mochten|wurde|wurden) (?:\w{2,10} ){0,2}(?:ihnen|dir) (?:\w{2,14} ){0,5}(?:vorstellen|anbieten|prasentieren|unterbreiten)\b
        """,
        "fr": r"(?:(?:ci-joint|veuillez trouver) (?:\w{2,10} ){0,3}(?:facture|catalogue)|notre (?:societe|entreprise) (?:propose|offre|est specialisee)|nous (?:proposons|vous proposons|offrons)|essai gratuit|facture impayee|montant du)\b",
        "es": r"(?:(?:adjunto|adjuntamos) (?:\w{2,10} ){0,3}(?:factura|catalogo)|nuestra empresa (?:ofrece|se especializa|esta especializada)|(?:le|les|te) ofrecemos|prueba gratuita|factura (?:pendiente|vencida)|importe pendiente)\b",
        "it": r"(?:(?:in allegato|allego|alleghiamo) (?:\w{1,10} ){0,3}(?:fattura|catalogo)|la nostra (?:azienda|societa) (?:offre|propone|e specializzata)|(?:le|vi) (?:offriamo|proponiamo)|prova gratuita|fattura (?:scaduta|non pagata)|importo dovuto)\b",
        "pt": r"(?:(?:em anexo|segue|segue em anexo) (?:\w{1,10} ){0,3}(?:fatura|catalogo|nota fiscal)|nossa empresa (?:oferece|e especializada)|(?:oferecemos|lhe oferecemos)|teste gratuito|fatura (?:vencida|em atraso)|valor em divida)\b",
        "nl": r"(?:(?:bijgaand|hierbij|in de bijlage) (?:\w{2,10} ){0,4}(?:factuur|catalogus|rekening)|(?:wij|ons bedrijf) (?:bieden|biedt|leveren|levert|zijn gespecialiseerd|is gespecialiseerd)|gratis (?:proefperiode|demo|advies)|openstaand bedrag|betalingsherinnering)\b",
        "sv": r"(?:(?:bifogat|bifogar) (?:\w{2,10} ){0,3}(?:faktura|fakturan|katalog)|(?:vi|vart foretag) (?:erbjuder|levererar|ar specialiserade)|gratis (?:provperiod|demo)|betalningspaminnelse|obetald faktura)\b",
        "da": r"(?:(?:vedhaeftet|vedlagt) (?:\w{2,10} ){0,3}(?:faktura|katalog)|(?:vi|vores firma|vart firma) (?:tilbyder|tilbyr|leverer|er specialiseret|er spesialisert)|gratis (?:prove|demo)|betalingspaamindelse|betalingspaminnelse|ubetalt faktura)\b",
        "pl": r"(?:(?:w zalaczeniu|w zalaczniku|przesylam) (?:\w{2,10} ){0,3}(?:fakture|faktura|katalog)|(?:oferujemy|nasza firma oferuje|specjalizujemy sie)|bezplatn\w{1,3} (?:okres|prezentacj\w|demo)|zalegla faktura|przypomnienie o platnosci)\b",
    }
)

# Until when a bill is to be paid or an offer holds, how long a delivery takes: such days put nothing off and promise nothing.
TERMS = Phrasebook(
    {
        "en": r"""
            (?:payable|due|payment|invoice|invoices|balance|amount|fee|fees) (?:is |are |terms |term |terms are |period |will be ){0,3}(?:due |payable |net )?(?:within|in|by|net|upon|on|no later than|not later than|before|:) ?(?:the )?(?:\d|seven|ten|fourteen|thirty|sixty|receipt|january|february|march|april|may|june|july|august|september|october|november|december|end of)
            (?:net|within) (?:\d{1,3}|seven|ten|fourteen|thirty|sixty) (?:calendar |business |working )?days (?:of|from|after|upon|following|net)\b
            net \d{2} days\b
            payment (?:terms|term|is due|due)\b
            (?:offer|offers|quote|quotation|bid|proposal|price|prices|pricing|rate|rates|discount|terms|estimate) (?:\w{2,12} ){0,3}(?:valid|firm|good|open|binding|holds?|held|expires?|applicable)\b
            (?:valid|good|firm|open for acceptance) (?:until|till|through|for|to)\b
            (?:delivery|lead|shipping|turnaround|production) (?:time|times|period|is|takes|within)\b
        """,
        "de": r"""
            (?:zahlbar|fallig|zahlung|zahlungsziel|zahlungsbedingungen|zahlungsfrist|zahlungskonditionen|zu zahlen|begleichen|uberweisen sie)\b(?: \w{2,14}){0,6}? ?(?:bis|binnen|in|innerhalb|nach|am|sofort|netto|\d|:|ohne abzug)
            (?:zahlungsziel|zahlungsbedingungen|zahlungsfrist|skonto|ohne abzug)\b
            (?:angebot|preis|preise|konditionen|rabatt|kostenvoranschlag|offerte) (?:\w{2,14} ){0,4}(?:gultig|gilt|gelten|bindend|freibleibend|befristet)\b
            (?:gultig|bindend|befristet) (?:bis|fur|ab)\b
            (?:lieferzeit|lieferfrist|liefertermin|bearbeitungszeit)\b
        """,
        "fr": r"(?:payable (?:a|dans|sous)|paiement (?:a|sous|dans)|valable jusqu|offre valable|delai de (?:paiement|livraison))\b",
        "es": r"(?:pago (?:a|en) \d|a pagar (?:en|antes)|valid[ao] hasta|oferta valida|plazo de (?:pago|entrega))\b",
        "it": r"(?:pagamento (?:a|entro)|pagabile entro|valid[ao] fino|offerta valida|termini? di (?:pagamento|consegna))\b",
        "pt": r"(?:pagamento (?:a|em) \d|a pagar (?:ate|em)|valid[ao] ate|proposta valida|prazo de (?:pagamento|entrega))\b",
        "nl": r"(?:betaalbaar binnen|betalingstermijn|te betalen binnen|geldig tot|offerte geldig|levertijd)\b",
        "sv": r"(?:betalningsvillkor|betalas (?:inom|senast)|galler till|giltig till|leveranstid)\b",
        "da": r"(?:betalingsbetingelser|betales (?:inden|innen|senest)|gaelder til|gyldig til|leveringstid)\b",
        "pl": r"(?:termin platnosci|platne (?:w|do)|oferta wazna|wazna do|termin dostawy)\b",
    }
)

# The user writes that he was not there.
MISSED_MEETING = Phrasebook(
    {
        "en": r"""
            (?:sorry|apologi[sz]e|apologies|regret)(?: again| so much| very much)?(?: that| for| about|,)?(?: i| we| having| me)?(?: had to| have)? (?:miss|missed|missing|skipped|not making it to|couldn't make|could not make|wasn't able to (?:make|attend|join)|was not able to (?:make|attend|join)|was unable to (?:make|attend|join)|didn't make it to|did not make it to|didn't attend|forgot) (?:it to )?(?!your call|the call you)(?:our|the|your|yesterday's|today's|this morning's|last \w{3,9}'s|that|this|monday's|tuesday's|wednesday's|thursday's|friday's) (?:\w{3,14} ){0,2}(?:call|meeting|appointment|conference call|lunch|demo|demonstration|presentation|session|videoconference|video call|dinner|visit|conference|get-together)\b
            (?:i|we) (?:completely |totally |simply |unfortunately |also )?(?:missed|forgot|forgot about|did not attend|didn't attend|failed to attend|overslept|had to skip|had to miss|was unable to attend|were unable to attend|was not able to attend|wasn't able to attend|could not attend|couldn't attend|did not make it to|didn't make it to|couldn't make it to|was unable to make|couldn't make) (?!your call|the call you)(?:our|the|your|yesterday's|today's|this morning's|last \w{3,9}'s|that|monday's|tuesday's|wednesday's|thursday's|friday's) (?:\w{3,14} ){0,2}(?:call|meeting|appointment|conference call|lunch|demo|demonstration|presentation|session|videoconference|video call|visit)\b
            (?:stood you up|no-show on my|left you waiting|kept you waiting on the (?:call|line))\b
        """,
        "de": r"""
            (?:unseren|unserem|den|dem|ihren|das|unser|beim|am) (?:\w{3,16} )?(?:termin|anruf|gesprach|meeting|telefonat|videocall|call|treffen|besprechung) (?:\w{2,14} ){0,4}(?:verpasst|versaumt|vergessen|verschlafen|verschwitzt|nicht teilnehmen konnte|nicht wahrnehmen konnte|nicht wahrnehmen konnten|nicht geschafft|nicht dabei war|nicht dabei sein konnte|nicht erschienen)\b
            (?:konnte|konnten) (?:\w{2,12} ){0,3}(?:nicht) (?:\w{2,12} ){0,2}(?:unseren|unserem|am|an unserem|zum|den|beim) (?:\w{3,14} )?(?:termin|gesprach|meeting|telefonat|treffen|call|besprechung)\b
            (?:entschuldig\w{1,5}|leid|sorry)\b [^.!?]{0,60}\b(?:nicht (?:beim|zum|im|am) (?:termin|gesprach|meeting|call|treffen)|versetzt|verpasst habe)\b
        """,
        "fr": r"(?:(?:desole\w?|excusez-moi) [^.!?]{0,30}(?:manque|rate|loupe) (?:notre|le|la) (?:rendez-vous|reunion|appel)|j'ai (?:manque|rate|loupe|oublie) (?:notre|le|la) (?:rendez-vous|reunion|appel))\b",
        "es": r"(?:(?:siento|perdon|disculpe|disculpa) [^.!?]{0,40}(?:no haber (?:asistido|podido|estado)|haber perdido|haberme perdido)|no pude (?:asistir|conectarme|estar en) (?:a |en )?(?:la|nuestra) (?:reunion|llamada|cita))\b",
        "it": r"(?:(?:scus\w{1,5}|dispiace|spiace) [^.!?]{0,40}(?:aver perso|aver mancato|non aver partecipato|essere mancat\w)|ho (?:perso|mancato|dimenticato) (?:la nostra|il nostro|l'|la|il) ?(?:riunione|appuntamento|chiamata|incontro))\b",
        "pt": r"(?:(?:desculp\w{1,3}|lamento|peco desculpa) [^.!?]{0,40}(?:ter perdido|ter faltado|nao ter (?:comparecido|participado|estado))|(?:perdi|faltei a|esqueci|nao consegui participar) (?:a |d?a )?(?:noss[ao] )?(?:reuniao|chamada|call))\b",
        "nl": r"(?:(?:sorry|excuses|spijt) [^.!?]{0,40}(?:gemist|niet bij|vergeten)|(?:onze|de|het) (?:afspraak|vergadering|gesprek|overleg) (?:\w{2,10} )?(?:gemist|vergeten))\b",
        "sv": r"(?:(?:forlat|ursakta|ledsen) [^.!?]{0,40}(?:missade|inte kunde delta|inte var med)|(?:jag|vi) missade (?:vart|motet|samtalet))\b",
        "da": r"(?:(?:undskyld|beklager|desvaerre) [^.!?]{0,40}(?:missede|gik glip af|gikk glipp av|glemte|ikke deltog|ikke deltok) (?:vores|vart|modet|motet|samtalen)?|(?:jeg|vi) (?:missede|glemte) (?:vores|vart|modet|motet))\b",
        "pl": r"(?:(?:przepraszam|wybacz) [^.!?]{0,40}(?:nie bylem|nie bylam|opuscilem|opuscilam|zapomnialem|zapomnialam|nie dotarlem|nie dotarlam) (?:na|o|nasz\w{0,4}|spotkani\w{1,2})|(?:przegapilem|przegapilam) (?:nasze )?(?:spotkanie|rozmowe))\b",
    }
)
