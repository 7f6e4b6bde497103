"""Words by which mail tells what kind it is, hand-listed by meaning, in the languages of the user's correspondents.

All in lower case, compared with lower-cased text. English, German, French, Spanish, Italian, Dutch, Portuguese,
Swedish, Polish,
Japanese; some Danish, Norwegian, Finnish, Czech, Turkish, Russian, Chinese and Korean where a mail program writes
them by itself.
"""

# How mail programs begin the subject of an absence notice. Nobody types these.
AWAY_SUBJECTS = (
    "out of office autoreply", "out of office auto-reply", "out of office auto reply", "out of office reply",
    "out-of-office reply", "out of office:", "out-of-office:", "out of the office:", "ooo:", "auto: out of",
    "autoreply: out of", "vacation reply", "away from my mail", "abwesenheitsnotiz", "abwesenheitsassistent",
    "abwesenheitsnachricht", "abwesenheitsmeldung", "abwesend:", "abwesenheit:",
    "automatische antwort bei abwesenheit", "nicht im büro:", "nicht im haus:", "absence du bureau",
    "message d'absence", "message d’absence", "absent du bureau", "notification d'absence", "absence :", "absent :",
    "fuera de la oficina", "fuera de oficina", "aviso de ausencia", "mensaje de ausencia", "ausente:", "ausencia:",
    "fuori ufficio", "fuori sede:", "assente dall'ufficio", "messaggio di assenza", "assenza:", "afwezigheidsbericht",
    "afwezigheidsmelding", "afwezig:", "niet aanwezig:", "afwezigheid:", "niet op kantoor", "ausência do escritório",
    "fora do escritório", "aviso de ausência", "mensagem de ausência", "ausência temporária", "ausente do escritório",
    "frånvaromeddelande", "frånvarobesked", "frånvarande:", "ej på kontoret", "inte på kontoret", "frånvaro:",
    "poza biurem", "nieobecność", "nieobecny", "nieobecna", "informacja o nieobecności", "不在通知", "不在のお知らせ",
    "不在:", "不在：", "休暇のお知らせ", "外出中", "fravær:", "fraværsmelding", "ikke på kontoret", "poissaolo",
    "poissa:", "nepřítomnost", "ofis dışında", "вне офиса", "отсутствие", "外出:", "不在办公室", "부재 중",
)  # fmt: skip

# How automatic replies of any sort begin their subject: absences mostly, and acknowledgements.
AUTO_REPLY_SUBJECTS = (
    "automatic reply", "automatic response", "automatic message", "autoreply", "auto-reply", "auto reply", "auto:",
    "auto response", "auto-response", "autoresponse", "autorespons", "automated reply", "automated response",
    "automatische antwort", "automatische antworten", "autoantwort", "automatische rückantwort",
    "réponse automatique", "reponse automatique", "réponse auto", "respuesta automática", "respuesta automatica",
    "autorespuesta", "risposta automatica", "risponditore automatico", "automatisch antwoord", "automatisch bericht",
    "automatische reactie", "resposta automática", "resposta automatica", "autosvar", "automatiskt svar",
    "automatisk svar", "odpowiedź automatyczna", "automatyczna odpowiedź", "autoodpowiedź", "autoresponder",
    "自動応答", "自動返信", "自動回答", "automaattinen vastaus", "automatická odpověď", "otomatik yanıt",
    "автоматический ответ", "автоответ", "自动答复", "自動回覆", "자동 회신",
)  # fmt: skip

# Words of absence in the text of a notice.
AWAY_TEXT = (
    "out of the office", "out of office", "out of my office", "away from the office", "away from my desk",
    "away from my office", "not in the office", "on vacation", "on annual leave", "on maternity leave",
    "on paternity leave", "on parental leave", "on leave", "on holiday", "maternity leave", "on business travel",
    "be traveling", "be travelling", "am traveling", "am travelling", "i am away", "i'm away", "be away",
    "will return on", "will be back", "when i return", "upon my return", "on my return", "until i return",
    "returning on", "currently out", "limited access to e", "no access to e", "sabbatical", "no longer with",
    "no longer work", "nicht im büro", "nicht im hause", "nicht im haus", "nicht am arbeitsplatz", "im urlaub",
    "außer haus", "ausser haus", "auf dienstreise", "abwesend", "in elternzeit", "in mutterschutz",
    "nicht erreichbar", "bin wieder", "wieder erreichbar", "wieder im büro", "absent du", "absente du",
    "je suis absent", "je serai absent", "actuellement absent", "en congé", "en vacances", "en déplacement",
    "de retour le", "hors du bureau", "mon retour", "fuera de la oficina", "fuera de oficina", "de vacaciones",
    "estoy ausente", "estaré ausente", "me encuentro fuera", "mi regreso", "de baja por", "no estaré disponible",
    "fuori ufficio", "sono in ferie", "sarò in ferie", "sono assente", "sarò assente", "fuori sede", "mio rientro",
    "in maternità", "niet aanwezig", "afwezig", "met vakantie", "op vakantie", "niet op kantoor", "met verlof",
    "weer aanwezig", "buiten kantoor", "fora do escritório", "estarei fora", "estou fora", "estarei ausente",
    "estou ausente", "de férias", "em férias", "meu retorno", "meu regresso", "inte på kontoret", "inte på plats",
    "på semester", "är ledig", "är bortrest", "föräldraledig", "tillbaka den", "åter på kontoret", "frånvarande",
    "poza biurem", "na urlopie", "jestem nieobecn", "będę nieobecn", "w delegacji", "przebywam na", "po powrocie",
    "mojej nieobecności", "不在", "休暇", "休業", "出張", "外出", "お休み", "育児休業", "産休", "på ferie",
    "ikke på kontoret", "lomalla", "na dovolené", "izinde", "в отпуске", "отсутств", "休假", "휴가",
)  # fmt: skip

# What only a machine says of its own letter: the writer of this reply was not there.
BY_ITSELF = (
    "automatic reply", "automatic response", "automatic message", "automated reply", "automated response",
    "automated message", "auto-reply", "autoreply", "auto reply", "auto-response", "autoresponse",
    "automatically generated", "auto-generated", "generated automatically", "respond to your message when i return",
    "respond to your e-mail when i return", "will not be forwarded", "is not being forwarded", "automatische antwort",
    "automatisch erstellt", "automatisch generiert", "automatische nachricht", "wird nicht weitergeleitet",
    "nicht automatisch weitergeleitet", "réponse automatique", "message automatique", "respuesta automática",
    "mensaje automático", "risposta automatica", "messaggio automatico", "automatisch antwoord",
    "automatisch bericht", "resposta automática", "mensagem automática", "automatiskt svar", "autosvar",
    "automatiskt meddelande", "automatyczna odpowiedź", "odpowiedź automatyczna", "wiadomość automatyczna",
    "自動応答", "自動返信", "自動的に",
)  # fmt: skip

# How a notice hands over to somebody else; a person who answers seldom has to.
HANDS_OVER = (
    "not being forwarded", "not be forwarded", "urgent", "immediate assistance", "immediate attention",
    "need assistance",
    "in my absence", "during my absence", "please contact", "unable to access my e", "no access to", "limited access",
    "wenden sie sich", "dringenden", "meiner abwesenheit", "en cas d'urgence", "veuillez contacter", "mon absence",
    "en caso de urgencia", "póngase en contacto", "mi ausencia", "in caso di urgenza", "contattare", "mia assenza",
    "neem contact op", "dringende", "mijn afwezigheid", "em caso de urgência", "entre em contato", "minha ausência",
    "kontakta", "brådskande", "min frånvaro", "w pilnych", "proszę o kontakt", "mojej nieobecności", "緊急", "不在中",
)  # fmt: skip

# A service confirms that something reached it.
RECEIVED = (
    "thank you for contacting", "thanks for contacting", "thank you for your inquiry", "thank you for your enquiry",
    "thanks for your inquiry", "received your", "has been received", "we have received", "your ticket", "case number",
    "ticket number", "reference number", "your inquiry", "your request", "support team", "customer service",
    "thank you for submitting", "thank you for registering", "will get back to you as soon", "ihre anfrage",
    "eingegangen", "ticketnummer", "bien reçu votre", "votre demande", "hemos recibido", "su solicitud",
    "abbiamo ricevuto", "la tua richiesta", "hebben uw", "uw aanvraag", "recebemos", "sua solicitação",
    "vi har mottagit", "ditt ärende", "otrzymaliśmy", "twoje zgłoszenie", "お問い合わせ", "受け付け",
)  # fmt: skip

# Machines speaking of orders, accounts, passwords, requests and limits.
SERVICE = (
    "automatically generated", "automated message", "automated e", "auto-generated", "automatic e", "generated email",
    "generated e-mail", "system generated", "system-generated", "sent automatically", "do not reply", "don't reply",
    "do not respond", "not reply to this", "no response will be", "unattended mailbox", "not monitored",
    "this notification", "notification only", "you have been invited to", "automatisch erstellt",
    "automatisch generiert", "automatisch erzeugt", "antworten sie nicht", "nicht auf diese", "ne pas répondre",
    "généré automatiquement", "envoyé automatiquement", "no responda", "generado automáticamente", "non rispondere",
    "generato automaticamente", "niet beantwoorden", "niet te beantwoorden", "automatisch gegenereerd",
    "não responda", "gerado automaticamente", "gerada automaticamente", "svara inte", "går inte att svara",
    "automatiskt genererat", "nie odpowiadaj", "wygenerowan", "自動送信", "自動配信", "返信しないで",
    "返信できません",
)  # fmt: skip
TRANSACTION = (
    "your order", "order number", "order confirmation", "order #", "confirmation number", "tracking number",
    "your account", "your password", "password has been", "password for your", "reset your", "user id", "userid",
    "login id", "log in to your", "verify your", "activate your", "your registration", "your reservation",
    "your booking", "e-ticket", "itinerary", "your payment", "payment of", "your statement", "invoice number",
    "has shipped", "has been shipped", "has been submitted", "has been processed", "has been approved",
    "ready for approval", "pending your approval", "awaiting your approval", "has been reset", "has been updated",
    "has been changed", "has been quarantined", "your mailbox", "size limit", "request id", "request number",
    "your subscription", "confirm your", "was delivered to", "successfully delivered", "successfully relayed",
    "ihre bestellung", "ihr konto", "ihr passwort", "bestellnummer", "votre commande", "votre compte", "mot de passe",
    "su pedido", "su cuenta", "contraseña", "il tuo ordine", "il tuo account", "uw bestelling", "uw account",
    "wachtwoord", "seu pedido", "sua conta", "sua senha", "din beställning", "ditt konto", "lösenord",
    "twoje zamówienie", "twoje konto", "hasło", "ご注文", "アカウント", "パスワード", "予約",
)  # fmt: skip

# How a mailing lets its readers go, and says why they get it.
LEAVE = (
    "unsubscribe", "opt out", "opt-out", "opting out", "to be removed", "remove your", "be removed from", "remove me",
    "remove from", "mailing list", "discussion list", "you are receiving this", "you received this",
    "you're receiving this", "this e-mail was sent to", "this email was sent to", "email preferences",
    "e-mail preferences", "manage your", "change your subscription", "view in browser", "view this email",
    "privacy policy", "abmelden", "abbestellen", "austragen", "im browser ansehen", "désabonner", "désinscri",
    "désinscription", "darse de baja", "darte de baja", "cancelar suscripción", "cancelar la suscripción",
    "cancellati", "disiscri", "cancellare l'iscrizione", "afmelden", "uitschrijven", "descadastr",
    "cancelar inscrição", "cancelar a inscrição", "avregistrera", "avprenumerera", "avsluta prenumeration", "wypisz",
    "rezygnacja z", "wypisać", "配信停止", "購読解除", "配信解除", "メルマガ",
)  # fmt: skip
OFFER = (
    "newsletter", "click here", "all rights reserved", "copyright", "special offer", "limited time", "register now",
    "register online", "sign up", "save up to", "% off", "free ", "subscribe", "subscriber", "visit our", "www.",
    "webinar", "conference", "early bird", "brochure", "deals", "sponsored", "advertis", "forward this",
    "press release", "money back", "order now", "buy now", "shop now", "best price", "toll free", "toll-free",
    "jetzt anmelden", "jetzt bestellen", "angebot", "offre spéciale", "cliquez ici", "haga clic", "oferta",
    "clicca qui", "offerta", "klik hier", "aanbieding", "clique aqui", "klicka här", "erbjudande", "kliknij",
    "こちらをクリック", "キャンペーン",
)  # fmt: skip
TO_ALL = (
    "all employees", "to all", "dear all", "dear colleague", "dear customer", "dear member", "dear subscriber",
    "dear investor", "dear participant", "dear sir", "dear friend", "dear client", "dear reader", "dear valued",
    "dear user", "dear market", "hi everyone", "hello everyone", "hi all", "hello all", "team,", "folks",
    "ladies and gentlemen", "attention", "pleased to announce", "happy to announce", "announcement", "we are pleased",
    "effective immediately", "will be unavailable", "scheduled maintenance", "outage", "please be advised",
    "please be aware", "as a reminder", "just a reminder", "this is to remind", "reminder", "all team members",
    "all members", "all users", "everyone", "market participants", "notice", "liebe kolleg", "an alle",
    "sehr geehrte damen und herren", "chers collègues", "chers tous", "à tous", "estimados", "a todos",
    "cari colleghi", "a tutti", "beste collega", "allemaal", "prezados", "caros colegas", "kära kollegor", "hej alla",
    "szanowni", "drodzy", "各位", "皆様",
)  # fmt: skip
FIRST_PERSON = (
    "i ", "i'm", "i'll", "i've", "i'd", "my ", "me ", "let me", "ich ", "mir ", "je ", "j'ai", "yo ", "io ", "mi ",
    "ik ", "mij ", "eu ", "meu ", "jag ", "mig ", "proszę", "dziękuję", "私",
)  # fmt: skip
TO_ONE = (
    "let me know", "could you", "can you", "do you", "did you", "have you", "are you", "would you", "will you",
    "thanks", "thank you", "thx", "call me", "talk to you", "see you", "your thoughts", "what do you think",
    "please call", "danke", "können sie", "kannst du", "merci", "pouvez-vous", "peux-tu", "gracias", "puede",
    "puedes", "grazie", "puoi", "può", "bedankt", "kun je", "kunt u", "obrigado", "obrigada", "você pode", "tack",
    "kan du", "dziękuję", "czy możesz", "ありがとう", "お願い",
)  # fmt: skip

# Subjects of notices, and of issues of something that comes again and again.
NOTICE_SUBJECTS = (
    "notification", "confirmation", "itinerary", "invoice", "receipt", "statement", "approval", "password",
    "registration", "reservation", "submitted", "enrollment", "verification", "payment", "shipped", "delivered",
    "alert", "reminder:", "canceled", "cancelled", "thank you for", "thanks for your", "welcome to", "acknowledg",
    "e-ticket", "bestätigung", "rechnung", "buchung", "facture", "réservation", "factura", "reserva", "confirmación",
    "fattura", "prenotazione", "conferma", "factuur", "bevestiging", "fatura", "confirmação", "bekräftelse",
    "faktura", "potwierdzenie", "請求", "確認",
)  # fmt: skip
ISSUE_SUBJECTS = (
    "newsletter", "daily", "weekly", "monthly", "update", "report", "analysis", "bulletin", "advisory", "survey",
    "digest", "news", "issue", "edition", "summary", "forecast", "outlook", "announcement", "notice", "outage",
    "conference", "seminar", "webinar", "deals", "savings", "special", "wochenbericht", "rundschreiben", "mitteilung",
    "hebdo", "boletín", "bollettino", "nieuwsbrief", "boletim", "nyhetsbrev", "biuletyn", "お知らせ",
)  # fmt: skip

# Local parts of addresses, cut at dots, dashes and underscores.
MACHINE_NAMES = frozenset((
    "noreply", "donotreply", "nobody", "auto", "autoreply", "autoresponse", "automated", "automailer", "bot", "robot",
    "daemon", "mailer", "system", "sysadmin", "server", "webmaster", "confirm", "confirmation", "confirmations",
    "notify", "notification", "notifications", "notifier", "alerts", "alert", "workflow", "arsystem", "orders",
    "order", "weborders", "billing", "invoice", "invoices", "receipts", "receipt", "accounts", "account", "security",
    "password", "approvals", "approval", "request", "requests", "reservations", "booking", "support", "service",
    "services", "customerservice", "helpdesk", "help", "desk", "admin", "administrator", "hostmaster", "tickets",
    "ticket", "registration", "registrations", "shipping", "payments", "scheduler", "calendar", "reminder", "monitor",
    "messages", "mailbot", "sender", "response", "registrar", "statement", "statements", "itinerary",
    "security_alert",
))  # fmt: skip
MAILING_NAMES = frozenset((
    "news", "noaddress", "newsletter", "newsletters", "announcement", "announcements", "announce", "marketing",
    "events", "event", "deals", "deal", "offers", "offer", "specials", "promo", "promotions", "updates", "update",
    "digest", "daily", "weekly", "monthly", "list", "lists", "owner", "listserv", "bounce", "bounces",
    "subscriptions", "subscription", "subscribe", "members", "member", "membership", "editor", "editors",
    "publications", "publisher", "mailing", "communications", "communication", "community", "press", "media",
    "conference", "conferences", "training", "seminars", "webinar", "investor", "research", "reports", "report",
    "advisory", "bulletin", "insider", "enews", "enewsletter", "alertservice", "broadcast", "everyone", "all",
    "staff", "employees", "program", "programs", "payroll", "services", "solution", "migration", "administration",
    "messaging",
))  # fmt: skip
LIST_NAMES = frozenset((
    "all", "everyone", "everybody", "staff", "employees", "list", "lists", "listserv", "dl", "group", "groups",
    "team", "users", "members", "subscribers", "participants", "community", "company", "worldwide", "distribution",
    "announce", "undisclosed", "recipients",
))  # fmt: skip
# Local parts, bare of dots and dashes, that say that nobody reads an answer.
NO_REPLY = (
    "noreply", "donotreply", "dontreply", "noresponse", "nichtantworten", "keineantwort", "nepasrepondre",
    "pasdereponse", "noresponder", "norispondere", "nonrispondere", "nietbeantwoorden", "naoresponda", "naoresponder",
    "svarainte", "ejsvar", "nieodpowiadaj", "mailernoreply", "autoreply", "autoresponse", "automailer",
    "notifications", "notification", "mailerdaemon",
)  # fmt: skip
# What a link of a mailing or a notice says by which its readers go, choose what they get, or see it elsewhere.
LEAVE_LINKS = (
    "notification settings", "manage notifications", "notification preferences", "update your preferences", "preferences",
    "view in browser", "view online", "view it in your browser", "report abuse", "why did i get", "mute this",
    "im browser", "benachrichtigungen", "einstellungen ändern", "newsletter abbestellen", "dans le navigateur",
    "désinscri", "désabonn", "gérer mes préférences", "préférences", "ver en el navegador", "cancelar suscripci",
    "darse de baja", "preferencias", "nel browser", "annulla iscrizione", "annulla l'iscrizione", "disiscriv", "preferenze",
    "in de browser", "in je browser", "uitschrijv", "voorkeuren", "no navegador", "cancelar subscri", "cancelar inscri",
    "preferências", "i webbläsaren", "avregistrera", "avprenumerera", "inställningar", "i browseren", "i nettleseren",
    "afmeld", "meld deg av", "indstillinger", "w przeglądarce", "wypisz", "rezygnuj", "ustawienia", "ブラウザで", "配信停止",
    "通知設定", "取消订阅", "退订", "通知设置",
)  # fmt: skip
# Local parts of addresses that belong to a function, not to a person.
ROLE_NAMES = frozenset(
    """
    crm hello hallo hi hej hola ola ciao bonjour czesc team teams info mail email news newsletter weekly daily digest updates
    update notify notification notifications alerts alert messages message invitations invitation invites calendar
    meet meeting meetings events event support service services help helpdesk feedback security account accounts
    billing invoice invoices receipts receipt orders order shipping shipment delivery tracking dse sign builds build ci
    bot robot system admin welcome marketing offers deals shop store rechnung rechnungen bestellung kundenservice
    billet commande commandes factura facturas pedidos pedido ordini fattura fatture faktura bestelling verzending
    membership community jobs careers survey surveys payments payment noreply no-reply automated auto
    """.split()  # noqa: SIM905 - reads as words
)
# Verbs and nouns of a service's notice about one's own doings, as against a mailing.
NOTICES = (
    "mentioned you", "assigned you", "assigned to you", "messaged you", "sent you a", "shared ", "invited you", "commented",
    "your package", "your parcel", "your order", "your payment", "your receipt", "your invoice", "your code", "your meeting",
    "your account", "your request", "your document", "your booking", "your appointment", "verification code", "security alert",
    "sign-in", "new login", "reminder", "new event", "has been scheduled", "new message", "build ", "ticket", "sign:",
    "add me to your", "connection request", "out for delivery", "ihre rechnung", "ihr paket", "ihre bestellung", "ihr konto",
    "ihr termin", "hat sie erwähnt", "sicherheits", "votre réservation", "votre commande", "votre facture", "votre billet",
    "e-billet", "votre colis", "tu pedido", "su pedido", "su factura", "il tuo ordine", "la tua fattura", "je bestelling",
    "uw bestelling", "uw factuur", "sua encomenda", "seu pedido", "sua fatura", "din beställning", "din order", "din ordre",
    "din faktura", "twoje zamówienie", "twoja faktura", "ご注文", "ご予約", "認証コード", "您的订单", "验证码", "您的账户",
)  # fmt: skip
# Headers that services for mass and machine mail put in; nobody's own mail program does.
MASS_SENDERS = frozenset((
    "feedback-id", "x-ses-outgoing", "x-sg-eid", "x-sg-id", "x-mailgun-sid", "x-mandrill-user", "x-mc-user",
    "x-mj-mid", "x-pm-message-id", "x-campaign", "x-campaignid", "x-campaign-id", "x-csa-complaints", "x-rpcampaign",
    "x-msfbl", "x-sfmc-stack", "x-marketoid", "x-job", "x-github-reason", "x-jira-fingerprint",
    "x-zendesk-from-account-id",
))  # fmt: skip
BOUNCE_SENDERS = (
    "mailer-daemon",
    "postmaster",
    "mail-daemon",
    "maildaemon",
    "mail-delivery",
    "mdaemon",
    "mailadmin",
    "gwadmin",
)
BOUNCE_SENDER_NAMES = (
    "mail delivery", "mailer-daemon", "system administrator", "exchange.administrator", "exchange administrator",
    "microsoft outlook", "postmaster", "mail administrator", "exchange system administrator", "mail subsystem",
)  # fmt: skip
DELIVERED = (
    "delivered:", "delivery status notification (relay", "delivery status notification (success", "return receipt",
    "relayed:", "expanded:", "zugestellt:", "read:", "gelesen:", "lu :", "lu:", "leído:", "letto:", "gelezen:",
    "lida:", "lido:", "läst:", "przeczytane:", "開封済み:", "読み取り:", "not read:", "ungelesen:", "non lu",
    "no leído:", "non letto:", "ongelezen:", "não lida:", "oläst:", "disposition notification", "read receipt",
    "lesebestätigung", "accusé de", "confirmación de lectura", "conferma di lettura", "leesbevestiging",
    "confirmação de leitura", "läskvitto", "potwierdzenie", "開封確認",
)  # fmt: skip
