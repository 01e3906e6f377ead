package org.roundtrip.schema;

import java.util.Comparator;

/**
 * The identity of a schema object, without the server's internal ids.
 *
 * @param schema empty if the kind has no schema, and on SQLite
 * @param parent the owner, such as the table of a column; empty if there is none
 * @param name with argument types for functions and operators
 */
public record ObjectId(ObjectKind kind, String schema, String parent, String name)
    implements Comparable<ObjectId> {

  private static final Comparator<ObjectId> ORDER =
      Comparator.comparing(ObjectId::schema)
          .thenComparing(id -> id.parent.isEmpty() ? id.name : id.parent)
          .thenComparing(id -> !id.parent.isEmpty())
          .thenComparing(id -> id.kind.words())
          .thenComparing(ObjectId::parent)
          .thenComparing(ObjectId::name);

  @Override
  public int compareTo(ObjectId other) {
    return ORDER.compare(this, other);
  }

  /** Such as {@code column users.full_name} or {@code index users_email_idx on users}. */
  @Override
  public String toString() {
    String prefix = schema.isEmpty() || schema.equals("public") ? "" : schema + ".";
    if (parent.isEmpty()) {
      return kind + " " + prefix + name;
    }
    return kind == ObjectKind.COLUMN
        ? kind + " " + prefix + parent + "." + name
        : kind + " " + name + " on " + prefix + parent;
  }
}
