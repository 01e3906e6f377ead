package org.roundtrip.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a leg says that it does to rows, read from its text. All names are in lower case and without
 * a schema. Meant for telling what is done on purpose from what happens by itself.
 *
 * @param statements the statements' texts
 * @param words every word and name in them, also inside the bodies of functions; those of a new
 *     table's definition are left out, since it does nothing to the tables that it names
 * @param deleted tables from which rows are deleted
 * @param inserted tables into which rows are inserted
 * @param assigned the columns that are given computed values, by table; a plain copy of a column is
 *     none
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

  /** The same with more words, such as those of a program that decides what is sent. */
  public ScriptEffects withWords(Set<String> more) {
    Set<String> all = new HashSet<>(words);
    all.addAll(more);
    return new ScriptEffects(statements, all, deleted, inserted, assigned);
  }

  /** Whether it gives a column of a table computed values. */
  public boolean assigns(String table, String column) {
    return assigned
        .getOrDefault(table.toLowerCase(Locale.ROOT), Set.of())
        .contains(column.toLowerCase(Locale.ROOT));
  }
}
