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
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.SchemaSnapshot;

/** A snapshot's objects, to be found by their kind and by what they belong to. */
final class Parts {

  private record Place(String kind, TableName owner) {}

  private final Map<Place, List<Part>> parts = new HashMap<>();
  private final Map<String, SortedMap<TableName, Part>> alone = new HashMap<>();

  /**
   * An object.
   *
   * @param name without its schema and owner
   */
  record Part(String name, SortedMap<String, String> attributes) {

    /** An attribute, or nothing. */
    String get(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }

    DefinitionReader definition() {
      return DefinitionReader.of(get("definition"));
    }

    int position() {
      return Integer.parseInt(attributes.getOrDefault("position", "0"));
    }
  }

  Parts(SchemaSnapshot snapshot) {
    snapshot.objects().forEach((id, attributes) -> add(id, new Part(id.name(), attributes)));
  }

  private void add(ObjectId id, Part part) {
    if (id.parent().isEmpty()) {
      alone
          .computeIfAbsent(id.kind(), kind -> new TreeMap<>())
          .put(new TableName(id.schema(), id.name()), part);
    } else {
      Place place = new Place(id.kind(), new TableName(id.schema(), id.parent()));
      parts.computeIfAbsent(place, key -> new ArrayList<>()).add(part);
    }
  }

  /** What belongs to a table, a type or a domain, by name. */
  List<Part> of(String kind, TableName owner) {
    return parts.getOrDefault(new Place(kind, owner), List.of());
  }

  /** The columns of a table or a type in its order. */
  Stream<Part> inOrder(TableName owner) {
    return of("column", owner).stream().sorted(Comparator.comparingInt(Part::position));
  }

  /** Something that belongs to nothing but its schema. */
  Optional<Part> one(String kind, TableName name) {
    return Optional.ofNullable(all(kind).get(name));
  }

  /** Everything of a kind that belongs to nothing but its schema. */
  SortedMap<TableName, Part> all(String kind) {
    return Collections.unmodifiableSortedMap(alone.getOrDefault(kind, new TreeMap<>()));
  }
}
