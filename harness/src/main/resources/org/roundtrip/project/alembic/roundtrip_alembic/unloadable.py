"""Replaces a revision whose file Python cannot load, so that the others can be verified."""

import ast
import os
import re
import traceback
from types import ModuleType

NAMES = ("revision", "down_revision", "branch_labels", "depends_on")
ASSIGNED = re.compile(r"^(%s)\s*(?::[^=\n]+)?=\s*(.+?)\s*(?:#.*)?$" % "|".join(NAMES), re.M)
DOCSTRING = re.compile(r"\s*(?:#.*\n\s*)*[rRuU]?(\"\"\"|''')(.*?)\1", re.S)


class UnloadableFiles:
    """Loads the files of revisions for Alembic."""

    def __init__(self):
        self.load = None

    def listen(self):
        import alembic.util

        self.load = alembic.util.load_python_file
        alembic.util.load_python_file = self.load_or_replace

    def load_or_replace(self, folder, name):
        try:
            return self.load(folder, name)
        except (Exception, SystemExit) as e:
            path = os.path.join(str(folder), str(name))
            module = replacement(path, e)
            if module is None:
                raise
            traceback.print_exc()
            return module


def replacement(path, error):
    """A module with the facts of the file about the history; None if the file does not contain them."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read()
    except OSError:
        return None
    facts = assigned(text)
    if "revision" not in facts or "down_revision" not in facts:
        return None

    def fail(*arguments, **keywords):
        raise error

    module = ModuleType(os.path.splitext(os.path.basename(path))[0])
    title = DOCSTRING.match(text)
    vars(module).update(facts, __file__=path, __doc__=title.group(2) if title else None, upgrade=fail, downgrade=fail)
    module.roundtrip_error = error
    return module


def assigned(text):
    facts = {}
    for name, value in ASSIGNED.findall(text):
        try:
            facts.setdefault(name, ast.literal_eval(value))
        except (SyntaxError, ValueError):
            pass
    return facts


def error_of(script):
    """Why the file of a revision cannot be loaded; None if it was loaded."""
    return getattr(script.module, "roundtrip_error", None)


def line_of(error, path):
    """The line of the file that the error is about, or that was running."""
    if isinstance(error, SyntaxError) and error.filename == path:
        return error.lineno or 1
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == path]
    return lines[-1] if lines else 1


def of_the_environment(scripts):
    """The error that is not one revision's own: a module that several miss, or one that none can be loaded without."""
    errors = [error for error in map(error_of, scripts) if error is not None]
    missing = [error.name for error in errors if isinstance(error, ModuleNotFoundError)]
    for error in errors:
        if len(errors) == len(scripts) or missing.count(getattr(error, "name", None)) > 1:
            return error
    return None
