"""Posts."""

from django.db import models


class Post(models.Model):
    author = models.ForeignKey("people.Person", on_delete=models.CASCADE)
    body = models.TextField()
    status = models.CharField(max_length=10, default="new")

    class Meta:
        indexes = [models.Index(fields=["status"], name="posts_status")]
