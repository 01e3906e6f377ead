package org.roundtrip.rowtest.diagnose;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roundtrip.rows.TableRows;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/**
 * The key columns of a table whose values the database generates again because a migration copies
 * the rows without them. Rows that differ only in such a key are the same rows, unless other tables
 * refer to it.
 */
record GeneratedKeys(Set<String> columns) {

  private static final String NAME = "[\\w.\"`\\[\\]]+";

  private static final Pattern COPY =
      Pattern.compile(
          "(?is)\\binsert\\s+into\\s+(%s)\\s*\\(([^()]*)\\)\\s*select\\b".formatted(NAME));

  private static final Pattern RENAME =
      Pattern.compile(
          "(?is)\\balter\\s+table\\s+(%s)\\s+rename\\s+to\\s+(%s)".formatted(NAME, NAME));

  private static final Pattern RANDOM_DEFAULT =
      Pattern.compile("(?i)\\b(?:\\w*uuid\\w*|randomblob)\\(");

  /** Copies the set. */
  GeneratedKeys {
    columns = Set.copyOf(columns);
  }

  static GeneratedKeys of(RevisionUnderTest revision, TableName name) {
    List<Table> versions =
        Stream.of(revision.before(), revision.after(), revision.back())
            .flatMap(model -> Stream.ofNullable(model.tables().get(name)))
            .toList();
    Set<String> generated =
        versions.stream()
            .flatMap(table -> table.columns().stream().filter(column -> isKey(table, column)))
            .map(Column::name)
            .collect(Collectors.toSet());
    if (!generated.isEmpty()) {
      generated.retainAll(notCopied(revision.scripts(), name, generated));
      generated.removeIf(column -> isReferenced(revision, name, column));
    }
    return new GeneratedKeys(generated);
  }

  /** Whether the database generates the values of a column that identifies rows. */
  static boolean isKey(Table table, Column column) {
    String text = column.defaultText();
    boolean generated =
        column.isAutoIncremented() || text != null && RANDOM_DEFAULT.matcher(text).find();
    return generated && table.identities().contains(List.of(column.name()));
  }

  /** The columns that some copy of rows into the table does not name. */
  private static Set<String> notCopied(List<String> scripts, TableName name, Set<String> columns) {
    Map<String, String> renamed = new HashMap<>();
    for (String script : scripts) {
      Matcher rename = RENAME.matcher(script);
      while (rename.find()) {
        renamed.put(plain(rename.group(1)), plain(rename.group(2)));
      }
    }
    Set<String> missing = new HashSet<>();
    for (String script : scripts) {
      Matcher copy = COPY.matcher(script);
      while (copy.find()) {
        String target = plain(copy.group(1));
        if (renamed.getOrDefault(target, target).equals(lower(name.name()))
            || target.equals(lower(name.name()))) {
          Set<String> named =
              Arrays.stream(copy.group(2).split(","))
                  .map(GeneratedKeys::plain)
                  .collect(Collectors.toSet());
          columns.stream().filter(c -> !named.contains(lower(c))).forEach(missing::add);
        }
      }
    }
    return missing;
  }

  /** Whether another column refers to the key, by a foreign key or by its name alone. */
  private static boolean isReferenced(RevisionUnderTest revision, TableName name, String column) {
    Set<String> usual = new HashSet<>();
    String table = lower(name.name());
    for (String singular :
        List.of(
            table,
            table.replaceFirst("s$", ""),
            table.replaceFirst("es$", ""),
            table.replaceFirst("ies$", "y"))) {
      usual.add(singular + "_" + lower(column));
      usual.add(singular + lower(column));
    }
    return Stream.of(revision.before(), revision.after(), revision.back())
        .map(TableModel::tables)
        .flatMap(tables -> tables.values().stream())
        .anyMatch(
            other ->
                other.foreignKeys().stream()
                        .anyMatch(
                            key ->
                                key.target().equals(name) && key.targetColumns().contains(column))
                    || other.columns().stream()
                        .map(Column::name)
                        .filter(c -> usual.contains(lower(c)))
                        .anyMatch(c -> !isForeignKey(other, c)));
  }

  /** Whether a column refers to what its foreign key says, whatever its name. */
  private static boolean isForeignKey(Table table, String column) {
    return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column));
  }

  private static String plain(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return lower(last.replaceAll("[\"`\\[\\]\\s]", ""));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The table without these columns. */
  Table without(Table table) {
    return columns.isEmpty()
        ? table
        : table
            .withKeysIn(
                table.columnNames().stream()
                    .filter(name -> !columns.contains(name))
                    .collect(Collectors.toSet()))
            .withColumns(
                table.columns().stream().filter(c -> !columns.contains(c.name())).toList());
  }

  /** The rows without these columns. */
  TableRows without(TableRows rows) {
    List<String> names = rows.columns();
    List<Integer> kept =
        IntStream.range(0, names.size())
            .filter(i -> !columns.contains(names.get(i)))
            .boxed()
            .toList();
    return kept.size() == names.size()
        ? rows
        : new TableRows(
            kept.stream().map(names::get).toList(),
            rows.rows().stream().map(row -> kept.stream().map(row::get).toList()).toList());
  }
}
