package org.roundtrip.rowtest.cause;

import java.util.List;
import java.util.Optional;
import org.roundtrip.rows.TableRows;
import org.roundtrip.schema.table.TableName;

/**
 * Follows the rows of a table through the statements of a leg, also where the table is renamed, or
 * replaced by a copy.
 *
 * @param start the index of the start of the leg
 */
record RowTrail(List<StatementStep> steps, TableName table, TableContent content, int start) {

  private static final int NONE = -1;

  /** The statement after which the table shows the problem until the end; -1 if there is none. */
  int backward(int end) {
    int found = backward(end, original());
    boolean columnIsNew =
        found != NONE && rows(found - 1, original()).filter(content::lacksColumn).isPresent();
    return columnIsNew ? columnDropped(end).orElse(found) : found;
  }

  /** The statement that drops the column from which the value should have come. */
  private Optional<Integer> columnDropped(int end) {
    for (int i = start + 1; i <= end; i++) {
      Optional<TableRows> was = rows(i - 1, original());
      if (was.filter(content::hasValueElsewhere).isPresent()
          && rows(i, original()).filter(content::hasValueElsewhere).isEmpty()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The first statement after which the right content is gone; -1 if there is none. */
  int forward(int end) {
    String name = original();
    for (int i = start + 1; i <= end; i++) {
      name = steps.get(i).nameAfter(name);
      List<StatementStep> way = steps.subList(start + 1, i + 1);
      Optional<TableRows> now = rows(i, name);
      if (now.filter(rows -> content.isRightIn(rows, way)).isEmpty()) {
        int copy = now.isEmpty() && rows(end, name).isPresent() ? copyInto(end, name) : NONE;
        return copy == NONE ? i : copy;
      }
    }
    return NONE;
  }

  private int backward(int end, String last) {
    String name = last;
    for (int i = end; i > start; i--) {
      String before = steps.get(i).nameBefore(name);
      Optional<TableRows> was = rows(i - 1, before);
      if (rows(i, name).isEmpty()) {
        return NONE;
      }
      if (was.isEmpty()) {
        return created(i, end, name);
      }
      int previous = i - 1;
      if (was.filter(rows -> content.isIn(steps.get(previous), rows)).isEmpty()) {
        return isNew(previous, before) && steps.get(i).fills(name) ? copied(i) : i;
      }
      name = before;
    }
    return NONE;
  }

  /** The cause if a statement creates the table, which replaces the original one. */
  private int created(int at, int end, String name) {
    int copy = filled(at, end, name);
    if (copy != NONE) {
      return copied(copy);
    }
    return dropped(end).or(() -> movedAway(end)).orElse(at);
  }

  /** The cause if a statement copies rows: the copy, or what changed the original before it. */
  private int copied(int copy) {
    String original = originalNameAt(copy - 1);
    Optional<TableRows> source = rows(copy - 1, original);
    if (source.filter(rows -> content.isIn(steps.get(copy - 1), rows)).isPresent()) {
      int earlier = backward(copy - 1, original);
      return earlier == NONE ? copy : earlier;
    }
    return copy;
  }

  /** Whether a table does not exist at the start of the leg, under any name. */
  private boolean isNew(int index, String last) {
    String name = last;
    for (int i = index; i > start; i--) {
      name = steps.get(i).nameBefore(name);
    }
    return rows(start, name).isEmpty();
  }

  /** The first statement after which no table has the right row any more. */
  private Optional<Integer> movedAway(int end) {
    for (int i = start + 1; i <= end; i++) {
      if (isKept(i - 1) && !isKept(i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private boolean isKept(int index) {
    return steps.get(index).tables().values().stream().anyMatch(content::hasRightRow);
  }

  /** The statement that fills the table that has a name at the end; -1 if it is not a copy. */
  private int copyInto(int end, String last) {
    String name = last;
    for (int i = end; i > start; i--) {
      String before = steps.get(i).nameBefore(name);
      if (rows(i - 1, before).isEmpty()) {
        return filled(i, end, name);
      }
      name = before;
    }
    return NONE;
  }

  private int filled(int from, int end, String first) {
    String name = first;
    for (int i = from; i <= end; i++) {
      name = i == from ? name : steps.get(i).nameAfter(name);
      if (steps.get(i).fills(name)) {
        return i;
      }
    }
    return NONE;
  }

  /** The statement that drops the original table. */
  private Optional<Integer> dropped(int end) {
    for (int i = start + 1; i <= end; i++) {
      boolean was = rows(i - 1, originalNameAt(i - 1)).isPresent();
      if (was && rows(i, originalNameAt(i)).isEmpty()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private String original() {
    return StatementStep.lower(table.name());
  }

  private String originalNameAt(int index) {
    String name = original();
    for (int i = start + 1; i <= index; i++) {
      name = steps.get(i).nameAfter(name);
    }
    return name;
  }

  private Optional<TableRows> rows(int index, String name) {
    return steps.get(index).rows(table.schema(), name);
  }
}
