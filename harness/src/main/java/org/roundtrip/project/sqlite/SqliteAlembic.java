package org.roundtrip.project.sqlite;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.roundtrip.project.alembic.AlembicDialect;

/** Alembic on SQLite. */
public final class SqliteAlembic implements AlembicDialect {

  private static final Pattern MENTION =
      Pattern.compile("sqlite|batch_alter_table|render_as_batch", Pattern.CASE_INSENSITIVE);

  /** Operations that Alembic rejects on SQLite outside batch mode. */
  private static final Pattern ALTERS =
      Pattern.compile(
          "op\\.(?:alter_column|create_foreign_key|drop_constraint|create_unique_constraint"
              + "|create_check_constraint|create_primary_key)\\(");

  @Override
  public String driver(List<String> installed, String usual, boolean async) {
    return async ? "+aiosqlite" : "";
  }

  @Override
  public Optional<String> whyNot(List<String> installed) {
    return Optional.empty();
  }

  @Override
  public boolean isMentioned(String code) {
    return MENTION.matcher(code).find();
  }

  @Override
  public boolean serves(boolean mentioned, boolean others, String code) {
    return mentioned || !others && !ALTERS.matcher(code).find();
  }
}
