package org.roundtrip.rows;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The values that sequences have reached. Where a rollback does not take them back, whoever rolls
 * back has to, lest later migrations meet other numbers than in production.
 */
public interface Sequences {

  /** For an engine whose rollbacks take numbers back. */
  Sequences TRANSACTIONAL =
      new Sequences() {
        @Override
        public void remember(Connection connection) {}

        @Override
        public void restore(Connection connection) {}
      };

  /** Notes what the sequences have reached. */
  void remember(Connection connection) throws SQLException;

  /** Puts the sequences back to what they had reached; those unknown have never been used. */
  void restore(Connection connection) throws SQLException;
}
