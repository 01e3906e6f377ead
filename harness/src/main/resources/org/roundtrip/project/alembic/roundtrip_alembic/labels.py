"""The labels of enums that the database stores as text, so that only the project's code knows them."""

import sys

TEMPORARY = "_alembic_tmp_"


class EnumLabels:
    """Labels by table and column, such as {"task": {"status": ["new", "done"]}}.

    They are declared by the operations of the migrations, or assumed from the project's models and from the models in
    the file of a revision.
    """

    def __init__(self, run):
        self.run = run
        self.models = {}
        self.own = {}
        self.declared = {}
        self.after = {}

    def listen(self):
        from alembic.ddl.impl import DefaultImpl
        from alembic.operations.batch import ApplyBatchImpl
        from sqlalchemy import Column, Table, event

        event.listen(Column, "after_parent_attach", self.attached)
        event.listen(Table, "after_create", lambda table, connection, **keywords: self.created(table))
        follow(DefaultImpl, "add_column", self.added)
        follow(DefaultImpl, "rename_table", self.renamed)
        follow(DefaultImpl, "alter_column", self.altered)
        follow(ApplyBatchImpl, "alter_column", self.altered)

    def begin(self, declared):
        self.declared = {table: dict(columns) for table, columns in (declared or {}).items()}
        self.after = {}

    def end_step(self):
        self.after[self.run.step] = {table: dict(columns) for table, columns in self.declared.items()}

    def known(self):
        return {"models": self.models, "own": self.own, "after": self.after}

    def attached(self, column, parent):
        labels = labels_of(column.type)
        if labels is None or not hasattr(parent, "metadata"):
            return
        frame = sys._getframe(1)
        while frame is not None and is_library(frame, "sqlalchemy"):
            frame = frame.f_back
        if frame is None or is_library(frame, "alembic"):
            return
        revision = frame.f_globals.get("revision") if "down_revision" in frame.f_globals else None
        declared = self.models if revision is None else self.own.setdefault(str(revision), {})
        declared.setdefault(parent.name, {})[column.name] = labels

    def created(self, table):
        name = table.name
        if name.startswith(TEMPORARY):
            # A copy of a table. The types of columns that the batch does not change are read from the database.
            name = name[len(TEMPORARY) :]
        else:
            self.declared.pop(name, None)
        for column in table.columns:
            self.added(name, column)

    def added(self, table, column, *arguments, **keywords):
        labels = labels_of(column.type)
        if labels is not None:
            self.declared.setdefault(str(table), {})[column.name] = labels

    def renamed(self, old, new, *arguments, **keywords):
        if not str(old).startswith(TEMPORARY) and str(old) in self.declared:
            self.declared[str(new)] = self.declared.pop(str(old))

    def altered(self, table, column, *arguments, **keywords):
        columns = self.declared.setdefault(str(table), {})
        name = str(keywords.get("name") or column)
        labels = columns.pop(str(column), None)
        if keywords.get("type_") is not None:
            labels = labels_of(keywords["type_"])
        if labels is not None:
            columns[name] = labels


def follow(owner, name, listener):
    """Calls a listener after each call of a method."""
    original = getattr(owner, name)

    def followed(this, *arguments, **keywords):
        result = original(this, *arguments, **keywords)
        listener(*arguments, **keywords)
        return result

    setattr(owner, name, followed)


def labels_of(kind):
    """The labels of an enum as the database stores them; None for another type."""
    from sqlalchemy import Enum
    from sqlalchemy.types import TypeDecorator, to_instance

    kind = to_instance(kind)
    while isinstance(kind, TypeDecorator):
        kind = kind.impl
    return [str(label) for label in kind.enums] if isinstance(kind, Enum) else None


def is_library(frame, name):
    return (frame.f_globals.get("__name__") or "").split(".")[0] == name
