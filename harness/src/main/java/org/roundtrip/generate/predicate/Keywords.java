package org.roundtrip.generate.predicate;

import java.util.Set;

/** Words that are not column names. */
final class Keywords {

  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "not",
          "is",
          "null",
          "true",
          "false",
          "in",
          "any",
          "all",
          "some",
          "array",
          "between",
          "symmetric",
          "like",
          "ilike",
          "similar",
          "to",
          "escape",
          "case",
          "when",
          "then",
          "else",
          "end",
          "cast",
          "as",
          "distinct",
          "from",
          "collate",
          "row",
          "glob",
          "regexp",
          "match",
          "isnull",
          "notnull",
          "interval",
          "date",
          "timestamp",
          "time",
          "both",
          "leading",
          "trailing",
          "for",
          "at",
          "zone",
          "unknown",
          "select",
          "where",
          "set",
          "update",
          "insert",
          "into",
          "values",
          "default",
          "check",
          "constraint",
          "having",
          "on",
          "if",
          "return",
          "using",
          "varchar",
          "text",
          "integer");

  private Keywords() {}

  static boolean contain(Word word) {
    return word.kind() == Word.Kind.NAME && WORDS.contains(word.text());
  }
}
