package org.roundtrip.project.sqlite;

import org.roundtrip.project.command.FingerprintQueries;

/** The fingerprint queries on SQLite's schema table. */
public final class SqliteFingerprint {

  private static final String OBJECTS = "SELECT tbl_name, type, name, sql FROM sqlite_schema";

  private static final String TABLES =
      "SELECT name, '\"' || replace(name, '\"', '\"\"') || '\"' FROM sqlite_schema"
          + " WHERE type = 'table'";

  /** The queries. */
  public static final FingerprintQueries QUERIES = new FingerprintQueries(OBJECTS, TABLES);

  private SqliteFingerprint() {}
}
