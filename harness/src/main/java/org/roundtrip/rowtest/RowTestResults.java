package org.roundtrip.rowtest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.roundtrip.generate.data.DatasetWriter;
import org.roundtrip.generate.fill.GenerationResult.Unfilled;
import org.roundtrip.rowtest.RowTestReport.Lossy;
import org.roundtrip.rowtest.RowTestReport.Shown;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.Symptom;

/** Collects the symptoms of all cases of a revision. For single use. */
final class RowTestResults {

  private final RowTestPlan plan;
  private final RevisionUnderTest revision;
  private final Set<Symptom.Kind> declared = EnumSet.noneOf(Symptom.Kind.class);
  private final List<Shown> shown = new ArrayList<>();
  private final List<Unfilled> unfilled = new ArrayList<>();
  private final Set<String> leftOut = new LinkedHashSet<>();

  RowTestResults(RowTestPlan plan) {
    this.plan = plan;
    this.revision = plan.revision();
  }

  /** Whether a symptom is neither covered by the declaration nor reported yet. */
  boolean isNew(Symptom symptom) {
    if (plan.declaration().covers(symptom)) {
      declared.add(symptom.kind());
      return false;
    }
    return shown.stream().noneMatch(known -> symptom.isWithin(known.symptom()));
  }

  void add(Case chosen, CaseShrinker.Smallest smallest) {
    shown.add(
        new Shown(
            smallest.symptom(),
            smallest.rows(),
            DatasetWriter.statements(smallest.rows().before(), revision.before()),
            DatasetWriter.statements(smallest.rows().after(), revision.after()),
            RelevantTables.of(revision, smallest.symptom(), smallest.rows()),
            new CaseToken(plan.settings().seed(), chosen, revision.fingerprint()),
            smallest.probes(),
            smallest.minimal()));
  }

  void addUnfilled(CaseObservation seen) {
    seen.unfilled().stream().filter(table -> isNew(table, seen)).forEach(unfilled::add);
  }

  /**
   * A table that triggers filled may reject further rows. A table without rows also leaves its
   * children without rows.
   */
  private boolean isNew(Unfilled table, CaseObservation seen) {
    boolean hasRows = revision.large().contains(table.table()) || seen.hasRows(table.table());
    boolean parentIsUnfilled =
        seen.unfilled().stream()
            .anyMatch(other -> table.reason().equals("there is no row in " + other.table()));
    return !hasRows
        && !parentIsUnfilled
        && unfilled.stream().noneMatch(known -> known.table().equals(table.table()));
  }

  /**
   * @param sentence states what was not tested, and why
   */
  void addOmission(String sentence) {
    leftOut.add(sentence);
  }

  RowTestReport report(int cases) {
    String lossy = plan.declaration().lossy();
    return new RowTestReport(
        cases,
        shown,
        unfilled,
        List.copyOf(leftOut),
        lossy == null ? null : new Lossy(lossy, declared),
        revision.fingerprint());
  }
}
