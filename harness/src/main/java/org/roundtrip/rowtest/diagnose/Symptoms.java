package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.TableName;

/** Derives the symptoms from the observation of a case. */
public final class Symptoms {

  private static final Set<Kind> REPEATED = Set.of(Kind.CHANGED_BY_UPGRADE, Kind.UNEXPECTED_ROWS);

  private final RevisionUnderTest revision;
  private final CaseObservation seen;
  private final boolean hasAddedRows;

  private Symptoms(RevisionUnderTest revision, CaseObservation seen) {
    this.revision = revision;
    this.seen = seen;
    this.hasAddedRows = seen.rows().after().size() > 0;
  }

  /** The symptoms, in a fixed order. */
  public static List<Symptom> of(RevisionUnderTest revision, CaseObservation seen) {
    return new Symptoms(revision, seen).found();
  }

  private List<Symptom> found() {
    List<Symptom> found = new ArrayList<>();
    FailureSymptom.of(revision, seen).ifPresent(found::add);
    for (TableName table : new TreeSet<>(seen.looked())) {
      found.addAll(found(new ObservedTable(revision, seen, table)));
    }
    SequenceComparison sequences = new SequenceComparison(revision, seen.numbersBefore());
    ForeignKeyComparison foreignKeys = ForeignKeyComparison.of(revision, seen);
    found.addAll(sequences.symptoms(seen.numbersUpgraded(), "after the upgrade"));
    found.addAll(foreignKeys.afterUpgrade());
    if (!hasAddedRows) {
      if (mayCompareSecondUpgrade(found)) {
        found.addAll(SecondUpgradeComparison.symptoms(revision, seen));
      }
      found.addAll(sequences.symptoms(seen.numbersBack(), "after the downgrade"));
      found.addAll(foreignKeys.afterDowngrade());
    }
    return merged(found);
  }

  private List<Symptom> found(ObservedTable table) {
    InsertEffects inserted = InsertEffects.on(table);
    List<Symptom> found = new ArrayList<>();
    if (table.before() != null && !inserted.changesOthers()) {
      found.addAll(new ExistingRowsComparison(table, inserted.added()).symptoms());
    }
    boolean isThroughout =
        table.before() != null
            && table.later() != null
            && table.back() != null
            && !table.isReplaced();
    if (hasAddedRows && isThroughout) {
      found.addAll(new AddedRowsComparison(table, inserted.added()).symptoms());
    }
    return found;
  }

  /**
   * Only if the downgrade restored all rows: an upgrade of different rows produces different
   * values.
   */
  private boolean mayCompareSecondUpgrade(List<Symptom> found) {
    return seen.again() != null
        && found.stream()
            .allMatch(symptom -> symptom.harmless() && REPEATED.contains(symptom.kind()));
  }

  /** Reports a problem of a table once, even if it affects both existing and added rows. */
  private static List<Symptom> merged(List<Symptom> found) {
    List<Symptom> merged = new ArrayList<>();
    for (Symptom symptom : found) {
      if (merged.stream().noneMatch(symptom::isWithin)) {
        merged.add(symptom);
      }
    }
    return merged;
  }
}
