package org.roundtrip.finding;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;

/** What shows that a finding is true. */
public sealed interface Evidence
    permits Evidence.Note,
        Evidence.Items,
        Evidence.Refusal,
        Evidence.FailedStatement,
        Evidence.SchemaChanges,
        Evidence.RowDifferences,
        Evidence.RefusingTable,
        FailingRows {

  /** Sentences. */
  record Note(List<String> sentences) implements Evidence {

    /** Copies the list. */
    public Note {
      sentences = List.copyOf(sentences);
    }
  }

  /** What was seen, one thing an item. */
  record Items(List<String> items) implements Evidence {

    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A table that took none of the rows that were generated for it.
   *
   * @param constraint what refuses them: a constraint, a trigger or a column
   * @param speaker the database
   * @param message what the database said of the last one
   */
  record RefusingTable(String table, String constraint, String speaker, String message)
      implements Evidence {}

  /**
   * A downgrade that its author declares impossible.
   *
   * @param reason the author's, if one is given
   * @param location where it is declared
   */
  record Refusal(@Nullable String reason, SourceLocation location) implements Evidence {}

  /**
   * A statement that failed.
   *
   * @param text the whole statement
   * @param location where it begins
   * @param speaker who refused it: the database, or the language that a migration is written in
   * @param message what was said, in lines
   * @param sqlState the server's SQLSTATE; null where the database has none
   * @param applied how many statements of the script had run before it
   * @param rolledBack whether these were undone with it
   */
  record FailedStatement(
      String text,
      SourceLocation location,
      String speaker,
      List<String> message,
      @Nullable String sqlState,
      int applied,
      boolean rolledBack)
      implements Evidence {

    /** Copies the list. */
    public FailedStatement {
      message = List.copyOf(message);
    }
  }

  /** What differs between two states of the schema. */
  record SchemaChanges(List<ObjectChange> changes) implements Evidence {

    /** Copies the list. */
    public SchemaChanges {
      changes = List.copyOf(changes);
    }

    /** All that was before, as text for a diff view. */
    public String expected() {
      return changes.stream()
          .map(change -> change.text(change.was()))
          .collect(Collectors.joining());
    }

    /** All that is now, as text for a diff view. */
    public String actual() {
      return changes.stream()
          .map(change -> change.text(change.now()))
          .collect(Collectors.joining());
    }

    /** Such as {@code 2 objects differ}; changes that follow from another one are not counted. */
    public String count() {
      int count = independent().size();
      return count == 1 ? "1 object differs" : count + " objects differ";
    }

    /** The changes without those that follow from another one. */
    public List<ObjectChange> independent() {
      return changes.stream().filter(change -> !change.implied()).toList();
    }
  }

  /**
   * An object of the schema that differs.
   *
   * @param how in what way
   * @param object such as {@code index users_email on users}
   * @param implied whether it follows from the table that it belongs to, which is missing or left
   * @param definition a missing or left object in one line; empty for a changed one
   * @param was the attributes before that differ or, of a missing object, all of them
   * @param now the attributes now that differ or, of an object that is left, all of them
   */
  record ObjectChange(
      How how,
      String object,
      boolean implied,
      String definition,
      SortedMap<String, String> was,
      SortedMap<String, String> now) {

    /** Copies the maps. */
    public ObjectChange {
      was = Collections.unmodifiableSortedMap(new TreeMap<>(was));
      now = Collections.unmodifiableSortedMap(new TreeMap<>(now));
    }

    private String text(SortedMap<String, String> attributes) {
      return attributes.entrySet().stream()
          .map(a -> object + "  " + a.getKey() + "  " + a.getValue() + "\n")
          .collect(Collectors.joining());
    }

    /** In what way an object differs. */
    public enum How {
      /** It was there before and is gone. */
      MISSING,
      /** It was not there before. */
      LEFT,
      /** It is there in both, with other attributes. */
      CHANGED
    }
  }

  /** Rows that differ between two states. */
  record RowDifferences(List<TableDifference> tables) implements Evidence {

    /** Copies the list. */
    public RowDifferences {
      tables = List.copyOf(tables);
    }
  }

  /**
   * The rows of a table that differ.
   *
   * @param columns the columns that were compared
   * @param lost rows that were there before
   * @param extra rows that were not there before
   * @param extent how much differs, where that are not just these rows; null where it is
   */
  record TableDifference(
      String table,
      List<String> columns,
      List<List<String>> lost,
      List<List<String>> extra,
      @Nullable Extent extent) {

    /** Copies the lists. */
    public TableDifference {
      columns = List.copyOf(columns);
      lost = List.copyOf(lost);
      extra = List.copyOf(extra);
    }

    /**
     * How much differs in a table of which not all rows are held.
     *
     * @param was how many rows there were
     * @param now how many rows there are
     * @param changed the columns that are known to differ
     * @param complete whether all rows that differ are among the lost and extra ones
     */
    public record Extent(long was, long now, List<String> changed, boolean complete) {

      /** Copies the list. */
      public Extent {
        changed = List.copyOf(changed);
      }
    }
  }
}
