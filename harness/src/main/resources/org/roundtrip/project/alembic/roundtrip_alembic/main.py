"""Answers one request a line on standard input with one answer a line on standard output.

Requests are JSON objects with a key "do", which names a method of Commands. Answers have "ok" or "error"; a move answers
before that with one {"passed": id} for each revision that is through.
"""

import gc
import json
import os
import sys
import traceback

from .commands import Commands
from .failures import HERE, failure

ANSWERS = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
# What the project prints must not get between the answers.
os.dup2(2, 1)
sys.stdout = sys.stderr


def answer(what):
    ANSWERS.write(json.dumps(what) + "\n")
    ANSWERS.flush()


def main():
    # The project must not see this package's folder.
    sys.path[:] = [p for p in sys.path if os.path.abspath(p or ".") != os.path.dirname(HERE)]
    # Each step makes many small objects, most of which are gone when it ends.
    gc.set_threshold(100000, 20, 50)
    commands = Commands(answer)
    for line in sys.stdin.buffer:
        request = json.loads(line.decode("utf-8"))
        try:
            answer({"ok": getattr(commands, request["do"])(request)})
        except ModuleNotFoundError as e:
            told = failure(commands.run, e)
            if told["at"] is None:
                told["kind"] = "module"
                told["message"] = e.name or str(e)
            traceback.print_exc()
            answer({"error": told})
        except Exception as e:
            traceback.print_exc()
            answer({"error": failure(commands.run, e)})
        except SystemExit as e:
            answer({"error": dict(failure(commands.run, e), message="env.py ended the program (SystemExit: %s)" % e)})
    ANSWERS.flush()
    os._exit(0)
