"""Which databases a connection that does not go through SQLAlchemy may reach."""

import os
import sys
import traceback

from .errors import Direct
from .failures import revision_file, where


class Guard:
    """Leads connections to the placeholder to the scratch database, and refuses those to any other database."""

    def __init__(self, run, placeholder, engines):
        self.run = run
        self.placeholder = placeholder
        self.engines = engines
        self.made = set()
        self.expected = 0
        self.sent = None
        self.connections = []

    def listen(self):
        sys.addaudithook(self.audit)

    def audit(self, event, arguments):
        if event == "sqlite3.connect":
            self.file("sqlite3.connect()", arguments[0])
        elif event == "tempfile.mkstemp" or event == "tempfile.mkdtemp":
            self.made.add(os.path.realpath(arguments[0]))

    def file(self, call, database):
        """The file that is opened in place of one that the project names."""
        path = os.fsdecode(database)
        if is_memory(path):
            return database
        plain = plain_path(path)
        target = self.run.target
        if self.placeholder.engine == "sqlite":
            found = os.path.abspath(plain)
            if target is None and found == self.placeholder.database:
                return database
            if target is not None and self.placeholder.names("sqlite", found, self.placeholder.database):
                led = target["database"]
                self.placeholder.led.add(os.path.abspath(led))
                return path.replace(plain, led) if plain != path else led
        if not self.is_temporary(plain):
            self.refuse("%s opens the database '%s'" % (call, path))
        return database

    def is_temporary(self, path):
        """Whether the project made the file, or a folder around it, with the module tempfile."""
        path = os.path.realpath(path)
        while path not in self.made:
            if path == os.path.dirname(path):
                return False
            path = os.path.dirname(path)
        return True

    def server(self, call, driver, found, unavailable):
        """The parameters of the scratch database, to put in place of those that the project gives."""
        name = "%s/%s" % (found["host"], found["database"])
        ours = "%s/%s" % (self.placeholder.host, self.placeholder.database)
        if not self.placeholder.names("postgresql", name, ours):
            self.refuse("%s() connects to %s" % (call, url(found)))
        if self.run.target is None:
            self.placeholder.missed = True
            raise unavailable("no database is available while Roundtrip reads the project")
        postgresql = self.engines["postgresql"]
        ours = postgresql.scratch("dbname" if driver.startswith("psycopg") else "database")
        postgresql.tune(driver, ours)
        return ours

    def other(self, call, words):
        self.refuse("%s() connects to %s" % (call, words))

    def attach(self, file):
        """SQLite tells of the file only where the statement has it as a text."""
        call = "ATTACH DATABASE or VACUUM INTO"
        if file is None:
            values = self.sent if isinstance(self.sent, (list, tuple)) else ()
            file = next((value for value in values if isinstance(value, str)), None)
        if file is None:
            self.refuse("%s opens a file that a parameter names" % call)
        self.file(call, file)

    def is_scratch(self, path):
        target = self.run.target
        found = os.path.realpath(plain_path(os.fsdecode(path)))
        return target is not None and found == os.path.realpath(target["database"])

    def opened(self, connection, is_scratch=True):
        """A connection that a driver has made; SQLAlchemy announces its own."""
        if self.expected:
            self.expected -= 1
        elif is_scratch and self.run.target is not None:
            # Statements that are sent there are not recorded.
            self.run.recorder.repeatable = False
            self.connections.append(connection)
        return connection

    def has(self, connection):
        return any(each is connection for each in self.connections)

    def leave(self):
        for connection in self.connections:
            close(connection)
        self.connections = []
        self.expected = 0

    def refuse(self, words):
        """The project may pass over the exception; the run ends nevertheless."""
        place = where(self.run, traceback.extract_stack())
        if place[0] is None:
            place = revision_file(self.run), None, ""
        self.run.direct = self.run.direct or Direct(words, place, self.run.step)
        raise self.run.direct


def is_memory(path):
    return path in ("", ":memory:") or path.startswith("file:") and (
        "mode=memory" in path or path.startswith("file::memory:")
    )


def plain_path(path):
    return path[5:].split("?")[0].split("#")[0] if path.startswith("file:") else path


def url(found):
    user = "%s:***@" % found["user"] if found["user"] else ""
    port = ":%s" % found["port"] if found["port"] else ""
    return "postgresql://%s%s%s/%s" % (user, found["host"], port, found["database"])


def close(connection):
    try:
        if hasattr(connection, "terminate"):
            connection.terminate()
        elif hasattr(connection, "pgconn"):
            connection.pgconn.finish()
        else:
            connection.close()
    except Exception:
        pass
