"""The requests of the driver, one method each."""

import os
import traceback

from .configuration import configuration
from .connections import Connections, Placeholder
from .drift import described
from .errors import Astray, Plain, first_words
from .failures import revision_file
from .imports import Imports
from .installed import drivers, usual_driver, version_of
from .isolation import FORKS
from .labels import EnumLabels
from .project import Project
from .run import Run
from .unloadable import UnloadableFiles
from .variables import SETTINGS, Variables


class Commands:
    def __init__(self, answer):
        self.answer = answer
        self.run = Run()
        self.project = None
        self.connections = None
        self.labels = EnumLabels(self.run)

    def probe(self, request):
        return {"drivers": drivers(), "usual": usual_driver()}

    def open(self, request):
        os.environ.update(request["environment"])
        if request["detect"]:
            Variables(request).listen()
            Imports(SETTINGS).listen()
        import alembic

        if version_of(alembic.__version__) < (1, 8):
            raise Plain("Alembic %s is too old; install 1.8 or newer." % alembic.__version__)
        UnloadableFiles().listen()
        placeholder = Placeholder(request)
        self.connections = Connections(self.run, placeholder)
        self.connections.listen()
        self.labels.listen()
        self.project = Project(self.run, placeholder, configuration(request), request)
        self.project.load()
        if request.get("books") is not None:
            # A new process for one request loads the revisions as Alembic does: in the run of env.py.
            self.project.books = set(request["books"])
            return {}
        if self.project.late:
            # The revisions may need the application. A driver for an engine in files can load both, and describes them.
            return {"late": True, "env": self.project.env, "forks": FORKS}
        self.project.run_ahead()
        self.connections.leave()
        return dict(self.project.describe(), forks=FORKS, labels=self.labels.known())

    def prepare(self, request):
        """Loads what the requests share, before a request gets a process of its own."""
        if self.project.late:
            self.begin(request)
            self.connections.leave()
        return {}

    def begin(self, request):
        self.run.begin(request)
        self.project.load_late()

    def move(self, request):
        from alembic.runtime.migration import MigrationStep

        up = request["direction"] == "upgrade"
        make = MigrationStep.upgrade_from_script if up else MigrationStep.downgrade_from_script

        def steps(heads, context):
            self.require_scratch(context)
            for name in request["way"]:
                self.run.step = name
                self.run.recorder.begin_step()
                self.run.recorder.file = revision_file(self.run)
                step = make(self.run.script.revision_map, self.project.get_revision(name))
                if request.get("added"):
                    step.migration_fn = followed(step.migration_fn, request["added"])
                yield step
                self.labels.end_step()
                self.run.recorder.end_step()
                self.run.step = None
                self.run.passed += 1
                self.answer({"passed": name})

        self.begin(request)
        self.labels.begin(request["labels"])
        destination = request["way"][-1]
        self.project.say(request["direction"], revision=destination)
        try:
            self.project.run_env(steps, destination_rev=destination)
            if self.run.passed < len(request["way"]):
                raise Plain("env.py ended without running the migrations: it did not call context.run_migrations().")
        finally:
            self.connections.leave()
        return dict(self.recording(), steps=self.steps(request["way"]))

    def steps(self, way):
        """The recordings of several revisions in one run that each would have alone."""
        steps = self.run.recorder.recorded_steps() if len(way) > 1 else []
        return [
            dict(step, repeatable=step["repeatable"] and self.project.is_plain(name)) for name, step in zip(way, steps)
        ]

    def stamp(self, request):
        def steps(heads, context):
            self.require_scratch(context)
            return self.run.script._stamp_revs(tuple(request["heads"]) or "base", heads)

        self.begin(request)
        self.project.say("stamp", revisions=list(request["heads"]) or ["base"])
        try:
            self.project.run_env(steps, destination_rev=tuple(request["heads"]) or "base")
        finally:
            self.connections.leave()
        return {}

    def current(self, request):
        seen = []

        def look(heads, context):
            self.require_scratch(context)
            seen.extend(heads)
            return []

        self.begin(request)
        self.project.say("current")
        try:
            self.project.run_env(look, dont_mutate=True)
        finally:
            self.connections.leave()
        return {"heads": seen}

    def check(self, request):
        """The operations that autogenerate would write, as in `alembic check`."""
        seen = {"operations": [], "unknown": None}

        def look(heads, context):
            self.require_scratch(context)
            metadata = context.opts.get("target_metadata")
            if metadata is None:
                seen["unknown"] = "env.py does not set target_metadata"
                return []
            try:
                diffs = self.compare(context, metadata)
                seen["operations"] = [line for diff in diffs for line in described(diff)]
            except Exception as e:
                traceback.print_exc()
                words = " ".join(first_words(e).split())
                seen["unknown"] = "Alembic cannot compare the models: %s: %s" % (type(e).__name__, words)
            return []

        self.begin(request)
        self.project.say("check")
        try:
            self.project.run_env(look, dont_mutate=True)
        finally:
            self.connections.leave()
        return seen

    def compare(self, context, metadata):
        """Compares the models; once more with the version files loaded, which may add tables to the metadata."""
        from alembic import autogenerate

        try:
            return autogenerate.compare_metadata(context, metadata)
        except Exception:
            list(self.run.script._load_revisions())
            return autogenerate.compare_metadata(context, metadata)

    def require_scratch(self, context):
        connection = context.connection
        if connection is not None and not connection.info.get("roundtrip"):
            raise Astray("env.py runs the migrations on %s" % shown(connection.engine.url))
        self.run.version_table = context.version_table
        if self.run.version_table not in self.project.books:
            raise Plain(
                "Roundtrip cannot read the name of the history table '%s' from the text of env.py; write it as a "
                "literal: version_table='%s'." % (self.run.version_table, self.run.version_table)
            )

    def recording(self):
        recorder = self.run.recorder
        return {
            "statements": recorder.statements,
            "lines": recorder.lines(),
            "books": recorder.books,
            "settings": self.connections.engine.settings(),
            "repeatable": recorder.repeatable and recorder.were_repeatable,
            "labels": self.labels.known(),
        }


def followed(function, lines):
    """The function with further lines at its end."""

    def longer(**keywords):
        function(**keywords)
        exec(compile("\n".join(lines), "added", "exec"), dict(function.__globals__))

    return longer


def shown(url):
    try:
        return url.render_as_string(hide_password=True)
    except AttributeError:
        return repr(url)
