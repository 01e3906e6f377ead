package org.roundtrip.junit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.Revision;
import org.roundtrip.schema.SchemaReaders;
import org.roundtrip.schema.SchemaSnapshot;

/**
 * A scratch database for one test, which moves between revisions. A test gets one as a parameter,
 * see {@link At}; it is dropped when the test ends. A migration that fails, fails the test with the
 * statement and its line. For one thread; each test has its own.
 */
public final class MigratedDatabase {

  private final DatabaseServer server;
  private final MigrationProject project;
  private final ScratchDatabase scratch;
  private final Session session;
  private final DatabaseNavigator navigator;

  private MigratedDatabase(
      DatabaseServer server, MigrationProject project, ScratchDatabase scratch, Session session) {
    this.server = server;
    this.project = project;
    this.scratch = scratch;
    this.session = session;
    this.navigator = new DatabaseNavigator(project, scratch);
  }

  static MigratedDatabase open(DatabaseServer server, MigrationProject project) {
    ScratchDatabase scratch = server.create();
    return new MigratedDatabase(server, project, scratch, scratch.connect());
  }

  /**
   * Upgrades to a revision, including the revisions that it depends on.
   *
   * @param revision an id, a name, a unique prefix of either, or {@code head}
   */
  public void upgradeTo(String revision) {
    requireNoTransaction();
    navigator.upgradeTo(revision);
  }

  /** Upgrades by one revision, the next in the order of the history. */
  public void upgrade() {
    requireNoTransaction();
    navigator.upgrade();
  }

  /**
   * Downgrades to a revision: reverts all revisions that depend on it.
   *
   * @param revision as for {@link #upgradeTo}, or {@code base} to undo everything
   */
  public void downgradeTo(String revision) {
    requireNoTransaction();
    navigator.downgradeTo(revision);
  }

  /** Downgrades by one revision, the last that was applied. */
  public void downgrade() {
    requireNoTransaction();
    navigator.downgrade();
  }

  /** The last revision that was applied; none at the base. */
  public Optional<Revision> revision() {
    return navigator.last();
  }

  /** The database's engine. */
  public Engine engine() {
    return scratch.engine();
  }

  /** The connection of the test, always the same one. Migrations use another connection. */
  public Connection connection() {
    return session.connection();
  }

  /**
   * Runs a statement.
   *
   * @param values for its question marks
   */
  public void execute(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      statement.execute();
    }
  }

  /**
   * Runs a query and reads all rows, each from column names to values.
   *
   * @param values for its question marks
   */
  public List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet result = statement.executeQuery()) {
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row(result));
      }
      return rows;
    }
  }

  /** Takes a snapshot of the current schema. */
  public SchemaSnapshot schema() throws SQLException {
    return SchemaReaders.open(engine(), connection(), project.migrator().bookkeeping()).read();
  }

  /** Takes a snapshot of the schema of a new database at a revision. */
  SchemaSnapshot schemaOf(String revision) throws SQLException {
    MigratedDatabase other = open(server, project);
    try {
      other.upgradeTo(revision);
      return other.schema();
    } finally {
      other.close();
    }
  }

  void upgradeBefore(String revision) {
    navigator.upgradeBefore(revision);
  }

  void close() throws SQLException {
    try (scratch) {
      session.close();
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection().prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static Map<String, @Nullable Object> row(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      row.put(columns.getColumnLabel(i), result.getObject(i));
    }
    return row;
  }

  /** A migration would wait for the test's transaction until its timeout. */
  private void requireNoTransaction() {
    try {
      if (!connection().getAutoCommit()) {
        throw new IllegalStateException(
            "The test's connection is not in autocommit mode: commit, and set it to autocommit"
                + " before migrating.");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The test's connection is closed.", e);
    }
  }
}
