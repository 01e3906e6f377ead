package org.roundtrip.rowtest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.roundtrip.database.ForeignKeyMode;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.fill.GenerationResult;
import org.roundtrip.project.Direction;
import org.roundtrip.project.ForeignKeyModes;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.StatementListener;
import org.roundtrip.revision.Revision;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.trip.LegRunner;

/**
 * Runs scripts in a session that may differ from that of the project, and inserts rows.
 *
 * @param change how the session differs
 * @param mode whether the project's session enforces foreign keys
 */
record ChangedSession(LegRunner runner, SessionChange change, ForeignKeyMode mode) {

  /** Runs a script. Restores the session afterwards, so that rows are always read in the same. */
  void run(Revision revision, Direction direction, StatementListener listener)
      throws MigrationFailedException, SQLException {
    if (change == SessionChange.NONE) {
      runner.run(revision, direction, listener);
      return;
    }
    String present = change.present(engine(), connection());
    String other = change.statement(engine());
    execute(other);
    runner.withToolSessions(other).run(revision, direction, listener);
    execute(present);
  }

  /** Inserts rows, always with foreign keys. */
  GenerationResult put(RowSource source, TableModel model) throws SQLException {
    boolean switched = !mode.session().isEmpty();
    if (switched) {
      execute(engine().part(ForeignKeyModes.class).statement(true));
    }
    MissingTables missing = switched ? MissingTables.of(model) : MissingTables.NONE;
    Connection connection = connection();
    connection.setAutoCommit(false);
    execute(missing.create());
    GenerationResult filled = source.put(connection, model);
    execute(missing.drop());
    if (runner.isInTransaction()) {
      runner.checkDeferredConstraints();
    } else {
      connection.commit();
      connection.setAutoCommit(true);
    }
    if (switched) {
      execute(mode.session());
    }
    return filled;
  }

  private void execute(List<String> statements) throws SQLException {
    for (String statement : statements) {
      execute(statement);
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection().createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connection() {
    return runner.session().connection();
  }

  private Engine engine() {
    return runner.session().engine();
  }
}
