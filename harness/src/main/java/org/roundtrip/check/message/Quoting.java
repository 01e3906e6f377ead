package org.roundtrip.check.message;

import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.schema.ObjectId;

/** Names for use in SQL, quoted only if necessary. */
final class Quoting {

  private Quoting() {}

  static String name(String identifier) {
    return identifier.matches("[a-z_][a-z0-9_]*") ? identifier : SqlQuoting.identifier(identifier);
  }

  static String object(ObjectId id) {
    return schema(id) + name(id.name());
  }

  /** The name of a function, followed by its argument types, which are not quoted. */
  static String signature(ObjectId id) {
    int arguments = id.name().indexOf('(');
    return arguments < 0
        ? object(id)
        : schema(id) + name(id.name().substring(0, arguments)) + id.name().substring(arguments);
  }

  static String parent(ObjectId id) {
    return schema(id) + name(id.parent());
  }

  private static String schema(ObjectId id) {
    return id.schema().isEmpty() || id.schema().equals("public") ? "" : name(id.schema()) + ".";
  }
}
