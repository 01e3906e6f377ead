"""The differences between SQLite and PostgreSQL: redirecting connections and recording their statements."""

import os
import re
import time
import traceback

from .errors import Astray
from .statements import CHANGE, READ, WRITES, Unwritable, is_catalog, is_setting, written_out

# How many instructions SQLite executes between two questions for the timeout.
STEPS = 100000


class Sqlite:
    """A database in a file. SQLite's own trace reports each statement, including those of transactions."""

    def __init__(self, run, placeholder):
        self.run = run
        self.placeholder = placeholder
        self.is_temporary = lambda path: False
        self.began = time.monotonic()

    def lead(self, dialect, record, arguments, parameters):
        place = 0 if arguments else "database"
        holder = arguments if arguments else parameters
        path = str(holder[place])
        if path in ("", ":memory:") or "mode=memory" in path:
            return
        plain = path[5:].split("?")[0] if path.startswith("file:") else path
        if not self.placeholder.names("sqlite", os.path.abspath(plain), self.placeholder.database) and (
            self.is_temporary(plain)
        ):
            return
        self.placeholder.require("sqlite", os.path.abspath(plain), self.placeholder.database, path)
        record.info["roundtrip"] = True
        if self.run.target is None:
            # The placeholder is a file in our scratch folder, so an application may connect to it while it loads.
            return
        led = self.run.target["database"]
        holder[place] = path.replace(plain, led) if plain != path else led
        self.placeholder.led.add(os.path.abspath(led))

    def connected(self, connection):
        if self.run.session:
            call(connection, "executescript", self.run.session)
            for sql in self.run.session.split(";"):
                note_foreign_keys(self.run.recorder, sql)
        try:
            call(connection, "set_trace_callback", self.traced)
        except Exception:
            traceback.print_exc()
            self.run.recorder.repeatable = False
        if self.run.timeout:
            call(connection, "set_progress_handler", self.is_late, STEPS)

    def is_late(self):
        """SQLite has no statement timeout; it interrupts a statement for which this is true."""
        return time.monotonic() - self.began > self.run.timeout / 1000

    def traced(self, sql):
        recorder = self.run.recorder
        if self.run.step is None and recorder.foreign_keys is None:
            note_foreign_keys(recorder, sql)
        if sql.lstrip().startswith("--"):
            return
        self.began = time.monotonic()
        if self.run.is_book(sql):
            if CHANGE.match(sql):
                recorder.books.append(sql.strip())
            return
        if READ.match(sql) and not WRITES.search(sql):
            if sql.lstrip().upper().startswith("PRAGMA"):
                if "=" in sql:
                    note_foreign_keys(recorder, sql)
                    recorder.raw(sql)
            elif not is_catalog(sql):
                recorder.repeatable = False
            return
        if re.search(r"\breturning\b", sql, re.I):
            recorder.repeatable = False
        recorder.raw(sql)

    def sent(self, conn, cursor, statement, parameters, context, many):
        self.run.recorder.running = None

    def ended(self, word):
        pass

    def settings(self):
        """The statements that restore a session's settings at the start of the revision."""
        return ["PRAGMA foreign_keys = %s" % ("ON" if self.run.recorder.foreign_keys else "OFF")]


class Postgresql:
    """A database on a server. SQLAlchemy's events report each statement."""

    def __init__(self, run, placeholder):
        self.run = run
        self.placeholder = placeholder

    def lead(self, dialect, record, arguments, parameters):
        key = "dbname" if "dbname" in parameters else "database"
        found = "%s/%s" % (parameters.get("host"), parameters.get(key))
        self.placeholder.require("postgresql", found, "%s/%s" % (self.placeholder.host, self.placeholder.database), found)
        if self.run.target is None:
            self.placeholder.missed = True
            raise dialect.dbapi.OperationalError("no database is available while Roundtrip reads the project")
        if arguments:
            raise Astray("env.py connects with a DSN string, which Roundtrip cannot redirect to the scratch database")
        for name in ("host", "port", "user", "password"):
            parameters.pop(name, None)
        parameters.update(self.scratch(key))
        self.tune(dialect.driver, parameters)
        record.info["roundtrip"] = True

    def scratch(self, key):
        """Where the scratch database is."""
        target = self.run.target
        parameters = {name: target[name] for name in ("host", "port", "user", "password") if target[name]}
        parameters[key] = target["database"]
        self.placeholder.led.add("%s/%s" % (parameters.get("host"), parameters[key]))
        return parameters

    def tune(self, driver, parameters):
        settings = {"TimeZone": "UTC"}
        if self.run.timeout:
            settings["statement_timeout"] = str(self.run.timeout)
        if driver == "asyncpg":
            merged = dict(settings)
            merged.update(parameters.get("server_settings") or {})
            parameters["server_settings"] = merged
        elif driver.startswith("psycopg"):
            ours = " ".join("-c %s=%s" % item for item in sorted(settings.items()))
            said = parameters.get("options") or ""
            if ours not in said:
                parameters["options"] = (ours + " " + said).strip()

    def sent(self, conn, cursor, statement, parameters, context, many):
        self.run.recorder.running = None
        if self.run.target is None:
            return
        if self.run.is_book(statement):
            if CHANGE.match(statement):
                self.keep_book(statement, parameters, many, conn)
            return
        reads = READ.match(statement) and not WRITES.search(statement)
        if reads and not is_setting(statement):
            if not is_catalog(statement):
                self.run.recorder.repeatable = False
            return
        if re.search(r"\breturning\b", statement, re.I):
            self.run.recorder.repeatable = False
        try:
            for sql in written_out(statement, parameters, many, conn.dialect.paramstyle):
                self.run.recorder.add(sql, is_autocommit(conn))
        except Unwritable:
            self.run.recorder.repeatable = False
            self.run.recorder.add(statement, is_autocommit(conn))

    def keep_book(self, statement, parameters, many, conn):
        try:
            self.run.recorder.books.extend(written_out(statement, parameters, many, conn.dialect.paramstyle))
        except Unwritable:
            self.run.recorder.repeatable = False

    def connected(self, connection):
        if self.run.session and "asyncpg" in type(connection).__module__:
            # Its cursors prepare a statement, and take only one.
            call(connection, "execute", self.run.session)
        elif self.run.session:
            cursor = connection.cursor()
            cursor.execute(self.run.session)
            cursor.close()
            connection.commit()

    def ended(self, word):
        if self.run.target is not None:
            self.run.recorder.end(word)

    def settings(self):
        return []


def call(connection, method, *arguments):
    """Calls a method of the database driver's connection, which SQLAlchemy wraps if the driver is asynchronous."""
    if hasattr(connection, "run_async"):
        return connection.run_async(lambda inner: getattr(inner, method)(*arguments))
    return getattr(connection, method)(*arguments)


def is_autocommit(conn):
    try:
        return bool(conn._is_autocommit_isolation())
    except Exception:
        return (conn.get_execution_options().get("isolation_level") or "").upper() == "AUTOCOMMIT"


def note_foreign_keys(recorder, sql):
    match = re.match(r"\s*pragma\s+foreign_keys\s*=\s*(\w+)", sql, re.I)
    if match and not recorder.statements:
        recorder.foreign_keys = match.group(1).lower() in ("on", "1", "true", "yes")
