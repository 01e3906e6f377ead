package org.roundtrip.upgrade;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;

/**
 * Lets only one process at a time migrate a database, so that one of two containers that start
 * concurrently migrates it and the other waits. Held from before the version table is read until
 * after the last step.
 */
public interface UpgradeLock {

  /** The pause between two attempts to take the lock. */
  Duration PAUSE = Duration.ofMillis(50);

  /** Takes the lock if it is free. */
  boolean attempt() throws SQLException, IOException;

  /** Releases the lock. */
  void close() throws SQLException, IOException;

  /**
   * Waits for the lock and takes it.
   *
   * @throws EnvironmentException if the lock is not free within the timeout
   */
  static UpgradeLock take(Session session, Duration timeout) throws SQLException, IOException {
    UpgradeLock lock = session.engine().part(UpgradeDialect.class).lock(session);
    long end = System.nanoTime() + timeout.toNanos();
    while (!lock.attempt()) {
      if (System.nanoTime() > end) {
        throw new EnvironmentException(
            "Another process has been migrating this database for "
                + timeout.toSeconds()
                + " seconds; wait for it or stop it, then run again.");
      }
      pause();
    }
    return lock;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("Interrupted while another process migrated the database.", e);
    }
  }
}
