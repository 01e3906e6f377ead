package org.roundtrip.finding;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;

/** An observation that supports a finding. */
public sealed interface Evidence
    permits Evidence.Note,
        Evidence.Items,
        Evidence.Refusal,
        Evidence.FailedStatement,
        Evidence.SchemaChanges,
        Evidence.RowDifferences,
        Evidence.RefusingTable,
        Evidence.AffectedTables,
        Evidence.MissingScripts,
        FailingRows {

  /** An explanation, one sentence per entry. */
  record Note(List<String> sentences) implements Evidence {

    /** Copies the list. */
    public Note {
      sentences = List.copyOf(sentences);
    }
  }

  /** A list of observations, one per item. */
  record Items(List<String> items) implements Evidence {

    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /** The missing scripts of consecutive revisions, in order. */
  record MissingScripts(List<MissingScript> scripts) implements Evidence {

    /** Copies the list. */
    public MissingScripts {
      scripts = List.copyOf(scripts);
    }
  }

  /**
   * A missing script.
   *
   * @param revision the name of the revision
   * @param file the file that should contain the script
   */
  record MissingScript(String revision, Path file) {}

  /** The tables whose rows a statement affects. */
  record AffectedTables(List<AffectedTable> tables) implements Evidence {

    /** Copies the list. */
    public AffectedTables {
      tables = List.copyOf(tables);
    }
  }

  /**
   * A table whose rows a statement affects.
   *
   * @param columns the affected columns; empty if whole rows are affected
   * @param effect what happens to the rows, such as {@code loses} or {@code changes}
   * @param rows the number of affected rows in the row set
   * @param by the foreign keys and triggers by which the statement affects the table, in order;
   *     empty if it names the table
   */
  record AffectedTable(
      String table, List<String> columns, String effect, int rows, List<String> by) {

    /** The effect on a table that loses rows. */
    public static final String LOSES = "loses";

    /** Copies the lists. */
    public AffectedTable {
      columns = List.copyOf(columns);
      by = List.copyOf(by);
    }
  }

  /**
   * A table that rejected every generated row.
   *
   * @param constraint the constraint, trigger or column that rejects the rows; empty if unknown
   * @param speaker the name of the database
   * @param message the database's message about the last row
   */
  record RefusingTable(String table, String constraint, String speaker, String message)
      implements Evidence {

    /** The same as observations about a kind of write, such as {@code INSERT}. */
    public Items onEvery(String write) {
      return new Items(List.of(table + "  rejects every " + write, speaker + " says:  " + message));
    }
  }

  /**
   * A downgrade that is declared impossible.
   *
   * @param reason the declared reason; null if there is none
   * @param location the location of the declaration
   */
  record Refusal(@Nullable String reason, SourceLocation location) implements Evidence {}

  /**
   * A statement that failed.
   *
   * @param text the whole statement
   * @param location the start of the statement
   * @param speaker the source of the message: the database, or the language of the migration
   * @param message the error message, one line per entry
   * @param sqlState the SQLSTATE; null if the database has none
   * @param applied number of statements of the script that ran before it
   * @param rolledBack whether the statements before it were rolled back
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

  /** The differences between two schemas. */
  record SchemaChanges(List<ObjectChange> changes) implements Evidence {

    /** Copies the list. */
    public SchemaChanges {
      changes = List.copyOf(changes);
    }

    /** The old attributes, as text for a diff view. */
    public String expected() {
      return changes.stream()
          .map(change -> change.text(change.was()))
          .collect(Collectors.joining());
    }

    /** The new attributes, as text for a diff view. */
    public String actual() {
      return changes.stream()
          .map(change -> change.text(change.now()))
          .collect(Collectors.joining());
    }

    /** Such as {@code 2 objects differ}; implied changes do not count. */
    public String count() {
      int count = independent().size();
      return count == 1 ? "1 object differs" : count + " objects differ";
    }

    /** The changes that are not implied by others. */
    public List<ObjectChange> independent() {
      return changes.stream().filter(change -> !change.implied()).toList();
    }
  }

  /**
   * A schema object that differs.
   *
   * @param how the kind of difference
   * @param object such as {@code index users_email on users}
   * @param implied whether the change follows from a missing or left table
   * @param definition the definition of a missing or left object, in one line; empty for a changed
   *     one
   * @param was the old attributes that differ; all of them for a missing object
   * @param now the new attributes that differ; all of them for a left object
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

    /** The kind of difference. */
    public enum How {
      /** The object existed before and no longer exists. */
      MISSING,
      /** The object did not exist before. */
      LEFT,
      /** The object exists in both states, with different attributes. */
      CHANGED
    }
  }

  /** The row differences between two states. */
  record RowDifferences(List<TableDifference> tables) implements Evidence {

    /** Copies the list. */
    public RowDifferences {
      tables = List.copyOf(tables);
    }
  }

  /**
   * The row differences of a table.
   *
   * @param columns the columns that were compared
   * @param lost rows that no longer exist
   * @param extra rows that did not exist before
   * @param extent the size of the difference; null if {@code lost} and {@code extra} list all rows
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
     * The size of the difference in a table that is compared by fingerprint.
     *
     * @param was the old number of rows
     * @param now the new number of rows
     * @param changed the columns with different values
     * @param complete whether {@code lost} and {@code extra} list all rows that differ
     */
    public record Extent(long was, long now, List<String> changed, boolean complete) {

      /** Copies the list. */
      public Extent {
        changed = List.copyOf(changed);
      }
    }
  }
}
