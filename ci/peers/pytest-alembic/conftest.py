"""Runs pytest-alembic on a project that does not use it, for ci/benchmark --alembic."""

import os

import alembic.config
import pytest
import sqlalchemy

@pytest.fixture
def alembic_config():
    config = alembic.config.Config(os.environ["PEER_INI"])
    if os.environ.get("PEER_VERSIONS"):
        config.set_main_option("version_locations", os.environ["PEER_VERSIONS"])
    return config

@pytest.fixture
def alembic_engine():
    return sqlalchemy.create_engine("sqlite:///" + os.environ["PEER_FILE"])


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    """Runs tests in an AnyIO worker thread, which the env.py of some services requires."""
    import anyio
    import anyio.to_thread

    names = pyfuncitem._fixtureinfo.argnames
    arguments = {name: pyfuncitem.funcargs[name] for name in names}

    async def main():
        await anyio.to_thread.run_sync(lambda: pyfuncitem.obj(**arguments))

    anyio.run(main)
    return True
