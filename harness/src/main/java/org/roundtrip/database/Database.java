package org.roundtrip.database;

import org.roundtrip.dialect.Engine;

/** A database that sessions can be opened to. */
public interface Database {

  /** The engine. */
  Engine engine();

  /** Where it is. */
  Address address();

  /** The SQL that every session to it begins with; may be empty. */
  String sessionSql();

  /**
   * Connects. The caller closes the session.
   *
   * @throws EnvironmentException when the server does not answer, or the session's SQL fails
   */
  Session connect();
}
