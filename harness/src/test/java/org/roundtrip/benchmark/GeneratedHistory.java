package org.roundtrip.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a history of any length that both engines understand: every tenth revision makes a table,
 * the others add columns, indexes and views to the newest one.
 */
final class GeneratedHistory {

  private GeneratedHistory() {}

  /** Writes up and down files, as golang-migrate names them. */
  static void write(Path folder, int revisions) throws IOException {
    for (int i = 1; i <= revisions; i++) {
      int table = (i - 1) / 10;
      String[] both = statements(i, table);
      String name = "%05d_step_on_table_%d".formatted(i, table);
      Files.writeString(folder.resolve(name + ".up.sql"), both[0]);
      Files.writeString(folder.resolve(name + ".down.sql"), both[1]);
    }
  }

  private static String[] statements(int i, int table) {
    return switch ((i - 1) % 10) {
      case 0 ->
          both(
              "CREATE TABLE t%2$d (id integer PRIMARY KEY, name varchar(80) NOT NULL, kind integer);"
                  + " CREATE INDEX t%2$d_kind ON t%2$d (kind);",
              "DROP TABLE t%2$d;", i, table);
      case 3, 7 -> both("CREATE INDEX i%1$d ON t%2$d (name, kind);", "DROP INDEX i%1$d;", i, table);
      case 9 ->
          both("CREATE VIEW v%1$d AS SELECT id, name FROM t%2$d;", "DROP VIEW v%1$d;", i, table);
      default ->
          both(
              "ALTER TABLE t%2$d ADD COLUMN c%1$d integer DEFAULT 0;",
              "ALTER TABLE t%2$d DROP COLUMN c%1$d;", i, table);
    };
  }

  private static String[] both(String up, String down, int i, int table) {
    return new String[] {up.formatted(i, table), down.formatted(i, table)};
  }
}
