package org.roundtrip.schema.table;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.Attribute;

/**
 * An object of a snapshot.
 *
 * @param name the name without schema and owner
 */
public record SchemaObject(String name, SortedMap<String, String> attributes) {

  /** An attribute, or empty. */
  public String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** An attribute, or null. */
  public @Nullable String find(String attribute) {
    return attributes.get(attribute);
  }

  /** Whether the object has an attribute. */
  public boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** A reader of its definition. */
  public DefinitionReader definition() {
    return DefinitionReader.of(get("definition"));
  }

  int position() {
    return Integer.parseInt(attributes.getOrDefault(Attribute.POSITION, "0"));
  }
}
