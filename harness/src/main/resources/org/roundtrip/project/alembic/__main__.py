"""The entry point of `python FOLDER`."""

from roundtrip_alembic.main import main

main()
