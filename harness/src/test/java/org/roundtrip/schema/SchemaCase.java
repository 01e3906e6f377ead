package org.roundtrip.schema;

import java.util.List;

/**
 * A table case: what is there before, what is done to it, and every change that must be seen.
 *
 * @param changes as {@link Change#toString()} has them
 */
public record SchemaCase(String name, String before, String after, List<String> changes) {

  /** A case. */
  public static SchemaCase of(String name, String before, String after, String... changes) {
    return new SchemaCase(name, before, after, List.of(changes));
  }

  @Override
  public String toString() {
    return name;
  }
}
