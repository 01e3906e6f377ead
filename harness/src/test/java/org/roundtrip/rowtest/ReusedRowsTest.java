package org.roundtrip.rowtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.generate.fill.GenerationResult;
import org.roundtrip.rows.RowReader;
import org.roundtrip.schema.SchemaReaders;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableModelReader;
import org.roundtrip.schema.table.TableName;

class ReusedRowsTest {

  private static final TableName TABLE = new TableName("", "t");

  private final List<Integer> generated = new ArrayList<>();

  @Test
  void rowsAreGeneratedOnce() throws SQLException {
    RowSource repeated = ReusedRows.of(this::generate);

    assertThat(put(repeated, "")).isEqualTo(List.of(List.of("1")));
    assertThat(put(repeated, "")).isEqualTo(List.of(List.of("1")));
    assertThat(generated).containsExactly(1);
  }

  @Test
  void rowsThatAreRejectedAreGeneratedAgain() throws SQLException {
    RowSource repeated = ReusedRows.of(this::generate);

    put(repeated, "");
    assertThat(put(repeated, "INSERT INTO t VALUES (1)"))
        .isEqualTo(List.of(List.of("1"), List.of("2")));
    assertThat(generated).containsExactly(1, 2);
  }

  @Test
  void noRowsStayNoRows() {
    assertThat(ReusedRows.of(RowSource.NONE)).isSameAs(RowSource.NONE);
  }

  private GenerationResult generate(Connection connection, TableModel model) throws SQLException {
    int number = generated.size() + 1;
    generated.add(number);
    Row row = new Row(1, Map.of("id", new Cell.Literal(Integer.toString(number), "number")));
    Dataset rows = new Dataset(new TreeMap<>(Map.of(TABLE, List.of(row))));
    return RowSource.of(rows).put(connection, model);
  }

  /** The rows of a new database afterwards. */
  private static List<List<String>> put(RowSource source, String before) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)");
      statement.executeUpdate(before.isEmpty() ? "DELETE FROM t" : before);
      TableModel model =
          TableModelReader.of(Engine.SQLITE, SchemaReaders.open(Engine.SQLITE, connection).read());
      connection.setAutoCommit(false);
      source.put(connection, model);
      return RowReader.readTables(connection, Engine.SQLITE, List.of(TABLE))
          .tables()
          .get(TABLE)
          .rows();
    }
  }
}
