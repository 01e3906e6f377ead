package org.roundtrip.generate.postgres;

import java.sql.Statement;
import java.util.Collection;
import org.roundtrip.generate.data.ForeignKeyDeferral;
import org.roundtrip.schema.table.TableName;

/** Defers the DEFERRABLE constraints. The server checks them when the deferral ends. */
final class PostgresDeferral implements ForeignKeyDeferral {

  @Override
  public String begin() {
    return "SET CONSTRAINTS ALL DEFERRED";
  }

  @Override
  public String end() {
    return "SET CONSTRAINTS ALL IMMEDIATE";
  }

  @Override
  public boolean defersAll() {
    return false;
  }

  @Override
  public void check(Statement statement, Collection<TableName> tables) {}

  @Override
  public void abandon(Statement statement) {}
}
