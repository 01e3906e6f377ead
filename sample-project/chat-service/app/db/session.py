"""The database engine, and one session per request."""

import os
from collections.abc import Iterator
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session

engine = create_engine(os.environ["DATABASE_URL"], pool_pre_ping=True)


if engine.dialect.name == "sqlite":

    @event.listens_for(engine, "connect")
    def turn_foreign_keys_on(connection: Any, _record: Any) -> None:
        # They are off by default in every new SQLite connection.
        connection.execute("PRAGMA foreign_keys = ON")


def get_session() -> Iterator[Session]:
    """Yield a session whose transaction is committed unless the request fails."""
    with Session(engine) as session, session.begin():
        yield session
