"""Decides from the source of a revision whether it sends the same statements alone and after others in one process."""

import ast

# Modules that keep nothing from one revision for the next.
MODULES = {
    "__future__", "alembic", "collections", "datetime", "decimal", "enum", "json", "re", "sqlalchemy", "textwrap",
    "typing", "uuid"
}  # fmt: skip

# Names that read rows or the catalog, change a module, or send statements past SQLAlchemy.
OTHER = {
    "__import__", "autoload_with", "compiles", "connection", "cursor", "dbapi_connection", "delattr", "driver_connection",
    "eval", "exec", "execution_options", "fetchall", "fetchmany", "fetchone", "first", "globals", "inspect", "listen",
    "listens_for", "mappings", "one", "one_or_none", "orm", "raw_connection", "reflect", "reflection",
    "register_operation", "rowcount", "scalar", "scalar_one", "scalars", "setattr", "vars"
}  # fmt: skip


def is_plain(tree):
    return all(map(is_allowed, ast.walk(tree)))


def is_allowed(node):
    if isinstance(node, ast.Import):
        return all(is_known(alias.name) for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        return node.level == 0 and is_known(node.module or "") and not OTHER.intersection(a.name for a in node.names)
    if isinstance(node, ast.Attribute):
        return node.attr not in OTHER and isinstance(node.ctx, ast.Load)
    if isinstance(node, ast.keyword):
        return node.arg not in OTHER
    return not (isinstance(node, ast.Name) and node.id in OTHER)


def is_known(module):
    return module.split(".")[0] in MODULES and not OTHER.intersection(module.split("."))
