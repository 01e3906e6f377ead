package org.roundtrip.generate.postgres;

import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.generate.data.ForeignKeyDeferral;
import org.roundtrip.generate.data.InsertDialect;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.Table;

/** Insertion of rows into PostgreSQL. */
public final class PostgresInsertDialect implements InsertDialect {

  @Override
  public boolean hasDefaultKeyword() {
    return true;
  }

  @Override
  public boolean takesSeveralStatements() {
    return true;
  }

  @Override
  public ForeignKeyDeferral deferral() {
    return new PostgresDeferral();
  }

  @Override
  public Stream<String> sequenceMoves(Table table, List<Row> rows) {
    return SequenceMove.of(table, rows);
  }
}
