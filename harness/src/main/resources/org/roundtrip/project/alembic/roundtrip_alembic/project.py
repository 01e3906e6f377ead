"""The project's script directory, its env.py and its application."""

import ast
import io
import os
import traceback
import warnings

from .errors import Unloadable, first_words, wants_worker
from .given import GivenConnection
from .isolation import FORKS
from .plain import is_plain
from .sources import leg, list_of, read, version_tables
from .unloadable import error_of, line_of, of_the_environment


class Project:
    """Loads the script directory once and runs env.py for each request in the same way as Alembic's commands."""

    def __init__(self, run, placeholder, config, request):
        from alembic.script import ScriptDirectory

        self.run = run
        self.placeholder = placeholder
        self.config = config
        self.given = GivenConnection(config, request["attributes"])
        self.run.script = ScriptDirectory.from_config(config)
        self.env = os.path.join(self.run.script.dir, "env.py")
        self.database = config.get_main_option("databases")
        self.bind = request.get("databases") or ""
        self.books = set()
        self.dynamic = False
        self.is_simple = False
        self.in_worker = False
        self.late = False
        self.scripts = []

    def load(self):
        text = read(self.env)
        if "current_app" in text:
            self.flask_without_database()
        self.dynamic = "version_locations" in text
        self.is_simple = self.database is None and "on_version_apply" not in text
        if self.database is None and "engine_name" in text:
            # Flask-Migrate's template for several databases has the names in the application.
            self.database = self.bind
        self.books = set(version_tables(ast.parse(text)))

    def load_late(self):
        """Loads the application that could not be loaded without a database."""
        if self.late:
            self.late = False
            self.flask()
            self.run_ahead()

    def flask_without_database(self):
        """Loads the application now or, if it needs its database, with the first scratch database."""
        try:
            self.flask()
        except Exception:
            if not self.placeholder.missed:
                raise
            self.late = True

    def flask(self):
        """Flask-Migrate runs env.py inside the application."""
        try:
            from flask import has_app_context
            from flask.cli import ScriptInfo, load_dotenv
        except ImportError:
            return
        # .flaskenv often sets FLASK_APP. Variables that are already set take precedence.
        load_dotenv()
        if not has_app_context():
            ScriptInfo(app_import_path=os.environ.get("FLASK_APP")).load_app().app_context().push()

    def run_ahead(self):
        """Runs env.py without a database, since it may set the import path, the version folders or the history table.

        Alembic loads the revisions during the run of env.py as well.
        """
        if self.database is None:
            self.try_env(as_sql=True, output_buffer=io.StringIO())
        else:
            # The template multidb writes a file for each database in offline mode.
            self.try_env(dont_mutate=True)
        self.books = (self.books - {None}) or {self.run.version_table}
        if not self.can_load_revisions():
            # Some projects refuse offline mode before they set the import path.
            self.try_env(dont_mutate=True)
            self.load_revisions()
            error = of_the_environment(self.scripts)
            if error is not None:
                raise error
        self.run.recorder.reset()

    def can_load_revisions(self):
        try:
            self.load_revisions()
        except Exception:
            return False
        return not self.unloadable()

    def unloadable(self):
        return any(error_of(script) is not None for script in self.scripts)

    def try_env(self, **options):
        try:
            self.run_env(self.note_version_table, **options)
        except (Exception, SystemExit):
            traceback.print_exc()

    def note_version_table(self, heads, context):
        self.run.version_table = context.version_table
        return []

    def load_revisions(self):
        """Loads each file once, because a file that declares tables cannot be loaded twice."""
        from alembic.script.revision import RevisionMap

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.scripts = list(self.run.script._load_revisions())
        # Alembic refuses a history in which a parent is missing. The rest of the history can be verified.
        self.run.script.revision_map = RevisionMap(lambda: iter(whole(self.scripts)))

    def describe(self):
        order = self.order()
        found = {}
        for script in self.scripts:
            found.setdefault(script.revision, []).append(script)
        ordered = [s for r in order for s in found.pop(r, [])]
        ordered += [s for s in self.scripts if any(s is t for rest in found.values() for t in rest)]
        return {
            "env": os.path.join(self.run.script.dir, "env.py"),
            "dynamic": self.dynamic,
            "unloadable": self.unloadable(),
            "books": sorted(self.books),
            "revisions": [self.revision(script) for script in ordered],
        }

    def order(self):
        """The order in which Alembic would upgrade; empty if the history is broken."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return [step.revision.revision for step in self.run.script._upgrade_revs("heads", None)]
        except Exception:
            return []

    def revision(self, script):
        path = script.module.__file__
        return {
            "id": script.revision,
            "down": list_of(script.down_revision),
            "depends": self.depends(script),
            "branches": sorted(list_of(script.module.__dict__.get("branch_labels"))),
            # If a file has no title, its docstring begins with other lines, such as the revision id.
            "doc": (script.doc or "").strip().split("\n")[0],
            "file": os.path.abspath(path),
            "line": 1,
            **self.legs(script, path)
        }

    def legs(self, script, path):
        error = error_of(script)
        if error is not None:
            line = line_of(error, path)
            reason = "Python cannot load the file: %s: %s" % (type(error).__name__, first_words(error))
            # Only one finding: the downgrade of a revision whose upgrade fails is not verified.
            return {
                "upgrade": {"kind": "UNREADABLE", "line": line, "reason": reason},
                "downgrade": {"kind": "SCRIPT", "line": line, "reason": None},
            }
        tree = ast.parse(read(path))
        functions = {n.name: n for n in tree.body if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))}
        return {name: self.leg(functions, script.module, name) for name in ("upgrade", "downgrade")}

    def leg(self, functions, module, name):
        """What a function does; with several databases, it calls one for each."""
        own = functions.get("%s_%s" % (name, self.database))
        return leg(own or functions.get(name), module, name)

    def depends(self, script):
        ids = []
        for name in list_of(script.dependencies):
            try:
                ids += [r.revision for r in self.run.script.get_revisions(name)]
            except Exception:
                ids.append(name)
        return ids

    def get_revision(self, name):
        from alembic.util import load_python_file

        try:
            script = self.run.script.get_revision(name)
        except Exception as e:
            raise Unloadable("Alembic cannot load this history (%s: %s)" % (type(e).__name__, e)) from e
        if not FORKS:
            # The functions of the file may keep something from an earlier request in its variables.
            script.module = load_python_file(*os.path.split(script.path))
        return script

    def is_plain(self, name):
        """Whether a revision sends the same statements alone and after others in one process."""
        return self.is_simple and is_plain(ast.parse(read(self.run.script.get_revision(name).path)))

    def say(self, name, **options):
        """Sets the command in the configuration, as Alembic's command line does for env.py."""
        from alembic import command

        told = vars(self.config.cmd_opts)
        for each in ("revision", "revisions"):
            told.pop(each, None)
        told.update(options, cmd=(getattr(command, name, None), list(options), []))

    def run_env(self, function, **options):
        from alembic.runtime.environment import EnvironmentContext

        options.setdefault("as_sql", False)
        begun = []

        def begin(heads, context):
            begun.append(context)
            return function(heads, context)

        def run():
            with EnvironmentContext(self.config, self.run.script, fn=begin, **options) as environment:
                self.keep_to_database(environment)
                self.run.script.run_env()

        def lacks_connection():
            return not begun and "connection" in self.given.attributes.missed and self.run.target is not None

        try:
            self.run_here(run)
        except (Exception, SystemExit):
            if not lacks_connection():
                raise
            traceback.print_exc()
        if lacks_connection():
            self.run.direct = None
            self.given.run(run)

    def keep_to_database(self, environment):
        """Passes over the other databases of a project with several."""
        run_migrations = environment.run_migrations

        def run_one(**keywords):
            if keywords.get("engine_name", self.database) == self.database:
                run_migrations(**keywords)

        environment.run_migrations = run_one

    def run_here(self, run):
        if not self.in_worker:
            try:
                return run()
            except Exception as e:
                self.in_worker = self.run.passed == 0 and self.run.step is None and wants_worker(e)
                if not self.in_worker:
                    raise
        return in_anyio_worker(run)


def whole(scripts):
    """The revisions whose ancestors all exist."""
    ids = {script.revision for script in scripts}
    labels = {label for s in scripts for label in list_of(s.module.__dict__.get("branch_labels"))}
    needed = [(script, needs(script, ids, labels)) for script in scripts]
    known = set()
    while True:
        found = {script.revision for script, parents in needed if known.issuperset(parents)}
        if found == known:
            return [script for script in scripts if script.revision in known]
        known = found


def needs(script, ids, labels):
    """The ids of a revision's parents, and of those dependencies that are not labels or the beginnings of ids."""
    parents = list_of(script.down_revision)
    for name in list_of(script.dependencies):
        if name in ids or not (name.split("@")[0] in labels or any(each.startswith(name) for each in ids)):
            parents.append(name)
    return parents


def in_anyio_worker(run):
    import anyio
    import anyio.to_thread

    async def main():
        await anyio.to_thread.run_sync(run)

    anyio.run(main)
