package org.roundtrip.upgrade;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;

/**
 * Lets one process at a time move a database, so that of two containers that start together one
 * migrates and the other finds it done. Held from before the version table is read until after the
 * last step.
 */
interface UpgradeLock {

  /** How long one that finds the lock taken waits before it looks again. */
  Duration PAUSE = Duration.ofMillis(50);

  /** Takes the lock if it is free. */
  boolean attempt() throws SQLException, IOException;

  /** Gives the lock back. */
  void close() throws SQLException, IOException;

  /**
   * Waits until the lock is ours.
   *
   * @throws EnvironmentException when it stays taken for longer than this
   */
  static UpgradeLock take(Session session, Duration patience) throws SQLException, IOException {
    UpgradeLock lock = of(session);
    long end = System.nanoTime() + patience.toNanos();
    while (!lock.attempt()) {
      if (System.nanoTime() > end) {
        throw new EnvironmentException(
            "Another process has been migrating this database for "
                + patience.toSeconds()
                + " seconds; wait for it to end, or end it, and run again.");
      }
      pause();
    }
    return lock;
  }

  private static UpgradeLock of(Session session) throws SQLException {
    if (session.engine() == Engine.POSTGRESQL) {
      return new AdvisoryLock(session.connection());
    }
    try (Statement statement = session.connection().createStatement();
        ResultSet main = statement.executeQuery("PRAGMA database_list")) {
      String file = main.next() ? main.getString("file") : "";
      return file == null || file.isEmpty() ? new NoLock() : new FileLockBeside(Path.of(file));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("Interrupted while another process migrated the database.", e);
    }
  }

  /** For a database in memory, which nobody else can reach. */
  record NoLock() implements UpgradeLock {

    @Override
    public boolean attempt() {
      return true;
    }

    @Override
    public void close() {}
  }
}
