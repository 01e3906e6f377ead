package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.rows.compare.NextNumber;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.Table;

/**
 * Whether the sequences behind counted columns are where they belong.
 *
 * @param before the next numbers at the parent
 */
record SequenceComparison(RevisionUnderTest revision, List<NextNumber> before) {

  /**
   * Sequences that fell behind.
   *
   * @param when ends the line that shows one
   */
  List<Symptom> symptoms(List<NextNumber> numbers, String when) {
    List<Symptom> symptoms = new ArrayList<>();
    for (NextNumber number : numbers) {
      Optional<NextNumber> old = before(number);
      if (number.isBehind() && old.stream().noneMatch(NextNumber::isBehind)) {
        String line =
            "%s  the next %s is %d, but %d already exists %s"
                .formatted(number.table(), number.column(), number.next(), number.highest(), when);
        symptoms.add(symptom(number, false, line));
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

  /** Whether the upgrade leaves the column where it is; one that comes back counts anew. */
  private boolean isKept(NextNumber number) {
    Table table = revision.after().tables().get(number.table());
    return table != null && table.has(number.column());
  }

  private static Symptom symptom(NextNumber number, boolean gentle, String line) {
    return Symptom.of(
        Kind.NUMBER_BEHIND, number.table(), Set.of(number.column()), gentle, List.of(line));
  }
}
