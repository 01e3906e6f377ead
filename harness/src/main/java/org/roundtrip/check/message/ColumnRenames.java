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
 * Detects renamed columns: a missing and a left column of one table that are equal except for their
 * names. Renaming the column back keeps its values; dropping one and adding the other would lose
 * them.
 */
final class ColumnRenames {

  private ColumnRenames() {}

  /** Removes renames from the changes and returns the statements that revert them. */
  static List<String> removeFrom(List<Change> changes) {
    List<String> statements = new ArrayList<>();
    for (Change missing : List.copyOf(changes)) {
      List<Change> candidates = changes.stream().filter(left -> isRename(missing, left)).toList();
      if (candidates.size() == 1) {
        ObjectId now = candidates.get(0).id();
        statements.add(
            "ALTER TABLE "
                + Quoting.parent(now)
                + " RENAME COLUMN "
                + Quoting.name(now.name())
                + " TO "
                + Quoting.name(missing.id().name()));
        changes.remove(missing);
        changes.remove(candidates.get(0));
      }
    }
    return statements;
  }

  private static boolean isRename(Change missing, Change left) {
    return missing.kind() == Change.Kind.MISSING
        && left.kind() == Change.Kind.LEFT
        && missing.id().kind() == ObjectKind.COLUMN
        && left.id().kind() == ObjectKind.COLUMN
        && missing.id().schema().equals(left.id().schema())
        && missing.id().parent().equals(left.id().parent())
        && withoutPosition(missing.was()).equals(withoutPosition(left.now()));
  }

  private static Map<String, String> withoutPosition(Map<String, String> attributes) {
    Map<String, String> others = new TreeMap<>(attributes);
    others.remove(Attribute.POSITION);
    return others;
  }
}
