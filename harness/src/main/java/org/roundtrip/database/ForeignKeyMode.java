package org.roundtrip.database;

/**
 * Whether the database enforces foreign keys while migrations run.
 *
 * @param on whether it does in this run
 * @param settled whether the user or the engine decides it, so that the other mode does not matter
 * @param reason why, as a sentence
 * @param session the statement that sessions begin with; empty if they are in this mode already
 */
public record ForeignKeyMode(boolean on, boolean settled, String reason, String session) {

  /** The mode of an engine that always enforces foreign keys. */
  public static final ForeignKeyMode ALWAYS = new ForeignKeyMode(true, true, "", "");

  /** The SQL for the start of every session. */
  public String before(String sessionSql) {
    if (session.isEmpty()) {
      return sessionSql;
    }
    return sessionSql.isBlank() ? session : session + ";\n" + sessionSql;
  }
}
