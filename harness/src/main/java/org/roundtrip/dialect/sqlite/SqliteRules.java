package org.roundtrip.dialect.sqlite;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.roundtrip.check.message.RepairRules;
import org.roundtrip.database.SessionRules;
import org.roundtrip.trip.TransactionRules;
import org.roundtrip.verify.SyntaxErrors;

/** The rules of SQLite that are plain data. */
final class SqliteRules {

  static final SessionRules SESSIONS =
      new SessionRules(List.of("PRAGMA foreign_keys = ON"), "sqlite3 -bail :memory: < case.sql");

  /**
   * SQLite rolls back the transaction itself if a write is interrupted or a script uses {@code OR
   * ROLLBACK}, and then rejects another rollback. A savepoint begins a transaction if none is open.
   */
  static final TransactionRules TRANSACTIONS =
      new TransactionRules("", "", "SAVEPOINT roundtrip", true);

  static final RepairRules REPAIR =
      new RepairRules(
          false,
          false,
          "PRAGMA defer_foreign_keys = ON",
          "PRAGMA foreign_key_check lists them.",
          "Copy the table's row in sqlite_sequence to the new table.",
          "",
          """
          DROP TABLE deletes the rows first, which fires the ON DELETE actions of referencing tables.
          This also happens when %s is rebuilt. Run PRAGMA foreign_keys = OFF before the rebuild,
          outside of any transaction (inside one it has no effect), or save and restore these rows.\
          """);

  /** SQLite gives a message alone; SQLAlchemy and Liquibase refuse some statements themselves. */
  static final SyntaxErrors SYNTAX =
      new SyntaxErrors(
          Set.of(),
          Pattern.compile(
              "syntax error|unrecognized token|no such function|unknown function"
                  + "|No support for ALTER|can't render element of type|not supported on sqlite"));

  private SqliteRules() {}
}
