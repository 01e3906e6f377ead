"""Describes a failed request."""

import linecache
import os
import re
import traceback

from .errors import Astray, Plain, SeveralDatabases, astray, first_words, is_refusal, server_error, sql_error
from .statements import is_control

HERE = os.path.dirname(os.path.realpath(__file__))
LIBRARY = os.path.dirname(os.__file__) + os.sep


def failure(run, e):
    if run.direct is not None:
        return past_sqlalchemy(run.direct)
    recorder = run.recorder
    place = place_of(run, e)
    told = {
        "kind": "failed",
        "type": type(e).__name__,
        "message": first_words(e),
        "file": place[0],
        "line": place[1],
        "text": place[2],
        "at": run.step,
        "passed": run.passed,
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
            tell_swallowed(recorder, told)
        elif recorder.running is not None:
            own = recorder.statements[recorder.first : recorder.mark]
            told["applied"] = sum(not is_control(s) for s in own)
    elif run.step is not None and is_refusal(e, place):
        told["kind"] = "refused"
    if isinstance(e, Astray) or astray(e) is not None:
        told["kind"] = "astray"
        told["message"] = str(astray(e) or e)
        if run.step is not None and place[0] is not None:
            # A migration connects, with an engine of its own.
            by = "%s:%d (revision %s)" % (place[0], place[1], run.step)
            told["message"] = re.sub("^env.py", lambda m: by, told["message"])
    if isinstance(e, Plain):
        told["kind"] = "plain"
    if isinstance(e, SeveralDatabases):
        told.update(kind="databases", first=e.first)
    return told


def past_sqlalchemy(e):
    file, line, text = e.place
    return {"kind": "direct", "message": str(e), "file": file, "line": line, "text": text, "at": e.step}


def tell_swallowed(recorder, told):
    """Reports the first error of the transaction, which explains more than the later "transaction is aborted"."""
    statement, error, place, mark = recorder.swallowed
    told["statement"] = statement
    told["server"] = server_error(error)
    told["applied"] = sum(not is_control(s) for s in recorder.statements[recorder.first : mark])
    if place is not None:
        told["file"], told["line"], told["text"] = place


def revision_file(run):
    try:
        return run.script.get_revision(run.step).path if run.step is not None else None
    except Exception:
        return None


def revision_place(run, frames):
    """The innermost line of the revision's file; None if the stack does not contain it."""
    own = revision_file(run)
    if own is None:
        return None
    own = os.path.realpath(own)
    for frame in reversed(frames):
        if os.path.realpath(frame.filename) == own:
            return frame.filename, frame.lineno, linecache.getline(frame.filename, frame.lineno).strip()
    return None


def place_of(run, e):
    """The innermost line of the revision's file or, if there is none, of the project's own code."""
    return where(run, traceback.extract_tb(e.__traceback__))


def where(run, frames):
    own = revision_place(run, frames) if run.step is not None else None
    if own is not None:
        return own
    scripts = run.script.dir if run.script is not None else HERE
    for frame in reversed(frames):
        if is_project(frame.filename, os.path.abspath(scripts)):
            return frame.filename, frame.lineno, linecache.getline(frame.filename, frame.lineno).strip()
    return None, 1, ""


def is_project(file, scripts):
    """Whether a file is the project's own code, of which only the script directory may be installed as a package."""
    if file.startswith(scripts + os.sep):
        return True
    if "site-packages" in file or file.startswith("<") or file.startswith(LIBRARY):
        return False
    return os.path.dirname(os.path.realpath(file)) != HERE
