"""Redirects every connection of the project to the scratch database of the request, and observes its statements."""

import sys
import traceback

from .drivers import guarded_drivers
from .engines import Postgresql, Sqlite
from .errors import Astray
from .failures import revision_place
from .guard import Guard
from .imports import Imports


class Placeholder:
    """The database that the project is configured with, which does not exist, and the settings of its sessions."""

    def __init__(self, request):
        self.engine = request["placeholder"]["engine"]
        self.host = request["placeholder"]["host"]
        self.database = request["placeholder"]["database"]
        self.led = set()
        self.missed = False

    def names(self, engine, found, expected):
        # SQLAlchemy reuses the arguments of an engine, so its next connection starts with the redirected address.
        return self.engine == engine and (found == expected or found in self.led)

    def require(self, engine, found, expected, words):
        if not self.names(engine, found, expected):
            raise Astray("env.py connects to %s" % words)


class Connections:
    """Listens to SQLAlchemy's events."""

    def __init__(self, run, placeholder):
        self.run = run
        self.placeholder = placeholder
        self.records = []
        self.engines = {"sqlite": Sqlite(run, placeholder), "postgresql": Postgresql(run, placeholder)}
        self.engine = self.engines[placeholder.engine]
        self.guard = Guard(run, placeholder, self.engines)
        self.engines["sqlite"].is_temporary = self.guard.is_temporary

    def listen(self):
        import sqlalchemy
        from sqlalchemy import event
        from sqlalchemy.engine import Engine
        from sqlalchemy.pool import Pool

        self.guard.listen()
        Imports(guarded_drivers(self.guard)).listen()
        event.listen(Engine, "do_connect", self.lead)
        event.listen(Pool, "connect", self.connected)
        event.listen(Pool, "checkout", self.checked_out)
        event.listen(Engine, "before_cursor_execute", self.sending)
        event.listen(Engine, "after_cursor_execute", self.sent)
        event.listen(Engine, "handle_error", self.note_error)
        event.listen(Engine, "commit", lambda conn: is_scratch(conn) and self.engine.ended("COMMIT"))
        event.listen(Engine, "rollback", lambda conn: is_scratch(conn) and self.engine.ended("ROLLBACK"))
        result = getattr(sqlalchemy.engine, "CursorResult", None)
        if result is not None:
            self.watch_rowcount(result)

    def lead(self, dialect, record, arguments, parameters):
        engine = self.engines.get(dialect.name)
        if engine is not None:
            engine.lead(dialect, record, arguments, parameters)
        elif self.run.target is not None:
            raise Astray("env.py connects to %s, which is neither SQLite nor PostgreSQL" % dialect.name)
        self.guard.expected += 1

    def connected(self, connection, record):
        record.info["roundtrip_serial"] = self.run.serial
        self.records.append(record)
        self.guard.expected = 0
        if self.guard.has(connection):
            # An engine's own function has made it.
            record.info["roundtrip"] = True
        if not record.info.get("roundtrip"):
            return
        self.engine.connected(connection)

    def watch_rowcount(self, result):
        """A migration that reads a row count may depend on it, so its statements cannot be replayed."""
        original = result.rowcount
        run = self.run

        def rowcount(this):
            if run.step is not None and not is_alembic(sys._getframe(1)):
                run.recorder.repeatable = False
            return original.__get__(this, type(this))

        result.rowcount = property(rowcount)

    def checked_out(self, connection, record, proxy):
        """Discards a pooled connection of an earlier request, which belongs to another database."""
        from sqlalchemy.exc import DisconnectionError

        if record.info.get("roundtrip") and record.info.get("roundtrip_serial") != self.run.serial:
            raise DisconnectionError("opened for another database")

    def sending(self, conn, cursor, statement, parameters, context, many):
        if not is_scratch(conn):
            # A database in memory or in a temporary file; a replay would not know its rows.
            self.run.recorder.repeatable = False
        elif self.run.target is not None and not self.run.is_book(statement):
            self.run.recorder.running = statement
            self.guard.sent = parameters
            self.run.recorder.mark = len(self.run.recorder.statements)

    def sent(self, conn, *arguments):
        if is_scratch(conn):
            self.engine.sent(conn, *arguments)

    def note_error(self, context):
        """A revision may ignore an error, after which PostgreSQL rejects all further statements of the transaction."""
        if self.run.step is not None and self.run.recorder.swallowed is None:
            place = revision_place(self.run, traceback.extract_stack())
            self.run.recorder.swallowed = (context.statement, context.original_exception, place, self.run.recorder.mark)

    def leave(self):
        """Closes the project's sessions and connections, because the database is copied or dropped next."""
        self.close_sessions()
        for record in self.records:
            connection = getattr(record, "dbapi_connection", None) or getattr(record, "connection", None)
            if connection is None:
                continue
            try:
                if hasattr(connection, "terminate"):
                    connection.terminate()
                elif not hasattr(connection, "await_"):
                    connection.close()
            except Exception:
                pass
        self.records = []
        self.guard.leave()

    def close_sessions(self):
        """A session that stays open would go on with a connection that is closed."""
        try:
            from sqlalchemy.orm import close_all_sessions

            close_all_sessions()
        except Exception:
            traceback.print_exc()


def is_scratch(conn):
    return bool(conn.info.get("roundtrip"))


def is_alembic(frame):
    return frame.f_globals.get("__name__", "").startswith("alembic.")
