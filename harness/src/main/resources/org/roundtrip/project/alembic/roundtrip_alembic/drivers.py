"""Puts the guard into the drivers of databases."""

import functools
import inspect
import os
import re
import sys
from urllib.parse import parse_qsl, unquote, urlsplit


def guarded_drivers(guard):
    """What is done to each driver."""
    changes = {"psycopg2": Psycopg2, "psycopg": Psycopg, "asyncpg": Asyncpg, "pg8000": Pg8000}
    changes.update(dict.fromkeys(("sqlite3", "pysqlite3", "sqlcipher3"), Sqlite))
    changes.update(dict.fromkeys(OTHERS, Other))
    return {name: functools.partial(change, guard) for name, change in changes.items()}


class Sqlite:
    """sqlite3, and modules with its functions."""

    def __init__(self, guard, module):
        self.guard = guard
        self.name = module.__name__
        modules = [module, sys.modules.get(module.__name__ + ".dbapi2", module)]
        connect = self.connect(module.connect)
        connection = guarded(module.Connection, self.begin)
        for each in modules:
            each.connect = connect
            each.Connection = connection

    def connect(self, original):
        @functools.wraps(original)
        def connect(*arguments, **keywords):
            arguments, keywords, path = self.led(self.name + ".connect()", arguments, keywords)
            return self.opened(original(*arguments, **keywords), path)

        return connect

    def begin(self, init, connection, arguments, keywords):
        arguments, keywords, path = self.led(self.name + ".Connection()", arguments, keywords)
        init(connection, *arguments, **keywords)
        self.opened(connection, path)

    def led(self, call, arguments, keywords):
        if arguments:
            path = self.guard.file(call, arguments[0])
            return (path,) + arguments[1:], keywords, path
        path = self.guard.file(call, keywords.get("database", ""))
        return arguments, dict(keywords, database=path) if "database" in keywords else keywords, path

    def opened(self, connection, path):
        connection.set_authorizer(self.authorize)
        return self.guard.opened(connection, self.guard.is_scratch(path))

    def authorize(self, action, first, second, database, trigger):
        if action == SQLITE_ATTACH:
            try:
                self.guard.attach(first)
            except Exception:
                return SQLITE_DENY
        return SQLITE_OK


SQLITE_OK, SQLITE_DENY, SQLITE_ATTACH = 0, 1, 24


class Psycopg2:
    def __init__(self, guard, module):
        self.guard = guard
        self.module = module
        self.extensions = sys.modules["psycopg2.extensions"]
        module.connect = self.connect(module.connect)
        connection = guarded(self.extensions.connection, self.begin)
        for each in (self.extensions, sys.modules["psycopg2._psycopg"]):
            each.connection = connection

    def connect(self, original):
        @functools.wraps(original)
        def connect(dsn=None, connection_factory=None, cursor_factory=None, **keywords):
            kept = {key: keywords.pop(key) for key in ("async", "async_") if key in keywords}
            led = self.led("psycopg2.connect", self.extensions.make_dsn(dsn, **keywords))
            return self.guard.opened(original(led, connection_factory, cursor_factory, **kept))

        return connect

    def begin(self, init, connection, arguments, keywords):
        dsn = arguments[0] if arguments else keywords.pop("dsn")
        init(connection, self.led("psycopg2.extensions.connection", dsn), *arguments[1:], **keywords)
        self.guard.opened(connection)

    def led(self, call, dsn):
        given = self.extensions.parse_dsn(dsn)
        ours = self.guard.server(call, "psycopg2", libpq(given), self.module.OperationalError)
        return self.extensions.make_dsn(**merged(given, ours))


class Psycopg:
    def __init__(self, guard, module):
        self.guard = guard
        self.module = module
        for kind in (module.Connection, module.AsyncConnection):
            original = kind.__dict__["connect"].__func__
            wrap = self.asynchronous if inspect.iscoroutinefunction(original) else self.synchronous
            kind.connect = classmethod(wrap(original, "psycopg.%s.connect" % kind.__name__))
        module.connect = module.Connection.connect

    def synchronous(self, original, call):
        @functools.wraps(original)
        def connect(kind, conninfo="", **keywords):
            dsn, keywords = self.led(call, conninfo, keywords)
            return self.guard.opened(original(kind, dsn, **keywords))

        return connect

    def asynchronous(self, original, call):
        @functools.wraps(original)
        async def connect(kind, conninfo="", **keywords):
            dsn, keywords = self.led(call, conninfo, keywords)
            return self.guard.opened(await original(kind, dsn, **keywords))

        return connect

    def led(self, call, conninfo, keywords):
        from psycopg.conninfo import conninfo_to_dict, make_conninfo

        own = [p.name for p in inspect.signature(self.module.Connection.connect).parameters.values()]
        kept = {key: keywords[key] for key in keywords if key in own}
        given = conninfo_to_dict(conninfo, **{key: keywords[key] for key in keywords if key not in own})
        ours = self.guard.server(call, "psycopg", libpq(given), self.module.OperationalError)
        return make_conninfo("", **merged(given, ours)), kept


class Asyncpg:
    def __init__(self, guard, module):
        self.guard = guard
        original = module.connect

        @functools.wraps(original)
        async def connect(dsn=None, **keywords):
            found = asyncpg_address(dsn, keywords)
            ours = guard.server("asyncpg.connect", "asyncpg", found, OSError)
            settings = dict(ours.pop("server_settings"), **(keywords.get("server_settings") or {}))
            return guard.opened(await original(**dict(keywords, server_settings=settings, **ours)))

        module.connect = connect
        sys.modules["asyncpg.connection"].connect = connect


class Pg8000:
    def __init__(self, guard, module):
        core = sys.modules["pg8000.core"].CoreConnection
        original = core.__init__

        @functools.wraps(original)
        def init(connection, *arguments, **keywords):
            given = inspect.signature(original).bind(connection, *arguments, **keywords).arguments
            host = given.get("unix_sock") or given.get("host", "localhost")
            found = address(host, given.get("port", 5432), given.get("user"), given.get("database"))
            ours = guard.server("pg8000.connect", "pg8000", found, OSError)
            given.pop("unix_sock", None)
            given.update(ours)
            original(**given)
            guard.opened(connection)

        core.__init__ = init


class Other:
    """A database that is neither SQLite nor PostgreSQL, or a driver that is not led."""

    def __init__(self, guard, module):
        name, harmless = OTHERS[module.__name__]
        call = "%s.%s" % (module.__name__, name)
        original = getattr(module, name)

        def enter(arguments, keywords):
            given = [str(v) for v in arguments[:1]] + [
                str(keywords[k]) for k in ("host", "server", "database", "db") if k in keywords
            ]
            if not harmless or (given or [":memory:"])[0] not in ("", ":memory:"):
                guard.other(call, masked("/".join(given)) or "a database of its own")

        if isinstance(original, type):

            def begin(init, connection, arguments, keywords):
                enter(arguments, keywords)
                init(connection, *arguments, **keywords)

            setattr(module, name, guarded(original, begin))
            return

        @functools.wraps(original)
        def connect(*arguments, **keywords):
            enter(arguments, keywords)
            return original(*arguments, **keywords)

        setattr(module, name, connect)


# The name that connects, and whether it also opens a database in memory.
OTHERS = {
    "adbc_driver_postgresql.dbapi": ("connect", False),
    "adbc_driver_sqlite.dbapi": ("connect", False),
    "aiomysql": ("connect", False),
    "aioodbc": ("connect", False),
    "apsw": ("Connection", True),
    "asyncmy": ("connect", False),
    "cx_Oracle": ("connect", False),
    "duckdb": ("connect", True),
    "libsql": ("connect", True),
    "mariadb": ("connect", False),
    "mysql.connector": ("connect", False),
    "MySQLdb": ("connect", False),
    "oracledb": ("connect", False),
    "pgdb": ("connect", False),
    "pymssql": ("connect", False),
    "pymysql": ("connect", False),
    "pyodbc": ("connect", False),
}


def guarded(original, begin):
    """A class in place of a driver's own, whose instances pass the guard when they are made by its name."""

    class Kind(type(original)):
        def __instancecheck__(cls, instance):
            return isinstance(instance, original) if cls is kind else super().__instancecheck__(instance)

        def __subclasscheck__(cls, other):
            return issubclass(other, original) if cls is kind else super().__subclasscheck__(other)

    def init(self, *arguments, **keywords):
        begin(original.__init__, self, arguments, keywords)

    names = {"__init__": init, "__module__": original.__module__, "__doc__": original.__doc__}
    kind = Kind(original.__name__, (original,), names)
    return kind


def address(host, port, user, database):
    return {"host": host, "port": port, "user": user, "database": database or user}


def libpq(given):
    """Where libpq would connect to; a service's file and an address in numbers say more than a host's name."""
    host = given.get("service") or given.get("hostaddr") or given.get("host")
    host = host or os.environ.get("PGSERVICE") or os.environ.get("PGHOST", "localhost")
    user = given.get("user") or os.environ.get("PGUSER")
    return address(host, given.get("port"), user, given.get("dbname") or os.environ.get("PGDATABASE"))


def merged(given, ours):
    """The options of a session are added up."""
    led = dict(given, **ours)
    said = given.get("options") or ""
    if ours.get("options") and ours["options"] not in said:
        led["options"] = (ours["options"] + " " + said).strip()
    elif said:
        led["options"] = said
    return led


def asyncpg_address(dsn, keywords):
    parts = urlsplit(dsn or "")
    query = dict(parse_qsl(parts.query))
    host = keywords.get("host") or query.get("host") or parts.hostname or os.environ.get("PGHOST", "localhost")
    user = keywords.get("user") or query.get("user") or unquote(parts.username or "") or os.environ.get("PGUSER")
    database = keywords.get("database") or query.get("database") or query.get("dbname")
    database = database or unquote(parts.path.lstrip("/")) or os.environ.get("PGDATABASE")
    return address(host, keywords.get("port") or parts.port, user, database)


def masked(text):
    """A URL or a connection string without its password."""
    text = re.sub(r"(://[^:/@]*:)[^@]*@", r"\1***@", text)
    return re.sub(r"(?i)((?:password|pwd)\s*=\s*)[^\s;]*", r"\1***", text)
