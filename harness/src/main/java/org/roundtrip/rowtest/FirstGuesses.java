package org.roundtrip.rowtest;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.shrink.MinimalForm;

/**
 * Small row sets that probably reproduce a symptom: the rows that the server names or that changed,
 * with their parents, in which only those columns have values that the symptom or the scripts
 * mention.
 */
final class FirstGuesses {

  private static final int MOST = 8;
  private static final int SUSPECTS = 3;
  private static final int TABLES = 2;

  private final RevisionUnderTest revision;
  private final CaseObservation seen;
  private final Symptom symptom;

  FirstGuesses(RevisionUnderTest revision, CaseObservation seen, Symptom symptom) {
    this.revision = revision;
    this.seen = seen;
    this.symptom = symptom;
  }

  /** The row sets, the most likely first. */
  List<CaseRows> all() {
    List<TableName> tables = tables();
    Set<String> named = namedColumns();
    Set<String> mentioned = new TreeSet<>(named);
    mentioned.addAll(MentionedNames.of(revision));
    List<SuspectRows> suspects = SuspectRows.of(seen, symptom, tables);
    Set<CaseRows> guesses = new LinkedHashSet<>();
    for (SuspectRows some : suspects.subList(0, Math.min(suspects.size(), SUSPECTS))) {
      guesses.add(minimal(some, named, false));
      guesses.add(minimal(some, mentioned, true));
    }
    suspects.forEach(some -> guesses.add(whole(some)));
    guesses.remove(seen.rows());
    return guesses.stream().limit(MOST).toList();
  }

  private List<TableName> tables() {
    return symptom.failure() == null
        ? Stream.ofNullable(symptom.table()).toList()
        : new FailedTables(revision, symptom.failure())
            .among(seen.rows()).stream().limit(TABLES).toList();
  }

  private CaseRows minimal(SuspectRows suspects, Set<String> names, boolean keepsOthers) {
    TableModel model = suspects.later() ? revision.after() : revision.before();
    return at(
        suspects,
        MinimalForm.of(
            dataset(suspects), suspects.rows(), model, columns(model, names), keepsOthers));
  }

  private CaseRows whole(SuspectRows suspects) {
    return at(suspects, MinimalForm.withParents(dataset(suspects), suspects.rows()));
  }

  private Dataset dataset(SuspectRows suspects) {
    return suspects.later() ? seen.rows().after() : seen.rows().before();
  }

  private static CaseRows at(SuspectRows suspects, Dataset rows) {
    return suspects.later()
        ? new CaseRows(Dataset.empty(), rows)
        : new CaseRows(rows, Dataset.empty());
  }

  private static Map<TableName, Set<String>> columns(TableModel model, Set<String> names) {
    Map<TableName, Set<String>> columns = new HashMap<>();
    for (Table table : model.tables().values()) {
      columns.put(
          table.name(),
          table.columns().stream()
              .map(Column::name)
              .filter(column -> names.contains(column.toLowerCase(Locale.ROOT)))
              .collect(Collectors.toSet()));
    }
    return columns;
  }

  /** The columns of the symptom, or those that the server names. */
  private Set<String> namedColumns() {
    Set<String> named = new TreeSet<>();
    symptom.columns().forEach(column -> named.add(column.toLowerCase(Locale.ROOT)));
    if (symptom.failure() != null) {
      named.addAll(new FailedTables(revision, symptom.failure()).columns());
    }
    return named;
  }
}
