package org.roundtrip.database;

/** A database for a test. It is dropped when it is closed. */
public interface ScratchDatabase extends Database, AutoCloseable {

  /** The database's name on its server, or the path of its file. */
  String name();

  /** The JDBC URL, with credentials. */
  String url();

  /**
   * Restores a session of this database to the state of a new one, if that is faster than a new
   * one.
   *
   * @return whether it was restored; otherwise the caller must open a new session
   */
  default boolean restore(Session session) {
    return false;
  }

  /** Drops the database, even if sessions are still connected to it. */
  @Override
  void close();
}
