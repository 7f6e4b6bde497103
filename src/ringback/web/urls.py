"""Where everything is."""

from django.urls import include, path

from ringback.web import acts, gdpr, health
from ringback.web.account import views as account
from ringback.web.calendars import subscribed
from ringback.web.calendars import views as calendars
from ringback.web.find import views as find
from ringback.web.mailboxes import views as mailboxes
from ringback.web.old import views as old
from ringback.web.outbox import views as outbox
from ringback.web.person import views as person
from ringback.web.team import views as team
from ringback.web.today import views as today

handler400 = "ringback.web.trouble.views.bad_request"
handler403 = "ringback.web.trouble.views.refused"
handler404 = "ringback.web.trouble.views.not_found"
handler429 = "ringback.web.trouble.views.too_often"
handler500 = "ringback.web.trouble.views.broken"

urlpatterns = [
    path("", today.show, name="today"),
    path("people/", find.show, name="find"),
    path("people/<slug:person>/", person.show, name="person"),
    path("people/<slug:person>/words/", person.words, name="words"),
    path("people/<slug:person>/answer/", acts.answer, name="answer"),
    path("people/<slug:person>/relation/", acts.relation, name="relation"),
    path("people/<slug:person>/share/", acts.share, name="share"),
    path("people/<slug:person>/export/", gdpr.export, name="export"),
    path("people/<slug:person>/outbox/<slug:verb>/", outbox.act, name="outbox-act"),
    path("people/<slug:person>/<slug:verb>/", acts.act, name="act"),
    path("outbox/", outbox.show, name="outbox"),
    path("outbox/rules/", outbox.rules, name="outbox-rules"),
    path("old/", old.show, name="old"),
    path("old/release/", acts.release_old, name="release-old"),
    path("mailboxes/", mailboxes.show, name="mailboxes"),
    path("mailboxes/connect/", mailboxes.connect, name="connect-mailbox"),
    path("mailboxes/sync/", mailboxes.sync, name="sync-mailbox"),
    path("mailboxes/disconnect/", mailboxes.disconnect, name="disconnect-mailbox"),
    path("undo/", acts.undo, name="undo"),
    path("calendars/", calendars.show, name="calendars"),
    path("calendars/connect/", calendars.connect, name="connect-calendar"),
    path("calendars/choose/", calendars.choose, name="choose-calendars"),
    path("calendars/sync/", calendars.sync, name="sync-calendar"),
    path("calendars/disconnect/", calendars.disconnect, name="disconnect-calendar"),
    path("calendars/address/", calendars.renew, name="renew-calendar-address"),
    path("calendars/clock/", calendars.clock, name="clock"),
    path("calendar/<str:word>.ics", subscribed.show, name="calendar"),
    path("account/", include("ringback.web.account.urls")),
    path("welcome/<str:word>/", account.welcome, name="welcome"),
    path("team/", team.show, name="team"),
    path("team/<int:desk>/<slug:person>/", team.shared, name="shared"),
    path("firm/", include("ringback.web.firm.urls")),
    path("api/", include("ringback.api.urls")),
    path("healthz", health.show, name="health"),
    path("metrics", health.metrics, name="metrics"),
]
