"""Gives env.py a connection in config.attributes, as an application does that calls Alembic's commands."""

import asyncio


class Attributes(dict):
    """The attributes of Alembic's configuration, which note that env.py asks for a connection."""

    asked = False

    def __getitem__(self, key):
        self.note(key)
        return super().__getitem__(key)

    def __contains__(self, key):
        self.note(key)
        return super().__contains__(key)

    def get(self, key, default=None):
        self.note(key)
        return super().get(key, default)

    def note(self, key):
        self.asked = self.asked or key == "connection"


class GivenConnection:
    """A connection to the scratch database, for an env.py that does not make one itself."""

    def __init__(self, config):
        self.url = config.get_main_option("sqlalchemy.url")
        self.attributes = Attributes(config.attributes)
        config.attributes = self.attributes

    def run(self, function):
        from sqlalchemy import create_engine, pool
        from sqlalchemy.engine import make_url

        url = make_url(self.url)
        if getattr(url.get_dialect(), "is_async", False):
            asyncio.run(self.run_async(url, function))
            return
        with create_engine(url, poolclass=pool.NullPool).connect() as connection:
            self.give(connection, function)

    async def run_async(self, url, function):
        from sqlalchemy import pool
        from sqlalchemy.ext.asyncio import create_async_engine

        async with create_async_engine(url, poolclass=pool.NullPool).connect() as connection:
            await connection.run_sync(self.give, function)

    def give(self, connection, function):
        """An application often begins the transaction, and commits it; env.py may begin one itself."""
        self.attributes["connection"] = connection
        try:
            function()
            transaction = getattr(connection, "get_transaction", lambda: None)()
            if transaction is not None:
                transaction.commit()
        finally:
            del self.attributes["connection"]
