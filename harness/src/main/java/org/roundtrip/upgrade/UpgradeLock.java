package org.roundtrip.upgrade;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;

/**
 * Lets one process at a time move a database, so that of two containers that start together one
 * migrates and the other finds it done. Held from before the version table is read until after the
 * last step.
 */
public interface UpgradeLock {

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
    UpgradeLock lock = session.engine().part(UpgradeDialect.class).lock(session);
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

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("Interrupted while another process migrated the database.", e);
    }
  }
}
