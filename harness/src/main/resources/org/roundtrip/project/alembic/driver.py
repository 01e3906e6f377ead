"""Drives Alembic for Roundtrip: one request a line on standard input, one answer a line on standard output.

Runs in the project's own Python, 3.8 or newer, with Alembic 1.8 or newer, and needs nothing else. The script
directory is loaded once; env.py is run by Alembic for each request, as its own commands do.

Requests are JSON objects with a key "do": probe, open, move, stamp, current, check. Answers have "ok" or "error"; a move
answers before that with one {"passed": id} for each revision that is through.

The project is told of one database, the front, which does not exist. Whatever it connects to there is led to the
scratch database of the request; a connection to any other database is refused, so that no database of the user's
can be touched by mistake.
"""

import argparse
import ast
import gc
import io
import json
import linecache
import os
import re
import sys
import traceback
import warnings

ANSWERS = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
# What the project prints must not get between the answers.
os.dup2(2, 1)
sys.stdout = sys.stderr

CATALOG = re.compile(
    r"pg_catalog|information_schema|\bpg_[a-z_]+|sqlite_(master|schema|temp_master)|sqlite_version"
    r"|current_schema|\bversion\s*\(|standard_conforming_strings|transaction isolation level|current_database"
    r"|to_regclass|cast\('test",
    re.I,
)
READ = re.compile(r"\s*(select|with|values|show|explain|pragma|table)\b", re.I)
WRITES = re.compile(r"\b(insert\s+into|update|delete\s+from|merge\s+into)\b", re.I)
CHANGE = re.compile(r"\s*(insert|update|delete)\b", re.I)
FROM = re.compile(r"\b(?:from|join)\s+[\"a-z_]", re.I)


class Astray(Exception):
    """The project connected to a database that is not the scratch database."""


class Recorder:
    """What is sent between two moments."""

    def __init__(self):
        self.reset()

    def reset(self):
        self.statements = []
        self.books = []
        self.repeatable = True
        self.begun = False
        self.committed = 0
        self.foreign_keys = None
        self.running = None
        self.mark = 0
        self.begin_step()

    def begin_step(self):
        """What is sent from here on is the revision's, not that of env.py or of a revision before it."""
        self.first = len(self.statements)
        self.committed = 0
        self.swallowed = None

    def add(self, sql, autocommit):
        if not autocommit and not self.begun:
            self.statements.append("BEGIN")
            self.begun = True
        self.statements.append(sql)
        if autocommit:
            self.committed += 1

    def end(self, word):
        if self.begun:
            self.statements.append(word)
            if word == "COMMIT":
                self.committed += 1
        self.begun = False

    def raw(self, sql):
        """A statement as SQLite's own trace shows it, transactions included."""
        word = sql.split(None, 1)[0].upper().rstrip(";") if sql.strip() else ""
        if word == "BEGIN":
            self.begun = True
        elif word in ("COMMIT", "END", "ROLLBACK") and " TO " not in sql.upper():
            self.begun = False
            if self.statements and self.statements[-1].upper().startswith("BEGIN"):
                self.statements.pop()
                return
            self.committed += word != "ROLLBACK"
        elif not self.begun:
            self.committed += 1
        self.statements.append(sql.strip())


class Driver:
    def __init__(self):
        self.recorder = Recorder()
        self.front = {}
        self.target = None
        self.serial = 0
        self.records = []
        self.step = None
        self.passed = 0
        self.version_table = "alembic_version"
        self.books = {self.version_table}
        self.timeout = 0
        self.session = ""
        self.dynamic = False
        self.in_worker = False
        self.missed = False
        self.led = set()
        self.late = False

    # Requests

    def probe(self, request):
        return {"drivers": drivers(), "usual": usual_driver()}

    def open(self, request):
        os.environ.update(request["environment"])
        self.front = request["front"]
        self.timeout = request.get("timeout", 0)
        self.session = request.get("session", "")
        import alembic

        if version_of(alembic.__version__) < (1, 8):
            raise Plain("Alembic %s is too old; install 1.8 or newer." % alembic.__version__)
        self.listen()
        self.config = self.configuration(request)
        from alembic.script import ScriptDirectory

        self.script = ScriptDirectory.from_config(self.config)
        env = os.path.join(self.script.dir, "env.py")
        text = read(env)
        if "current_app" in text:
            self.flask_without_database()
        self.dynamic = "version_locations" in text
        self.books = set(version_tables(ast.parse(text)))
        if self.dynamic or None in self.books:
            self.offline()
        self.books = (self.books - {None}) or {self.version_table}
        if self.late:
            # Its revisions may need the application; they are described by the other engine's driver.
            return {"late": True, "env": env}
        return self.describe()

    def configuration(self, request):
        import inspect

        from alembic.config import Config

        options = argparse.Namespace(
            x=request.get("x") or None,
            name=request["section"],
            raiseerr=True,
            quiet=True,
            config=request.get("ini"),
            tag=None,
            sql=False,
        )
        known = inspect.signature(Config.__init__).parameters
        keywords = {}
        if request.get("toml"):
            if "toml_file" in known:
                keywords["toml_file"] = request["toml"]
            elif not request.get("ini"):
                raise Plain("pyproject.toml with [tool.alembic] needs Alembic 1.16 or newer; add an alembic.ini.")
        config = Config(
            request.get("ini"),
            ini_section=request["section"],
            stdout=io.StringIO(),
            cmd_opts=options,
            **keywords
        )
        if request.get("ini"):
            settle(config, os.path.dirname(os.path.abspath(request["ini"])))
        if request.get("url"):
            config.set_main_option("sqlalchemy.url", request["url"].replace("%", "%%"))
        return config

    def flask_without_database(self):
        """An application that cannot be loaded without its database is loaded with the first that there is."""
        try:
            self.flask()
        except Exception:
            if not self.missed:
                raise
            self.late = True

    def flask(self):
        """Flask-Migrate runs env.py inside the application."""
        try:
            from flask import has_app_context
            from flask.cli import ScriptInfo, load_dotenv
        except ImportError:
            return
        # FLASK_APP is often said in .flaskenv; what is set already stays.
        load_dotenv()
        if not has_app_context():
            ScriptInfo(app_import_path=os.environ.get("FLASK_APP")).load_app().app_context().push()

    def offline(self):
        """Runs env.py without a database, since it says by itself where the revisions are."""
        try:
            self.run_env(self.look_offline, as_sql=True, output_buffer=io.StringIO())
        except Exception:
            traceback.print_exc()

    def look_offline(self, heads, context):
        self.version_table = context.version_table
        return []

    def describe(self):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            scripts = list(self.script._load_revisions())
            order = self.order()
        found = {}
        for script in scripts:
            found.setdefault(script.revision, []).append(script)
        ordered = [s for r in order for s in found.pop(r, [])]
        ordered += [s for s in scripts if any(s is t for rest in found.values() for t in rest)]
        return {
            "env": os.path.join(self.script.dir, "env.py"),
            "dynamic": self.dynamic,
            "books": sorted(self.books),
            "revisions": [self.revision(script) for script in ordered],
        }

    def order(self):
        """The order in which Alembic itself would upgrade; empty where the history is broken."""
        try:
            return [step.revision.revision for step in self.script._upgrade_revs("heads", None)]
        except Exception:
            return []

    def revision(self, script):
        path = script.module.__file__
        tree = ast.parse(read(path))
        functions = {n.name: n for n in tree.body if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))}
        return {
            "id": script.revision,
            "down": list_of(script.down_revision),
            "depends": self.depends(script),
            "branches": sorted(list_of(script.module.__dict__.get("branch_labels"))),
            # Where a file has no title, its header begins at once with other lines.
            "doc": (script.doc or "").strip().split("\n")[0],
            "file": os.path.abspath(path),
            "line": 1,
            "upgrade": leg(functions.get("upgrade"), script.module, "upgrade"),
            "downgrade": leg(functions.get("downgrade"), script.module, "downgrade"),
        }

    def depends(self, script):
        ids = []
        for name in list_of(script.dependencies):
            try:
                ids += [r.revision for r in self.script.get_revisions(name)]
            except Exception:
                ids.append(name)
        return ids

    def move(self, request):
        from alembic.runtime.migration import MigrationStep

        up = request["direction"] == "upgrade"
        make = MigrationStep.upgrade_from_script if up else MigrationStep.downgrade_from_script

        def steps(heads, context):
            self.require_scratch(context)
            for name in request["way"]:
                self.step = name
                self.recorder.begin_step()
                yield make(self.script.revision_map, self.get_revision(name))
                self.step = None
                self.passed += 1
                answer({"passed": name})

        self.on(request)
        destination = request["way"][-1]
        self.say(request["direction"], revision=destination)
        try:
            self.run_env(steps, destination_rev=destination)
            if self.passed < len(request["way"]):
                raise Plain("env.py ended without running the migrations: it did not call context.run_migrations().")
        finally:
            self.leave()
        return self.recording()

    def get_revision(self, name):
        try:
            return self.script.get_revision(name)
        except Exception as e:
            raise Unloadable("Alembic cannot load this history (%s: %s)" % (type(e).__name__, e)) from e

    def recording(self):
        recorder = self.recorder
        return {
            "statements": recorder.statements,
            "books": recorder.books,
            "foreign_keys": bool(recorder.foreign_keys),
            "repeatable": recorder.repeatable,
        }

    def stamp(self, request):
        def steps(heads, context):
            self.require_scratch(context)
            return self.script._stamp_revs(tuple(request["heads"]) or "base", heads)

        self.on(request)
        self.say("stamp", revisions=list(request["heads"]) or ["base"])
        try:
            self.run_env(steps, destination_rev=tuple(request["heads"]) or "base")
        finally:
            self.leave()
        return {}

    def current(self, request):
        seen = []

        def look(heads, context):
            self.require_scratch(context)
            seen.extend(heads)
            return []

        self.on(request)
        self.say("current")
        try:
            self.run_env(look, dont_mutate=True)
        finally:
            self.leave()
        return {"heads": seen}

    def check(self, request):
        """What autogenerate would write, as Alembic's own check does it."""
        from alembic import autogenerate
        from alembic.runtime.environment import EnvironmentContext  # noqa: F401

        seen = {"operations": [], "unknown": None}

        def look(heads, context):
            self.require_scratch(context)
            metadata = context.opts.get("target_metadata")
            if metadata is None:
                seen["unknown"] = "env.py names no target_metadata"
                return []
            try:
                diffs = autogenerate.compare_metadata(context, metadata)
                seen["operations"] = [line for diff in diffs for line in described(diff)]
            except Exception as e:
                traceback.print_exc()
                words = " ".join(first_words(e).split())
                seen["unknown"] = "Alembic cannot compare the models: %s: %s" % (type(e).__name__, words)
            return []

        self.on(request)
        self.say("check")
        try:
            self.run_env(look, dont_mutate=True)
        finally:
            self.leave()
        return seen

    # Running env.py

    def on(self, request):
        self.target = request["database"]
        self.serial += 1
        self.passed = 0
        self.step = None
        self.recorder.reset()
        if self.late:
            self.late = False
            self.flask()
            self.recorder.reset()

    def say(self, name, **options):
        """Which command is run, as Alembic's command line says it to env.py."""
        from alembic import command

        told = vars(self.config.cmd_opts)
        for each in ("revision", "revisions"):
            told.pop(each, None)
        told.update(options, cmd=(getattr(command, name, None), list(options), []))

    def run_env(self, function, **options):
        from alembic.runtime.environment import EnvironmentContext

        options.setdefault("as_sql", False)

        def run():
            with EnvironmentContext(self.config, self.script, fn=function, **options):
                self.script.run_env()

        if not self.in_worker:
            try:
                return run()
            except Exception as e:
                self.in_worker = self.passed == 0 and self.step is None and wants_worker(e)
                if not self.in_worker:
                    raise
        return in_anyio_worker(run)

    def require_scratch(self, context):
        connection = context.connection
        if connection is not None and not connection.info.get("roundtrip"):
            raise Astray("env.py runs the migrations on %s" % shown(connection.engine.url))
        self.version_table = context.version_table
        if self.version_table not in self.books:
            raise Plain(
                "env.py keeps its books in the table '%s', which its text does not say; write the name out as "
                "version_table='%s'." % (self.version_table, self.version_table)
            )

    def leave(self):
        """Closes what the project's pools keep open, since the database is copied or dropped next."""
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

    # Connections

    def listen(self):
        import sqlalchemy
        from sqlalchemy import event
        from sqlalchemy.engine import Engine
        from sqlalchemy.pool import Pool

        event.listen(Engine, "do_connect", self.lead)
        event.listen(Pool, "connect", self.connected)
        event.listen(Pool, "checkout", self.checked_out)
        event.listen(Engine, "before_cursor_execute", self.sending)
        event.listen(Engine, "after_cursor_execute", self.sent)
        event.listen(Engine, "handle_error", self.note_error)
        event.listen(Engine, "commit", lambda conn: self.ended(conn, "COMMIT"))
        event.listen(Engine, "rollback", lambda conn: self.ended(conn, "ROLLBACK"))
        result = getattr(sqlalchemy.engine, "CursorResult", None)
        if result is not None:
            self.watch_rowcount(result)

    def watch_rowcount(self, result):
        """A migration that asks how many rows it changed may go on from the answer."""
        original = result.rowcount
        driver = self

        def rowcount(this):
            if driver.step is not None and not is_alembic(sys._getframe(1)):
                driver.recorder.repeatable = False
            return original.__get__(this, type(this))

        result.rowcount = property(rowcount)

    def lead(self, dialect, record, arguments, parameters):
        if dialect.name == "sqlite":
            self.lead_to_file(dialect, record, arguments, parameters)
        elif dialect.name == "postgresql":
            self.lead_to_server(dialect, record, arguments, parameters)
        elif self.target is not None:
            raise Astray("env.py connects to %s, which is neither SQLite nor PostgreSQL" % dialect.name)

    def lead_to_file(self, dialect, record, arguments, parameters):
        place = 0 if arguments else "database"
        holder = arguments if arguments else parameters
        path = str(holder[place])
        if path in ("", ":memory:") or "mode=memory" in path:
            return
        plain = path[5:].split("?")[0] if path.startswith("file:") else path
        self.require_front("sqlite", os.path.abspath(plain), path)
        if self.target is None:
            # The front is a file in a folder of ours, where an application may look while it is loaded.
            return
        led = self.target["database"]
        holder[place] = path.replace(plain, led) if plain != path else led
        self.led.add(os.path.abspath(led))
        record.info["roundtrip"] = True

    def lead_to_server(self, dialect, record, arguments, parameters):
        key = "dbname" if "dbname" in parameters else "database"
        found = "%s/%s" % (parameters.get("host"), parameters.get(key))
        self.require_front("postgresql", found, found)
        if self.target is None:
            self.missed = True
            raise dialect.dbapi.OperationalError("there is no database while the project is read")
        if arguments:
            raise Astray("env.py connects with a DSN text, which cannot be led to the scratch database")
        parameters[key] = self.target["database"]
        for name in ("host", "port", "user", "password"):
            parameters.pop(name, None)
            if self.target[name]:
                parameters[name] = self.target[name]
        self.led.add("%s/%s" % (parameters.get("host"), parameters[key]))
        self.tune(dialect, parameters)
        record.info["roundtrip"] = True

    def require_front(self, engine, found, words):
        front = self.front
        expected = front["database"] if engine == "sqlite" else "%s/%s" % (front["host"], front["database"])
        # SQLAlchemy keeps the arguments of an engine, so that its next connection begins where this one was led.
        if front["engine"] != engine or (found != expected and found not in self.led):
            raise Astray("env.py connects to %s" % words)

    def tune(self, dialect, parameters):
        settings = {"TimeZone": "UTC"}
        if self.timeout:
            settings["statement_timeout"] = str(self.timeout)
        if dialect.driver == "asyncpg":
            merged = dict(settings)
            merged.update(parameters.get("server_settings") or {})
            parameters["server_settings"] = merged
        elif dialect.driver.startswith("psycopg"):
            ours = " ".join("-c %s=%s" % item for item in sorted(settings.items()))
            said = parameters.get("options") or ""
            if ours not in said:
                parameters["options"] = (ours + " " + said).strip()

    def connected(self, connection, record):
        record.info["roundtrip_serial"] = self.serial
        self.records.append(record)
        if not record.info.get("roundtrip"):
            return
        if self.front["engine"] == "sqlite":
            self.trace(connection)
        if self.session:
            cursor = connection.cursor()
            cursor.execute(self.session)
            cursor.close()
            connection.commit()

    def trace(self, connection):
        try:
            if hasattr(connection, "set_trace_callback"):
                connection.set_trace_callback(self.traced)
            else:
                connection.run_async(lambda inner: inner.set_trace_callback(self.traced))
        except Exception:
            traceback.print_exc()
            self.recorder.repeatable = False

    def traced(self, sql):
        recorder = self.recorder
        if self.step is None and recorder.foreign_keys is None:
            note_foreign_keys(recorder, sql)
        if sql.lstrip().startswith("--"):
            return
        if self.is_book(sql):
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

    def checked_out(self, connection, record, proxy):
        """A connection of an earlier request leads to another database."""
        from sqlalchemy.exc import DisconnectionError

        if record.info.get("roundtrip") and record.info.get("roundtrip_serial") != self.serial:
            raise DisconnectionError("made for another database")

    def sending(self, conn, cursor, statement, parameters, context, many):
        if self.target is not None and not self.is_book(statement):
            self.recorder.running = statement
            self.recorder.mark = len(self.recorder.statements)

    def note_error(self, context):
        """A revision may pass over an error, after which PostgreSQL refuses whatever comes in the transaction."""
        if self.step is not None and self.recorder.swallowed is None:
            place = self.revision_place(traceback.extract_stack())
            self.recorder.swallowed = (context.statement, context.original_exception, place, self.recorder.mark)

    def sent(self, conn, cursor, statement, parameters, context, many):
        """On PostgreSQL; SQLite has a trace of its own."""
        self.recorder.running = None
        if self.target is None or self.front["engine"] != "postgresql":
            return
        if self.is_book(statement):
            if CHANGE.match(statement):
                self.keep_book(statement, parameters, many, conn)
            return
        reads = READ.match(statement) and not WRITES.search(statement)
        if reads and not is_setting(statement):
            if not is_catalog(statement):
                self.recorder.repeatable = False
            return
        if re.search(r"\breturning\b", statement, re.I):
            self.recorder.repeatable = False
        try:
            for sql in written_out(statement, parameters, many, conn.dialect.paramstyle):
                self.recorder.add(sql, is_autocommit(conn))
        except Unwritable:
            self.recorder.repeatable = False
            self.recorder.add(statement, is_autocommit(conn))

    def keep_book(self, statement, parameters, many, conn):
        try:
            self.recorder.books.extend(written_out(statement, parameters, many, conn.dialect.paramstyle))
        except Unwritable:
            self.recorder.repeatable = False

    def ended(self, conn, word):
        if self.target is not None and self.front["engine"] == "postgresql":
            self.recorder.end(word)

    def is_book(self, sql):
        return self.version_table in sql

    # Failures

    def failure(self, e):
        recorder = self.recorder
        place = self.place(e)
        told = {
            "kind": "failed",
            "type": type(e).__name__,
            "message": first_words(e),
            "file": place[0],
            "line": place[1],
            "text": place[2],
            "at": self.step,
            "passed": self.passed,
            "applied": sum(not is_control(s) for s in recorder.statements[recorder.first :]),
            "rolled_back": recorder.committed == 0,
            "statement": None,
            "server": None,
        }
        sql = sql_error(e)
        if sql is not None:
            told["statement"] = getattr(sql, "statement", None) or recorder.running
            told["server"] = server_error(getattr(sql, "orig", None) or sql)
            if told["server"].get("state") == "25P02" and recorder.swallowed is not None:
                self.tell_swallowed(told)
            elif recorder.running is not None:
                own = recorder.statements[recorder.first : recorder.mark]
                told["applied"] = sum(not is_control(s) for s in own)
        elif self.step is not None and is_refusal(e, place):
            told["kind"] = "refused"
        if isinstance(e, Astray) or astray(e) is not None:
            told["kind"] = "astray"
            told["message"] = str(astray(e) or e)
        if isinstance(e, Plain):
            told["kind"] = "plain"
        return told

    def tell_swallowed(self, told):
        """The error that came first explains more than the refusal of what came after it."""
        statement, error, place, mark = self.recorder.swallowed
        told["statement"] = statement
        told["server"] = server_error(error)
        told["applied"] = sum(not is_control(s) for s in self.recorder.statements[self.recorder.first : mark])
        if place is not None:
            told["file"], told["line"], told["text"] = place

    def revision_place(self, frames):
        """The innermost line of the revision's file; None where it is not among them."""
        try:
            own = os.path.realpath(self.script.get_revision(self.step).path)
        except Exception:
            return None
        for frame in reversed(frames):
            if os.path.realpath(frame.filename) == own:
                return frame.filename, frame.lineno, linecache.getline(frame.filename, frame.lineno).strip()
        return None

    def place(self, e):
        """The innermost line of the revision's file, or else of the project's own code."""
        frames = traceback.extract_tb(e.__traceback__)
        own = self.revision_place(frames) if self.step is not None else None
        if own is not None:
            return own
        for frame in reversed(frames):
            if "site-packages" not in frame.filename and not frame.filename.startswith("<"):
                if os.path.realpath(frame.filename) != os.path.realpath(__file__):
                    return frame.filename, frame.lineno, linecache.getline(frame.filename, frame.lineno).strip()
        return None, 1, ""


class Plain(Exception):
    """Something that a sentence of ours tells."""


class Unloadable(Exception):
    """The history is broken, which findings of their own tell of."""


class Unwritable(Exception):
    """A value that cannot be written as SQL."""


def answer(what):
    ANSWERS.write(json.dumps(what) + "\n")
    ANSWERS.flush()


def version_of(text):
    return tuple(int(part) for part in re.findall(r"\d+", text)[:2])


def read(path):
    import tokenize

    with tokenize.open(path) as file:
        return file.read()


def list_of(value):
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)


def drivers():
    from importlib.util import find_spec

    names = ("psycopg2", "psycopg", "asyncpg", "pg8000", "aiosqlite", "sqlite3")
    found = []
    for name in names:
        try:
            if find_spec(name) is not None:
                found.append(name)
        except (ImportError, ValueError):
            pass
    return found


def settle(config, folder):
    """Goes where Alembic's commands are meant to be given, when the script directory is not seen from here."""
    location = config.get_main_option("script_location") or ""
    if ":" in location or (location and os.path.isdir(location)):
        return
    above = folder
    for _ in range(6):
        if location and os.path.isfile(os.path.join(above, location, "env.py")):
            os.chdir(above)
            return
        above = os.path.dirname(above)
    # Flask-Migrate's file names no folder, since it stands in it; elsewhere Alembic says what is missing.
    if os.path.isfile(os.path.join(folder, "env.py")):
        config.set_main_option("script_location", folder.replace("%", "%%"))


def usual_driver():
    try:
        from sqlalchemy.dialects import postgresql

        return postgresql.dialect.driver
    except Exception:
        return ""


def version_tables(tree):
    """The names that env.py gives to the table of the books; None among them where it is not written out."""
    constants = {}
    for node in ast.walk(tree):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(node.value, ast.Constant):
            constants.update((t.id, node.value.value) for t in targets if isinstance(t, ast.Name))
    for node in ast.walk(tree):
        given = []
        if isinstance(node, ast.Call):
            given = [k.value for k in node.keywords if k.arg == "version_table"]
        elif isinstance(node, ast.Dict):
            keys = zip(node.keys, node.values)
            given = [v for k, v in keys if isinstance(k, ast.Constant) and k.value == "version_table"]
        for value in given:
            if isinstance(value, ast.Name):
                yield constants.get(value.id)
            else:
                yield value.value if isinstance(value, ast.Constant) else None


def leg(function, module, name):
    """What a function of a revision is, without running it."""
    if function is None:
        return {"kind": "SCRIPT" if hasattr(module, name) else "MISSING", "line": 1, "reason": None}
    body = [s for s in function.body if not is_idle(s)]
    told = {"kind": "SCRIPT", "line": function.lineno, "reason": None}
    if not body:
        told["kind"] = "EMPTY"
    elif isinstance(body[0], ast.Raise):
        told = {"kind": "REFUSED", "line": body[0].lineno, "reason": reason(body[0].exc)}
    return told


def is_idle(statement):
    if isinstance(statement, ast.Pass):
        return True
    if isinstance(statement, ast.Return):
        return statement.value is None
    return isinstance(statement, ast.Expr) and isinstance(statement.value, (ast.Constant, ast.Str))


def reason(raised):
    if isinstance(raised, ast.Call):
        name = raised.func.id if isinstance(raised.func, ast.Name) else getattr(raised.func, "attr", "")
        words = [a.value for a in raised.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        return words[0] if words else name
    return raised.id if isinstance(raised, ast.Name) else "it raises an exception"


def is_catalog(sql):
    return bool(CATALOG.search(sql)) or not FROM.search(sql)


def is_setting(sql):
    return bool(re.match(r"\s*select\s+(pg_catalog\.)?(set_config|pg_advisory|setval)", sql, re.I))


def is_alembic(frame):
    return frame.f_globals.get("__name__", "").startswith("alembic.")


def is_control(sql):
    return bool(re.match(r"\s*(begin|commit|rollback|end|savepoint|release|pragma)\b", sql, re.I))


def is_autocommit(conn):
    try:
        return bool(conn._is_autocommit_isolation())
    except Exception:
        return (conn.get_execution_options().get("isolation_level") or "").upper() == "AUTOCOMMIT"


def note_foreign_keys(recorder, sql):
    match = re.match(r"\s*pragma\s+foreign_keys\s*=\s*(\w+)", sql, re.I)
    if match and not recorder.statements:
        recorder.foreign_keys = match.group(1).lower() in ("on", "1", "true", "yes")


def written_out(statement, parameters, many, style):
    """The statement with its values in place, once for each set of values."""
    sets = parameters if many else [parameters]
    for values in sets:
        yield fill(statement, values, style)


def fill(statement, values, style):
    if style in ("pyformat", "format"):
        if not values:
            return statement.replace("%%", "%") if values is not None else statement
        if isinstance(values, dict):
            return statement % dict((k, literal(v)) for k, v in values.items())
        return statement % tuple(literal(v) for v in values)
    if not values:
        return statement
    if style == "numeric_dollar":
        return re.sub(r"\$(\d+)", lambda m: literal(values[int(m.group(1)) - 1]), statement)
    raise Unwritable(style)


def literal(value):
    import datetime
    import decimal
    import enum
    import uuid

    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, enum.Enum):
        raise Unwritable(value)
    if isinstance(value, (int, decimal.Decimal)):
        return str(value)
    if isinstance(value, float):
        return repr(value) if value == value and abs(value) != float("inf") else "'%r'" % value
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return "'%s'" % value.isoformat()
    if isinstance(value, (str, uuid.UUID)):
        return "'%s'" % str(value).replace("'", "''")
    if isinstance(value, (bytes, memoryview)):
        return "'\\x%s'" % bytes(value).hex()
    raise Unwritable(value)


def wants_worker(e):
    """Whether env.py is meant to be called from a worker thread of AnyIO, as some services do."""
    return any("AnyIO worker thread" in str(each) for each in chain(e))


def in_anyio_worker(run):
    import anyio
    import anyio.to_thread

    async def main():
        await anyio.to_thread.run_sync(run)

    anyio.run(main)


def chain(e):
    seen = set()
    while e is not None and id(e) not in seen:
        seen.add(id(e))
        yield e
        e = e.__cause__ or e.__context__


def sql_error(e):
    try:
        from sqlalchemy.exc import DBAPIError
    except ImportError:
        return None
    for each in chain(e):
        if isinstance(each, DBAPIError):
            return each
    return None


def astray(e):
    for each in chain(e):
        if isinstance(each, Astray):
            return each
    return None


def server_error(orig):
    """What the server said, field by field."""
    told = {"message": str(orig).strip()}
    for each in chain(orig):
        diag = getattr(each, "diag", None)
        if diag is not None and getattr(diag, "message_primary", None):
            told.update(
                message=diag.message_primary,
                detail=diag.message_detail,
                hint=diag.message_hint,
                schema=diag.schema_name,
                table=diag.table_name,
                column=diag.column_name,
                constraint=diag.constraint_name,
                state=diag.sqlstate,
            )
            return told
        if type(each).__module__.startswith("asyncpg") and getattr(each, "sqlstate", None):
            told.update(
                message=str(each).split("\nDETAIL")[0],
                detail=getattr(each, "detail", None),
                hint=getattr(each, "hint", None),
                schema=getattr(each, "schema_name", None),
                table=getattr(each, "table_name", None),
                column=getattr(each, "column_name", None),
                constraint=getattr(each, "constraint_name", None),
                state=each.sqlstate,
            )
            return told
    told["state"] = getattr(orig, "pgcode", None) or getattr(orig, "sqlstate", None)
    return told


def is_refusal(e, place):
    """Whether the project's own code raises it; Alembic raises NotImplementedError too, for what SQLite cannot do."""
    raised = e.__traceback__
    while raised is not None and raised.tb_next is not None:
        raised = raised.tb_next
    if raised is not None and raised.tb_frame.f_globals.get("__name__", "").startswith(("alembic.", "sqlalchemy.")):
        return False
    return isinstance(e, NotImplementedError) or place[2].startswith(("raise ", "assert "))


def first_words(e):
    # Where an object lies in memory is another place in every run.
    text = re.sub(r" (?:object )?at 0x[0-9a-fA-F]+", "", str(e).strip())
    return text if text else type(e).__name__


def described(diff):
    """One operation of autogenerate in words; changes of one column come as a list."""
    if isinstance(diff, list):
        return [line for each in diff for line in described(each)]
    words = [text for text in map(operand, diff[1:]) if text]
    # The table stands before the column, which names it as well.
    words = [w for i, w in enumerate(words) if not any(later.startswith(w + ".") for later in words[i + 1 :])]
    return [" ".join([str(diff[0])] + words)]


def operand(part):
    if part is None or isinstance(part, dict):
        return ""
    table = getattr(part, "table", None)
    name = getattr(part, "name", None)
    if table is not None and getattr(table, "name", None):
        return "%s.%s" % (table.name, name or type(part).__name__)
    return str(name) if name is not None else str(part)


def shown(url):
    try:
        return url.render_as_string(hide_password=True)
    except AttributeError:
        return repr(url)


def main():
    sys.path[:] = [p for p in sys.path if os.path.abspath(p or ".") != os.path.dirname(os.path.abspath(__file__))]
    # Each step makes many small objects, most of which are gone when it ends.
    gc.set_threshold(100000, 20, 50)
    driver = Driver()
    for line in sys.stdin.buffer:
        request = json.loads(line.decode("utf-8"))
        try:
            answer({"ok": getattr(driver, request["do"])(request)})
        except ModuleNotFoundError as e:
            told = driver.failure(e)
            if told["at"] is None:
                told["kind"] = "module"
                told["message"] = e.name or str(e)
            traceback.print_exc()
            answer({"error": told})
        except Exception as e:
            traceback.print_exc()
            answer({"error": driver.failure(e)})
        except SystemExit as e:
            answer({"error": dict(driver.failure(e), message="env.py ended the program (SystemExit: %s)" % e)})


if __name__ == "__main__":
    main()
    ANSWERS.flush()
    os._exit(0)
