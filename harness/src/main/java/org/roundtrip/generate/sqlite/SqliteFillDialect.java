package org.roundtrip.generate.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.generate.fill.FillDialect;
import org.roundtrip.generate.fill.Refusal;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Table;

/** Row generation on SQLite. */
public final class SqliteFillDialect implements FillDialect {

  @Override
  public String insertInto() {
    return "INSERT OR ABORT INTO ";
  }

  @Override
  public String literalOf(String column) {
    return "quote(" + SqlQuoting.identifier(column) + ")";
  }

  /** SQLite cannot check deferred constraints before the end of the transaction. */
  @Override
  public String deferredConstraints(Connection connection) {
    return "";
  }

  @Override
  public void checkDeferred(Statement statement, Table table) throws SQLException {
    if (table.foreignKeys().stream().anyMatch(ForeignKey::deferrable)) {
      new SqliteDeferral().check(statement, List.of(table.name()));
    }
  }

  @Override
  public Refusal refusal(Table table, SQLException error) {
    return SqliteRefusal.of(table, error);
  }
}
