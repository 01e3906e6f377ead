package org.roundtrip.project;

import java.sql.SQLException;
import org.roundtrip.sql.Statement;

/** Receives the statements of a script, each after it has run. */
@FunctionalInterface
public interface StatementListener {

  /** Ignores the statements. */
  StatementListener NONE = statement -> {};

  /**
   * A statement has run; its transaction may still be open.
   *
   * @param statement its text, and the location to show for it
   */
  void ran(Statement statement) throws SQLException;
}
