package org.roundtrip.dialect.sqlite;

import java.util.List;
import org.roundtrip.check.message.RepairRules;
import org.roundtrip.database.SessionRules;
import org.roundtrip.trip.TransactionRules;

/** What is special about SQLite, as far as it is data. */
final class SqliteRules {

  static final SessionRules SESSIONS =
      new SessionRules(List.of("PRAGMA foreign_keys = ON"), "sqlite3 -bail :memory: < case.sql");

  /**
   * SQLite rolls back by itself where a write is interrupted and where a script says {@code OR
   * ROLLBACK}, and then refuses to do it again; a savepoint begins a transaction where there is
   * none.
   */
  static final TransactionRules TRANSACTIONS =
      new TransactionRules("", "", "SAVEPOINT roundtrip", true);

  static final RepairRules REPAIR =
      new RepairRules(
          false,
          false,
          "PRAGMA foreign_key_check lists them.",
          "Copy the table's row in sqlite_sequence to the new table.",
          "",
          """
          DROP TABLE deletes the rows first, which fires the ON DELETE actions of referencing tables.
          This also happens when %s is rebuilt. Run PRAGMA foreign_keys = OFF before the rebuild,
          outside of any transaction (inside one it has no effect), or save and restore these rows.\
          """);

  private SqliteRules() {}
}
