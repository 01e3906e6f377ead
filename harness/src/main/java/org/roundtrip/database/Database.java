package org.roundtrip.database;

import org.roundtrip.dialect.Engine;

/** A database to which sessions can be opened. */
public interface Database {

  /** The engine. */
  Engine engine();

  /** The address of the database. */
  Address address();

  /** The SQL that runs at the start of every session; may be empty. */
  String sessionSql();

  /**
   * Connects to the database. The caller must close the session.
   *
   * @throws EnvironmentException if the server does not respond or the session SQL fails
   */
  Session connect();
}
