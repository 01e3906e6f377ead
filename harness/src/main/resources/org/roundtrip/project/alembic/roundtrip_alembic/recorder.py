"""What a request sends to the scratch database."""


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
        """A transaction ends with COMMIT or ROLLBACK."""
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
