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
 * A database with Liquibase's tables in it, locked by us where others may come, from {@link
 * #open()} to {@link #shut()}; seen by a recorder. For one use, where Liquibase is asked.
 */
final class ChangeLogTables implements AutoCloseable {

  /** What it says at the beginning of each session, so that the schema is where it thinks. */
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
    // Nobody else knows of a scratch database, and each time the lock costs as much as a changeset.
    alone = session.database() instanceof ScratchDatabase;
  }

  JdbcRecorder recorder() {
    return recorder;
  }

  /** Connects, makes the tables where they are missing and takes the lock. */
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

  /** In a scratch database the table is as Liquibase made it, or it is not there. */
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
      throw new IllegalStateException("the books are not open");
    }
    return database;
  }

  /** Gives the lock back and forgets the database, since the next one may have the same name. */
  void shut() throws LiquibaseException {
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

  /** What older versions ask for before they write, and newer ones see to by themselves. */
  @SuppressWarnings("deprecation")
  private static void number(ChangeLogHistoryService history) {
    history.generateDeploymentId();
  }

  /** The way that works in all versions. */
  @SuppressWarnings("deprecation")
  private static ChangeLogHistoryServiceFactory histories() {
    return ChangeLogHistoryServiceFactory.getInstance();
  }

  @Override
  public void close() throws SQLException {
    connections.close();
  }
}
