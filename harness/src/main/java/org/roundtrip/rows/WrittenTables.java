package org.roundtrip.rows;

import java.sql.SQLException;
import java.util.Set;
import org.roundtrip.schema.table.TableName;

/** Tells which tables may have other rows than before, as the engine counts writes. */
public interface WrittenTables {

  /** The tables, of these, that were written to and may have changed. */
  Set<TableName> among(Set<TableName> tables) throws SQLException;

  /**
   * Whether, when last asked for tables, any row had been written since the last {@link #forget}.
   */
  boolean any();

  /** Starts to count anew. */
  void forget();

  /** Lets go of the counts of a transaction that has ended and wrote rows. */
  void settle() throws SQLException;

  /** The word between FROM and the table that leaves out the rows of tables that inherit. */
  String only();
}
