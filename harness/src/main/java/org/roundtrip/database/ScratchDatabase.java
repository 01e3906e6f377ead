package org.roundtrip.database;

/** A database that we made, and that is dropped when it is closed. */
public interface ScratchDatabase extends AutoCloseable {

  /** The engine. */
  Engine engine();

  /** The database's name on its server, or its file. */
  String name();

  /** The JDBC URL, credentials included. */
  String url();

  /**
   * Connects. The caller closes the session.
   *
   * @throws EnvironmentException when the server does not answer, or the session's SQL fails
   */
  Session connect();

  /** Drops the database, also when sessions are still connected to it. */
  @Override
  void close();
}
