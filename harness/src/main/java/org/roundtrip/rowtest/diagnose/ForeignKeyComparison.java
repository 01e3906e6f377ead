package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.compare.Dangling;
import org.roundtrip.rows.compare.Link;
import org.roundtrip.rows.compare.TableFacts;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.Shape;
import org.roundtrip.schema.table.TableName;

/**
 * Which foreign keys point to no row.
 *
 * @param before those that did before the upgrade
 */
record ForeignKeyComparison(RevisionUnderTest revision, CaseObservation seen, Set<Link> before) {

  /** How many rows are shown. */
  private static final int SHOWN = 5;

  static ForeignKeyComparison of(RevisionUnderTest revision, CaseObservation seen) {
    Set<Link> before =
        dangling(revision, seen, seen.before(), revision.before(), revision.factsBefore()).stream()
            .map(Dangling::link)
            .collect(Collectors.toSet());
    return new ForeignKeyComparison(revision, seen, before);
  }

  List<Symptom> afterUpgrade() {
    return symptoms(seen.upgraded(), revision.after(), revision.factsAfter());
  }

  List<Symptom> afterDowngrade() {
    return symptoms(seen.back(), revision.back(), revision.factsBack());
  }

  private List<Symptom> symptoms(
      @Nullable RowSnapshot rows, Shape shape, Map<TableName, TableFacts> facts) {
    return rows == null
        ? List.of()
        : dangling(revision, seen, rows, shape, facts).stream()
            .filter(dangling -> !before.contains(dangling.link()))
            .map(ForeignKeyComparison::symptom)
            .toList();
  }

  private static List<Dangling> dangling(
      RevisionUnderTest revision,
      CaseObservation seen,
      RowSnapshot rows,
      Shape shape,
      Map<TableName, TableFacts> facts) {
    return Dangling.among(rows, facts, Facts.links(shape, seen.looked()), revision.engine());
  }

  private static Symptom symptom(Dangling dangling) {
    Link link = dangling.link();
    return Symptom.of(
        Kind.DANGLING,
        link.table(),
        new TreeSet<>(link.columns()),
        false,
        dangling.rows().stream()
            .limit(SHOWN)
            .map(row -> link.table() + "  " + row + "  points to no row of " + link.target())
            .toList());
  }
}
