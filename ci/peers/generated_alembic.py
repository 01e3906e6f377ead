"""Writes an Alembic project, or upgrades, downgrades and upgrades an empty database with it in one process.

usage: generated_alembic.py write FOLDER REVISIONS
       generated_alembic.py run FOLDER URL
       generated_alembic.py clean FOLDER URL
"""

import os
import sys

ENV = '''\
from alembic import context
from sqlalchemy import create_engine, pool

url = context.config.get_main_option("sqlalchemy.url")
engine = create_engine(url, poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=None, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
'''

REVISION = '''\
import sqlalchemy as sa
from alembic import op

revision = "%(id)04d"
down_revision = %(before)s


def upgrade():
    %(up)s


def downgrade():
    %(down)s
'''


def both(number):
    """The operations of a revision: every tenth creates a table, the others change it."""
    table = "t%d" % ((number - 1) // 10)
    step = (number - 1) % 10
    if step == 0:
        columns = 'sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(80), nullable=False)'
        return 'op.create_table("%s", %s)' % (table, columns), 'op.drop_table("%s")' % table
    if step in (3, 7):
        name = "i%d" % number
        return 'op.create_index("%s", "%s", ["name"])' % (name, table), 'op.drop_index("%s", "%s")' % (name, table)
    if step == 9:
        name = "v%d" % number
        view = "CREATE VIEW %s AS SELECT id, name FROM %s" % (name, table)
        return 'op.execute("%s")' % view, 'op.execute("DROP VIEW %s")' % name
    name = "c%d" % number
    column = 'sa.Column("%s", sa.Integer, server_default="0")' % name
    return 'op.add_column("%s", %s)' % (table, column), 'op.drop_column("%s", "%s")' % (table, name)


def write(folder, revisions):
    versions = os.path.join(folder, "migrations", "versions")
    os.makedirs(versions)
    with open(os.path.join(folder, "alembic.ini"), "w") as file:
        file.write("[alembic]\nscript_location = migrations\nsqlalchemy.url = postgresql+psycopg2://localhost/generated\n")
    with open(os.path.join(folder, "migrations", "env.py"), "w") as file:
        file.write(ENV)
    for number in range(1, int(revisions) + 1):
        up, down = both(number)
        before = '"%04d"' % (number - 1) if number > 1 else "None"
        with open(os.path.join(versions, "%04d_step.py" % number), "w") as file:
            file.write(REVISION % {"id": number, "before": before, "up": up, "down": down})


def configured(folder, url):
    from alembic.config import Config

    os.chdir(folder)
    config = Config("alembic.ini")
    config.set_main_option("sqlalchemy.url", url)
    return config


def run(folder, url):
    from alembic import command

    config = configured(folder, url)
    command.upgrade(config, "head")
    command.downgrade(config, "base")
    command.upgrade(config, "head")


def clean(folder, url):
    from alembic import command

    command.downgrade(configured(folder, url), "base")


if __name__ == "__main__":
    {"write": write, "run": run, "clean": clean}[sys.argv[1]](*sys.argv[2:])
