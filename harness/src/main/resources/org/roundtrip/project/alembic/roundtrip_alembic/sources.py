"""Reads facts from the source of env.py and of revisions without running them."""

import ast


def read(path):
    import tokenize

    with tokenize.open(path) as file:
        return file.read()


def list_of(value):
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)


def version_tables(tree):
    """The names of the history table in env.py; None for a name that is not a literal."""
    constants = {}
    for node in ast.walk(tree):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(node.value, ast.Constant):
            constants.update((t.id, node.value.value) for t in targets if isinstance(t, ast.Name))
    for node in ast.walk(tree):
        given = []
        if isinstance(node, ast.Call):
            given = [k.value for k in node.keywords if k.arg == "version_table"]
        elif isinstance(node, ast.Dict):
            keys = zip(node.keys, node.values)
            given = [v for k, v in keys if isinstance(k, ast.Constant) and k.value == "version_table"]
        for value in given:
            if isinstance(value, ast.Name):
                yield constants.get(value.id)
            else:
                yield value.value if isinstance(value, ast.Constant) else None


def leg(function, module, name):
    """Classifies a function of a revision without running it."""
    if function is None:
        return {"kind": "SCRIPT" if hasattr(module, name) else "MISSING", "line": 1, "reason": None}
    body = [s for s in function.body if not is_idle(s)]
    told = {"kind": "SCRIPT", "line": function.lineno, "reason": None}
    if not body:
        told["kind"] = "EMPTY"
    elif isinstance(body[0], ast.Raise):
        told = {"kind": "REFUSED", "line": body[0].lineno, "reason": reason(body[0].exc)}
    return told


def is_idle(statement):
    if isinstance(statement, ast.Pass):
        return True
    if isinstance(statement, ast.Return):
        return statement.value is None
    return isinstance(statement, ast.Expr) and isinstance(statement.value, (ast.Constant, ast.Str))


def reason(raised):
    if isinstance(raised, ast.Call):
        name = raised.func.id if isinstance(raised.func, ast.Name) else getattr(raised.func, "attr", "")
        words = [a.value for a in raised.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        return words[0] if words else name
    return raised.id if isinstance(raised, ast.Name) else "it raises an exception"
