package org.roundtrip.generate.data;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import org.roundtrip.schema.table.TableName;

/** How one engine defers foreign keys until rows that need each other are there. */
public interface ForeignKeyDeferral {

  /** The statement that begins it. */
  String begin();

  /** The statement that ends it. */
  String end();

  /**
   * Whether every foreign key can be deferred, and not only those declared DEFERRABLE. Where not,
   * rows that need each other are written by one statement.
   */
  boolean defersAll();

  /**
   * Fails where rows refer to none, as far as {@link #end} would not notice.
   *
   * @param tables those that were written to
   */
  void check(Statement statement, Collection<TableName> tables) throws SQLException;

  /** Ends it after a statement has failed, as far as that does not end it. */
  void abandon(Statement statement) throws SQLException;
}
