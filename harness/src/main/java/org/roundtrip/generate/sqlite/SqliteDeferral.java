package org.roundtrip.generate.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.generate.data.ForeignKeyDeferral;
import org.roundtrip.schema.table.TableName;

/**
 * Defers all foreign keys with a pragma. SQLite does not check them when the pragma is turned off,
 * so {@link #check} does.
 */
final class SqliteDeferral implements ForeignKeyDeferral {

  /** The start of the message of a violated foreign key. */
  static final String MISSING_ROW = "FOREIGN KEY constraint failed";

  @Override
  public String begin() {
    return "PRAGMA defer_foreign_keys = ON";
  }

  @Override
  public String end() {
    return "PRAGMA defer_foreign_keys = OFF";
  }

  @Override
  public boolean defersAll() {
    return true;
  }

  @Override
  public void check(Statement statement, Collection<TableName> tables) throws SQLException {
    for (TableName table : tables) {
      String check =
          "SELECT parent FROM pragma_foreign_key_check(%s), pragma_foreign_keys WHERE foreign_keys"
              .formatted(SqlQuoting.literal(table.name()));
      try (ResultSet broken = statement.executeQuery(check)) {
        if (broken.next()) {
          throw new SQLException(
              MISSING_ROW
                  + ": a row of %s references a missing row of %s"
                      .formatted(table, broken.getString(1)));
        }
      }
    }
  }

  @Override
  public void abandon(Statement statement) throws SQLException {
    statement.execute(end());
  }
}
