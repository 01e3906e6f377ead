package org.roundtrip.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Judges the words in a revision's name. */
final class NameRules {

  /** Words that name no thing of the schema; a title of such words alone says nothing. */
  private static final Set<String> HOLLOW =
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

  static boolean saysNothing(String title) {
    List<String> words =
        Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return !words.isEmpty()
        && words.stream().allMatch(word -> HOLLOW.contains(word) || word.matches("v?\\d+"))
        && words.stream().anyMatch(HOLLOW::contains);
  }
}
