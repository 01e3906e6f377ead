"""Rebuild a table on SQLite while rows of other tables refer to it. For migrations."""

from collections.abc import Iterator
from contextlib import contextmanager

from alembic import op


@contextmanager
def foreign_keys_off() -> Iterator[None]:
    """Keep the rows that refer to a table while a batch operation rebuilds it.

    A rebuild drops the old table, and where foreign keys are on, SQLite first deletes its rows:
    ON DELETE CASCADE and SET NULL then strike the rows of other tables. Does nothing on other
    databases, or where foreign keys are off already.
    """
    context = op.get_context()
    if context.dialect.name != "sqlite" or not _pragma("foreign_keys"):
        yield
        return
    # SQLite ignores this pragma inside a transaction. After an error it is left off: the block that
    # turns it on would commit one half of the rebuild.
    with context.autocommit_block():
        op.execute("PRAGMA foreign_keys = OFF")
    yield
    if broken := _pragma("foreign_key_check"):
        raise RuntimeError(f"The rebuild broke references, the first from table {broken}.")
    with context.autocommit_block():
        op.execute("PRAGMA foreign_keys = ON")


def _pragma(name: str) -> int | str | None:
    return op.get_bind().exec_driver_sql(f"PRAGMA {name}").scalar()
