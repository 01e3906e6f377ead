"""Classifies SQL statements and inserts parameter values into their text."""

import re

CATALOG = re.compile(
    r"pg_catalog|information_schema|\bpg_[a-z_]+|sqlite_(master|schema|temp_master)|sqlite_version"
    r"|current_schema|\bversion\s*\(|standard_conforming_strings|transaction isolation level|current_database"
    r"|to_regclass|cast\('test",
    re.I,
)
READ = re.compile(r"\s*(select|with|values|show|explain|pragma|table)\b", re.I)
WRITES = re.compile(r"\b(insert\s+into|update|delete\s+from|merge\s+into)\b", re.I)
CHANGE = re.compile(r"\s*(insert|update|delete)\b", re.I)
FROM = re.compile(r"\b(?:from|join)\s+[\"a-z_]", re.I)


class Unwritable(Exception):
    """A value cannot be written as an SQL literal."""


def is_catalog(sql):
    return bool(CATALOG.search(sql)) or not FROM.search(sql)


def is_setting(sql):
    return bool(re.match(r"\s*select\s+(pg_catalog\.)?(set_config|pg_advisory|setval)", sql, re.I))


def is_control(sql):
    return bool(re.match(r"\s*(begin|commit|rollback|end|savepoint|release|pragma)\b", sql, re.I))


def written_out(statement, parameters, many, style):
    """The statement with its parameter values inserted, once for each set of values."""
    sets = parameters if many else [parameters]
    for values in sets:
        yield fill(statement, values, style)


def fill(statement, values, style):
    if style in ("pyformat", "format"):
        if not values:
            return statement.replace("%%", "%") if values is not None else statement
        if isinstance(values, dict):
            return statement % dict((k, literal(v)) for k, v in values.items())
        return statement % tuple(literal(v) for v in values)
    if not values:
        return statement
    if style == "numeric_dollar":
        return re.sub(r"\$(\d+)", lambda m: literal(values[int(m.group(1)) - 1]), statement)
    raise Unwritable(style)


def literal(value):
    import datetime
    import decimal
    import enum
    import uuid

    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, enum.Enum):
        raise Unwritable(value)
    if isinstance(value, (int, decimal.Decimal)):
        return str(value)
    if isinstance(value, float):
        return repr(value) if value == value and abs(value) != float("inf") else "'%r'" % value
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return "'%s'" % value.isoformat()
    if isinstance(value, (str, uuid.UUID)):
        return "'%s'" % str(value).replace("'", "''")
    if isinstance(value, (bytes, memoryview)):
        return "'\\x%s'" % bytes(value).hex()
    raise Unwritable(value)
