package org.roundtrip.rows;

import java.sql.SQLException;
import java.util.Set;
import org.roundtrip.schema.table.TableName;

/** Determines from the engine's counters which tables may have changed. */
public interface WrittenTables {

  /** The tables, among some tables, that were written to and may have changed. */
  Set<TableName> among(Set<TableName> tables) throws SQLException;

  /**
   * Whether any row was written between the last {@link #forget} and the last call of {@link
   * #among}.
   */
  boolean any();

  /** Restarts the counting. */
  void forget();

  /** Discards the counts of a finished transaction that wrote rows. */
  void settle() throws SQLException;

  /**
   * The keyword between FROM and the table that excludes the rows of inheriting tables, or empty.
   */
  String only();
}
