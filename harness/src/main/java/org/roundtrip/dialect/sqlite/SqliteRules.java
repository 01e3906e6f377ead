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
          "Carry the table's row in sqlite_sequence over to the new table.",
          "",
          """
          DROP TABLE deletes the rows first, which fires ON DELETE of what refers to them; so it does
          when %s is rebuilt. Say PRAGMA foreign_keys = OFF before the rebuild, outside
          of any transaction (inside one it does nothing), or save these rows and put them back.\
          """);

  private SqliteRules() {}
}
