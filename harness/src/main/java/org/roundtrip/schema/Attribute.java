package org.roundtrip.schema;

/**
 * The names of attributes that the code accesses individually. Snapshots also contain and compare
 * other attributes.
 */
public final class Attribute {

  private Attribute() {}

  public static final String AUTOINCREMENT = "autoincrement";
  public static final String COLLATION = "collation";
  public static final String COMMENT = "comment";

  /** For an index: the constraint that it implements. */
  public static final String CONSTRAINT = "constraint";

  public static final String DEFAULT = "default";

  /** The definition of the object, as the server or the user wrote it. */
  public static final String DEFINITION = "definition";

  public static final String GENERATED = "generated";
  public static final String IDENTITY = "identity";
  public static final String INHERITED = "inherited";
  public static final String INHERITS = "inherits";

  /** For an enum: its labels. */
  public static final String LABELS = "labels";

  public static final String LANGUAGE = "language";

  /** For a range: the name of its multirange. */
  public static final String MULTIRANGE = "multirange";

  public static final String NAME = "name";

  /** Whether NULL is allowed: {@code yes}, or {@code no} with SQLite's optional conflict clause. */
  public static final String NULL = "null";

  /** For a sequence: the column that owns it. */
  public static final String OWNED_BY = "owned by";

  public static final String OWNER = "owner";
  public static final String PARTITION_BOUND = "partition bound";
  public static final String PARTITIONED_BY = "partitioned by";

  /** For a column: its position in the table, starting at 1. */
  public static final String POSITION = "position";

  public static final String PRIVILEGES = "privileges";
  public static final String STRICT = "strict";

  /** For a range: the type of its elements. */
  public static final String SUBTYPE = "subtype";

  /** For a routine: the definition before its white space is normalized. */
  public static final String TEXT = "text";

  public static final String TYPE = "type";
  public static final String UNIQUE = "unique";
  public static final String WITHOUT_ROWID = "without rowid";
}
