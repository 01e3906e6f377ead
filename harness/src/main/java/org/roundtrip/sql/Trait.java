package org.roundtrip.sql;

/** A property of a statement that restricts how it can run. */
public enum Trait {
  /** Begins or ends a transaction or a savepoint. */
  TRANSACTION_CONTROL,
  /** The server refuses it inside a transaction. */
  NEEDS_NO_TRANSACTION,
  /** Adds a label to an enum, which cannot be used before its transaction has ended. */
  ADDS_ENUM_LABEL,
  /** Changes the session, or other state that a rollback does not restore. */
  CHANGES_SESSION,
  /** Changes objects that all databases of a server share: roles, tablespaces. */
  SERVER_WIDE,
  /** Can return rows. */
  RETURNS_ROWS
}
