package org.roundtrip.schema.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.SchemaReaders;

/** A database in which schemas are made, read and taken back. */
final class TableModelLab implements AutoCloseable {

  private final Engine engine;
  private final DatabaseServer server;
  private final ScratchDatabase database;
  private final Session session;

  TableModelLab(Engine engine) {
    this.engine = engine;
    server = DatabaseServers.open(engine, DatabaseSettings.defaults());
    database = server.create();
    session = database.connect();
  }

  TableModel model(String sql) throws SQLException {
    Connection connection = session.connection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      return TableModelReader.of(engine, SchemaReaders.open(engine, connection).read());
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** The table {@code t}. */
  Table table(String sql) throws SQLException {
    String schema = engine == Engine.SQLITE ? "" : "public";
    Table table = model(sql).tables().get(new TableName(schema, "t"));
    if (table == null) {
      throw new AssertionError("no table t: " + sql);
    }
    return table;
  }

  /** What restricts the rows of the table {@code t}. */
  List<String> constraints(String sql) throws SQLException {
    Table table = table(sql);
    return Stream.of(table.keys(), table.foreignKeys(), table.checks())
        .flatMap(List::stream)
        .map(Object::toString)
        .toList();
  }

  /** Such as {@code NUMERIC 10 2}, {@code ENUM [a, b]} or {@code ARRAY of TEXT 5}. */
  static String text(ColumnType type) {
    StringBuilder text = new StringBuilder(type.family().name());
    text.append(type.length() < 0 ? "" : " " + type.length());
    text.append(type.precision() < 0 ? "" : " " + type.precision());
    text.append(type.scale() == 0 ? "" : " " + type.scale());
    text.append(type.labels().isEmpty() ? "" : " " + type.labels());
    ColumnType element = type.element();
    text.append(element == null ? "" : " of " + text(element));
    if (!type.fields().isEmpty()) {
      text.append(type.fields().stream().map(f -> f.name() + " " + text(f.type())).toList());
    }
    return text + (type.domain() == null ? "" : " as " + type.domain());
  }

  /** Such as {@code id BIGINT not null SEQUENCE}. */
  static String text(Column column) {
    return column.name()
        + " "
        + text(column.type())
        + (column.nullable() ? "" : " not null")
        + (column.defaultText() == null ? "" : " default " + column.defaultText())
        + (column.collation() == null ? "" : " collate " + column.collation())
        + (column.valueSource() == Column.ValueSource.EXPLICIT ? "" : " " + column.valueSource());
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (SQLException closed) {
      throw new IllegalStateException(closed);
    } finally {
      database.close();
      server.close();
    }
  }
}
