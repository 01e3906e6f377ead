package org.roundtrip.generate.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.SchemaReaders;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableModelReader;
import org.roundtrip.schema.table.TableName;

/** A server on which rows are written, and a short way to say which. */
final class DatasetWriterLab implements AutoCloseable {

  private final Engine engine;
  private final DatabaseServer server;

  DatasetWriterLab(Engine engine) {
    this.engine = engine;
    server = DatabaseServers.open(engine, DatabaseSettings.defaults());
  }

  /** What is to be looked at after rows were written. */
  interface Look {
    void at(Connection connection, TableModel model) throws SQLException;
  }

  /** Makes a schema in a database of its own. */
  void with(String schema, Look look) throws SQLException {
    try (ScratchDatabase database = server.create();
        Session session = database.connect();
        Statement statement = session.connection().createStatement()) {
      statement.executeUpdate(schema);
      Connection connection = session.connection();
      look.at(
          connection, TableModelReader.of(engine, SchemaReaders.open(engine, connection).read()));
    }
  }

  /**
   * The statements for some rows, which the database takes; the tables' rows must then be there.
   */
  List<String> written(String schema, Dataset rows, String... there) throws SQLException {
    List<String> statements = new ArrayList<>();
    with(
        schema,
        (connection, model) -> {
          statements.addAll(DatasetWriter.statements(rows, model));
          DatasetWriter.write(connection, rows, model);
          List<String> found = new ArrayList<>();
          for (TableName table : rows.tables().keySet()) {
            found.addAll(rows(connection, table.name()));
          }
          if (!found.equals(List.of(there))) {
            throw new AssertionError("there is " + found);
          }
        });
    return statements;
  }

  static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1")) {
      while (result.next()) {
        StringBuilder row = new StringBuilder(table);
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.append(' ').append(result.getString(i));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  /**
   * Rows, each such as {@code t 1: id=7, name='x', u=@u.1.id}; NULL and DEFAULT are what they are.
   */
  Dataset rows(String... texts) {
    Map<TableName, List<Row>> tables = new LinkedHashMap<>();
    for (String text : texts) {
      String[] parts = text.split("[ :]", 3);
      List<Row> rows = tables.computeIfAbsent(table(parts[0]), key -> new ArrayList<>());
      rows.add(new Row(Integer.parseInt(parts[1]), cells(parts[2].strip())));
    }
    return new Dataset(new TreeMap<>(tables));
  }

  private Map<String, Cell> cells(String text) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (String cell : text.isEmpty() ? new String[0] : text.split(", ")) {
      String[] sides = cell.split("=", 2);
      cells.put(sides[0], cell(sides[1]));
    }
    return cells;
  }

  private Cell cell(String text) {
    if (text.startsWith("@")) {
      String[] parts = text.substring(1).split("\\.");
      return new Cell.Reference(table(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    }
    return switch (text) {
      case "NULL" -> new Cell.Null();
      case "DEFAULT" -> new Cell.Default();
      default -> new Cell.Literal(text, "test");
    };
  }

  private TableName table(String name) {
    return new TableName(engine == Engine.SQLITE ? "" : "public", name);
  }

  @Override
  public void close() {
    server.close();
  }
}
