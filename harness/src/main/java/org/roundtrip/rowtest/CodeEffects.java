package org.roundtrip.rowtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.SourceCode;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

/**
 * Whether code that reads or changes existing rows has an effect on any generated row. If not, the
 * generated rows probably lack the values that the code looks for. For single use.
 */
final class CodeEffects {

  /** Words of code that reads or changes rows: SQL, SQLAlchemy, JDBC and Django. */
  private static final Set<String> DATA_WORDS =
      Set.of("select", "update", "delete", "query", "executequery", "executeupdate", "runpython");

  private final RevisionUnderTest revision;
  private boolean ran;
  private boolean changed;

  CodeEffects(RevisionUnderTest revision) {
    this.revision = revision;
  }

  void see(CaseObservation seen) {
    RowSnapshot upgraded = seen.upgraded();
    if (upgraded != null && seen.rows().before().size() > 0) {
      ran = true;
      changed = changed || changes(seen.before(), upgraded);
    }
  }

  /** Whether the code ran on generated rows and changed none. */
  boolean isMissing() {
    return ran && !changed && revision.source() != SourceCode.NONE && isDataMigration();
  }

  /** The statements of code that reads rows cannot be replayed. */
  private boolean isDataMigration() {
    return !revision.repeats() && !Collections.disjoint(revision.source().words(), DATA_WORDS);
  }

  private boolean changes(RowSnapshot before, RowSnapshot upgraded) {
    Set<TableName> tables = new HashSet<>(before.tables().keySet());
    tables.addAll(upgraded.tables().keySet());
    return tables.stream()
        .anyMatch(
            name ->
                changes(
                    revision.after().tables().get(name),
                    before.tables().get(name),
                    upgraded.tables().get(name)));
  }

  /** Without the effects of dropping a table, and of adding a column with a default. */
  private static boolean changes(
      @Nullable Table after, @Nullable TableRows was, @Nullable TableRows is) {
    if (after == null) {
      return false;
    }
    if (was == null || is == null) {
      return true;
    }
    List<String> common = was.columns().stream().filter(is.columns()::contains).toList();
    return !project(was, common).equals(project(is, common))
        || is.columns().stream()
            .filter(column -> !common.contains(column))
            .anyMatch(column -> isFilled(after, column, is));
  }

  private static boolean isFilled(Table after, String column, TableRows rows) {
    List<List<String>> values = project(rows, List.of(column));
    boolean hasDefault =
        after.column(column).filter(found -> found.defaultText() != null).isPresent();
    return hasDefault
        ? values.stream().distinct().count() > 1
        : values.stream().anyMatch(value -> !value.equals(List.of("NULL")));
  }

  private static List<List<String>> project(TableRows rows, List<String> columns) {
    int[] places = columns.stream().mapToInt(rows.columns()::indexOf).toArray();
    List<List<String>> projected = new ArrayList<>();
    for (List<String> row : rows.rows()) {
      projected.add(Arrays.stream(places).mapToObj(row::get).toList());
    }
    return projected.stream().sorted(Comparator.comparing(List::toString)).toList();
  }
}
