package org.roundtrip.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks whether a revision's name describes its change. */
final class NameRules {

  /**
   * Words that name nothing in the schema. A title that consists of such words does not describe a
   * change.
   */
  private static final Set<String> MEANINGLESS_WORDS =
      Set.of(
          "update",
          "updates",
          "updated",
          "fix",
          "fixes",
          "fixed",
          "fixup",
          "hotfix",
          "bugfix",
          "change",
          "changes",
          "changed",
          "modify",
          "modified",
          "migration",
          "migrations",
          "misc",
          "stuff",
          "wip",
          "temp",
          "tmp",
          "test",
          "tests",
          "new",
          "more",
          "again",
          "db",
          "database",
          "schema",
          "sql",
          "the",
          "a",
          "some",
          "and",
          "of",
          "to",
          "minor",
          "various",
          "patch",
          "alter",
          "tweak",
          "tweaks",
          "cleanup",
          "foo",
          "bar",
          "asdf",
          "todo",
          "auto",
          "empty",
          "message",
          "revision",
          "commit",
          "final");

  private NameRules() {}

  static boolean isMeaningless(String title) {
    List<String> words =
        Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return !words.isEmpty()
        && words.stream()
            .allMatch(word -> MEANINGLESS_WORDS.contains(word) || word.matches("v?\\d+"))
        && words.stream().anyMatch(MEANINGLESS_WORDS::contains);
  }
}
