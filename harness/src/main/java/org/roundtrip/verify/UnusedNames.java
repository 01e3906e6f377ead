package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.SchemaSnapshot;

/**
 * The names in the row settings that have not occurred in any schema so far; they are probably
 * misspelled. Thread-safe.
 */
final class UnusedNames {

  private final Set<String> tables;
  private final Set<String> values;

  UnusedNames(Names names) {
    this.tables = new TreeSet<>(names.tables());
    this.values = new TreeSet<>(names.values());
  }

  /** Names of the settings. */
  record Names(Set<String> tables, Set<String> values) {

    Names {
      tables = Set.copyOf(tables);
      values = Set.copyOf(values);
    }

    static Names of(RowSettings rows) {
      return new Names(new TreeSet<>(rows.tables()), rows.sources().byName().keySet());
    }
  }

  /** Removes names that occur in a schema. */
  synchronized void remove(Names names) {
    tables.removeAll(names.tables());
    values.removeAll(names.values());
  }

  /** The names of the settings that occur in a schema. */
  static Names in(SchemaSnapshot schema, RowSettings rows) {
    Set<String> tables = new TreeSet<>(rows.tables());
    Set<String> values = new TreeSet<>(rows.sources().byName().keySet());
    Set<String> otherTables = new TreeSet<>(tables);
    Set<String> otherValues = new TreeSet<>(values);
    if (!tables.isEmpty() || !values.isEmpty()) {
      remove(schema, otherTables, otherValues);
    }
    tables.removeAll(otherTables);
    values.removeAll(otherValues);
    return new Names(tables, values);
  }

  private static void remove(SchemaSnapshot schema, Set<String> tables, Set<String> values) {
    schema
        .objects()
        .forEach(
            (id, attributes) -> {
              switch (id.kind()) {
                case TABLE -> names(id).forEach(tables::remove);
                case COLUMN -> {
                  names(id).forEach(values::remove);
                  String type = attributes.getOrDefault(Attribute.TYPE, "");
                  values.removeIf(name -> isType(name, type));
                }
                case DOMAIN -> names(id).forEach(values::remove);
                default -> {}
              }
            });
  }

  private static Stream<String> names(ObjectId id) {
    String name = id.parent().isEmpty() ? id.name() : id.parent() + "." + id.name();
    return Stream.of(name, id.schema() + "." + name);
  }

  private static boolean isType(String name, String type) {
    return type.equalsIgnoreCase(name)
        || type.toLowerCase(Locale.ROOT).endsWith("." + name.toLowerCase(Locale.ROOT));
  }

  /** One sentence for each remaining name. */
  synchronized List<String> notices() {
    List<String> notices = new ArrayList<>();
    tables.forEach(
        name ->
            notices.add(
                "Rows are requested for '%s', but no revision has such a table; correct the name."
                    .formatted(name)));
    values.forEach(
        name ->
            notices.add(
                "Values are declared for '%s', but no revision has such a column, domain or type;"
                        .formatted(name)
                    + " correct the name."));
    return notices;
  }
}
