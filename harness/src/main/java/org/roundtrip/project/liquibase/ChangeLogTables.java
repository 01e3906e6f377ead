package org.roundtrip.project.liquibase;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.regex.Pattern;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryService;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.executor.ExecutorService;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.project.tool.JdbcRecorder;
import org.roundtrip.project.tool.ToolConnections;

/**
 * Liquibase's history tables in a database. Between {@link #open()} and {@link #release()} this
 * holds Liquibase's lock, except on a scratch database. For a single use in Liquibase's thread.
 */
final class ChangeLogTables implements AutoCloseable {

  /** The statement with which Liquibase sets the schema at the start of a session. */
  private static final Pattern SCHEMA = Pattern.compile("SET (LOCAL )?SEARCH_PATH TO ");

  private final JdbcRecorder recorder;
  private final ToolConnections connections;
  private final boolean alone;
  private @Nullable Database database;
  private @Nullable LockService lock;

  ChangeLogTables(Session session, Set<String> tables) {
    recorder = new JdbcRecorder(session.engine(), tables, sql -> SCHEMA.matcher(sql).lookingAt());
    recorder.showsResults(true);
    connections = new ToolConnections(session.database(), recorder);
    // No other process uses a scratch database, and taking the lock costs as much as a changeset.
    alone = session.database() instanceof ScratchDatabase;
  }

  JdbcRecorder recorder() {
    return recorder;
  }

  /** Connects, takes the lock and creates missing tables. */
  Database open() throws LiquibaseException, SQLException {
    Database opened =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connections.getConnection()));
    database = opened;
    opened.setCanCacheLiquibaseTableInfo(true);
    if (!alone) {
      lock = LockServiceFactory.getInstance().getLockService(opened);
      lock.waitForLock();
    }
    if (alone && isThere(opened)) {
      histories().register(new CachedHistory(opened));
    }
    ChangeLogHistoryService history = histories().getChangeLogService(opened);
    history.init();
    number(history);
    return opened;
  }

  /** In a scratch database the table is either as Liquibase created it or does not exist. */
  private boolean isThere(Database opened) throws LiquibaseException {
    String table =
        opened.escapeTableName(
            opened.getLiquibaseCatalogName(),
            opened.getLiquibaseSchemaName(),
            opened.getDatabaseChangeLogTableName());
    JdbcConnection connection = (JdbcConnection) opened.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT " + CachedHistory.COLUMNS + " FROM " + table + " WHERE 1=0");
      return true;
    } catch (SQLException e) {
      connection.rollback();
      return false;
    }
  }

  Database database() {
    if (database == null) {
      throw new IllegalStateException("the history tables are not open");
    }
    return database;
  }

  /** Releases the lock and clears Liquibase's caches: the next database may have the same name. */
  void release() throws LiquibaseException {
    try {
      if (lock != null) {
        lock.releaseLock();
      }
    } finally {
      LockServiceFactory.reset();
      histories().resetAll();
      Scope.getCurrentScope().getSingleton(ExecutorService.class).reset();
    }
  }

  /**
   * Older versions require a deployment id before they write; newer ones generate it themselves.
   */
  @SuppressWarnings("deprecation")
  private static void number(ChangeLogHistoryService history) {
    history.generateDeploymentId();
  }

  /** The accessor that exists in all supported versions. */
  @SuppressWarnings("deprecation")
  private static ChangeLogHistoryServiceFactory histories() {
    return ChangeLogHistoryServiceFactory.getInstance();
  }

  @Override
  public void close() throws SQLException {
    connections.close();
  }
}
