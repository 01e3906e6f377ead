package org.roundtrip.rowtest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.TextWords;

/** The tables whose triggers use an object that a revision changes, directly or in a function. */
final class TriggeredTables {

  private static final Set<ObjectKind> USED =
      Set.of(
          ObjectKind.TABLE,
          ObjectKind.VIEW,
          ObjectKind.SEQUENCE,
          ObjectKind.FUNCTION,
          ObjectKind.PROCEDURE,
          ObjectKind.ENUM,
          ObjectKind.DOMAIN);

  private static final Set<ObjectKind> ROUTINES = Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE);

  private TriggeredTables() {}

  static Set<TableName> of(SchemaSnapshot before, Set<ObjectId> changed) {
    Set<String> used = used(before, changed);
    Set<TableName> tables = new TreeSet<>();
    before
        .objects()
        .forEach(
            (id, attributes) -> {
              if (id.kind() == ObjectKind.TRIGGER && uses(attributes, used)) {
                tables.add(new TableName(id.schema(), id.parent()));
              }
            });
    return tables;
  }

  /** The names of the changed objects, of their tables, and of the routines that use these. */
  private static Set<String> used(SchemaSnapshot before, Set<ObjectId> changed) {
    Set<String> used = new HashSet<>();
    for (ObjectId id : changed) {
      if (id.kind() == ObjectKind.COLUMN) {
        used.add(id.parent().toLowerCase(Locale.ROOT));
      } else if (USED.contains(id.kind())) {
        used.add(plainName(id));
      }
    }
    Map<String, Map<String, String>> routines = new HashMap<>();
    before
        .objects()
        .forEach(
            (id, attributes) -> {
              if (ROUTINES.contains(id.kind())) {
                routines.put(plainName(id), attributes);
              }
            });
    boolean more = !used.isEmpty();
    while (more) {
      more = false;
      for (Map.Entry<String, Map<String, String>> routine : routines.entrySet()) {
        more |= uses(routine.getValue(), used) && used.add(routine.getKey());
      }
    }
    return used;
  }

  private static boolean uses(Map<String, String> attributes, Set<String> names) {
    String text = attributes.getOrDefault(Attribute.TEXT, attributes.get(Attribute.DEFINITION));
    return text != null && TextWords.of(text).stream().anyMatch(names::contains);
  }

  private static String plainName(ObjectId id) {
    return id.name().split("\\(", 2)[0].toLowerCase(Locale.ROOT);
  }
}
