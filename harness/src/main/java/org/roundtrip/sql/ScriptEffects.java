package org.roundtrip.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The effects on rows that the text of a migration script states. All names are in lower case and
 * without a schema. Used to distinguish intended changes from side effects.
 *
 * @param statements the texts of the statements
 * @param words every word and name in the statements, including the bodies of functions but not the
 *     definitions of new tables, which do nothing to the tables that they reference
 * @param deleted tables from which rows are deleted
 * @param inserted tables into which rows are inserted
 * @param assigned the columns that receive computed values, by table; a plain copy of a column does
 *     not count
 */
public record ScriptEffects(
    List<String> statements,
    Set<String> words,
    Set<String> deleted,
    Set<String> inserted,
    Map<String, Set<String>> assigned) {

  /** Copies the collections. */
  public ScriptEffects {
    statements = List.copyOf(statements);
    words = Set.copyOf(words);
    deleted = Set.copyOf(deleted);
    inserted = Set.copyOf(inserted);
    assigned = Map.copyOf(assigned);
  }

  /**
   * The same effects with additional words, such as those of a program that generates the
   * statements.
   */
  public ScriptEffects withWords(Set<String> more) {
    Set<String> all = new HashSet<>(words);
    all.addAll(more);
    return new ScriptEffects(statements, all, deleted, inserted, assigned);
  }

  /** Whether a column of a table receives computed values. */
  public boolean assigns(String table, String column) {
    return assigned
        .getOrDefault(table.toLowerCase(Locale.ROOT), Set.of())
        .contains(column.toLowerCase(Locale.ROOT));
  }
}
