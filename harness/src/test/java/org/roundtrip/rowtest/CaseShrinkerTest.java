package org.roundtrip.rowtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.DatasetWriter;
import org.roundtrip.generate.data.Row;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.SqliteCase;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptoms;

/** Five users before the upgrade and two after it; the ages are 1, 2, 3 and so on. */
class CaseShrinkerTest {

  private static final String USERS = "CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER);";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // up | down | rows before and after that are left | maximum number of row sets tested
        "DELETE FROM users | SELECT 1 | NULL, - | 2",
        "DELETE FROM users WHERE age = 3 | SELECT 1 | 3, - | 7",
        "DELETE FROM users WHERE age > 1 | SELECT 1 | 2, - | 7",
        "SELECT 1 | DELETE FROM users WHERE age = 7 | -, 7 | 11",
        "CREATE UNIQUE INDEX one ON users (age / 3) | DROP INDEX one | 0 0, - | 22",
      })
  void theSmallestRowsStillShowIt(String up, String down, String left, int most)
      throws SQLException {
    Laboratory laboratory = new Laboratory(up, down, false);
    CaseShrinker.Smallest smallest = laboratory.shrink().orElseThrow();

    assertThat(ages(smallest.rows().before()) + ", " + ages(smallest.rows().after()))
        .isEqualTo(left);
    assertThat(smallest.minimal()).isTrue();
    assertThat(smallest.probes()).isLessThanOrEqualTo(most);
    assertThat(laboratory.onCopy).containsExactly(laboratory.all);
  }

  @ParameterizedTest
  @CsvSource({"true, 0", "false, 1"})
  void itIsConfirmedOnACopyUnlessAllIsDoneOnCopies(boolean onlyCopies, int copies)
      throws SQLException {
    Laboratory laboratory = new Laboratory("DELETE FROM users", "SELECT 1", onlyCopies);
    assertThat(laboratory.shrink()).isPresent();
    assertThat(laboratory.onCopy).hasSize(copies);
  }

  private static String ages(Dataset rows) {
    return rows.size() == 0
        ? "-"
        : String.join(
            " ",
            rows.tables().values().stream()
                .flatMap(List::stream)
                .map(row -> row.cells().get("age"))
                .map(cell -> cell instanceof Cell.Literal literal ? literal.sql() : "NULL")
                .toList());
  }

  private static Dataset users(int from, int to) {
    return new Dataset(
        new TreeMap<>(
            Map.of(
                SqliteCase.table("users"),
                IntStream.rangeClosed(from, to).mapToObj(CaseShrinkerTest::user).toList())));
  }

  private static Row user(int age) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    cells.put("id", new Cell.Literal("" + age, "test"));
    cells.put("age", new Cell.Literal("" + age, "test"));
    return new Row(age, cells);
  }

  /** Tries rows on SQLite databases. */
  private static final class Laboratory implements CaseShrinker.Attempts {

    private final String up;
    private final String down;
    private final boolean onlyCopies;
    private final RevisionUnderTest revision;
    private final CaseRows all = new CaseRows(users(1, 5), users(6, 7));
    private final List<CaseRows> onCopy = new ArrayList<>();

    Laboratory(String up, String down, boolean onlyCopies) throws SQLException {
      this.up = up;
      this.down = down;
      this.onlyCopies = onlyCopies;
      this.revision = new SqliteCase(USERS, "", up, "", down).revision();
    }

    Optional<CaseShrinker.Smallest> shrink() throws SQLException {
      CaseObservation seen = run(all, false, false).orElseThrow();
      Symptom symptom = Symptoms.of(revision, seen).get(0);
      return new CaseShrinker(
              revision, this, symptom, new ProbeMemory(), Deadline.in(Duration.ofMinutes(1)))
          .shrink(seen);
    }

    @Override
    public Optional<CaseObservation> run(CaseRows rows, boolean withNumbers, boolean copy) {
      if (copy) {
        onCopy.add(rows);
      }
      String before = String.join(";", DatasetWriter.statements(rows.before(), revision.before()));
      String after = String.join(";", DatasetWriter.statements(rows.after(), revision.after()));
      try {
        return Optional.of(new SqliteCase(USERS, before, up, after, down).observe(rows));
      } catch (SQLException e) {
        return Optional.empty();
      }
    }

    @Override
    public boolean hasOnlyCopies() {
      return onlyCopies;
    }
  }
}
