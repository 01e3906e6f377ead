package org.roundtrip.schema.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ConstraintType;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaSnapshot;

/** An index of a snapshot's objects by kind and owner. */
public final class SchemaObjects {

  private record Owned(ObjectKind kind, TableName owner) {}

  private final Map<Owned, List<SchemaObject>> owned = new HashMap<>();
  private final Map<ObjectKind, SortedMap<TableName, SchemaObject>> alone = new HashMap<>();

  SchemaObjects(SchemaSnapshot snapshot) {
    snapshot
        .objects()
        .forEach((id, attributes) -> add(id, new SchemaObject(id.name(), attributes)));
  }

  private void add(ObjectId id, SchemaObject object) {
    if (id.parent().isEmpty()) {
      alone
          .computeIfAbsent(id.kind(), kind -> new TreeMap<>())
          .put(new TableName(id.schema(), id.name()), object);
    } else {
      Owned place = new Owned(id.kind(), new TableName(id.schema(), id.parent()));
      owned.computeIfAbsent(place, key -> new ArrayList<>()).add(object);
    }
  }

  /** The parts of a table, a type or a domain, by name. */
  public List<SchemaObject> of(ObjectKind kind, TableName owner) {
    return owned.getOrDefault(new Owned(kind, owner), List.of());
  }

  /** The constraints of a table or a domain that have a certain type. */
  public Stream<SchemaObject> constraints(ConstraintType type, TableName owner) {
    return of(ObjectKind.CONSTRAINT, owner).stream()
        .filter(constraint -> constraint.get(Attribute.TYPE).equals(type.toString()));
  }

  /** The columns of a table or a type in order. */
  public Stream<SchemaObject> inOrder(TableName owner) {
    return of(ObjectKind.COLUMN, owner).stream()
        .sorted(Comparator.comparingInt(SchemaObject::position));
  }

  /** An object without an owner. */
  public Optional<SchemaObject> one(ObjectKind kind, TableName name) {
    return Optional.ofNullable(all(kind).get(name));
  }

  /** All objects of a kind that have no owner. */
  public SortedMap<TableName, SchemaObject> all(ObjectKind kind) {
    return Collections.unmodifiableSortedMap(alone.getOrDefault(kind, new TreeMap<>()));
  }
}
