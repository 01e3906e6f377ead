package org.roundtrip.rows.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.rows.DeadRows;
import org.roundtrip.rows.Fingerprints;
import org.roundtrip.rows.RowAccess;
import org.roundtrip.rows.Sequences;
import org.roundtrip.rows.TableReading;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.WrittenTables;
import org.roundtrip.rows.compare.Literal;
import org.roundtrip.schema.table.TableName;

/** Access to rows on PostgreSQL. */
public final class PostgresRowAccess implements RowAccess {

  @Override
  public WrittenTables writtenTables(Connection connection) {
    return new PostgresWrittenTables(connection);
  }

  @Override
  public Fingerprints fingerprints(Connection connection) {
    return new PostgresFingerprints(connection);
  }

  @Override
  public Sequences sequences() {
    return new PostgresSequences();
  }

  @Override
  public DeadRows deadRows() {
    return new PostgresDeadRows();
  }

  @Override
  public Optional<String> secondTimeZone() {
    return Optional.of("SET TimeZone = 'Europe/Berlin'");
  }

  @Override
  public String presentTimeZone(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_catalog.current_setting('TimeZone')")) {
      row.next();
      return "SET TimeZone = " + SqlQuoting.literal(row.getString(1));
    }
  }

  /** A quoted value, whose type is that of the column. */
  @Override
  public String sql(String value) {
    Literal literal = Literal.of(value);
    return switch (literal.form()) {
      case NULL, TEXT -> value;
      case BARE -> SqlQuoting.literal(literal.text());
      case BYTES -> SqlQuoting.literal("\\x" + literal.text());
    };
  }

  /** Reads many tables in one round trip. */
  @Override
  public Map<TableName, TableRows> readAll(Connection connection, List<TableName> tables)
      throws SQLException {
    Map<TableName, TableRows> read = new HashMap<>();
    for (int from = 0; from < tables.size(); from += TableReading.TOGETHER) {
      int to = Math.min(tables.size(), from + TableReading.TOGETHER);
      readTogether(connection, tables.subList(from, to), read);
    }
    return read;
  }

  private static void readTogether(
      Connection connection, List<TableName> tables, Map<TableName, TableRows> read)
      throws SQLException {
    String queries =
        tables.stream()
            .map(table -> "SELECT * FROM " + table.quoted())
            .collect(Collectors.joining(";\n"));
    try (Statement statement = connection.createStatement()) {
      statement.execute(queries);
      for (TableName table : tables) {
        try (ResultSet result = statement.getResultSet()) {
          read.put(table, TableReading.rows(result));
        }
        statement.getMoreResults();
      }
    }
  }
}
