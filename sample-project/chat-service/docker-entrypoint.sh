#!/bin/sh
# Every container brings the schema to the newest revision when it starts, then serves.
set -eu

: "${DATABASE_URL:?must be set}"

for attempt in $(seq 30); do
  if python -c 'from app.db.session import engine; engine.connect().close()' 2>/dev/null; then
    break
  fi
  echo "Waiting for the database ($attempt of 30)." >&2
  sleep 1
done

# Where the database still does not answer, this says why and ends the container.
alembic upgrade head

exec uvicorn app.main:app --host 0.0.0.0 --port "${PORT:-8000}"
