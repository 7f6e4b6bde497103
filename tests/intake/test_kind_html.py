"""Notices and mailings in HTML without any telling header, and persons whose mail programs make HTML too: all made up."""
# ruff: noqa: E501 -- one letter a line

import time
from email.message import EmailMessage

import pytest

from ringback.domain.interaction import Direction, Kind
from ringback.intake.mail import read_letter
from ringback.intake.understand import understand

SAM = "sam@racks.example"

LETTERS = [  # whose, from, subject, HTML
    (
        "auto",
        "Boardly <hello@boardly.example>",
        "Mira assigned you a task",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><h2>Mira assigned you a task</h2><p>Draft the floor plan</p><a href="https://click.tool.example/ls/click?u=1">View task</a></td></tr><tr><td style="font-size:10px">You get this because you are a member of Hall 4. <a href="https://click.tool.example/ls/click?u=2">Manage notifications</a></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Boardly <mira@boardly.example>",
        "Mira mentioned you in Hall plan",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p><b>Mira Moss</b> mentioned you in a comment:</p><blockquote>@Sam can you check this?</blockquote><a href="https://click.tool.example/ls/click?u=1">Reply in Boardly</a></td></tr><tr><td style="font-size:10px"><a href="https://click.tool.example/ls/click?u=2">Notification settings</a> · Boardly Inc., 12 Main St</td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "DocuNote <dse@docunote.example>",
        "Please sign: Frame contract",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Tom Weiss sent you a document to review and sign.</p><a href="https://click.tool.example/ls/click?u=1">REVIEW DOCUMENT</a></td></tr><tr><td style="font-size:10px">Do not share this email. This email contains a secure link to DocuNote.</td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Cloudbox <team@cloudbox.example>",
        'Tom shared "Prices.xlsx" with you',
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Tom Weiss invited you to view the file "Prices.xlsx".</p><a href="https://click.tool.example/ls/click?u=1">View file</a></td></tr><tr><td style="font-size:10px">Cloudbox, PO Box 1 <a href="https://click.tool.example/ls/click?u=2">Report abuse</a></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Meetly <meet@meetly.example>",
        "Your meeting with Tom is tomorrow at 10:00",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Hi Sam,</p><p>This is a reminder of your meeting with Tom Weiss.</p><table><tr><td>When</td><td>Tuesday 10:00</td></tr><tr><td>Where</td><td>Video</td></tr></table><a href="https://click.tool.example/ls/click?u=1">Join meeting</a><a href="https://click.tool.example/ls/click?u=2">Reschedule</a><a href="https://click.tool.example/ls/click?u=3">Cancel</a></td></tr><tr><td style="font-size:10px"></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Meetly <meet@meetly.example>",
        "New event: Tom Weiss - 30 minutes",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>A new event has been scheduled.</p><p>Invitee: Tom Weiss</p><p>Event date: 14 May</p><a href="https://click.tool.example/ls/click?u=1">View event</a></td></tr><tr><td style="font-size:10px"></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Payfast <service@payfast.example>",
        "Receipt for your payment to Mill GmbH",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>You sent a payment of 49.00 EUR to Mill GmbH</p><table><tr><td>Transaction ID</td><td>8XJ</td></tr><tr><td>Total</td><td>49.00</td></tr></table><a href="https://click.tool.example/ls/click?u=1">View details</a></td></tr><tr><td style="font-size:10px">Help & contact | Security</td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Parcelo <info@parcelo.example>",
        "Your package arrives today",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><h1>Out for delivery</h1><p>Your package will arrive today between 10 and 12.</p><a href="https://click.tool.example/ls/click?u=1">Track package</a></td></tr><tr><td style="font-size:10px"></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Netlink <messages@netlink.example>",
        "Tom just messaged you",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Tom Weiss sent you a new message</p><p>Hi Sam, would you be open to a chat?</p><a href="https://click.tool.example/ls/click?u=1">View message</a></td></tr><tr><td style="font-size:10px">You are receiving Netlink notification emails. <a href="https://click.tool.example/ls/click?u=2">Unsubscribe</a> Help</td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Netlink <invitations@netlink.example>",
        "Sam, please add me to your network",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Hi Sam, I would like to join your network.</p><a href="https://click.tool.example/ls/click?u=1">Accept</a><a href="https://click.tool.example/ls/click?u=2">View profile</a></td></tr><tr><td style="font-size:10px"><a href="https://click.tool.example/ls/click?u=3">Unsubscribe</a></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Accounts <accounts@login.example>",
        "Security alert",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>New sign-in on Linux</p><p>sam@racks.example</p><p>We noticed a new sign-in to your account. If this was you, you do not need to do anything.</p><a href="https://click.tool.example/ls/click?u=1">Check activity</a></td></tr><tr><td style="font-size:10px"></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Login <security@tool.example>",
        "Your verification code is 448812",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Use this code to sign in:</p><h1>448812</h1><p>The code expires in 10 minutes.</p></td></tr><tr><td style="font-size:10px"></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Helpdesk <help@desk.example>",
        "[Desk] Re: Printer broken (#88121)",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>##- Please type your reply above this line -##</p><p>Your request (88121) has been updated. To add comments, reply to this email.</p></td></tr><tr><td style="font-size:10px"></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Helpdesk <help@desk.example>",
        "Ticket 88121 solved",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Your request has been deemed solved.</p><p>How would you rate the support you received?</p><a href="https://click.tool.example/ls/click?u=1">Good, I am satisfied</a><a href="https://click.tool.example/ls/click?u=2">Bad</a></td></tr><tr><td style="font-size:10px"></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Code <builds@code.example>",
        "Build failed: main",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Build 4411 of main failed.</p><a href="https://click.tool.example/ls/click?u=1">See the log</a></td></tr><tr><td style="font-size:10px"></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Chat <feedback@chatter.example>",
        "You have 3 new messages in #sales",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>You have new messages in the Racks workspace</p><a href="https://click.tool.example/ls/click?u=1">Open in Chatter</a></td></tr><tr><td style="font-size:10px"><a href="https://click.tool.example/ls/click?u=2">Change your notification preferences</a></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Rechnung <rechnung@strom.example>",
        "Ihre Rechnung ist verfügbar",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Sehr geehrter Kunde, Ihre Rechnung für Mai steht in Ihrem Kundenkonto bereit.</p><a href="https://click.tool.example/ls/click?u=1">Zur Rechnung</a></td></tr><tr><td style="font-size:10px">Bitte antworten Sie nicht auf diese E-Mail.</td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Train <billet@train.example>",
        "Votre e-billet",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Votre réservation est confirmée.</p><table><tr><td>Départ</td><td>10:00</td></tr></table><a href="https://click.tool.example/ls/click?u=1">Voir mon billet</a></td></tr><tr><td style="font-size:10px">Ceci est un message automatique</td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "auto",
        "Tienda <pedidos@tienda.example>",
        "Tu pedido ha sido enviado",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Hola Sam, tu pedido 8812 ha sido enviado.</p><a href="https://click.tool.example/ls/click?u=1">Seguir envío</a></td></tr><tr><td style="font-size:10px"></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "bulk",
        "Trade Weekly <weekly@trade.example>",
        "This week: five ideas for halls",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><a href="https://click.tool.example/ls/click?u=0">View in browser</a><h1>Five ideas</h1><p>Idea 0</p><a href="https://click.tool.example/ls/click?u=0">Read more</a><p>Idea 1</p><a href="https://click.tool.example/ls/click?u=1">Read more</a><p>Idea 2</p><a href="https://click.tool.example/ls/click?u=2">Read more</a><p>Idea 3</p><a href="https://click.tool.example/ls/click?u=3">Read more</a><p>Idea 4</p><a href="https://click.tool.example/ls/click?u=4">Read more</a><p>Idea 5</p><a href="https://click.tool.example/ls/click?u=5">Read more</a></td></tr><tr><td style="font-size:10px"><a href="https://click.tool.example/ls/click?u=9">Unsubscribe</a> | 12 Main St</td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "bulk",
        "Mia from Toolly <mia@toolly.example>",
        "Sam, boost your pipeline by 40%",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Hi Sam,</p><p>Thousands of teams use Toolly. Start your free trial today.</p><a href="https://click.tool.example/ls/click?u=1">Start free trial</a></td></tr><tr><td style="font-size:10px">You are receiving this because you signed up. <a href="https://click.tool.example/ls/click?u=2">Unsubscribe</a></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "bulk",
        "Laden <info@laden.example>",
        "Nur bis Sonntag: 20 % auf alles",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><a href="https://click.tool.example/ls/click?u=0">Im Browser ansehen</a><h1>20 % Rabatt</h1><a href="https://click.tool.example/ls/click?u=1">Jetzt shoppen</a></td></tr><tr><td style="font-size:10px"><a href="https://click.tool.example/ls/click?u=2">Newsletter abbestellen</a> Impressum</td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "bulk",
        "Boutique <bonjour@boutique.example>",
        "Nos nouveautés de mai",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><a href="https://click.tool.example/ls/click?u=0">Voir dans le navigateur</a><p>Découvrez nos nouveautés</p><a href="https://click.tool.example/ls/click?u=1">Découvrir</a></td></tr><tr><td style="font-size:10px"><a href="https://click.tool.example/ls/click?u=2">Se désinscrire</a></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "bulk",
        "Negozio <ciao@negozio.example>",
        "Novità di maggio",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Scopri le novità</p><a href="https://click.tool.example/ls/click?u=1">Scopri</a><a href="https://click.tool.example/ls/click?u=2">Scopri</a></td></tr><tr><td style="font-size:10px">Se non vuoi più ricevere le nostre email <a href="https://click.tool.example/ls/click?u=3">annulla iscrizione</a></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "bulk",
        "Winkel <hallo@winkel.example>",
        "Nieuw deze maand",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Bekijk de nieuwe collectie</p><a href="https://click.tool.example/ls/click?u=1">Bekijk</a></td></tr><tr><td style="font-size:10px"><a href="https://click.tool.example/ls/click?u=2">Uitschrijven</a></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "bulk",
        "Loja <ola@loja.example>",
        "Novidades de maio",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Veja as novidades</p><a href="https://click.tool.example/ls/click?u=1">Ver</a></td></tr><tr><td style="font-size:10px"><a href="https://click.tool.example/ls/click?u=2">Cancelar subscrição</a></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "bulk",
        "Butik <hej@butik.example>",
        "Nyheter i maj",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Se nyheterna</p><a href="https://click.tool.example/ls/click?u=1">Se mer</a></td></tr><tr><td style="font-size:10px"><a href="https://click.tool.example/ls/click?u=2">Avregistrera</a></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "bulk",
        "Sklep <czesc@sklep.example>",
        "Nowości w maju",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Zobacz nowości</p><a href="https://click.tool.example/ls/click?u=1">Zobacz</a></td></tr><tr><td style="font-size:10px"><a href="https://click.tool.example/ls/click?u=2">Wypisz się</a></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "bulk",
        "Forretning <hej@forretning.example>",
        "Nyheder i maj",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>Se nyhederne</p><a href="https://click.tool.example/ls/click?u=1">Se mere</a></td></tr><tr><td style="font-size:10px"><a href="https://click.tool.example/ls/click?u=2">Afmeld nyhedsbrev</a></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "bulk",
        "店 <mail@mise.example>",
        "5月の新商品",
        '<html><head><style>.b{color:#fff}</style></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"><img src="https://cdn.tool.example/logo.png" width="120"></td></tr><tr><td><p>新商品のご案内</p><a href="https://click.tool.example/ls/click?u=1">詳しくはこちら</a></td></tr><tr><td style="font-size:10px"><a href="https://click.tool.example/ls/click?u=2">配信停止はこちら</a></td></tr></table></td></tr></table><img src="https://t.tool.example/o/abc" width="1" height="1"></body></html>',
    ),
    (
        "person",
        "Tom Weiss <tom@hall.example>",
        "Your offer",
        '<div>Hi Sam,</div><div>the board has approved your offer. Please send the contract.</div><div>Best, Tom</div><br>--<br><b>Tom Weiss</b><br>Hall GmbH<br><img src="cid:logo"><br><a href="https://www.hall.example">www.hall.example</a> | <a href="https://netlink.example/tom">Netlink</a> | <a href="mailto:tom@hall.example">tom@hall.example</a><br><img src="https://hall.example/banner.png">',
    ),
    (
        "person",
        "Tom Weiss <tom.weiss@hall.example>",
        "Visit on Tuesday",
        '<p>Hello Sam,</p><p>we would like to see the racks on Tuesday. Here is the address: <a href="https://maps.example/x">map</a>.</p><p>Tom</p><br>--<br><b>Tom Weiss</b><br>Hall GmbH<br><img src="cid:logo"><br><a href="https://www.hall.example">www.hall.example</a> | <a href="https://netlink.example/tom">Netlink</a> | <a href="mailto:tom@hall.example">tom@hall.example</a><br><img src="https://hall.example/banner.png">',
    ),
    (
        "person",
        "Ines Roth <ines@mill.example>",
        "Question about delivery",
        '<table><tr><td><p>Dear Sam,</p><p>when will the forty frames be delivered?</p><p>Kind regards<br>Ines Roth</p></td></tr></table><img src="https://mill.example/logo.png">',
    ),
    (
        "person",
        "Tom Weiss <tom@hall.example>",
        "Drawings",
        '<div>Sam, the drawings are here: <a href="https://cloudbox.example/s/1">cloudbox.example/s/1</a>, <a href="https://cloudbox.example/s/2">cloudbox.example/s/2</a>. Let me know if you can open them.</div><div>Tom</div>',
    ),
    (
        "person",
        "info@small.example",
        "Price list",
        '<p>Hello,</p><p>is the price list of January still valid?</p><p>Regards, M. Small</p><br>--<br><b>Tom Weiss</b><br>Hall GmbH<br><img src="cid:logo"><br><a href="https://www.hall.example">www.hall.example</a> | <a href="https://netlink.example/tom">Netlink</a> | <a href="mailto:tom@hall.example">tom@hall.example</a><br><img src="https://hall.example/banner.png">',
    ),
    (
        "person",
        "Tom Weiss <tom@hall.example>",
        "Newsletter idea",
        '<p>Sam, I saw your newsletter. Could we talk about the racks in it? I am free on Monday.</p><p>Tom</p><br>--<br><b>Tom Weiss</b><br>Hall GmbH<br><img src="cid:logo"><br><a href="https://www.hall.example">www.hall.example</a> | <a href="https://netlink.example/tom">Netlink</a> | <a href="mailto:tom@hall.example">tom@hall.example</a><br><img src="https://hall.example/banner.png">',
    ),
    (
        "person",
        "Luc Leroy <luc@leroy.example>",
        "Votre offre",
        '<p>Bonjour Sam,</p><p>merci pour votre offre. Je vous rappelle lundi.</p><p>Cordialement,<br>Luc</p><br>--<br><b>Tom Weiss</b><br>Hall GmbH<br><img src="cid:logo"><br><a href="https://www.hall.example">www.hall.example</a> | <a href="https://netlink.example/tom">Netlink</a> | <a href="mailto:tom@hall.example">tom@hall.example</a><br><img src="https://hall.example/banner.png">',
    ),
    (
        "person",
        "Ada Alba <ada@alba.example>",
        "Contratto",
        '<p>Buongiorno Sam,</p><p>il contratto è da noi in legale. Le scrivo venerdì.</p><p>Ada Alba</p><br>--<br><b>Tom Weiss</b><br>Hall GmbH<br><img src="cid:logo"><br><a href="https://www.hall.example">www.hall.example</a> | <a href="https://netlink.example/tom">Netlink</a> | <a href="mailto:tom@hall.example">tom@hall.example</a><br><img src="https://hall.example/banner.png">',
    ),
    (
        "person",
        "Quinn Quick <quinn@quick.example>",
        "Order 4711",
        '<p>Hi Sam,</p><p>our order 4711 has not arrived. Can you check the tracking number?</p><p>Quinn</p><br>--<br><b>Tom Weiss</b><br>Hall GmbH<br><img src="cid:logo"><br><a href="https://www.hall.example">www.hall.example</a> | <a href="https://netlink.example/tom">Netlink</a> | <a href="mailto:tom@hall.example">tom@hall.example</a><br><img src="https://hall.example/banner.png">',
    ),
    (
        "person",
        "Ann Lee <ann@lee.example>",
        "Meeting notes",
        "<p>Hi Sam,</p><table border=1><tr><td>Topic</td><td>Who</td></tr><tr><td>Frames</td><td>Sam</td></tr></table><p>Please add what I missed.</p><p>Ann</p>",
    ),
    (
        "person",
        "Jörg Jung <j.jung@jung.example>",
        "Rechnung 4711",
        '<p>Guten Tag Herr Seller,</p><p>auf der Rechnung fehlt unsere Bestellnummer. Können Sie das ändern?</p><p>Mit freundlichen Grüßen<br>Jörg Jung</p><br>--<br><b>Tom Weiss</b><br>Hall GmbH<br><img src="cid:logo"><br><a href="https://www.hall.example">www.hall.example</a> | <a href="https://netlink.example/tom">Netlink</a> | <a href="mailto:tom@hall.example">tom@hall.example</a><br><img src="https://hall.example/banner.png">',
    ),
    (
        "person",
        "Tom Weiss <tom.weiss@hall.example>",
        "Frames",
        '<style>p.MsoNormal{margin:0}</style><p class=MsoNormal>Hi Sam,</p><p class=MsoNormal>can we move the delivery to June? The hall is not ready.</p><p class=MsoNormal>Thanks,<br>Tom</p><table border=0 cellspacing=0 cellpadding=0 width=500><tr><td width=120><img width=100 src="https://hall.example/logo.png"></td><td><table cellpadding=0><tr><td><p class=MsoNormal><b>Tom Weiss</b><br>Purchasing | Hall GmbH<br><a href="tel:+4930">+49 30 1</a> | <a href="https://www.hall.example">hall.example</a></p></td></tr></table></td></tr><tr><td colspan=2><a href="https://netlink.example/tom"><img src="https://hall.example/n.png"></a><a href="https://hall.example/fair?utm_source=sig"><img src="https://hall.example/banner.png"></a></td></tr></table>',
    ),
    (
        "person",
        "Weiss, Tom <weiss@hall.example>",
        "RE: Frames",
        '<style>p.MsoNormal{margin:0}</style><p class=MsoNormal>Yes, fine with us.</p><table border=0 cellspacing=0 cellpadding=0 width=500><tr><td width=120><img width=100 src="https://hall.example/logo.png"></td><td><table cellpadding=0><tr><td><p class=MsoNormal><b>Tom Weiss</b><br>Purchasing | Hall GmbH<br><a href="tel:+4930">+49 30 1</a> | <a href="https://www.hall.example">hall.example</a></p></td></tr></table></td></tr><tr><td colspan=2><a href="https://netlink.example/tom"><img src="https://hall.example/n.png"></a><a href="https://hall.example/fair?utm_source=sig"><img src="https://hall.example/banner.png"></a></td></tr></table>',
    ),
    (
        "person",
        "T. Weiss <tw@hall.example>",
        "New project",
        '<p>Hi Sam</p><p>We plan a second hall. When could you come and have a look?</p><table border=0 cellspacing=0 cellpadding=0 width=500><tr><td width=120><img width=100 src="https://hall.example/logo.png"></td><td><table cellpadding=0><tr><td><p class=MsoNormal><b>Tom Weiss</b><br>Purchasing | Hall GmbH<br><a href="tel:+4930">+49 30 1</a> | <a href="https://www.hall.example">hall.example</a></p></td></tr></table></td></tr><tr><td colspan=2><a href="https://netlink.example/tom"><img src="https://hall.example/n.png"></a><a href="https://hall.example/fair?utm_source=sig"><img src="https://hall.example/banner.png"></a></td></tr></table>',
    ),
    (
        "person",
        "Tom Weiss <tom@hall.example>",
        "Following up on the racks",
        '<div>Hi Sam,</div><div>did you have time to look at our <a href="https://t.sidekick.example/e2t/c/abcdefghijklmnop">requirements</a>? We would need an offer by Friday.</div><div>Tom</div><img src="https://t.sidekick.example/o.gif" width="1" height="1">',
    ),
    (
        "person",
        "Tom Weiss <tom@hall.example>",
        "FW: This week: five ideas for halls",
        '<div>Sam, is number three something for us?</div><div>Tom</div><hr><div><b>From:</b> Trade Weekly &lt;weekly@trade.example&gt;<br><b>Sent:</b> Monday, May 6, 2024 9:12 AM<br><b>To:</b> Tom Weiss<br><b>Subject:</b> This week</div><table width="100%"><tr><td><table width="600" align="center"><tr><td><h1>Five ideas</h1><a href="https://click.trade.example/1">Read more</a> <a href="https://click.trade.example/9">Unsubscribe</a></td></tr></table></td></tr></table><img src="https://click.trade.example/o" width=1 height=1>',
    ),
    (
        "person",
        "Tom Weiss <tom@hall.example>",
        "Re: Sam, your spring offer",
        '<div>Interesting, what would forty cost?</div><div>Tom</div><blockquote type="cite"><div>On 6 May 2024, Sam Seller wrote:</div><table width="600" align="center"><tr><td><table width="600"><tr><td><a href="https://click.racks.example/1">Order</a><a href="https://click.racks.example/2">Unsubscribe</a></td></tr></table></td></tr></table><img src="https://click.racks.example/o" width=1 height=1></blockquote>',
    ),
    (
        "person",
        "Ann Lee <ann@lee.example>",
        "Numbers for May",
        "<html><head><style>td{padding:1px}</style></head><body><p>Sam, here are the numbers:</p><table width=400><tr><td>Frames</td><td>40</td></tr><tr><td>Beams</td><td>80</td></tr></table><p>Is that right?</p><p>Ann</p></body></html>",
    ),
    (
        "person",
        "office@small.example",
        "Anfrage",
        '<p>Guten Tag,</p><p>wir brauchen ein Angebot für zwanzig Regale. Können Sie uns bis Freitag etwas schicken?</p><p>Mit freundlichen Grüßen<br>Mia Klein<br>Kleinbetrieb GmbH</p><p><img src="cid:logo"><a href="https://small.example">small.example</a></p>',
    ),
    (
        "auto",
        "Code <code@forge.example>",
        "[hall/plan] Fix the door (PR #41)",
        '<p>mira commented on this pull request.</p><p>Looks good, one question below.</p><p style="font-size:small;color:#666">&mdash;<br>Reply to this email directly, <a href="https://forge.example/hall/plan/pull/41">view it on Forge</a>, or <a href="https://forge.example/notifications/unsubscribe-auth/ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789">unsubscribe</a>.<img src="https://forge.example/notifications/beacon/ABC.gif" height="1" width="1"></p>',
    ),
    (
        "auto",
        "Signly <documents@signly.example>",
        "Completed: Frame contract",
        '<table width="100%" bgcolor="#eee"><tr><td><table width="640" role="presentation"><tr><td><img src="https://signly.example/l.png"></td></tr><tr><td>Your document has been completed<br><a href="https://eu.signly.example/r/abc">VIEW COMPLETED DOCUMENT</a></td></tr><tr><td>Do Not Share This Email</td></tr></table></td></tr></table>',
    ),
    (
        "auto",
        "Mapsuite <locations@mapsuite.example>",
        "Sam, your timeline update for April",
        '<div style="display:none">See where you went</div><table role="presentation" width="100%"><tr><td><table role="presentation" width="600"><tr><td><img src="https://mapsuite.example/1.png"><img src="https://mapsuite.example/2.png"></td></tr><tr><td><a href="https://c.mapsuite.example/notif/1">Explore</a></td></tr></table></td></tr></table>',
    ),
    (
        "auto",
        "CRM <crm@salesbase.example>",
        "New lead: Tom Weiss",
        '<table width="100%"><tr><td><table width="600" align="center"><tr><td><b>New lead</b></td></tr><tr><td>Name: Tom Weiss</td></tr><tr><td>Company: Hall</td></tr><tr><td><a href="https://app.salesbase.example/lead/1">Open lead</a></td></tr></table></td></tr></table>',
    ),
    (
        "auto",
        "Bank <post@bank.example>",
        "Neue Nachricht in Ihrem Postfach",
        '<table width="100%"><tr><td><table width="600"><tr><td><img src="https://bank.example/l.png"></td></tr><tr><td>Guten Tag, es liegt eine neue Nachricht in Ihrem Postfach.<br><a href="https://bank.example/login">Anmelden</a></td></tr></table></td></tr></table>',
    ),
    (
        "auto",
        "Hôtel <reservation@hotel.example>",
        "Votre séjour approche",
        '<table width="100%"><tr><td><table width="600"><tr><td><img src="https://hotel.example/1.jpg"><img src="https://hotel.example/2.jpg"><img src="https://hotel.example/3.jpg"><img src="https://hotel.example/4.jpg"></td></tr><tr><td>Bonjour Sam, votre réservation approche. <a href="https://hotel.example/r">Gérer ma réservation</a></td></tr></table></td></tr></table>',
    ),
    (
        "bulk",
        "Anna at Toolly <anna.berg@toolly.example>",
        "Quick question, Sam",
        '<p>Hi Sam,</p><p>Are you still struggling with your pipeline? Toolly helps teams like yours.</p><p>Book a demo: <a href="https://toolly.example/d?utm_campaign=x">here</a></p><p>Anna</p><p style="font-size:10px">If you do not want to hear from me, <a href="https://toolly.example/unsub">unsubscribe</a></p><img src="https://toolly.example/o.gif" width=1 height=1>',
    ),
    (
        "bulk",
        "Revista <hola@revista.example>",
        "Lo mejor de mayo",
        '<table width="100%"><tr><td><table width="600"><tr><td><a href="https://revista.example/v">Ver en el navegador</a></td></tr><tr><td><img src="https://revista.example/1.jpg">Cinco ideas</td></tr><tr><td><a href="https://revista.example/b">Darse de baja</a></td></tr></table></td></tr></table>',
    ),
    (
        "bulk",
        "Tijdschrift <redactie@tijdschrift.example>",
        "Het beste van mei",
        '<table width="100%"><tr><td><table width="600"><tr><td><img src="https://tijdschrift.example/1.jpg">Vijf ideeën <a href="https://tijdschrift.example/1">Lees verder</a></td></tr><tr><td><a href="https://tijdschrift.example/b">Afmelden</a></td></tr></table></td></tr></table>',
    ),
]


def kind_of_html(sender: str, subject: str, html: str) -> Kind:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, SAM, subject
    mail["Date"], mail["Message-ID"] = "Mon, 06 May 2024 10:00:00 +0200", "<a@b.example>"
    mail.set_content(html, subtype="html")
    return understand(read_letter(mail.as_bytes()), Direction.IN, frozenset({SAM})).kind


@pytest.mark.parametrize(("whose", "sender", "subject", "html"), LETTERS)
def test_the_form_of_a_letter_tells_a_template_from_a_person(whose: str, sender: str, subject: str, html: str) -> None:
    kind = kind_of_html(sender, subject, html)
    assert kind in (Kind.ANSWER, Kind.FRESH) if whose == "person" else kind is Kind(whose)


@pytest.mark.parametrize(
    "hostile",
    [
        "<a " * 30_000,
        "<a href=" + "x" * 100_000,
        "<a href=x>" * 20_000,
        "<table " * 20_000,
        "<img width=" * 20_000,
        "=" + "a" * 100_000,
        "<" * 100_000,
    ],
)
def test_a_hostile_letter_takes_bounded_time(hostile: str) -> None:
    started = time.process_time()
    kind_of_html("x@y.example", "x", f"<html>{hostile}</html>")
    assert time.process_time() - started < 2
