package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.compare.DanglingReferences;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.TableModel;

/**
 * Finds foreign keys that reference missing rows.
 *
 * @param before the dangling references before the upgrade
 */
record ForeignKeyComparison(
    RevisionUnderTest revision, CaseObservation seen, List<DanglingReferences> before) {

  /** Maximum number of rows in the evidence. */
  private static final int SHOWN = 5;

  static ForeignKeyComparison of(RevisionUnderTest revision, CaseObservation seen) {
    return new ForeignKeyComparison(
        revision, seen, DanglingReferences.among(seen.before(), revision.before(), seen.looked()));
  }

  /** Compares the later rows, because tables with rows inserted after the upgrade are read then. */
  List<Symptom> afterUpgrade() {
    return symptoms(seen.later(), revision.after());
  }

  List<Symptom> afterDowngrade() {
    return symptoms(seen.back(), revision.back());
  }

  private List<Symptom> symptoms(@Nullable RowSnapshot rows, TableModel model) {
    return rows == null
        ? List.of()
        : DanglingReferences.among(rows, model, seen.looked()).stream()
            .filter(dangling -> before.stream().noneMatch(dangling::isOfSameKey))
            .map(ForeignKeyComparison::symptom)
            .toList();
  }

  private static Symptom symptom(DanglingReferences dangling) {
    String target = "  references no row of " + dangling.key().target();
    return Symptom.of(
        Kind.DANGLING,
        dangling.table(),
        new TreeSet<>(dangling.key().columns()),
        false,
        dangling.rows().stream()
            .limit(SHOWN)
            .map(row -> dangling.table() + "  " + row + target)
            .toList());
  }
}
