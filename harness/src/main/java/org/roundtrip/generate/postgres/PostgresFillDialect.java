package org.roundtrip.generate.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.generate.fill.FillDialect;
import org.roundtrip.generate.fill.Refusal;
import org.roundtrip.schema.table.Table;

/** Row generation on PostgreSQL. */
public final class PostgresFillDialect implements FillDialect {

  private static final String DEFERRED =
      """
      SELECT string_agg(format('%I.%I', n.nspname, c.conname), ', ')
        FROM pg_catalog.pg_constraint c JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
       WHERE c.condeferred
      """;

  @Override
  public String insertInto() {
    return "INSERT INTO ";
  }

  @Override
  public String literalOf(String column) {
    return "quote_literal(" + SqlQuoting.identifier(column) + "::text)";
  }

  @Override
  public String deferredConstraints(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DEFERRED);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? Objects.requireNonNullElse(row.getString(1), "") : "";
    }
  }

  @Override
  public Refusal refusal(Table table, SQLException error) {
    return PostgresRefusal.of(table, error);
  }
}
