package org.roundtrip.generate.data;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import org.roundtrip.schema.table.TableName;

/** Defers foreign keys on one engine until all rows that need each other exist. */
public interface ForeignKeyDeferral {

  /** The statement that starts the deferral. */
  String begin();

  /** The statement that ends the deferral. */
  String end();

  /**
   * Whether every foreign key can be deferred, not only those declared DEFERRABLE. If not, rows
   * that need each other are written with one statement.
   */
  boolean defersAll();

  /**
   * Fails if a row references a missing row and {@link #end} would not detect it.
   *
   * @param tables the tables with written rows
   */
  void check(Statement statement, Collection<TableName> tables) throws SQLException;

  /** Ends the deferral after a failed statement, unless the failure ended it. */
  void abandon(Statement statement) throws SQLException;
}
