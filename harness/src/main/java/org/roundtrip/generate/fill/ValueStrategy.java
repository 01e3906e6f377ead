package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.schema.table.Table;

/** Chooses the preferred cells of the rows of a table; all other cells contain tokens. */
interface ValueStrategy {

  /** The preferred cells of each row, by column. A cell that the database rejects is replaced. */
  List<Map<String, Cell>> of(Table table, List<Assignments> assignments) throws SQLException;
}
