"""What an admin sees to."""

from django.urls import path

from ringback.web.firm import subjects, views

urlpatterns = [
    path("users/", views.users, name="users"),
    path("users/invite/", views.invite, name="invite"),
    path("users/<int:number>/rights/", views.rights, name="rights"),
    path("users/<int:number>/active/", views.active, name="active"),
    path("users/<int:number>/reset/", views.reset, name="reset"),
    path("audit/", views.audit, name="audit"),
    path("subjects/", subjects.show, name="subjects"),
    path("subjects/export/", subjects.export, name="subject-export"),
    path("subjects/erase/", subjects.erase, name="subject-erase"),
]
