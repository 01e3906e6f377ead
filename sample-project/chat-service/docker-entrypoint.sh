#!/bin/sh
# Every container upgrades the schema to the newest revision, then starts the service.
set -eu

: "${DATABASE_URL:?must be set}"

for attempt in $(seq 30); do
  if python -c 'from app.db.session import engine; engine.connect().close()' 2>/dev/null; then
    break
  fi
  echo "Waiting for the database ($attempt of 30)." >&2
  sleep 1
done

# If the database is still unavailable, this command prints the reason and the container exits.
alembic upgrade head

exec uvicorn app.main:app --host 0.0.0.0 --port "${PORT:-8000}"
