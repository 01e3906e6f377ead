"""Run the migrations on the database in DATABASE_URL."""

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
    # SQLite requires batch mode, which rebuilds the table.
    "render_as_batch": True,
    # CREATE INDEX CONCURRENTLY ends its transaction; no other migration may share that transaction.
    "transaction_per_migration": True,
}


def run_migrations_offline() -> None:
    """Print the SQL without connecting to a database."""
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
