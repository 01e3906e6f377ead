package org.roundtrip.rowtest.diagnose;

import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rows.compare.TableChange.ExtraRow;
import org.roundtrip.rows.compare.TableFacts;
import org.roundtrip.schema.table.TableName;

/**
 * What writing rows after the upgrade did to a table.
 *
 * @param rows the rows that were written to it, as they were then
 * @param stirred whether others of its rows changed, by triggers
 */
record InsertEffects(Set<SortedMap<String, String>> rows, boolean stirred) {

  private static final InsertEffects NOTHING = new InsertEffects(Set.of(), false);

  static InsertEffects of(RevisionUnderTest subject, CaseObservation seen, TableName table) {
    TableFacts facts = subject.factsAfter().get(table);
    if (facts == null || seen.later() == null || seen.rows().after().size() == 0) {
      return NOTHING;
    }
    TableChange change =
        TableSymptoms.compare(
            table,
            TableSymptoms.rows(seen.upgraded(), table),
            facts,
            TableSymptoms.rows(seen.later(), table),
            facts,
            subject.engine());
    return new InsertEffects(
        change.extra().stream().map(ExtraRow::values).collect(Collectors.toSet()),
        !change.lost().isEmpty() || !change.changed().isEmpty());
  }
}
