"""Authors."""

from django.db import models


class Person(models.Model):
    first = models.CharField(max_length=40)
    last = models.CharField(max_length=40)
    full_name = models.CharField(max_length=81, default="")
