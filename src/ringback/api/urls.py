"""Where the calls are."""

from django.urls import path

from ringback.api.calls import api

urlpatterns = [path("", api.urls)]
