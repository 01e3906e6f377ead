package org.roundtrip.rowtest.diagnose;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  private static final GeneratedKeys NONE = new GeneratedKeys(Set.of());

  private static final Pattern RANDOM_DEFAULT =
      Pattern.compile("(?i)\\b(?:\\w*uuid\\w*|randomblob)\\(");

  /** Copies the set. */
  GeneratedKeys {
    columns = Set.copyOf(columns);
  }

  static GeneratedKeys of(RevisionUnderTest revision, TableName name) {
    List<Set<String>> copies = revision.copies().into(name);
    if (copies.isEmpty()) {
      return NONE;
    }
    List<Table> versions =
        Stream.of(revision.before(), revision.after(), revision.back())
            .flatMap(model -> Stream.ofNullable(model.tables().get(name)))
            .toList();
    Set<String> generated =
        versions.stream()
            .flatMap(table -> table.columns().stream().filter(column -> isKey(table, column)))
            .map(Column::name)
            .collect(Collectors.toSet());
    generated.removeIf(column -> copies.stream().allMatch(named -> named.contains(lower(column))));
    generated.removeIf(column -> isReferenced(revision, name, column));
    return new GeneratedKeys(generated);
  }

  /** Whether the database generates the values of a column that identifies rows. */
  static boolean isKey(Table table, Column column) {
    String text = column.defaultText();
    boolean generated =
        column.isAutoIncremented() || text != null && RANDOM_DEFAULT.matcher(text).find();
    return generated && table.identities().contains(List.of(column.name()));
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
