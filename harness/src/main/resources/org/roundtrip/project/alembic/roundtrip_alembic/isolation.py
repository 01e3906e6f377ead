"""Serves a request in a process of its own, so that it does not see the modules and sessions of the requests before it."""

import gc
import json
import os
import sys
import warnings

# Windows cannot fork, and the libraries of macOS do not support a fork without an exec.
FORKS = hasattr(os, "fork") and sys.platform != "darwin"


def in_child(serve):
    """The outcome of a request in a copy of this process, as soon as that process has ended."""
    reading, writing = os.pipe()
    # The collector must not touch, and so copy, the memory that both processes share.
    gc.freeze()
    with warnings.catch_warnings():
        # Python warns of threads, such as those that send telemetry. A migration does not wait for them.
        warnings.simplefilter("ignore")
        child = os.fork()
    if child == 0:
        os.close(reading)
        be_child(serve, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        outcome = pipe.read()
    status = os.waitpid(child, 0)[1]
    return json.loads(outcome.decode("utf-8")) if outcome else {"error": ended(status)}


def be_child(serve, writing):
    try:
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(json.dumps(serve()).encode("utf-8"))
        sys.stderr.flush()
    finally:
        # The project's handlers for the end of a process belong to the process that loaded the project.
        os._exit(0)


def ended(status):
    how = "signal %d" % os.WTERMSIG(status) if os.WIFSIGNALED(status) else "exit status %d" % os.WEXITSTATUS(status)
    return {"kind": "plain", "at": None, "message": "The project's code ended the process that ran Alembic (%s)." % how}
