"""Where everything is."""

from django.urls import path

from ringback.web import acts, calendar, health
from ringback.web.find import views as find
from ringback.web.mailboxes import views as mailboxes
from ringback.web.old import views as old
from ringback.web.person import views as person
from ringback.web.today import views as today

handler400 = "ringback.web.trouble.views.bad_request"
handler403 = "ringback.web.trouble.views.refused"
handler404 = "ringback.web.trouble.views.not_found"
handler500 = "ringback.web.trouble.views.broken"

urlpatterns = [
    path("", today.show, name="today"),
    path("people/", find.show, name="find"),
    path("people/<slug:person>/", person.show, name="person"),
    path("people/<slug:person>/words/", person.words, name="words"),
    path("people/<slug:person>/answer/", acts.answer, name="answer"),
    path("people/<slug:person>/relation/", acts.relation, name="relation"),
    path("people/<slug:person>/<slug:verb>/", acts.act, name="act"),
    path("old/", old.show, name="old"),
    path("old/release/", acts.release_old, name="release-old"),
    path("mailboxes/", mailboxes.show, name="mailboxes"),
    path("mailboxes/connect/", mailboxes.connect, name="connect-mailbox"),
    path("mailboxes/sync/", mailboxes.sync, name="sync-mailbox"),
    path("mailboxes/disconnect/", mailboxes.disconnect, name="disconnect-mailbox"),
    path("undo/", acts.undo, name="undo"),
    path("calendar/<str:word>.ics", calendar.show, name="calendar"),
    path("healthz", health.show, name="health"),
]
