from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("posts", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="post",
            name="status",
            field=models.CharField(default="new", max_length=10),
        ),
        migrations.AddIndex(
            model_name="post",
            index=models.Index(fields=["status"], name="posts_status"),
        ),
    ]
