"""Alembic's configuration, as its command line makes it."""

import argparse
import inspect
import io
import os

from .errors import Plain


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
    if request.get("ini"):
        settle(config, os.path.dirname(os.path.abspath(request["ini"])))
    if request.get("url"):
        config.set_main_option("sqlalchemy.url", request["url"].replace("%", "%%"))
    return config


def settle(config, folder):
    """Goes where Alembic's commands are meant to be given, when the script directory is not seen from here."""
    location = config.get_main_option("script_location") or ""
    if ":" in location or (location and os.path.isdir(location)):
        return
    above = folder
    for _ in range(6):
        if location and os.path.isfile(os.path.join(above, location, "env.py")):
            os.chdir(above)
            return
        above = os.path.dirname(above)
    # Flask-Migrate's file names no folder, since it stands in it; elsewhere Alembic says what is missing.
    if os.path.isfile(os.path.join(folder, "env.py")):
        config.set_main_option("script_location", folder.replace("%", "%%"))
