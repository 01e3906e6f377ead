package org.roundtrip.check.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roundtrip.schema.Attribute;

/** Changes the type of a column back, with USING if the server does not cast the values itself. */
final class ColumnTypeSql {

  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "money"),
          Set.of("date", "timestamp without time zone", "timestamp with time zone"),
          Set.of("time without time zone", "time with time zone"),
          Set.of("json", "jsonb"),
          Set.of("bit", "bit varying"),
          Set.of("inet", "cidr"));

  private static final Set<String> TEXTS =
      Set.of("text", "character varying", "character", "name", "\"char\"");

  private ColumnTypeSql() {}

  /**
   * The statements.
   *
   * @param alter the beginning of the statement, up to the name of the column
   */
  static List<String> of(
      String alter, String column, Map<String, String> was, Map<String, String> now) {
    String type = was.getOrDefault(Attribute.TYPE, "");
    String from = base(now.getOrDefault(Attribute.TYPE, ""));
    List<String> statements = new ArrayList<>();
    if (isCast(from, base(type))) {
      return List.of(alter + " TYPE " + type);
    }
    if (now.containsKey(Attribute.DEFAULT)) {
      statements.add(alter + " DROP DEFAULT");
    }
    String value = TEXTS.contains(from) ? column : column + "::text";
    statements.add(alter + " TYPE " + type + " USING " + value + "::" + type);
    return statements;
  }

  private static boolean isCast(String from, String to) {
    return from.equals(to)
        || TEXTS.contains(to)
        || FAMILIES.stream().anyMatch(family -> family.contains(from) && family.contains(to));
  }

  private static String base(String type) {
    return type.replaceAll("\\([^)]*\\)", "").strip();
  }
}
