package org.roundtrip.rowtest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.generate.data.Writing;
import org.roundtrip.generate.fill.Filled.Unfilled;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.project.Migrator;
import org.roundtrip.rows.RowReader;
import org.roundtrip.rowtest.Case.Moment;
import org.roundtrip.rowtest.RowTestReport.Lossy;
import org.roundtrip.rowtest.RowTestReport.Shown;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptoms;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.DatabaseLender;
import org.roundtrip.trip.Place;

/** One revision, tried with one set of rows after the other. For one use. */
final class RevisionRowTest {

  /** How often what is left of a set of rows is tried again after some of it failed. */
  private static final int AGAIN = 4;

  private final RevisionUnderTest subject;
  private final Migrator migrator;
  private final RowSettings settings;
  private final RowSources recipes;
  private final Set<TableName> reach;
  private final RevisionDeclaration knowledge;
  private final DeclaredQueries queries;
  private final Set<Symptom.Kind> declared = EnumSet.noneOf(Symptom.Kind.class);
  private final List<Shown> shown = new ArrayList<>();
  private final List<Unfilled> unfilled = new ArrayList<>();
  private final Set<String> leftOut = new LinkedHashSet<>();
  private @Nullable DatabaseLender ground;
  private long end;
  private int done;
  private boolean ordinaryFail;
  private boolean barren;
  private boolean shrinkingNumbers;

  private RevisionRowTest(
      RevisionUnderTest subject,
      Migrator migrator,
      RowSettings settings,
      RowSources recipes,
      Set<TableName> reach,
      DeclaredQueries queries) {
    this.subject = subject;
    this.migrator = migrator;
    this.settings = settings;
    this.recipes = recipes;
    this.reach = reach;
    this.queries = queries;
    this.knowledge = queries.knowledge();
  }

  static RevisionRowTest of(
      RevisionUnderTest subject,
      Migrator migrator,
      RowSettings settings,
      RowSources recipes,
      RevisionDeclaration knowledge) {
    Set<TableName> reach = new TreeSet<>(recipes.before());
    reach.addAll(recipes.after());
    DeclaredQueries queries = DeclaredQueries.of(subject, knowledge);
    reach.addAll(queries.byTable().keySet());
    return new RevisionRowTest(subject, migrator, settings, recipes, reach, queries);
  }

  RevisionUnderTest subject() {
    return subject;
  }

  /** Whether the revision reaches no table at all. */
  boolean isIdle() {
    return reach.isEmpty();
  }

  boolean hasTablesBefore() {
    return !recipes.before().isEmpty();
  }

  RowTestReport hold(DatabaseLender where, List<Case> cases) {
    ground = where;
    end = System.nanoTime() + settings.limit().toNanos();
    for (Case chosen : cases) {
      if (System.nanoTime() > end) {
        break;
      }
      done++;
      if (!barren || chosen.moment() != Moment.BEFORE) {
        hold(chosen);
      }
    }
    subject.large().stream().filter(reach::contains).forEach(table -> leftOut.add(tooLarge(table)));
    if (barren) {
      leftOut.add(
          "no rows at the parent but ordinary ones and edges, of which none gets through the"
              + " upgrade");
    }
    if (done < cases.size()) {
      leftOut.add(
          "%d of %d sets of rows were not tried: the limit of %d s for a revision was reached"
              .formatted(cases.size() - done, cases.size(), settings.limit().toSeconds()));
    }
    return new RowTestReport(
        done, shown, unfilled, List.copyOf(leftOut), lossy(), subject.fingerprint());
  }

  private @Nullable Lossy lossy() {
    return knowledge.lossy() == null ? null : new Lossy(knowledge.lossy(), declared);
  }

  private static String tooLarge(TableName table) {
    return "made rows in %s were not compared: migrations wrote more than %d rows to it"
        .formatted(table, RowReader.LARGE);
  }

  private void hold(Case chosen) {
    CaseObservation all = attempt(first(chosen), recipes.second(chosen), false).orElseThrow();
    all.unfilled().stream().filter(table -> isNew(table, all)).forEach(unfilled::add);
    examine(chosen, all);
    CaseObservation seen = all;
    for (int i = 0; i < AGAIN && seen.failure() != null && System.nanoTime() < end; i++) {
      Optional<CaseObservation> next = sift(seen);
      if (next.isEmpty()) {
        noteAllFailed(chosen);
        return;
      }
      seen = next.get();
      examine(chosen, seen);
    }
  }

  /** Edges may get through where no ordinary row does: a text that is a number, for one. */
  private void noteAllFailed(Case chosen) {
    if (chosen.moment() == Moment.BEFORE) {
      ordinaryFail |= chosen.phase() == Phase.TYPICAL;
      barren |= ordinaryFail && chosen.phase() == Phase.EDGES;
    }
  }

  private RowSource first(Case chosen) {
    boolean fails = barren || ordinaryFail && chosen.moment() == Moment.LATER;
    return fails ? RowSource.NONE : recipes.first(chosen);
  }

  /** The same rows without those on which a leg fails; empty when none is left. */
  private Optional<CaseObservation> sift(CaseObservation seen) {
    CaseRows rest = new FailingRowFilter(this::fails).passing(seen.rows());
    return rest.size() == 0 ? Optional.empty() : attempt(rest, false);
  }

  private boolean fails(CaseRows rows) {
    return attempt(rows, false).map(seen -> seen.failure() != null).orElse(true);
  }

  /** What triggers have filled already refuses more perhaps; and one table's lack is another's. */
  private boolean isNew(Unfilled table, CaseObservation seen) {
    boolean hasRows = subject.large().contains(table.table()) || seen.hasRows(table.table());
    boolean forWantOfAnother =
        seen.unfilled().stream()
            .anyMatch(other -> table.reason().equals("there is no row in " + other.table()));
    return !hasRows
        && !forWantOfAnother
        && unfilled.stream().noneMatch(known -> known.table().equals(table.table()));
  }

  private void examine(Case chosen, CaseObservation seen) {
    for (Symptom symptom : Symptoms.of(subject, seen)) {
      if (knowledge.covers(symptom)) {
        declared.add(symptom.kind());
      } else if (shown.stream().noneMatch(s -> symptom.isWithin(s.symptom()))) {
        shrinkingNumbers = symptom.kind() == Symptom.Kind.NUMBER_BEHIND;
        new Shrinking(subject, this::attempt, ground(), end)
            .shrink(symptom, seen)
            .ifPresentOrElse(
                smallest -> show(chosen, smallest), () -> leftOut.add(unstable(symptom)));
      }
    }
  }

  private static String unstable(Symptom symptom) {
    return symptom.kind() == Symptom.Kind.OTHER_AGAIN
        ? symptom.table()
            + " was not compared between the two upgrades: its values come by chance or from the"
            + " clock"
        : "something was wrong with %s once and not again (%s)"
            .formatted(symptom.table() == null ? "a leg" : symptom.table(), symptom.kind());
  }

  private void show(Case chosen, Shrinking.Smallest smallest) {
    shown.add(
        new Shown(
            smallest.symptom(),
            smallest.rows(),
            Writing.statements(smallest.rows().before(), subject.before()),
            Writing.statements(smallest.rows().after(), subject.after()),
            Moments.of(subject, smallest.symptom(), smallest.rows()),
            new CaseToken(settings.seed(), chosen, subject.fingerprint()),
            smallest.probes(),
            smallest.minimal()));
  }

  /** Tries rows that are known; empty when the database does not take them. */
  private Optional<CaseObservation> attempt(CaseRows rows, boolean onCopy) {
    return attempt(again(rows.before()), again(rows.after()), onCopy);
  }

  private static RowSource again(org.roundtrip.generate.data.Dataset rows) {
    return rows.size() == 0 ? RowSource.NONE : RowSource.of(rows);
  }

  private Optional<CaseObservation> attempt(RowSource first, RowSource second, boolean onCopy) {
    boolean withNumbers = second == RowSource.NONE && (recipes.makes(first) || shrinkingNumbers);
    Attempt attempt = new Attempt(first, second, withNumbers);
    if (onCopy) {
      ground().lendCopy(attempt);
    } else {
      ground().lend(attempt);
    }
    return Optional.ofNullable(attempt.seen);
  }

  private DatabaseLender ground() {
    return Objects.requireNonNull(ground);
  }

  /** Runs a case at the place that is lent. */
  private final class Attempt implements DatabaseLender.Borrower {

    private final RowSource first;
    private final RowSource second;
    private final boolean withNumbers;
    private @Nullable CaseObservation seen;

    Attempt(RowSource first, RowSource second, boolean withNumbers) {
      this.first = first;
      this.second = second;
      this.withNumbers = withNumbers;
    }

    @Override
    public void use(Place place) {
      try {
        seen =
            new CaseRun(subject, migrator, reach, queries, withNumbers, place).run(first, second);
      } catch (SQLException e) {
        if (recipes.makes(first) || recipes.makes(second)) {
          throw new EnvironmentException(
              "Rows for %s cannot be made (%s); run it with --no-rows, and tell us, please."
                  .formatted(subject.seen().revision().label(), e.getMessage()),
              e);
        }
      }
    }
  }
}
