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

  UnusedNames(RowSettings rows) {
    this.tables = new TreeSet<>(rows.tables());
    this.values = new TreeSet<>(rows.sources().byName().keySet());
  }

  /** Removes the names that occur in this schema. */
  synchronized void see(SchemaSnapshot schema) {
    if (tables.isEmpty() && values.isEmpty()) {
      return;
    }
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
