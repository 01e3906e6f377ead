package org.roundtrip.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtrip.schema.Change.Kind;
import org.roundtrip.schema.Change.Weight;

/**
 * Finds objects that differ only in their names: constraints, their indexes, and the sequences of
 * columns. The server generates their names if the statement does not specify one. A separate index
 * with another name is a different index.
 */
final class RenamedObjects {

  private final List<Change> changes;
  private final Map<Change, Change> pairs = new LinkedHashMap<>();

  private RenamedObjects(List<Change> changes) {
    this.changes = changes;
  }

  static List<Change> paired(List<Change> changes, SchemaSnapshot before, SchemaSnapshot now) {
    RenamedObjects names = new RenamedObjects(changes);
    names.pair();
    List<Change> result = new ArrayList<>();
    for (Change change : changes) {
      Change partner = names.pairs.get(change);
      if (partner != null) {
        result.add(renamed(change, partner));
      } else if (!names.pairs.containsValue(change)) {
        result.add(names.lighter(change, before, now));
      }
    }
    return result;
  }

  private void pair() {
    for (Change gone : changes) {
      if (gone.kind() == Kind.MISSING) {
        changes.stream()
            .filter(left -> left.kind() == Kind.LEFT && isSame(gone, left))
            .filter(left -> !pairs.containsValue(left))
            .findFirst()
            .ifPresent(left -> pairs.put(gone, left));
      }
    }
  }

  private static boolean isSame(Change gone, Change left) {
    ObjectId old = gone.id();
    ObjectId fresh = left.id();
    if (old.kind() != fresh.kind()
        || !old.schema().equals(fresh.schema())
        || !old.parent().equals(fresh.parent())) {
      return false;
    }
    return switch (old.kind()) {
      case CONSTRAINT -> gone.was().equals(left.now());
      case INDEX ->
          gone.was().containsKey(Attribute.CONSTRAINT)
              && left.now().containsKey(Attribute.CONSTRAINT)
              && nameless(old, gone.was()).equals(nameless(fresh, left.now()));
      case SEQUENCE -> gone.was().containsKey(Attribute.OWNED_BY) && gone.was().equals(left.now());
      default -> false;
    };
  }

  private static Map<String, String> nameless(
      ObjectId index, SortedMap<String, String> attributes) {
    Map<String, String> rest = new TreeMap<>(attributes);
    rest.put(Attribute.CONSTRAINT, "");
    rest.computeIfPresent(
        Attribute.DEFINITION, (key, text) -> text.substring(text.indexOf(" ON ")));
    return rest;
  }

  private static Change renamed(Change gone, Change left) {
    return new Change(
        Kind.CHANGED, Weight.NAME, gone.id(), name(gone.id().name()), name(left.id().name()));
  }

  private static SortedMap<String, String> name(String name) {
    return new TreeMap<>(Map.of(Attribute.NAME, name));
  }

  private Change lighter(Change change, SchemaSnapshot before, SchemaSnapshot now) {
    boolean onlyName = isDefaultOfRenamed(change) || isNameOfNotNull(change, before, now);
    return onlyName
        ? new Change(change.kind(), Weight.NAME, change.id(), change.was(), change.now())
        : change;
  }

  /** A default that uses a sequence that was renamed. */
  private boolean isDefaultOfRenamed(Change change) {
    String was = change.was().get(Attribute.DEFAULT);
    if (change.kind() != Kind.CHANGED || was == null || change.was().size() != 1) {
      return false;
    }
    return pairs.entrySet().stream()
        .filter(pair -> pair.getKey().id().kind() == ObjectKind.SEQUENCE)
        .map(pair -> was.replace(pair.getKey().id().name(), pair.getValue().id().name()))
        .anyMatch(text -> change.now().equals(new TreeMap<>(Map.of(Attribute.DEFAULT, text))));
  }

  /** Since PostgreSQL 18, a NOT NULL constraint can have a name. */
  private static boolean isNameOfNotNull(Change change, SchemaSnapshot before, SchemaSnapshot now) {
    SortedMap<String, String> attributes =
        change.kind() == Kind.MISSING ? change.was() : change.now();
    String definition = attributes.getOrDefault(Attribute.DEFINITION, "");
    if (!definition.startsWith("NOT NULL ") || attributes.size() != 2) {
      return false;
    }
    String name = definition.substring("NOT NULL ".length());
    String bare = name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
    ObjectId column =
        new ObjectId(ObjectKind.COLUMN, change.id().schema(), change.id().parent(), bare);
    return Objects.equals(isNull(before, column), isNull(now, column))
        && !isNull(before, column).isEmpty();
  }

  private static String isNull(SchemaSnapshot snapshot, ObjectId column) {
    SortedMap<String, String> attributes = snapshot.objects().get(column);
    return attributes == null ? "" : attributes.getOrDefault(Attribute.NULL, "");
  }
}
