"""Runs Alembic for Roundtrip in the project's own Python. Requires Python 3.8 and Alembic 1.8 or newer."""
