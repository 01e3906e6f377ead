package org.roundtrip.rows;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Saves and restores the values of sequences. If a rollback does not reset them, Roundtrip must, or
 * later migrations would get other numbers than in production.
 */
public interface Sequences {

  /** For an engine whose rollbacks reset sequences. */
  Sequences TRANSACTIONAL =
      new Sequences() {
        @Override
        public void remember(Connection connection) {}

        @Override
        public void restore(Connection connection) {}
      };

  /** Saves the current values. */
  void remember(Connection connection) throws SQLException;

  /** Restores the saved values; resets sequences without a saved value to unused. */
  void restore(Connection connection) throws SQLException;
}
