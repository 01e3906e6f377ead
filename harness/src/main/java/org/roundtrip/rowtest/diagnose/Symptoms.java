package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.Dangling;
import org.roundtrip.rows.compare.Link;
import org.roundtrip.rows.compare.NextNumber;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rows.compare.TableFacts;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.Shape;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.LegFailure;

/** Reads from what was observed what is wrong. */
public final class Symptoms {

  /** {@code [SQLITE_CONSTRAINT_NOTNULL] A NOT NULL constraint failed (SQLite's own words)}. */
  private static final Pattern IN_DRIVERS_WORDS = Pattern.compile("^\\[SQLITE\\w*].*?\\((.*)\\)$");

  private final RevisionUnderTest subject;
  private final CaseObservation seen;
  private final List<Symptom> found = new ArrayList<>();

  private Symptoms(RevisionUnderTest subject, CaseObservation seen) {
    this.subject = subject;
    this.seen = seen;
  }

  /** What is wrong, in a fixed order. */
  public static List<Symptom> of(RevisionUnderTest subject, CaseObservation seen) {
    return new Symptoms(subject, seen).found();
  }

  /**
   * Whether what a second upgrade gave differently was the same after the first one, each time. If
   * it was not, it comes by chance or from the clock.
   */
  public static boolean isRepeated(Symptom symptom, CaseObservation one, CaseObservation other) {
    TableRows first = TableSymptoms.rows(one.upgraded(), Objects.requireNonNull(symptom.table()));
    TableRows second = TableSymptoms.rows(other.upgraded(), symptom.table());
    return first.equals(second);
  }

  private List<Symptom> found() {
    failure();
    for (TableName table : new TreeSet<>(seen.looked())) {
      InsertEffects written = InsertEffects.of(subject, seen, table);
      if (subject.factsBefore().containsKey(table) && !written.stirred()) {
        found.addAll(new ExistingRowsComparison(subject, seen, table, written.rows()).symptoms());
      }
      if (seen.rows().after().size() > 0) {
        ofLaterRows(table, written);
      }
    }
    numbers(seen.numbersUpgraded(), "after the upgrade");
    dangling(seen.upgraded(), subject.after(), subject.factsAfter());
    if (seen.rows().after().size() == 0) {
      again();
      numbers(seen.numbersBack(), "after the downgrade");
      dangling(seen.back(), subject.back(), subject.factsBack());
    }
    return merged(found);
  }

  /** The same thing on the same table is told once, also when it befell both kinds of rows. */
  private static List<Symptom> merged(List<Symptom> found) {
    List<Symptom> merged = new ArrayList<>();
    for (Symptom symptom : found) {
      if (merged.stream().noneMatch(symptom::isWithin)) {
        merged.add(symptom);
      }
    }
    return merged;
  }

  private void failure() {
    LegFailure failure = seen.failure();
    if (failure != null) {
      Kind kind =
          switch (failure.leg()) {
            case UPGRADE -> Kind.UPGRADE_FAILS;
            case DOWNGRADE -> Kind.DOWNGRADE_FAILS;
            case SECOND_UPGRADE ->
                seen.rows().after().size() == 0 ? Kind.SECOND_UPGRADE_FAILS : Kind.UPGRADE_FAILS;
          };
      found.add(new Symptom(kind, null, Set.of(), about(failure), false, List.of(), failure));
    }
  }

  /** A tool and what repeats it may use different drivers, which tell one failure in two ways. */
  private String about(LegFailure failure) {
    String state = failure.sqlState();
    if (!subject.repeats()) {
      return (state == null ? failure.message() : state)
          + " "
          + failure.about()
          + " "
          + failure.location();
    }
    return state == null
        ? IN_DRIVERS_WORDS.matcher(failure.message()).replaceFirst("$1")
        : state + " " + failure.about();
  }

  private void ofLaterRows(TableName table, InsertEffects written) {
    boolean carried =
        subject.factsBefore().containsKey(table)
            && subject.factsAfter().containsKey(table)
            && subject.factsBack().containsKey(table);
    if (carried && seen.back() != null) {
      found.addAll(new AddedRowsComparison(subject, seen, table, written.rows()).symptoms());
    }
  }

  /** Only where all came back: from other rows an upgrade gives other values. */
  private void again() {
    boolean other =
        found.stream()
            .anyMatch(symptom -> symptom.kind() != Kind.CHANGED_BY_UPGRADE || !symptom.gentle());
    if (seen.again() == null || other) {
      return;
    }
    for (TableName name : seen.looked()) {
      Table table = subject.after().tables().get(name);
      if (table != null) {
        again(table);
      }
    }
  }

  private void again(Table table) {
    Set<String> unrepeated = Facts.unrepeated(table, subject.before());
    TableRows first = without(TableSymptoms.rows(seen.upgraded(), table.name()), unrepeated);
    TableRows second = without(TableSymptoms.rows(seen.again(), table.name()), unrepeated);
    TableFacts facts = Objects.requireNonNull(subject.factsAfter().get(table.name()));
    TableChange change =
        TableSymptoms.compare(table.name(), first, facts, second, facts, subject.engine());
    TableSymptoms symptoms = new TableSymptoms(table.name());
    symptoms.rows(
        Kind.OTHER_AGAIN, "lost", change.lost().stream().map(TableChange.LostRow::values).toList());
    symptoms.rows(
        Kind.OTHER_AGAIN,
        "new",
        change.extra().stream().map(TableChange.ExtraRow::values).toList());
    symptoms.cells(Kind.OTHER_AGAIN, false, change.changed());
    found.addAll(symptoms.symptoms());
  }

  private static TableRows without(TableRows rows, Set<String> columns) {
    if (columns.isEmpty() || rows.columns().stream().noneMatch(columns::contains)) {
      return rows;
    }
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < rows.columns().size(); i++) {
      if (!columns.contains(rows.columns().get(i))) {
        kept.add(i);
      }
    }
    return new TableRows(
        kept.stream().map(rows.columns()::get).toList(),
        rows.rows().stream().map(row -> kept.stream().map(row::get).toList()).toList());
  }

  private void numbers(List<NextNumber> numbers, String when) {
    for (NextNumber number : numbers) {
      Optional<NextNumber> before =
          seen.numbersBefore().stream()
              .filter(n -> n.table().equals(number.table()) && n.column().equals(number.column()))
              .findFirst();
      if (number.isBehind() && before.stream().noneMatch(NextNumber::isBehind)) {
        String line =
            "%s  the next %s is %d, but there is a %d already %s"
                .formatted(number.table(), number.column(), number.next(), number.highest(), when);
        found.add(behind(number, false, line));
      } else if (isKept(number) && before.stream().anyMatch(n -> n.next() > number.next())) {
        String line =
            "%s  the next %s was %d and is %d %s: the number of a deleted row is given again"
                .formatted(
                    number.table(), number.column(), before.get().next(), number.next(), when);
        found.add(behind(number, true, line));
      }
    }
  }

  /** Whether the upgrade leaves the column where it is; one that comes back counts anew. */
  private boolean isKept(NextNumber number) {
    TableFacts facts = subject.factsAfter().get(number.table());
    return facts != null && facts.types().containsKey(number.column());
  }

  private static Symptom behind(NextNumber number, boolean gentle, String line) {
    return new Symptom(
        Kind.NUMBER_BEHIND,
        number.table(),
        Set.of(number.column()),
        "",
        gentle,
        List.of(line),
        null);
  }

  private void dangling(@Nullable RowSnapshot rows, Shape shape, Map<TableName, TableFacts> facts) {
    if (rows == null) {
      return;
    }
    Set<Link> before = new HashSet<>();
    among(seen.before(), subject.before(), subject.factsBefore())
        .forEach(d -> before.add(d.link()));
    for (Dangling dangling : among(rows, shape, facts)) {
      Link link = dangling.link();
      if (!before.contains(link)) {
        List<String> lines =
            dangling.rows().stream()
                .limit(5)
                .map(row -> link.table() + "  " + row + "  points to no row of " + link.target())
                .toList();
        found.add(
            new Symptom(
                Kind.DANGLING,
                link.table(),
                new TreeSet<>(link.columns()),
                "",
                false,
                lines,
                null));
      }
    }
  }

  private List<Dangling> among(RowSnapshot rows, Shape shape, Map<TableName, TableFacts> facts) {
    return Dangling.among(rows, facts, Facts.links(shape, seen.looked()), subject.engine());
  }
}
