package org.roundtrip.check.message;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.finding.Evidence.ObjectChange;
import org.roundtrip.finding.Evidence.SchemaChanges;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;

/** Turns schema changes into evidence. */
public final class SchemaEvidence {

  private SchemaEvidence() {}

  /** All changes; those that follow from others are marked as implied. */
  public static SchemaChanges of(List<Change> changes) {
    Set<Change> independent = Set.copyOf(withoutChildren(changes));
    return new SchemaChanges(
        changes.stream().map(change -> of(change, !independent.contains(change))).toList());
  }

  /** Such as {@code 2 objects differ}; changes implied by a missing or left table do not count. */
  public static String count(List<Change> changes) {
    return of(changes).count();
  }

  /** The changes, except those of columns, indexes and the like of a missing or left table. */
  static List<Change> withoutChildren(List<Change> changes) {
    Set<String> whole = new HashSet<>();
    for (Change change : changes) {
      if (change.kind() != Change.Kind.CHANGED && change.id().parent().isEmpty()) {
        whole.add(change.kind() + " " + change.id().schema() + " " + change.id().name());
      }
    }
    return changes.stream()
        .filter(
            c ->
                c.id().parent().isEmpty()
                    || !whole.contains(c.kind() + " " + c.id().schema() + " " + c.id().parent()))
        .toList();
  }

  private static ObjectChange of(Change change, boolean implied) {
    ObjectId id = change.id();
    return switch (change.kind()) {
      case MISSING -> of(ObjectChange.How.MISSING, implied, definition(id, change.was()), change);
      case LEFT -> of(ObjectChange.How.LEFT, implied, definition(id, change.now()), change);
      case CHANGED -> of(ObjectChange.How.CHANGED, implied, "", change);
    };
  }

  private static ObjectChange of(
      ObjectChange.How how, boolean implied, String definition, Change change) {
    return new ObjectChange(
        how, change.id().toString(), implied, definition, change.was(), change.now());
  }

  private static String definition(ObjectId id, Map<String, String> attributes) {
    String definition = attributes.get(Attribute.DEFINITION);
    if (definition != null) {
      return "yes".equals(attributes.get(Attribute.UNIQUE)) && definition.startsWith("(")
          ? "UNIQUE " + definition
          : definition;
    }
    if (id.kind() == ObjectKind.COLUMN) {
      return ColumnText.of(attributes);
    }
    String text =
        attributes.entrySet().stream()
            .filter(
                a ->
                    !a.getKey().equals(Attribute.OWNER) && !a.getKey().equals(Attribute.PRIVILEGES))
            .map(a -> a.getKey() + " " + a.getValue())
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? id.kind().words() : text;
  }
}
