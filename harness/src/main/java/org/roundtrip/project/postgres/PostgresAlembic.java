package org.roundtrip.project.postgres;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.roundtrip.project.alembic.AlembicDialect;

/** Alembic on PostgreSQL. */
public final class PostgresAlembic implements AlembicDialect {

  private static final List<String> DRIVERS = List.of("psycopg2", "psycopg", "pg8000", "asyncpg");
  private static final List<String> ASYNC_DRIVERS = List.of("asyncpg", "psycopg");

  /** The dialect, its types, and the options of operations for it. */
  private static final Pattern MENTION = Pattern.compile("\\bpostgresql(?:_\\w+)?\\b");

  /** The default driver is not named in the URL, because some projects replace the default. */
  @Override
  public String driver(List<String> installed, String usual, boolean async) {
    if (!async && installed.contains(usual)) {
      return "";
    }
    return (async ? ASYNC_DRIVERS : DRIVERS)
        .stream().filter(installed::contains).findFirst().map(name -> "+" + name).orElse("");
  }

  @Override
  public Optional<String> whyNot(List<String> installed) {
    return DRIVERS.stream().anyMatch(installed::contains)
        ? Optional.empty()
        : Optional.of(
            "the project's Python has no driver for PostgreSQL; install psycopg, psycopg2 or"
                + " asyncpg");
  }

  @Override
  public boolean isMentioned(String code) {
    return MENTION.matcher(code).find();
  }

  /** Even a project that mentions only SQLite may target PostgreSQL: project templates do. */
  @Override
  public boolean serves(boolean mentioned, boolean others, String code) {
    return true;
  }
}
