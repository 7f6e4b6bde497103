"""Sellers who are led by the same manager."""

from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=80, unique=True)
