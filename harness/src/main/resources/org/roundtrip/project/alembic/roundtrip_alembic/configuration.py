"""Creates Alembic's configuration in the same way as its command line."""

import argparse
import inspect
import io
import os
import re

from .errors import Plain, SeveralDatabases


def configuration(request):
    from alembic.config import Config

    options = argparse.Namespace(
        x=request.get("x") or None,
        name=request["section"],
        raiseerr=True,
        quiet=True,
        config=request.get("ini"),
        tag=None,
        sql=False,
    )
    known = inspect.signature(Config.__init__).parameters
    keywords = {}
    if request.get("toml"):
        if "toml_file" in known:
            keywords["toml_file"] = request["toml"]
        elif not request.get("ini"):
            raise Plain("pyproject.toml with [tool.alembic] needs Alembic 1.16 or newer; add an alembic.ini.")
    config = Config(
        request.get("ini"),
        ini_section=request["section"],
        stdout=io.StringIO(),
        cmd_opts=options,
        **keywords
    )
    if request.get("ini") or not request.get("toml"):
        settle(config, os.path.dirname(os.path.abspath(request.get("ini") or "env.py")))
    if request.get("url"):
        config.set_main_option("sqlalchemy.url", request["url"].replace("%", "%%"))
        choose_database(config, request)
    return config


def choose_database(config, request):
    """Leaves one database to an env.py of Alembic's template multidb."""
    names = [name for name in re.split(r"[,\s]+", config.get_main_option("databases") or "") if name]
    if not names:
        return
    chosen = request.get("databases") or names[0]
    if chosen not in names or (len(names) > 1 and not request.get("databases")):
        raise SeveralDatabases(names)
    config.set_main_option("databases", chosen)
    config.set_section_option(chosen, "sqlalchemy.url", request["url"].replace("%", "%%"))


def settle(config, folder):
    """Changes to the folder from which script_location resolves, if it does not resolve from here."""
    location = config.get_main_option("script_location") or ""
    if ":" in location or (location and os.path.isdir(location)):
        return
    above = folder
    for _ in range(6):
        if location and os.path.isfile(os.path.join(above, location, "env.py")):
            os.chdir(above)
            return
        above = os.path.dirname(above)
    # Flask-Migrate's alembic.ini is in the script directory and has no script_location. Some packages contain only a
    # template of the file. In other cases Alembic reports what is missing.
    found = [each for each in [folder] + children(folder) if is_script_directory(each)]
    if len(found) == 1:
        config.set_main_option("script_location", found[0].replace("%", "%%"))


def children(folder):
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]


def is_script_directory(folder):
    return os.path.isfile(os.path.join(folder, "env.py")) and os.path.isdir(os.path.join(folder, "versions"))
