package org.roundtrip.generate.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.schema.table.TypeFamily;

/**
 * The notation of the values in text columns, as far as the statements of a history show it: JSON
 * or hexadecimal digits.
 *
 * @param uses the statements that show it
 */
public record TextNotations(List<Use> uses) {

  /** Copies the list. */
  public TextNotations {
    uses = List.copyOf(uses);
  }

  private static final String COLUMN = "(?:\\b\\w+\\.|[\"`]\\w+[\"`]\\.)?[\"`]?\\b(\\w+)\\b[\"`]?";

  private static final String READS =
      "each(?:_text)?|tree|extract|extract_path(?:_text)?|type|typeof|valid|set|insert|replace"
          + "|remove|patch|pretty|object_keys|strip_nulls|populate_record|to_record";

  private static final String WRITES =
      "json_object|jsonb?_build_object|json_set|jsonb_set|json_insert|jsonb_insert|json_replace"
          + "|json_remove|json_patch|to_jsonb?|row_to_json|jsonb?_object_agg|json_group_object"
          + "|jsonb?";

  private static final String LISTS =
      "json_array|jsonb?_build_array|jsonb?_agg|json_group_array|array_to_json";

  private record Rule(TypeFamily family, Pattern pattern) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              TypeFamily.JSON_ARRAY_TEXT,
              "\\bjsonb?_array_(?:elements(?:_text)?|length)\\s*\\(\\s*(?:cast\\s*\\(\\s*)?"
                  + COLUMN
                  + "(?!\\s*[(])"),
          rule(TypeFamily.JSON_ARRAY_TEXT, COLUMN + "\\s*=\\s*(?:" + LISTS + ")\\s*\\("),
          rule(TypeFamily.JSON_ARRAY_TEXT, COLUMN + "\\s*=\\s*'\\[\\s*(?:[\"{][^']*)?\\]'"),
          rule(
              TypeFamily.JSON_TEXT,
              COLUMN + "(?:\\s*::\\s*(?:text|varchar))?\\s*\\)*\\s*::\\s*jsonb?\\b"),
          rule(
              TypeFamily.JSON_TEXT,
              "\\b(?:nullif|coalesce)\\s*\\(\\s*" + COLUMN + "\\s*,[^()]*\\)\\s*::\\s*jsonb?\\b"),
          rule(TypeFamily.JSON_TEXT, "\\bcast\\s*\\(\\s*" + COLUMN + "\\s+as\\s+jsonb?\\b"),
          rule(
              TypeFamily.JSON_TEXT,
              "\\bjsonb?(?:_(?:" + READS + "))?\\s*\\(\\s*" + COLUMN + "(?!\\s*[(])"),
          rule(TypeFamily.JSON_TEXT, COLUMN + "\\s*(?:->|#>)"),
          rule(TypeFamily.JSON_TEXT, COLUMN + "\\s*=\\s*(?:" + WRITES + ")\\s*\\("),
          rule(TypeFamily.JSON_TEXT, COLUMN + "\\s*=\\s*'\\{\\s*(?:\"[^']*)?\\}'"),
          rule(
              TypeFamily.DIGEST,
              COLUMN + "\\s*=\\s*(?:md5|encode\\s*\\(\\s*(?:digest|sha\\d+))\\s*\\("),
          rule(TypeFamily.DIGEST, "\\bdecode\\s*\\(\\s*" + COLUMN + "\\s*,\\s*'hex'"),
          rule(TypeFamily.DIGEST, "\\bunhex\\s*\\(\\s*" + COLUMN));

  /** A statement that shows the notation of a column's values. */
  record Use(TypeFamily family, String column, String statement) {}

  private static Rule rule(TypeFamily family, String regex) {
    return new Rule(family, Pattern.compile("(?i)" + regex));
  }

  /** The notations that some statements show. */
  public static TextNotations of(List<String> statements) {
    return new TextNotations(List.of()).and(statements);
  }

  /** These notations and those that further statements show. */
  public TextNotations and(List<String> statements) {
    List<Use> all = new ArrayList<>(uses);
    statements.forEach(statement -> add(all, statement));
    return new TextNotations(all);
  }

  private static void add(List<Use> uses, String statement) {
    String lower = statement.toLowerCase(Locale.ROOT);
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(lower);
      while (matcher.find()) {
        uses.add(new Use(rule.family(), matcher.group(1), lower));
      }
    }
  }

  /** The notation of a column's values; empty if no statement that names the table shows it. */
  public Optional<TypeFamily> of(String table, String column) {
    Pattern named = Pattern.compile("\\b" + Pattern.quote(table.toLowerCase(Locale.ROOT)) + "\\b");
    return uses.stream()
        .filter(use -> use.column().equalsIgnoreCase(column))
        .filter(use -> named.matcher(use.statement()).find())
        .map(Use::family)
        .findFirst();
  }
}
