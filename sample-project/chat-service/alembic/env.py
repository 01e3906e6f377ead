"""Run the migrations on the database that DATABASE_URL names."""

import os
from logging.config import fileConfig

from alembic import context
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from app.db.models import Base

url = os.environ["DATABASE_URL"]
settings = {
    "target_metadata": Base.metadata,
    "compare_type": True,
    # Changes a table in the way of SQLite, which is to build it anew.
    "render_as_batch": True,
    # An index that is made concurrently needs its transaction ended; let that be its own alone.
    "transaction_per_migration": True,
}


def run_migrations_offline() -> None:
    """Write the SQL to standard output, without a database."""
    context.configure(url=url, literal_binds=True, **settings)
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online() -> None:
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection, **settings)
        with context.begin_transaction():
            context.run_migrations()


if context.config.config_file_name is not None:
    fileConfig(context.config.config_file_name)

if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
