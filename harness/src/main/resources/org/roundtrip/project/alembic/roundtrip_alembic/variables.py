"""Gives the project the URL of its database in each environment variable that it reads the URL from."""

import functools
import os
import re

NAMES = re.compile(r"(?=.*(URL|URI|DSN))(?=.*(DB|DATABASE|SQL|POSTGRES|PG))(?!.*_(FILE|PATH|KEY|NAME)$)")
OTHER_NAMES = re.compile(r"MONGO|REDIS|MYSQL|MARIA|MSSQL|CLICKHOUSE|DUCKDB|NEO4J|ELASTIC|INFLUX|CASSANDRA|VECTOR|CHROMA")
URLS = re.compile(r"\s*(sqlite|postgres|postgresql|mysql|mariadb|mssql|oracle|cockroachdb)(\+\w+)?:", re.I)


class Variables:
    """The variables that the project reads."""

    def __init__(self, request):
        self.url = request["url"]
        self.kept = set(request["kept"])
        placeholder = request["placeholder"]
        self.address = placeholder["database"] if placeholder["engine"] == "sqlite" else placeholder["host"]

    def value(self, name, value):
        """The value that the project gets in place of one that is set, or of None."""
        if not isinstance(name, str) or name in self.kept:
            return value
        if value:
            return self.url if URLS.match(value) and self.address not in value else value
        wanted = NAMES.match(name.upper()) and not OTHER_NAMES.search(name.upper())
        return self.url if wanted else value

    def listen(self):
        variables = self

        class Environment(type(os.environ)):
            def __getitem__(self, name):
                try:
                    found = super().__getitem__(name)
                except KeyError:
                    found = None
                value = variables.value(name, found)
                if value is None:
                    raise KeyError(name)
                if value != found:
                    self[name] = value
                return value

        os.environ.__class__ = Environment


def watch_settings(module):
    """Pydantic copies all variables before it looks for the fields of a class."""
    original = module.BaseSettings.__init__

    @functools.wraps(original)
    def init(*arguments, **keywords):
        for name in variable_names(type(arguments[0])):
            os.environ.get(name)
        original(*arguments, **keywords)

    module.BaseSettings.__init__ = init


SETTINGS = dict.fromkeys(("pydantic_settings", "pydantic.env_settings", "pydantic.v1.env_settings"), watch_settings)


def variable_names(kind):
    config = getattr(kind, "model_config", None)
    if not isinstance(config, dict):
        # Pydantic 1 keeps the names with each field.
        for field in kind.__fields__.values():
            for name in field.field_info.extra.get("env_names", ()):
                yield name if kind.__config__.case_sensitive else name.upper()
        return
    for name in field_names(kind, config.get("env_prefix") or "", config.get("env_nested_delimiter")):
        yield name if config.get("case_sensitive") else name.upper()


def field_names(kind, prefix, delimiter):
    for name, field in kind.model_fields.items():
        alias = field.validation_alias
        given = [alias] if isinstance(alias, str) else getattr(alias, "choices", [])
        given = [each for each in given if isinstance(each, str)] or [prefix + name]
        yield from given
        if delimiter and hasattr(field.annotation, "model_fields"):
            for each in given:
                yield from field_names(field.annotation, each + delimiter, delimiter)
