package org.roundtrip.sql;

/** What a statement does that matters for where it may be run. */
public enum Trait {
  /** Begins or ends a transaction, or a part of one. */
  TRANSACTION_CONTROL,
  /** The server refuses it inside a transaction. */
  NEEDS_NO_TRANSACTION,
  /** Adds a label to an enum, which cannot be used before its transaction has ended. */
  ADDS_ENUM_LABEL,
  /** Changes the session, or something else that a rollback does not bring back. */
  CHANGES_SESSION,
  /** Changes what all databases of a server share: roles, tablespaces. */
  SERVER_WIDE,
  /** May answer with rows. */
  RETURNS_ROWS
}
