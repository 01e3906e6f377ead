"""Detects the packages in the project's Python."""

import re


def version_of(text):
    return tuple(int(part) for part in re.findall(r"\d+", text)[:2])


def drivers():
    from importlib.util import find_spec

    names = ("psycopg2", "psycopg", "asyncpg", "pg8000", "aiosqlite", "sqlite3")
    found = []
    for name in names:
        try:
            if find_spec(name) is not None:
                found.append(name)
        except (ImportError, ValueError):
            pass
    return found


def usual_driver():
    try:
        from sqlalchemy.dialects import postgresql

        return postgresql.dialect.driver
    except Exception:
        return ""
