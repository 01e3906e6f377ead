package org.roundtrip.check.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;

/**
 * Columns that were perhaps renamed: of one table one is missing and one is left, and but for their
 * names they are the same. To drop the one and add the other would lose what is in it.
 */
final class ColumnRenames {

  private ColumnRenames() {}

  /** Takes such pairs out of the changes and gives the statements that rename them back. */
  static List<String> takeOut(List<Change> changes) {
    List<String> statements = new ArrayList<>();
    for (Change missing : List.copyOf(changes)) {
      List<Change> twins = changes.stream().filter(left -> mayBeTheSame(missing, left)).toList();
      if (twins.size() == 1) {
        ObjectId now = twins.get(0).id();
        statements.add(
            "ALTER TABLE "
                + Quoting.parent(now)
                + " RENAME COLUMN "
                + Quoting.name(now.name())
                + " TO "
                + Quoting.name(missing.id().name()));
        changes.remove(missing);
        changes.remove(twins.get(0));
      }
    }
    return statements;
  }

  private static boolean mayBeTheSame(Change missing, Change left) {
    return missing.kind() == Change.Kind.MISSING
        && left.kind() == Change.Kind.LEFT
        && missing.id().kind() == ObjectKind.COLUMN
        && left.id().kind() == ObjectKind.COLUMN
        && missing.id().schema().equals(left.id().schema())
        && missing.id().parent().equals(left.id().parent())
        && withoutPlace(missing.was()).equals(withoutPlace(left.now()));
  }

  private static Map<String, String> withoutPlace(Map<String, String> attributes) {
    Map<String, String> rest = new TreeMap<>(attributes);
    rest.remove(Attribute.POSITION);
    return rest;
  }
}
