"""Answers one request a line on standard input with one answer a line on standard output.

Requests are JSON objects with a key "do", which names a method of Commands. Answers have a key "ok" or "error". A move
first sends {"passed": id} after each revision.
"""

import gc
import json
import os
import sys
import traceback

from .commands import Commands
from .failures import HERE, failure
from .isolation import FORKS, in_child

ANSWERS = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
# The project's own output must not mix with the answers.
os.dup2(2, 1)
sys.stdout = sys.stderr


def answer(what):
    ANSWERS.write(json.dumps(what) + "\n")
    ANSWERS.flush()


def main():
    # The project must not import from this package's folder.
    sys.path[:] = [p for p in sys.path if os.path.abspath(p or ".") != os.path.dirname(HERE)]
    # Each step creates many short-lived objects; the default thresholds would collect too often.
    gc.set_threshold(100000, 20, 50)
    commands = Commands(answer)
    for line in sys.stdin.buffer:
        answer(handle(commands, json.loads(line.decode("utf-8"))))
    ANSWERS.flush()
    os._exit(0)


def handle(commands, request):
    work = getattr(commands, request["do"])
    if "database" not in request or not FORKS:
        return outcome(commands, work, request)
    ready = outcome(commands, commands.prepare, request)
    return in_child(lambda: outcome(commands, work, request)) if "ok" in ready else ready


def described(commands, e):
    told = failure(commands.run, e)
    if told["at"] is None and commands.project is not None:
        told["attribute"] = commands.project.given.attributes.missing(told["message"])
    return told


def outcome(commands, work, request):
    try:
        done = work(request)
        if commands.run.direct is not None:
            raise commands.run.direct
        return {"ok": done}
    except ModuleNotFoundError as e:
        told = described(commands, e)
        if told["kind"] == "failed" and told["at"] is None:
            told["kind"] = "module"
            told["message"] = e.name or str(e)
        traceback.print_exc()
        return {"error": told}
    except Exception as e:
        traceback.print_exc()
        return {"error": described(commands, e)}
    except SystemExit as e:
        told = described(commands, e)
        if told["kind"] == "failed":
            told["message"] = "env.py exited the process (SystemExit: %s)" % e
        return {"error": told}
