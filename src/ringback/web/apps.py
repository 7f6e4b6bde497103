"""The pages as a Django app."""

from importlib import import_module

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "ringback.web"
    label = "web"

    def ready(self) -> None:
        import_module("ringback.web.account.written")
