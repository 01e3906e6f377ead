package org.roundtrip.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.Databases;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.example.Example;
import org.roundtrip.generate.fill.GenerationRequest;
import org.roundtrip.generate.fill.GenerationResult;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.generate.fill.RevisionContext;
import org.roundtrip.generate.fill.RowGenerator;
import org.roundtrip.generate.value.Sources;
import org.roundtrip.generate.value.TypeValues;
import org.roundtrip.schema.SchemaReaders;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableModelReader;

/** Tells how many tables are filled without help, and how long ordinary rows take. */
public final class GenerationBenchmark {

  private static final int RUNS = 5;

  private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);

  private GenerationBenchmark() {}

  /** Prints a line a schema and engine, then what was not filled. */
  public static void main(String[] arguments) throws SQLException {
    GenerationBenchmark benchmark = new GenerationBenchmark();
    benchmark.out.printf(
        "%-16s %-11s %7s %7s %6s %12s %12s%n",
        "schema", "engine", "tables", "filled", "rows", "first run ms", "median ms");
    for (Engine engine : Engine.defaults()) {
      try (DatabaseServer server = DatabaseServers.open(engine, Databases.postgres("embedded"))) {
        for (Example example : Example.values()) {
          benchmark.measure(server, engine, example);
        }
      }
    }
  }

  private void measure(DatabaseServer server, Engine engine, Example example) throws SQLException {
    try (ScratchDatabase database = server.create();
        Session session = database.connect()) {
      Connection connection = session.connection();
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(example.script(engine));
      }
      TableModel model = TableModelReader.of(engine, SchemaReaders.open(engine, connection).read());
      GenerationRequest request =
          new GenerationRequest(
              Phase.TYPICAL, 8311, 1, model.tables().keySet(), RevisionContext.none());
      connection.setAutoCommit(false);
      double first = 0;
      double[] times = new double[RUNS];
      GenerationResult filled = null;
      for (int i = 0; i < RUNS; i++) {
        long begun = System.nanoTime();
        filled =
            new RowGenerator()
                .fill(connection, model, TypeValues.of(engine, Sources.none()), request);
        times[i] = (System.nanoTime() - begun) / 1e6;
        first = i == 0 ? times[i] : first;
        connection.rollback();
      }
      Arrays.sort(times);
      report(example, engine, filled, first, times[RUNS / 2]);
    }
  }

  private void report(
      Example example, Engine engine, GenerationResult filled, double first, double median) {
    out.printf(
        "%-16s %-11s %7d %7d %6d %12.1f %12.1f%n",
        example,
        engine.word(),
        example.tables(),
        filled.rows().tables().size(),
        filled.rows().size(),
        first,
        median);
    filled.unfilled().stream()
        .filter(table -> !table.reason().startsWith("there is no row in"))
        .forEach(t -> out.printf("    %s: %s (%s)%n", t.table(), t.constraint(), t.reason()));
  }
}
