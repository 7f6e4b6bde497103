"""Offers that await a decision, buying and selling, and the meeting that was missed. By language; see phrases.py for a line's form."""
# ruff: noqa: E501  -- one phrase, one line

from ringback.intake.phrases import Phrasebook

# The user's offer that awaits a decision.
PROPOSAL = Phrasebook(
    {
        "en": r"""
            (?:attached|enclosed|attaching|sending you|sent you|send you|here is|here's|here are|below is|below are|please find|find attached|faxed you|emailed you|prepared) (?:to this (?:mail|e-?mail|message|note) |is |are |please find |you |herewith |for your \w{4,15} ){0,2}(?:our|the|my|a|an) (?:(?!form\b|old\b|executed\b)\w{3,14} ){0,3}(?:proposal|quotation|price quote|offer letter|price list|term sheet|letter of intent|cost estimate|contract|contract draft|agreement|amendment|indicative pricing|statement of work|nda)\b
            (?:attached|enclosed|here is|here's|sending you|sent you|please find) (?:is |are |please find |you |herewith ){0,2}(?:our|my) (?:\w{3,14} ){0,2}(?:quote|offer|bid|pricing|estimate)\b
            our (?:\w{3,14} ){0,2}(?:proposal|quote|quotation|offer|bid) (?:of|is|for|at|would be|includes|remains|stands|expires|dated|from|we sent|i sent|was|covers|has)\b
            (?:our|my|total|net|offered|indicative|best|final) (?:(?!stock|share|market|strike|spot)\w{3,12} )?price (?:is|would be|comes to|will be) (?:\w{2,8} )?[$€£]? ?\d
            (?:we|i) (?:can|could|would|will|'d|are able to|are prepared to|are pleased to|am pleased to|'re happy to|would be able to|propose to) (?:offer|quote|sell|provide|bid)(?: to)? (?:you |it |this |them |these ){0,2}(?:\w{2,12} ){0,4}?(?:for|at|a|the|our|[$€£]) ?[$€£]?\d
            (?:for|awaiting|await|await your|pending|require|requires|needs|need) your (?:signature|approval|decision|acceptance|countersignature|sign-off)\b
            (?:please|kindly) (?:countersign|sign (?:the|and return|both|below|it|this|attached|where)|execute (?:the|both|and)|review and sign|sign and return|execute and return)\b
            (?:your|any) (?:decision|thoughts|feedback|comments|response) (?:on|about|regarding|to) (?:our|the|my) (?:\w{3,14} )?(?:proposal|quote|quotation|offer|bid|contract|agreement)\b
        """,
        "de": r"""
            (?:anbei|angehangt|beigefugt|im anhang|in der anlage|hiermit|hier|sende|senden|schicke|schicken|ubersende|ubersenden|erhalten|erhaltst|lege|unterbreite|unterbreiten|geschickt|gesendet|zugeschickt) (?:\w{2,12} ){0,5}(?:angebot|kostenvoranschlag|vertrag|vertragsentwurf|preisliste|offerte|auftragsbestatigung|rahmenvertrag|angebots|preisangebot|entwurf des vertrags|kalkulation)\b
            (?:unser|mein|das|unserem|meinem|zum|unseres) (?:\w{3,14} )?(?:angebot|kostenvoranschlag|vertragsentwurf|offerte|vorschlag) (?:vom|ist|gilt|uber|fur|liegt|lautet|beinhaltet|enthalt|haben sie|hast du|geschickt|zu)\b
            (?:der |unser |gesamt|ein )(?:preis|festpreis|gesamtpreis|stuckpreis|nettopreis) (?:betragt|liegt bei|ware|von|lautet|ist|belauft sich) (?:\w{2,10} ){0,3}[€$]? ?\d
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
            your (?:\w{3,12} ){0,1}(?:proposal|quote|quotation|offer|bid|estimate) (?:goes|went|is (?:with|on|in|before|at|being|still|now)|has been|looks|was|will (?:be|go))\b
            (?:received|got|reviewing|reviewed|review|looking at|looked at|look at|evaluating|considering|discussing|discussed|thanks for|thank you for|regarding|about|on|read) (?:the |all )?your (?:\w{3,12} ){0,2}(?:proposal|quote|quotation|offer|bid|price|pricing|estimate)\b(?! to \w)
        """,
        "de": r"(?:ihr|dein|ihrem|ihres|euer|eurem|deinem) (?:\w{3,12} )?(?:angebot|kostenvoranschlag|vertragsentwurf|offerte)\b",
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
            invoice (?:\w{2,12} ){0,2}(?:has been|was|is being|will be|is|is now) (?:paid|settled|approved for payment|processed for payment|being processed|in process)\b
            (?:we|i) (?:have |had |just |already |will |'ve ){0,4}(?:paid|pay|wired|transferred|remitted) (?:your|the|you|you the|you for) (?:\w{2,12} ){0,2}(?:invoice|bill|amount|deposit|balance|fee|fees)\b
            (?:ship|deliver|send) (?:us|the goods|the order|the units|our order)\b [^.!?]{0,60}\b(?:to our|by|at your|per our order|as ordered)\b
            (?:we|i) (?:would like to|'d like to|want to|will|are going to|have decided to|intend to|wish to|are happy to|hereby) (?:extend|renew|prolong) (?:our|the) (?:contract|subscription|agreement with you|licen[cs]es?|cooperation|support contract|maintenance contract)\b
            put us down for (?:the|a|an|\d|two|three|five|ten)\b
            (?:the|our) (?:signed |written )?(?:order|order form) (?:is|has been) (?:attached|signed|on its way|enclosed|on the way|in the mail)\b
            our (?:purchase order|purchase|order|po) number (?:follows|is|will follow)\b
            (?:please|kindly|can you|could you) send (?:the|an|your) (?:\w{3,12} ){0,2}(?:invoice|bill) (?:to (?:our|us|me|the)|for (?:the|our|us)|as always|directly|by)\b
            (?:we|i) (?:are happy to |would like to |hereby |gladly )?accept your (?:\w{3,12} )?(?:offer|quote|quotation|proposal|bid)\b
            (?:we|i) (?:would like|'d like|want) to (?:order|go) (?:as proposed|as offered|as quoted|ahead with (?:the|your|your \w{3,12}) (?:order|offer|proposal|package|option|purchase))\b
            go ahead with (?:the|our) (?:order|\w{3,12} package|\w{3,12} option)\b
        """,
        "de": r"""
            (?:unsere|die|meine|anbei unsere|anbei die) (?:schriftliche |verbindliche )?(?:bestellung|bestellnummer|auftragserteilung|beauftragung)\b
            (?:hiermit|wir|ich) (?:bestellen|bestelle|beauftragen|beauftrage|ordern|kaufen|nehmen das angebot|erteilen|erteile) (?:\w{2,12} ){0,3}
            (?:mochten|mochte|wurden|wurde|wollen|werden) (?:\w{2,12} ){0,6}(?:bestellen|beauftragen|kaufen|in auftrag geben|ordern)\b
            (?:rechnung) (?:\w{2,12} ){0,3}(?:ist bezahlt|wurde bezahlt|wurde beglichen|ist beglichen|haben wir bezahlt|haben wir uberwiesen|wurde uberwiesen|wurde angewiesen|ist angewiesen|bezahlt|beglichen|uberwiesen|angewiesen)\b
            (?:senden|schicken|stellen) sie (?:uns|mir) (?:bitte )?(?:die|eine|ihre) (?:\w{3,12} )?rechnung\b
            (?:bitte|um) (?:die |eine |ihre )?rechnung (?:an|schicken|senden|stellen|auf|ausstellen)\b
            (?:wir|ich) (?:verlangern|verlangere) (?:\w{2,12} ){0,4}(?:vertrag|abo|abonnement|lizenz\w{0,2}|wartung\w{0,8}|zusammenarbeit)\b
            (?:mochten|wollen|wurden|werden|mochte) (?:\w{2,12} ){0,8}(?:vertrag|abo|abonnement|lizenz\w{0,2}|wartung\w{0,8}) (?:\w{2,12} ){0,6}verlangern\b
            (?:schick|schicken|sende|senden|stell|stellen) (?:sie )?(?:uns |mir )?(?:bitte )?(?:die|eine|ihre|deine) (?:\w{3,12} )?rechnung\b
            (?:unterschriebene|unterzeichnete|verbindliche)[nr]? (?:bestellung|auftrag|angebot|vertrag)\b
            (?:nehmen|nehme) (?:wir |ich )?(?:ihr|dein|euer|das) (?:\w{3,12} )?angebot (?:\w{2,12} ){0,3}an\b
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
            (?:invoice|payment|account|balance|bill) (?:\w{2,12} ){0,2}(?:is|are|was|remains) (?:now |still )?(?:past due|overdue|due on|payable|unpaid|outstanding|due upon)\b
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
            (?:attached|enclosed|please find|find attached|here is|here are|sending you|herewith) (?:is |are |you |please |find |attached |enclosed ){0,3}(?:our|my) (?:latest |new |current |updated |monthly |final ){0,2}(?:invoice|bill|quote|quotation|offer|price list|catalogue|catalog|statement of account|rate card|brochure)\b
            (?:your|this|the|our) invoice (?:no|number|nr|#|is (?:now )?(?:due|overdue|attached|payable)|remains unpaid|of \w{3,10} is)\b
            (?:amount|balance|total) (?:is |of |now )?(?:due|payable|outstanding)\b ?[:$€£]? ?\d?
            (?:payable|due) within \d{1,3} days\b
            (?:we|our company|our firm) (?:would like to |can |are pleased to |are happy to )?(?:offer|supply|sell|provide) you (?:with )?(?:our|a|the|\w{4,12} discount)\b
        """,
        "de": r"""
            (?:anbei|beigefugt|im anhang|in der anlage|hiermit) (?:\w{2,12} ){0,4}(?:rechnung|unser angebot|unsere preisliste|unseren katalog|mahnung|zahlungserinnerung)\b
            (?:zahlungserinnerung|offener betrag|offene rechnung|rechnungsbetrag|falliger betrag|zahlbar bis|zahlbar innerhalb|letzte mahnung)\b
            (?:wir|unser unternehmen|unsere firma) (?:bieten|bietet|liefern|liefert|vertreiben|vertreibt|sind spezialisiert|ist spezialisiert|haben uns spezialisiert) (?:ihnen |auf |unseren kunden |dir )?(?:\w{2,16} ){0,4}
            (?:kostenlose[nrs]?|unverbindliche[nrs]?) (?:test|testzugang|testversion|demo|beratung|probe|erstgesprach|muster|angebot)\b
            (?:unsere|unser) (?:losung|software|produkt|produkte|dienstleistung\w{0,2}|plattform) (?:\w{2,12} ){0,3}(?:ihnen|ihr|ihrem|unternehmen|kunden)\b
            (?:mochte|mochten|wurde|wurden) (?:\w{2,10} ){0,2}(?:ihnen|dir) (?:\w{2,14} ){0,5}(?:vorstellen|anbieten|prasentieren|unterbreiten)\b
            (?:unsere|die|ihre|meine) (?:\w{3,14} )?rechnung (?:nr|nummer|vom|uber|fur|liegt bei|ist fallig|ist noch offen)\b
            (?:anbei|beigefugt|im anhang|in der anlage|hiermit|gern|gerne|wie gewunscht) (?:\w{2,14} ){0,5}(?:unsere rechnung|unser angebot|unsere offerte|unseren kostenvoranschlag|unsere preise|unsere preisliste)\b
            zahlbar (?:in|binnen|bis|sofort|rein netto|ohne)\b
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
            (?:offer|offers|quote|quotation|bid|proposal|price|prices|pricing|rate|rates|discount|terms|estimate) (?:\w{2,12} ){0,3}(?:valid|binding|holds until|holds for|expires?|(?:firm|good|open|held) (?:until|till|through|for))\b
            (?:valid|binding|open for acceptance) (?:until|till|through|for)\b
            (?:delivery|lead|shipping|turnaround) (?:time|times|period|takes|within)\b
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

# The user writes that they were not there.
MISSED_MEETING = Phrasebook(
    {
        "en": r"""
            (?:i|we) (?:waited|was waiting|were waiting|have been waiting|had been waiting) (?:(?:for you|\w{2,10}|\d{1,3}) ){0,6}(?:in|at|on|for) (?:our|the|today's|this morning's|yesterday's) (?:\w{3,14} ){0,2}(?:call|meeting|appointment|conference|demo|demonstration|session|line|video call|lobby|restaurant|lunch|room)\b
            (?:i|we) (?:was|were|sat|have been) (?:\w{2,10} ){0,2}(?:in|on|at) (?:our|the|today's|this morning's|yesterday's) (?:\w{3,14} ){0,2}(?:call|meeting|appointment|conference|demo|session|line|video call)\b[^.!?]{0,60}\b(?:could not|couldn't|did not|didn't|but you|without you|and you) (?:(?:see|find|hear|reach|meet|were|weren't|was|did|didn't|not|join|show|have)\b|you\b)
            you (?:did not|didn't|could not|couldn't|were not able to|weren't able to|have not|haven't) (?:make it|join|attend|show up|turn up|come|manage|dial in|made it|joined) ?(?:to |for |at |in |the |our |us in |us for |us on )?(?:our |the |today's |this morning's |yesterday's )?(?:\w{3,14} ){0,2}(?:call|meeting|appointment|demo|demonstration|session|lunch|video call|today|yesterday|this morning|this afternoon)\b
            (?:i|we) (?:missed|have missed) you (?:in|at|on|for|during) (?:our|the|today's|this morning's|yesterday's) (?:\w{3,14} ){0,2}(?:call|meeting|appointment|demo|demonstration|session|lunch|video call)\b
            you (?:missed|were not in|weren't in|were not at|weren't at|were not on|weren't on) (?:our|the|today's|this morning's|yesterday's) (?:\w{3,14} ){0,2}(?:call|meeting|appointment|demo|demonstration|session|video call)\b
        """,
        "de": r"""
            (?:habe|haben|hatte|hatten) (?:ich |wir )?(?:[\w.]{1,12} ){0,7}(?:auf|vergeblich auf) (?:sie|dich|euch) (?:\w{2,12} ){0,4}gewartet\b
            (?:waren|warst|wart) (?:\w{2,12} ){0,3}nicht (?:\w{2,12} ){0,1}(?:in|bei|im|beim|zu|zum) (?:unserem |unserer |dem |der |unser |heutigen )?(?:\w{4,14} )?(?:termin|gesprach|meeting|telefonat|treffen|call|besprechung|videocall|telefontermin|verabredung)\b
            (?:sie|du|ihr) (?:haben|hast|habt) (?:\w{2,12} ){0,2}(?:unseren|unser|unsere|den|das) (?:\w{4,14} )?(?:termin|gesprach|meeting|telefonat|treffen|call|besprechung) (?:\w{2,12} ){0,3}(?:verpasst|versaumt|vergessen)\b
            (?:haben|habe) (?:wir |ich )?(?:sie|dich|euch) (?:\w{2,12} ){0,2}(?:in|bei|im|beim) (?:unserem |unserer |dem |der )?(?:\w{4,14} )?(?:termin|gesprach|meeting|telefonat|treffen|call|besprechung) (?:\w{2,12} ){0,3}(?:vermisst|verpasst|nicht gesehen|nicht angetroffen)\b
            (?:konnten|konntest|konntet) (?:sie |du |ihr )?(?:\w{2,12} ){0,4}nicht (?:an|bei|zu|zum|in) (?:unserem |unserer |dem |der )?(?:termin|gesprach|meeting|treffen|call|besprechung)\b
        """,
        "fr": r"(?:(?:je|nous) (?:vous|t'|te) ?(?:ai|avons) attendu\w?|vous n'(?:etiez|avez) pas (?:ete )?(?:present\w?|pu)? ?(?:a|au|dans|venir|participer|assister) (?:\w{1,8} ){0,2}(?:reunion|rendez-vous|appel))\b",
        "es": r"(?:(?:le|te|los|les|lo|la) (?:estuve|estuvimos|he estado|hemos estado) esperando|no (?:pudo|pudiste|pudieron|estaba|estuvo|estuviste) (?:\w{2,10} ){0,2}(?:en|a) (?:nuestra|la) (?:reunion|llamada|cita))\b",
        "it": r"(?:(?:la|ti|vi|l') ?(?:ho|abbiamo) aspettat\w (?:\w{2,10} ){0,3}(?:riunione|appuntamento|chiamata|call)|non (?:era|eri|eravate) (?:\w{2,10} ){0,2}(?:riunione|appuntamento|chiamata|call))\b",
        "pt": r"(?:(?:esperei|esperamos) (?:por )?(?:si|voce|ti|vos)\b|nao (?:apareceu|compareceu|esteve) (?:\w{1,10} ){0,2}(?:reuniao|chamada|call))\b",
        "nl": r"(?:(?:heb|hebben) (?:ik |we |wij )?(?:\w{2,10} ){0,4}op (?:u|je|jullie) (?:\w{2,10} ){0,2}gewacht|(?:was|waren) (?:u |je |jullie )?niet (?:bij|in|op) (?:onze|de|het|ons) (?:afspraak|vergadering|gesprek|overleg))\b",
        "sv": r"(?:(?:vantade|vantat) pa (?:dig|er) (?:\w{2,10} ){0,3}(?:motet|samtalet)|du (?:var|kom) inte (?:med )?(?:pa|till) (?:vart |motet|samtalet))\b",
        "da": r"(?:(?:ventede|ventet) pa (?:dig|deg|jer|dere)|du (?:var|kom|modte) ikke (?:med )?(?:til|pa|i) (?:vores |vart )?(?:mode|mote|modet|motet|samtale\w?))\b",
        "pl": r"(?:(?:czekalem|czekalam|czekalismy) na (?:pana|pania|ciebie|panstwa)|nie (?:bylo|pojawil\w?|dotarl\w?) (?:\w{2,10} ){0,2}(?:spotkaniu|spotkanie|rozmowie))\b",
    }
)
