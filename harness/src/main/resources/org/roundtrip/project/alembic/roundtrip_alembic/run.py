"""The state of the current request."""

from .recorder import Recorder


class Run:
    """The database of a request, the current revision and the recorded statements."""

    def __init__(self):
        self.recorder = Recorder()
        self.script = None
        self.target = None
        self.timeout = 0
        self.session = ""
        self.serial = 0
        self.step = None
        self.passed = 0
        self.version_table = "alembic_version"
        self.direct = None

    def begin(self, request):
        self.target = request["database"]
        self.timeout = request["timeout"]
        self.session = request["session"]
        self.serial += 1
        self.passed = 0
        self.step = None
        self.recorder.reset()

    def is_book(self, sql):
        return self.version_table in sql
