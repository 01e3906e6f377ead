package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.schema.table.Table;

/** What the rows of a table should hold; where nothing is wished, they hold tokens. */
interface ValueStrategy {

  /** The wishes by column, for each row. */
  List<Map<String, Cell>> of(Table table, List<Assignments> assignments) throws SQLException;
}
