"""Drives Alembic for Roundtrip in the project's own Python, 3.8 or newer, with Alembic 1.8 or newer."""
