package org.roundtrip.rowtest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.DatasetWriter;
import org.roundtrip.generate.fill.GenerationResult.Unfilled;
import org.roundtrip.generate.fill.Refusal;
import org.roundtrip.rowtest.RowTestReport.Lossy;
import org.roundtrip.rowtest.RowTestReport.Shown;
import org.roundtrip.rowtest.cause.StatementCause;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.RefusedWrite;
import org.roundtrip.rowtest.diagnose.RefusedWrite.Operation;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

/** Collects the symptoms of all cases of a revision. For single use. */
final class RowTestResults {

  private static final Set<Refusal.Kind> TAKEN_AWAY =
      EnumSet.of(Refusal.Kind.OTHER, Refusal.Kind.CONDITION, Refusal.Kind.MISSING);

  /** A function call or a pattern. */
  private static final Pattern HARD =
      Pattern.compile(
          "(?i)\\b(?!(?:in|and|or|not|any|all|array|between|check|numeric|varchar|cast)\\b)\\w+\\(|~|\\b(?:like|ilike|glob|regexp|similar)\\b");

  private final RowTestPlan plan;
  private final RevisionUnderTest revision;
  private final Set<Symptom.Kind> declared = EnumSet.noneOf(Symptom.Kind.class);
  private final List<Shown> shown = new ArrayList<>();
  private final List<Unfilled> unfilled = new ArrayList<>();
  private final Set<TableName> filled = new HashSet<>();
  private final List<RefusedWrite> refused = new ArrayList<>();
  private final Set<String> omissions = new LinkedHashSet<>();

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

  /** Whether a case showed a symptom of a kind. */
  boolean hasShown(Case chosen, Symptom.Kind kind) {
    return shown.stream()
        .filter(known -> known.token().chosen().equals(chosen))
        .anyMatch(known -> known.symptom().kind() == kind);
  }

  /** Whether the columns of a symptom have another one already, as in the first time zone. */
  boolean isKnownColumn(Symptom symptom) {
    return shown.stream()
        .map(Shown::symptom)
        .filter(known -> Objects.equals(known.table(), symptom.table()))
        .anyMatch(known -> !Collections.disjoint(known.columns(), symptom.columns()));
  }

  /**
   * @param cause the statement that causes the symptom; null if it is unknown
   * @param repair the statements that remove the symptom; empty if none are known
   */
  void add(
      Case chosen,
      CaseShrinker.Smallest smallest,
      @Nullable StatementCause cause,
      List<String> repair) {
    shown.add(
        new Shown(
            smallest.symptom(),
            smallest.rows(),
            DatasetWriter.statements(smallest.rows().before(), revision.before()),
            DatasetWriter.statements(smallest.rows().after(), revision.after()),
            RelevantTables.of(revision, smallest.symptom(), smallest.rows()),
            new CaseToken(plan.settings().seed(), chosen, revision.fingerprint()),
            cause,
            false,
            smallest.probes(),
            smallest.minimal(),
            repair));
  }

  /** Whether a symptom that is at least as bad has the same cause and was reduced. */
  boolean isRepresented(Case chosen, Symptom symptom, StatementCause cause) {
    String group = StatementCause.group(symptom, cause, chosen.isInSecondTimeZone());
    return shown.stream()
        .filter(known -> !known.follows())
        .filter(known -> symptom.harmless() || !known.symptom().harmless())
        .anyMatch(known -> !group.isEmpty() && known.group().equals(group));
  }

  /** Adds a symptom of a cause that another symptom represents, without reducing the rows. */
  void addFollower(Case chosen, Symptom symptom, CaseRows rows, StatementCause cause) {
    shown.add(
        new Shown(
            symptom,
            rows,
            List.of(),
            List.of(),
            RelevantTables.of(revision, symptom, rows),
            new CaseToken(plan.settings().seed(), chosen, revision.fingerprint()),
            cause,
            true,
            0,
            false,
            List.of()));
  }

  /** Adds the tables that accepted no row, and the writes that the upgrade made impossible. */
  void addUnfilled(Case chosen, CaseObservation seen) {
    filled.addAll(seen.rows().before().tables().keySet());
    seen.refused().forEach(this::addRefused);
    for (Unfilled table : seen.unfilled()) {
      if (isTakenAway(table, seen)) {
        boolean certain =
            table.kind() != Refusal.Kind.CONDITION && !revision.isRaised(table.reason())
                || table.kind() == Refusal.Kind.CONDITION && hasSimpleChecks(table.table());
        addRefused(new RefusedWrite(table.table(), Operation.INSERT, table.reason(), certain));
      } else if (isNew(table, seen) && !isAboutNextRevision(chosen)) {
        unfilled.add(table);
      }
    }
  }

  /**
   * Without a downgrade, rows are inserted after the upgrade only to learn whether they still can
   * be. The row test of the next revision reports tables that get none.
   */
  private boolean isAboutNextRevision(Case chosen) {
    return chosen.moment() == Case.Moment.LATER && !revision.hasDowngrade();
  }

  private void addRefused(RefusedWrite write) {
    boolean known =
        refused.stream()
            .anyMatch(
                other ->
                    other.table().equals(write.table()) && other.operation() == write.operation());
    if (!known) {
      refused.add(write);
    }
  }

  /**
   * Whether the table accepted rows before the upgrade, and after it something other than the
   * values of a row prevents them.
   */
  private boolean isTakenAway(Unfilled unfilled, CaseObservation seen) {
    Table after = revision.after().tables().get(unfilled.table());
    return filled.contains(unfilled.table())
        && after != null
        && after.partitionedBy() == null
        && seen.upgraded() != null
        && !seen.rows().after().tables().containsKey(unfilled.table())
        && TAKEN_AWAY.contains(unfilled.kind())
        && !(unfilled.kind() == Refusal.Kind.CONDITION
            && (hasRowsAfterUpgrade(unfilled, seen) || needsCertainParents(after)))
        && !unfilled.reason().equals(Refusal.swallowed(after).message());
  }

  /** Whether a row needs a parent with certain values, which the generated parents may lack. */
  private static boolean needsCertainParents(Table table) {
    return table.checks().stream()
        .anyMatch(
            check ->
                table.foreignKeys().stream()
                    .anyMatch(key -> !Collections.disjoint(key.columns(), check.columns())));
  }

  /**
   * Whether existing rows satisfy the check, so that perhaps they use all values that a key allows.
   * A check that is not validated says nothing about them.
   */
  private boolean hasRowsAfterUpgrade(Unfilled unfilled, CaseObservation seen) {
    return seen.upgraded() != null
        && seen.upgraded().tables().containsKey(unfilled.table())
        && !isNotValidated(unfilled);
  }

  private boolean isNotValidated(Unfilled unfilled) {
    TableName table = unfilled.table();
    return revision.seen().after() != null
        && revision.seen().after().schema().objects().entrySet().stream()
            .filter(object -> object.getKey().kind() == ObjectKind.CONSTRAINT)
            .filter(object -> object.getKey().schema().equals(table.schema()))
            .filter(object -> object.getKey().parent().equals(table.name()))
            .filter(object -> object.getKey().name().equals(unfilled.constraint()))
            .anyMatch(object -> "no".equals(object.getValue().get("validated")));
  }

  /** Whether row generation finds values for the checks if there are any. */
  private boolean hasSimpleChecks(TableName table) {
    return revision.after().tables().get(table).checks().stream()
        .noneMatch(check -> HARD.matcher(check.expression()).find());
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
    omissions.add(sentence);
  }

  /**
   * @param timeLimited whether a time limit may have changed the result
   */
  RowTestReport report(int cases, boolean timeLimited) {
    String lossy = plan.declaration().lossy();
    return new RowTestReport(
        cases,
        shown,
        unfilled,
        refused,
        List.copyOf(omissions),
        lossy == null ? null : new Lossy(lossy, declared),
        revision.fingerprint(),
        revision.scripts(),
        timeLimited,
        plan.mode());
  }
}
