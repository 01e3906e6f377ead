"""The state of the current request."""

from .recorder import Recorder


class Run:
    """The database of a request, the current revision and the recorded statements."""

    def __init__(self):
        self.recorder = Recorder()
        self.script = None
        self.target = None
        self.serial = 0
        self.step = None
        self.passed = 0
        self.version_table = "alembic_version"

    def begin(self, database):
        self.target = database
        self.serial += 1
        self.passed = 0
        self.step = None
        self.recorder.reset()

    def is_book(self, sql):
        return self.version_table in sql
