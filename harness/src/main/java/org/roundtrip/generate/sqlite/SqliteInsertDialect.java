package org.roundtrip.generate.sqlite;

import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.generate.data.ForeignKeyDeferral;
import org.roundtrip.generate.data.InsertDialect;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.Table;

/** Insertion of rows into SQLite. */
public final class SqliteInsertDialect implements InsertDialect {

  @Override
  public boolean hasDefaultKeyword() {
    return false;
  }

  @Override
  public boolean takesSeveralStatements() {
    return false;
  }

  @Override
  public ForeignKeyDeferral deferral() {
    return new SqliteDeferral();
  }

  /** Advances AUTOINCREMENT by one, as if another row had been inserted and deleted. */
  @Override
  public Stream<String> sequenceMoves(Table table, List<Row> rows) {
    String name = SqlQuoting.literal(table.name().name());
    return table.autoincrement()
        ? Stream.of("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = " + name)
        : Stream.of();
  }
}
