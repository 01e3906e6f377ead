"""Reads errors from the exceptions of Python, SQLAlchemy and the database drivers."""

import re


class Astray(Exception):
    """The project connected to a database that is not the scratch database."""


class Direct(Exception):
    """The project connected past SQLAlchemy to a database that is not the scratch database."""

    def __init__(self, words, place, step):
        super().__init__(words)
        self.place = place
        self.step = step


class Plain(Exception):
    """A problem whose message is shown to the user unchanged."""


class SeveralDatabases(Exception):
    """The project has several databases, and it is not known which one to verify."""

    def __init__(self, names):
        super().__init__(", ".join(names))
        self.first = names[0]


class Unloadable(Exception):
    """Alembic cannot load the history, which is broken; Roundtrip's findings about the history say why."""


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
    """The fields of the server's error message."""
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
                message=re.split("\n(?:DETAIL|HINT):", str(each))[0],
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
    """Whether the project's own code raises the exception.

    Alembic raises NotImplementedError as well, for operations that SQLite does not support.
    """
    raised = e.__traceback__
    while raised is not None and raised.tb_next is not None:
        raised = raised.tb_next
    if raised is not None and raised.tb_frame.f_globals.get("__name__", "").startswith(("alembic.", "sqlalchemy.")):
        return False
    return isinstance(e, NotImplementedError) or place[2].startswith(("raise ", "assert "))


def first_words(e):
    # Memory addresses differ in every run.
    text = re.sub(r" (?:object )?at 0x[0-9a-fA-F]+", "", str(e).strip())
    return text if text else type(e).__name__


def wants_worker(e):
    """Whether env.py must run in a worker thread of AnyIO, as in some services."""
    return any("AnyIO worker thread" in str(each) for each in chain(e))
