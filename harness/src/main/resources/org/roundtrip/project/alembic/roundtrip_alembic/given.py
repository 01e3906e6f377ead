"""Gives env.py objects in config.attributes, as an application does that calls Alembic's commands."""

import asyncio
import importlib
import operator
import re


class Attributes(dict):
    """The attributes of Alembic's configuration, which note what env.py asks for and does not get."""

    def __init__(self, values, named):
        super().__init__(values)
        self.named = dict(named)
        self.missed = []

    def __getitem__(self, key):
        self.note(key)
        return super().__getitem__(key)

    def __contains__(self, key):
        self.note(key)
        return super().__contains__(key)

    def get(self, key, default=None):
        if default is None or key in self.named:
            self.note(key)
        return super().get(key, default)

    def note(self, key):
        """Loads an object that the user named when env.py asks for it, because env.py may set the import path."""
        if key in self.named:
            self[key] = loaded(self.named[key])
            del self.named[key]
        elif key not in self.keys() and key not in self.missed:
            self.missed.append(key)

    def missing(self, words):
        """The attribute that explains an error of env.py: one that its message names, or the first if it was None."""
        missed = [key for key in self.missed if key != "connection" and isinstance(key, str)]
        found = [key for key in missed if re.search(r"\b%s\b" % re.escape(key), words)]
        return next(iter(found or (missed if "NoneType" in words else [])), None)


def loaded(name):
    """The object MODULE:NAME, or what it returns if it is a function."""
    module, _, path = name.partition(":")
    found = operator.attrgetter(path)(importlib.import_module(module))
    return found() if callable(found) else found


class GivenConnection:
    """A connection to the scratch database, for an env.py that does not make one itself."""

    def __init__(self, config, named):
        self.url = config.get_main_option("sqlalchemy.url")
        self.attributes = Attributes(config.attributes, named)
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
        self.attributes.missed.clear()
        try:
            function()
            transaction = getattr(connection, "get_transaction", lambda: None)()
            if transaction is not None:
                transaction.commit()
        finally:
            del self.attributes["connection"]
