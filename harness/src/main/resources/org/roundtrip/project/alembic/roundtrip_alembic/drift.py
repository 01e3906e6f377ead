"""Describes the operations of autogenerate."""


def described(diff):
    """The lines that describe one operation of autogenerate. Alembic groups the changes of one column in a list."""
    if isinstance(diff, list):
        return [line for each in diff for line in described(each)]
    if str(diff[0]).startswith("modify_") and len(diff) == 7:
        operation, _, table, column, _, database, models = diff
        return ["%s %s.%s: %s in the database, %s in the models"
                % (operation, table, column, value(database), value(models))]
    words = [text for text in map(operand, diff[1:]) if text]
    # The table precedes the column, whose name already contains the table.
    words = [w for i, w in enumerate(words) if not any(later.startswith(w + ".") for later in words[i + 1 :])]
    return [" ".join([str(diff[0])] + words)]


def operand(part):
    if part is None or isinstance(part, dict):
        return ""
    table = getattr(part, "table", None)
    name = getattr(part, "name", None)
    if table is not None and getattr(table, "name", None):
        return "%s.%s" % (table.name, name or type(part).__name__)
    return str(name) if name is not None else str(part)


def value(part):
    """A type, a default, a comment or whether NULL is allowed; None if there is none."""
    default = getattr(part, "arg", part)
    return str(getattr(default, "text", default))
