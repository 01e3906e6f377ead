package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.rows.compare.NextNumber;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.Table;

/**
 * Compares the sequences of columns before and after a migration.
 *
 * @param before the next numbers before the upgrade
 */
record SequenceComparison(RevisionUnderTest revision, List<NextNumber> before) {

  /**
   * The symptoms of sequences that fell behind.
   *
   * @param when the moment, as the end of an evidence line
   */
  List<Symptom> symptoms(List<NextNumber> numbers, String when) {
    List<Symptom> symptoms = new ArrayList<>();
    for (NextNumber number : numbers) {
      Optional<NextNumber> old = before(number);
      if (number.isBehind() && old.stream().noneMatch(NextNumber::isBehind)) {
        String line =
            "%s  the next %s is %d, but %d already exists %s"
                .formatted(number.table(), number.column(), number.next(), number.highest(), when);
        symptoms.add(symptom(number, !isUnique(number), line));
      } else if (isKept(number) && old.stream().anyMatch(n -> n.next() > number.next())) {
        String line =
            "%s  the next %s was %d and is %d %s: the number of a deleted row is reused"
                .formatted(number.table(), number.column(), old.get().next(), number.next(), when);
        symptoms.add(symptom(number, true, line));
      }
    }
    return symptoms;
  }

  private Optional<NextNumber> before(NextNumber number) {
    return before.stream()
        .filter(n -> n.table().equals(number.table()) && n.column().equals(number.column()))
        .findFirst();
  }

  /** Whether the upgrade keeps the column; a column that is recreated starts a new sequence. */
  private boolean isKept(NextNumber number) {
    Table table = revision.after().tables().get(number.table());
    return table != null && table.has(number.column());
  }

  /** Whether a key contains the column, so that an INSERT with an existing number may fail. */
  private boolean isUnique(NextNumber number) {
    return Stream.of(revision.after(), revision.back())
        .flatMap(model -> Stream.ofNullable(model.tables().get(number.table())))
        .flatMap(table -> table.keys().stream())
        .anyMatch(key -> key.columns().contains(number.column()));
  }

  private static Symptom symptom(NextNumber number, boolean harmless, String line) {
    return Symptom.of(
        Kind.NUMBER_BEHIND, number.table(), Set.of(number.column()), harmless, List.of(line));
  }
}
