package org.roundtrip.schema.table;

/** The kinds of values. A declared type of SQLite belongs to the family that its name suggests. */
public enum TypeFamily {
  BOOLEAN,
  SMALLINT,
  INTEGER,
  BIGINT,
  NUMERIC,
  REAL,
  DOUBLE,
  MONEY,
  /** Text with an optional maximum length, such as {@code character varying}. */
  TEXT,
  /** {@code character(n)}, padded with blanks. */
  CHAR,
  /** Case-insensitive text: {@code citext}. */
  CITEXT,
  BYTES,
  DATE,
  TIME,
  TIMETZ,
  TIMESTAMP,
  TIMESTAMPTZ,
  INTERVAL,
  UUID,
  JSON,
  JSONB,
  /** A JSON object in a text column. */
  JSON_TEXT,
  /** A JSON array in a text column. */
  JSON_ARRAY_TEXT,
  /** A digest in hexadecimal digits, in a text column. */
  DIGEST,
  XML,
  ENUM,
  ARRAY,
  COMPOSITE,
  RANGE,
  MULTIRANGE,
  INET,
  CIDR,
  MACADDR,
  BIT,
  GEOMETRIC,
  TSVECTOR,
  TSQUERY,
  HSTORE,
  LTREE,
  /** A SQLite column without a type. */
  ANY,
  /** All other types. */
  OTHER
}
