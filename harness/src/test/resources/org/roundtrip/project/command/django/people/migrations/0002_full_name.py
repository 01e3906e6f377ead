from django.db import migrations, models


def fill(apps, schema_editor):
    people = apps.get_model("people", "Person").objects.using(schema_editor.connection.alias)
    for person in people.iterator():
        person.full_name = f"{person.first} {person.last}"
        person.save(update_fields=["full_name"])


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("posts", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="person",
            name="full_name",
            field=models.CharField(max_length=81, default=""),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
