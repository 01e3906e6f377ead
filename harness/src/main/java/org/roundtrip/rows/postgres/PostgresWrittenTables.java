package org.roundtrip.rows.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.roundtrip.rows.WrittenTables;
import org.roundtrip.schema.table.TableName;

/**
 * PostgreSQL counts the rows written in a transaction for each table, uncommitted ones included.
 * What a transaction wrote stays in the counts until it is flushed, which the server does about
 * once a second, or when requested (pg_stat_force_next_flush).
 */
final class PostgresWrittenTables implements WrittenTables {

  /** The first OID of user-defined objects is 16384 (FirstNormalObjectId). */
  private static final String WRITTEN =
      """
      SELECT n.nspname, c.relname
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.oid >= 16384 AND c.relkind = 'r'
         AND pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid)
           + pg_catalog.pg_stat_get_xact_tuples_updated(c.oid)
           + pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid) > 0
      """;

  private final Connection connection;
  private boolean any;

  PostgresWrittenTables(Connection connection) {
    this.connection = connection;
  }

  @Override
  public Set<TableName> among(Set<TableName> tables) throws SQLException {
    Set<TableName> touched = new TreeSet<>();
    try (PreparedStatement statement = connection.prepareStatement(WRITTEN);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        touched.add(new TableName(row.getString(1), row.getString(2)));
      }
    }
    any = !touched.isEmpty();
    return touched;
  }

  @Override
  public boolean any() {
    return any;
  }

  @Override
  public void forget() {
    any = false;
  }

  @Override
  public void settle() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_catalog.pg_stat_force_next_flush()");
    }
  }

  @Override
  public String only() {
    return "ONLY ";
  }
}
