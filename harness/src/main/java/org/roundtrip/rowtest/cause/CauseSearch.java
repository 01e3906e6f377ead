package org.roundtrip.rowtest.cause;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.TripLeg;

/**
 * Searches the statement that causes a symptom.
 *
 * @param steps the rows at the start of each leg and after each of its statements
 */
public record CauseSearch(RevisionUnderTest revision, List<StatementStep> steps) {

  /** A statement about the counter of a column. */
  private static final Pattern COUNTER =
      Pattern.compile("(?i)\\b(?:sequence|identity|serial|bigserial|setval|restart)\\b");

  private static final Pattern ADDS = Pattern.compile("(?i)\\balter\\s+table\\b[^;]*\\badd\\b");

  private static final Pattern REFERENCE = Pattern.compile("(?i)\\breferences\\b");

  /** Copies the list. */
  public CauseSearch {
    steps = List.copyOf(steps);
  }

  /** The statement that causes a symptom; empty if it cannot be determined. */
  public Optional<StatementCause> causeOf(Symptom symptom) {
    TableName table = symptom.table();
    if (table == null) {
      return Optional.empty();
    }
    int found = search(symptom, table);
    return found < 0 ? Optional.empty() : Optional.of(cause(found, symptom, table));
  }

  private StatementCause cause(int found, Symptom symptom, TableName table) {
    StatementStep step = steps.get(found);
    int start = startOf(step.leg());
    return new StatementCause(
        step.leg(),
        found - start - 1,
        Objects.requireNonNull(step.statement()),
        new CauseChain(revision, step, namesAt(table, found)).to(table, symptom));
  }

  private int search(Symptom symptom, TableName table) {
    if (symptom.kind() == Kind.NUMBER_BEHIND) {
      return numbers(symptom, table);
    }
    TableContent content = content(symptom, table);
    if (!content.isKnown()) {
      return -1;
    }
    int exact = search(symptom, table, content);
    if (exact >= 0) {
      return exact;
    }
    if (symptom.kind() == Kind.DANGLING) {
      return firstWith(REFERENCE, TripLeg.UPGRADE);
    }
    return search(
        symptom,
        table,
        symptom.columns().isEmpty()
            ? count(symptom, table)
            : new WrongRowContent(WrongContent.of(symptom, identity(table)).withAnyOther()));
  }

  private int search(Symptom symptom, TableName table, TableContent content) {
    for (TripLeg leg : legs(symptom, table, content)) {
      RowTrail trail = new RowTrail(steps, table, content, startOf(leg));
      boolean forward =
          symptom.kind() == Kind.DROPPED && leg == TripLeg.UPGRADE && content.hasRight();
      boolean shows = isIn(steps.get(endOf(leg)), table, content);
      int found = forward ? trail.forward(endOf(leg)) : shows ? trail.backward(endOf(leg)) : -1;
      if (found >= 0) {
        return dropOfColumns(symptom, table, found);
      }
    }
    return -1;
  }

  /** The statement that dropped the columns, if the one that was found only adds them again. */
  private int dropOfColumns(Symptom symptom, TableName table, int found) {
    Set<String> columns = symptom.columns();
    boolean adds =
        !columns.isEmpty() && !has(found - 1, table, columns) && has(found, table, columns);
    if (!adds || !ADDS.matcher(statement(found)).find()) {
      return found;
    }
    return IntStream.iterate(found - 1, i -> i > startOf(steps.get(found).leg()), i -> i - 1)
        .filter(i -> has(i - 1, table, columns) && !has(i, table, columns))
        .findFirst()
        .orElse(found);
  }

  private boolean has(int step, TableName table, Set<String> columns) {
    return step >= 0
        && steps
            .get(step)
            .rows(table.schema(), StatementStep.lower(table.name()))
            .filter(rows -> rows.columns().containsAll(columns))
            .isPresent();
  }

  /** The number of rows, as at the start of the last leg in which the table existed before. */
  private TableContent count(Symptom symptom, TableName table) {
    int start = symptom.kind() == Kind.LOST_BY_DOWNGRADE ? startOf(TripLeg.DOWNGRADE) : 0;
    int right =
        steps
            .get(start)
            .rows(table.schema(), StatementStep.lower(table.name()))
            .map(rows -> rows.rows().size())
            .orElse(0);
    return new RowCount(right, !symptom.wrong().extra().isEmpty());
  }

  private TableContent content(Symptom symptom, TableName table) {
    if (symptom.kind() == Kind.DANGLING) {
      return DanglingContent.of(revision, symptom, table);
    }
    return new WrongRowContent(WrongContent.of(symptom, identity(table)));
  }

  private List<String> identity(TableName table) {
    return Stream.of(revision.before(), revision.after())
        .flatMap(model -> Stream.ofNullable(model.tables().get(table)))
        .map(Table::identities)
        .filter(identities -> !identities.isEmpty())
        .map(identities -> identities.get(0))
        .findFirst()
        .orElse(List.of());
  }

  /** The legs to search, in this order; a search that reaches the start of a leg found nothing. */
  private List<TripLeg> legs(Symptom symptom, TableName table, TableContent content) {
    return switch (symptom.kind()) {
      case LOST_BY_DOWNGRADE -> List.of(TripLeg.DOWNGRADE, TripLeg.UPGRADE);
      case SECOND_UPGRADE_DIFFERS -> List.of(TripLeg.SECOND_UPGRADE, TripLeg.DOWNGRADE);
      case UNEXPECTED_ROWS, DANGLING ->
          isIn(steps.get(endOf(TripLeg.UPGRADE)), table, content)
              ? List.of(TripLeg.UPGRADE)
              : List.of(TripLeg.DOWNGRADE, TripLeg.UPGRADE);
      default -> List.of(TripLeg.UPGRADE, TripLeg.DOWNGRADE);
    };
  }

  private static boolean isIn(StatementStep step, TableName table, TableContent content) {
    return step.rows(table.schema(), StatementStep.lower(table.name()))
        .filter(rows -> content.isIn(step, rows))
        .isPresent();
  }

  /** The statement that gives rows their numbers, or that drops the table with its counter. */
  private int numbers(Symptom symptom, TableName table) {
    boolean back =
        symptom.evidence().stream().anyMatch(line -> line.contains("after the downgrade"));
    TripLeg leg = back ? TripLeg.DOWNGRADE : TripLeg.UPGRADE;
    int end = endOf(leg);
    int start = startOf(leg);
    int found =
        IntStream.iterate(end, i -> i > start, i -> i - 1)
            .filter(i -> isAboutNumbers(symptom, i, end, table))
            .findFirst()
            .orElse(-1);
    return found >= 0 ? found : firstWith(COUNTER, leg);
  }

  private int firstWith(Pattern words, TripLeg leg) {
    return IntStream.rangeClosed(startOf(leg) + 1, endOf(leg))
        .filter(i -> words.matcher(statement(i)).find())
        .findFirst()
        .orElse(-1);
  }

  private String statement(int index) {
    return Objects.requireNonNull(steps.get(index).statement()).text();
  }

  private boolean isAboutNumbers(Symptom symptom, int i, int end, TableName table) {
    StatementStep step = steps.get(i);
    String name = StatementStep.lower(table.name());
    for (int j = end; j > i; j--) {
      name = steps.get(j).nameBefore(name);
    }
    boolean dropped =
        step.actions() != null
            && step.actions().dropped().contains(StatementStep.lower(table.name()));
    return symptom.harmless() ? dropped : step.fills(name);
  }

  /** The names that a statement may use for a table: the later one, or else the earlier one. */
  private List<String> namesAt(TableName table, int found) {
    TripLeg leg = steps.get(found).leg();
    String later = StatementStep.lower(table.name());
    for (int i = endOf(leg); i >= found; i--) {
      later = steps.get(i).nameBefore(later);
    }
    String earlier = StatementStep.lower(table.name());
    for (int i = startOf(leg) + 1; i < found; i++) {
      earlier = steps.get(i).nameAfter(earlier);
    }
    boolean replaced =
        steps.get(found).has(table.schema(), later)
            && found > startOf(leg)
            && steps.get(found - 1).has(table.schema(), later);
    return replaced ? List.of(later) : List.of(later, earlier);
  }

  private int startOf(TripLeg leg) {
    return IntStream.range(0, steps.size())
        .filter(i -> steps.get(i).leg() == leg)
        .findFirst()
        .orElse(0);
  }

  private int endOf(TripLeg leg) {
    return IntStream.range(0, steps.size())
        .filter(i -> steps.get(i).leg() == leg)
        .reduce((one, other) -> other)
        .orElse(0);
  }
}
