"""Rebuild a SQLite table that other tables reference. For migrations."""

from collections.abc import Iterator
from contextlib import contextmanager

from alembic import op


@contextmanager
def foreign_keys_off() -> Iterator[None]:
    """Keep the rows that reference a table while a batch operation rebuilds it.

    A rebuild drops the old table. If foreign keys are on, SQLite first deletes its rows, and
    ON DELETE CASCADE and SET NULL delete or clear the rows that reference them. Does nothing on
    other databases or if foreign keys are already off.
    """
    context = op.get_context()
    if context.dialect.name != "sqlite" or not _pragma("foreign_keys"):
        yield
        return
    # SQLite ignores this pragma inside a transaction. After an error, foreign keys stay off: the
    # block that turns them on would commit half of the rebuild.
    with context.autocommit_block():
        op.execute("PRAGMA foreign_keys = OFF")
    yield
    if broken := _pragma("foreign_key_check"):
        raise RuntimeError(f"The rebuild broke references, the first from table {broken}.")
    with context.autocommit_block():
        op.execute("PRAGMA foreign_keys = ON")


def _pragma(name: str) -> int | str | None:
    return op.get_bind().exec_driver_sql(f"PRAGMA {name}").scalar()
