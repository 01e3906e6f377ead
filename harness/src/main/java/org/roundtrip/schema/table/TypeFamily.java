package org.roundtrip.schema.table;

/** The kinds of values that there are. SQLite's declared types go to the family they speak of. */
public enum TypeFamily {
  BOOLEAN,
  SMALLINT,
  INTEGER,
  BIGINT,
  NUMERIC,
  REAL,
  DOUBLE,
  MONEY,
  /** Text of any length up to a limit, if there is one; also {@code character varying}. */
  TEXT,
  /** {@code character(n)}, padded with blanks. */
  CHAR,
  /** Text in which case does not count: {@code citext}. */
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
  /** A column of SQLite without a type. */
  ANY,
  /** Everything else. */
  OTHER
}
