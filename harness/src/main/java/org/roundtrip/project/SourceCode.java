package org.roundtrip.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The contents of a migration in code. Statements that the code sends only for certain rows are not
 * known in advance, but the names and values in them are.
 *
 * @param words every word, in lower case
 * @param literals strings and numbers by each name on the same line, in lower case; the empty name
 *     stands for all of them
 * @param sql strings that contain SQL
 */
public record SourceCode(Set<String> words, Map<String, List<String>> literals, List<String> sql) {

  /** The contents of a migration without a source, or of one that is SQL. */
  public static final SourceCode NONE = new SourceCode(Set.of(), Map.of(), List.of());

  /** Copies the collections. */
  public SourceCode {
    words = Set.copyOf(words);
    literals = Map.copyOf(literals);
    sql = List.copyOf(sql);
  }

  /** The contents of both. */
  public SourceCode with(SourceCode other) {
    Set<String> allWords = new HashSet<>(words);
    allWords.addAll(other.words);
    Map<String, List<String>> all = new HashMap<>(literals);
    other.literals.forEach(
        (name, more) ->
            all.merge(name, more, (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    return new SourceCode(allWords, all, Stream.concat(sql.stream(), other.sql.stream()).toList());
  }
}
