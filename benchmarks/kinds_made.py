# ruff: noqa: E501 -- a table: one letter a line
"""Letters made up for fitting, so that a seller's own trade (offers, orders, invoices, dates) does not look like a machine's.

The corpus behind the labels is office mail in English; these add other languages, and persons who write of orders and accounts.
Each is (kind, sender, subject, body), all to Sam Seller.
"""

QUINN, SIDNEY = "Quinn Quick <quinn@quick.example>", "Sidney Still <s.still@still.example>"
JOERG, INES, BARE = "Jörg Jung <j.jung@jung.example>", "Ines Ibarra <ines.ibarra@ibarra.example>", "info@small.example"

MADE = (
    ("fresh", QUINN, "Your offer of 12/03/2024", "Dear Mr Seller, the board has approved it. Please send us the contract. Quinn"),
    ("fresh", QUINN, "Invoice 2024-0117", "Hi Sam, the invoice number is missing on this one. Could you correct it? Thanks, Quinn"),
    ("fresh", SIDNEY, "Order 448812", "Sam,\n\nwe need the order confirmation by Friday, our purchasing asks for it.\n\nSidney"),
    ("fresh", SIDNEY, "Update on our decision", "Hello Sam, a short update: legal still has your contract. I'll call you next week. Sidney"),
    ("fresh", QUINN, "Report for Tuesday", "Sam, here is the report you asked for, see www.quick.example/report. Let me know what you think."),
    ("fresh", BARE, "Question about the price list", "Hello, is the price list of January still valid for your order terms? Regards, M. Small"),
    ("fresh", BARE, "Meeting on 3.5.", "Tuesday 10 am suits us. Regards, Mia Small"),
    ("fresh", QUINN, "Conference in May", "Hi Sam, are you going to the conference? We could meet there and talk about the account."),
    ("fresh", SIDNEY, "Registration of the new site", "Sam, can you tell me whether your account team needs our registration number? S."),
    ("fresh", QUINN, "New phone number", "As promised.\nMobile: +49 170 1\nOffice: +49 30 2\nFax: +49 30 3\nBest, Quinn"),
    ("fresh", SIDNEY, "Demo yesterday", "Thanks for the demo. What would the same cost for 40 users? Best regards, Sidney Still"),
    ("fresh", JOERG, "Ihr Angebot vom 12.03.", "Guten Tag Herr Seller,\n\nvielen Dank für Ihr Angebot. Wir melden uns nächste Woche.\n\nJörg Jung"),
    ("fresh", JOERG, "Rechnung 4711", "Hallo Sam, auf der Rechnung fehlt unsere Bestellnummer. Kannst du das ändern? Danke, Jörg"),
    ("fresh", JOERG, "Termin", "Sehr geehrter Herr Seller, passt Ihnen der 14. Mai? Mit freundlichen Grüßen, Jörg Jung"),
    ("fresh", INES, "Su oferta", "Estimado Sam: gracias por la oferta. ¿Puede enviarme el contrato? Un saludo, Ines"),
    ("fresh", INES, "Pedido 1182", "Hola Sam, nuestro pedido todavía no ha llegado. ¿Sabes algo? Gracias, Ines"),
    ("fresh", "Luc Leroy <luc@leroy.example>", "Votre offre", "Bonjour Sam, merci pour votre offre, je vous rappelle lundi. Cordialement, Luc"),
    ("fresh", "Luc Leroy <luc@leroy.example>", "Facture de mars", "Bonjour, pouvez-vous corriger la facture 2024-03 ? Merci. Luc Leroy"),
    ("fresh", "Ada Alba <ada@alba.example>", "Contratto", "Buongiorno Sam, il contratto è da noi in legale. Le scrivo venerdì. Ada Alba"),
    ("fresh", "Piet Prins <piet@prins.example>", "Offerte", "Beste Sam, dank voor de offerte. Kunt u mij maandag bellen? Groet, Piet"),
    ("fresh", "Rui Rocha <rui@rocha.example>", "Proposta", "Olá Sam, recebi a proposta. Você pode ligar amanhã? Obrigado, Rui"),
    ("fresh", "Elin Ek <elin@ek.example>", "Offert", "Hej Sam, tack för offerten. Jag återkommer på fredag. Elin"),
    ("fresh", "Ola Olsen <ola@olsen.example>", "Umowa", "Dzień dobry, dziękuję za ofertę. Proszę o kontakt w poniedziałek. Ola"),
    ("fresh", "Ken Kato <kato@kato.example>", "お見積りの件", "Seller様 お世話になっております。お見積りを拝見しました。来週ご連絡いたします。加藤"),
    ("auto", "no-reply@bank.example", "Your statement is ready", "Your statement for May is ready. Log in to your account. This is an automated message."),
    ("auto", "Parcel <noreply@parcel.example>", "Your parcel has shipped", "Order number 8812 has been shipped. Tracking number: 99. Do not reply."),
    ("auto", "Tickets <support@tool.example>", "[#4711] Request received", "We have received your request. Your ticket number is 4711."),
    ("auto", "calendar@tool.example", "Reminder: Demo at 10:00", "This is an automatic reminder of your reservation. When: Monday. Where: Room 2"),
    ("auto", "noreply@tool.example", "Reset your password", "Somebody asked to reset your password. Click here https://tool.example/r. Do not reply."),
    ("auto", "Shop <bestellung@laden.example>", "Bestellbestätigung 8812", "Ihre Bestellung ist eingegangen. Diese E-Mail wurde automatisch erstellt."),
    ("auto", "ne-pas-repondre@train.example", "Confirmation de réservation", "Votre réservation est confirmée. Merci de ne pas répondre à ce message."),
    ("auto", "no-responder@banco.example", "Aviso de su cuenta", "Su cuenta tiene un nuevo movimiento. Este mensaje fue generado automáticamente."),
    ("auto", "nieodpowiadaj@sklep.example", "Potwierdzenie zamówienia", "Twoje zamówienie zostało przyjęte. Wiadomość wygenerowana automatycznie."),
    ("auto", "yoyaku@yado.example", "ご予約の確認", "ご予約を承りました。このメールは自動送信です。返信しないでください。"),
    ("bulk", "Trade News <news@trade.example>", "The week in trade", "Top stories https://trade.example/1 https://trade.example/2 Unsubscribe here."),
    ("bulk", "Events <events@fair.example>", "Last chance: early bird ends Friday!", "Register now for the conference. Early bird until Friday. Opt out here."),
    ("bulk", "Messe <info@messe.example>", "Newsletter Mai", "Liebe Kunden, unsere Angebote im Mai. Jetzt anmelden: https://messe.example. Vom Newsletter abmelden."),
    ("bulk", "Salon <contact@salon.example>", "Notre offre spéciale", "Cliquez ici https://salon.example pour en profiter. Se désabonner de la newsletter."),
    ("bulk", "Feria <ventas@feria.example>", "Oferta de mayo", "Haga clic en https://feria.example. Si no desea recibir más correos, darse de baja aquí."),
    ("bulk", "Fiera <news@fiera.example>", "Offerta di maggio", "Clicca qui https://fiera.example. Per cancellare l'iscrizione: cancellati qui."),
    ("bulk", "Beurs <nieuws@beurs.example>", "Nieuwsbrief mei", "Klik hier https://beurs.example. Afmelden voor de nieuwsbrief."),
    ("bulk", "Mässa <info@massa.example>", "Nyhetsbrev maj", "Klicka här https://massa.example. Avregistrera dig från nyhetsbrevet."),
    ("bulk", "Sklep <oferta@sklep.example>", "Oferta majowa", "Kliknij https://sklep.example. Wypisz się z newslettera."),
    ("bulk", "通信 <news@shop.example>", "5月のお知らせ", "キャンペーン実施中。こちらをクリック https://shop.example 配信停止はこちら"),
)  # fmt: skip
