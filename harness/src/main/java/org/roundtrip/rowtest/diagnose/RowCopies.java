package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.roundtrip.schema.table.TableName;

/**
 * The INSERT statements of migrations that copy rows with a list of columns.
 *
 * @param named the columns that each names, by the table into which it inserts; in lower case
 * @param renamed the new name of each table that the migrations rename; in lower case
 */
record RowCopies(Map<String, List<Set<String>>> named, Map<String, String> renamed) {

  private static final String NAME = "[\\w.\"`\\[\\]]+";

  private static final Pattern COPY =
      Pattern.compile(
          "(?is)\\binsert\\s+into\\s+(%s)\\s*\\(([^()]*)\\)\\s*select\\b".formatted(NAME));

  private static final Pattern RENAME =
      Pattern.compile(
          "(?is)\\balter\\s+table\\s+(%s)\\s+rename\\s+to\\s+(%s)".formatted(NAME, NAME));

  /** Those of some statements. */
  static RowCopies of(List<String> statements) {
    Map<String, List<Set<String>>> named = new TreeMap<>();
    Map<String, String> renamed = new TreeMap<>();
    for (String statement : statements) {
      Matcher copy = COPY.matcher(statement);
      while (copy.find()) {
        Set<String> columns =
            Arrays.stream(copy.group(2).split(","))
                .map(RowCopies::plain)
                .collect(Collectors.toCollection(TreeSet::new));
        named.computeIfAbsent(plain(copy.group(1)), none -> new ArrayList<>()).add(columns);
      }
      Matcher rename = RENAME.matcher(statement);
      while (rename.find()) {
        renamed.put(plain(rename.group(1)), plain(rename.group(2)));
      }
    }
    return new RowCopies(named, renamed);
  }

  /** The columns that each copy into a table names, also into one that is then renamed to it. */
  List<Set<String>> into(TableName table) {
    String name = table.name().toLowerCase(Locale.ROOT);
    return named.entrySet().stream()
        .filter(copies -> copies.getKey().equals(name) || name.equals(renamed.get(copies.getKey())))
        .flatMap(copies -> copies.getValue().stream())
        .toList();
  }

  private static String plain(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return last.replaceAll("[\"`\\[\\]\\s]", "").toLowerCase(Locale.ROOT);
  }
}
