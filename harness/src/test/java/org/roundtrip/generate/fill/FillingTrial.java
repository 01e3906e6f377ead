package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.value.Sources;
import org.roundtrip.generate.value.TypeValues;
import org.roundtrip.schema.SchemaReaders;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableModelReader;
import org.roundtrip.schema.table.TableName;

/** A database with some tables that are filled. */
final class FillingTrial implements AutoCloseable {

  private final ScratchDatabase database;
  private final Session session;
  private final RowGenerator generator = new RowGenerator();

  FillingTrial(DatabaseServer server, String script) throws SQLException {
    database = server.create();
    session = database.connect();
    run(script);
    session.connection().setAutoCommit(false);
  }

  Engine engine() {
    return session.engine();
  }

  Connection connection() {
    return session.connection();
  }

  void run(String script) throws SQLException {
    try (Statement statement = connection().createStatement()) {
      if (engine() == Engine.SQLITE) {
        statement.executeUpdate(script);
      } else {
        statement.execute(script);
      }
    }
  }

  TableModel model() throws SQLException {
    return TableModelReader.of(engine(), SchemaReaders.open(engine(), connection()).read());
  }

  TableName table(String name) {
    return new TableName(engine() == Engine.SQLITE ? "" : "public", name);
  }

  /** Fills some tables, or all. */
  GenerationResult fill(Phase phase, RevisionContext focus, String... tables) throws SQLException {
    TableModel model = model();
    Set<TableName> wanted =
        tables.length == 0
            ? model.tables().keySet()
            : Stream.of(tables).map(this::table).collect(Collectors.toSet());
    return fill(model, new GenerationRequest(phase, 8311, 1, wanted, focus));
  }

  GenerationResult fill(TableModel model, GenerationRequest request) throws SQLException {
    return generator.fill(connection(), model, TypeValues.of(engine(), Sources.none()), request);
  }

  /** The rows of a query, a line each. */
  String ask(String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection().createStatement();
        ResultSet row = statement.executeQuery(query)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(row.getString(i)));
        }
        lines.add(String.join(" ", cells));
      }
    }
    return String.join("\n", lines);
  }

  @Override
  public void close() throws SQLException {
    session.connection().rollback();
    session.close();
    database.close();
  }
}
