package org.roundtrip.database;

/** A database that we made, and that is dropped when it is closed. */
public interface ScratchDatabase extends Database, AutoCloseable {

  /** The database's name on its server, or its file. */
  String name();

  /** The JDBC URL, credentials included. */
  String url();

  /** Drops the database, also when sessions are still connected to it. */
  @Override
  void close();
}
