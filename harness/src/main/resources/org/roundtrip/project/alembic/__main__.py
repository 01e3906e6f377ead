"""Started as a folder: python FOLDER."""

from roundtrip_alembic.main import main

main()
