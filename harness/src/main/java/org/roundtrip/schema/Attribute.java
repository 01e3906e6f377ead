package org.roundtrip.schema;

/**
 * The names of those attributes of schema objects that are looked at. A snapshot may hold others,
 * which are compared all the same.
 */
public final class Attribute {

  private Attribute() {}

  public static final String AUTOINCREMENT = "autoincrement";
  public static final String COLLATION = "collation";
  public static final String COMMENT = "comment";

  /** Of an index, the constraint that it is behind. */
  public static final String CONSTRAINT = "constraint";

  public static final String DEFAULT = "default";

  /** What the object is, as the server or the user wrote it. */
  public static final String DEFINITION = "definition";

  public static final String GENERATED = "generated";
  public static final String IDENTITY = "identity";
  public static final String INHERITED = "inherited";
  public static final String INHERITS = "inherits";

  /** Of an enum. */
  public static final String LABELS = "labels";

  public static final String LANGUAGE = "language";

  /** Of a range, the multirange's name. */
  public static final String MULTIRANGE = "multirange";

  public static final String NAME = "name";

  /** Whether NULL is allowed: {@code yes}, or {@code no} with what SQLite allows to follow. */
  public static final String NULL = "null";

  /** Of a sequence, the column. */
  public static final String OWNED_BY = "owned by";

  public static final String OWNER = "owner";
  public static final String PARTITION_BOUND = "partition bound";
  public static final String PARTITIONED_BY = "partitioned by";

  /** Of a column, its place in the table, from 1. */
  public static final String POSITION = "position";

  public static final String PRIVILEGES = "privileges";
  public static final String STRICT = "strict";

  /** Of a range, what it spans. */
  public static final String SUBTYPE = "subtype";

  /** Of a routine, the text before its white space is folded for the definition. */
  public static final String TEXT = "text";

  public static final String TYPE = "type";
  public static final String UNIQUE = "unique";
  public static final String WITHOUT_ROWID = "without rowid";
}
