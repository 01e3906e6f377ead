"""Records the statements that a request sends to the scratch database."""

import sys


class Recorder:
    """The statements since the last reset."""

    def __init__(self):
        self.file = None
        self.reset()

    def reset(self):
        self.statements = []
        self.places = {}
        self.books = []
        self.repeatable = True
        self.were_repeatable = True
        self.begun = False
        self.committed = 0
        self.foreign_keys = None
        self.running = None
        self.mark = 0
        self.steps = []
        self.before = 0
        self.end_of_steps = 0
        self.begin_step()

    def begin_step(self):
        """From here on, statements belong to the next revision, not to env.py or to an earlier revision."""
        self.first = len(self.statements)
        self.first_book = len(self.books)
        self.committed = 0
        self.swallowed = None
        if self.steps:
            self.were_repeatable = self.were_repeatable and self.repeatable
            self.repeatable = self.begins_repeatable
        else:
            self.begins_repeatable = self.repeatable

    def end_step(self):
        """Keeps the recording of the current revision, with what env.py sends before each first one."""
        if not self.steps:
            self.before = self.first
        places = [*range(self.before), *range(self.first, len(self.statements))]
        self.steps.append(
            {
                "statements": [self.statements[i] for i in places],
                "lines": [self.places.get(i, 0) for i in places],
                "books": self.books[self.first_book :],
                "repeatable": self.repeatable,
            }
        )
        self.end_of_steps = len(self.statements)

    def recorded_steps(self):
        """The recordings of all revisions; none if env.py sends further statements after them."""
        after = [sql for sql in self.statements[self.end_of_steps :] if sql != "COMMIT"]
        return [] if after else self.steps

    def note_place(self):
        """Notes the line of the revision's file that sends the next statement."""
        frame = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename != self.file:
            frame = frame.f_back
        self.places[len(self.statements)] = 0 if frame is None else frame.f_lineno

    def lines(self):
        """The line of each statement in the revision's file, counted from 1; 0 if it is unknown."""
        return [self.places.get(i, 0) for i in range(len(self.statements))]

    def add(self, sql, autocommit):
        if not autocommit and not self.begun:
            self.statements.append("BEGIN")
            self.begun = True
        self.note_place()
        self.statements.append(sql)
        if autocommit:
            self.committed += 1

    def end(self, word):
        """Ends a transaction with COMMIT or ROLLBACK."""
        if self.begun:
            self.statements.append(word)
            if word == "COMMIT":
                self.committed += 1
        self.begun = False

    def raw(self, sql):
        """Adds a statement from SQLite's trace, which includes the statements of transactions."""
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
        self.note_place()
        self.statements.append(sql.strip())
