package org.roundtrip.trip;

import java.util.Set;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.ServerInfo;

/** Counts the copies of databases. */
public final class CountingServer implements DatabaseServer {

  private final DatabaseServer server;
  private int copies;

  /** Creates databases on another server, which stays open. */
  public CountingServer(DatabaseServer server) {
    this.server = server;
  }

  /** The number of copies so far. */
  public int copies() {
    return copies;
  }

  @Override
  public ServerInfo info() {
    return server.info();
  }

  @Override
  public ScratchDatabase create() {
    return server.create();
  }

  @Override
  public ScratchDatabase copy(ScratchDatabase source) {
    copies++;
    return server.copy(source);
  }

  @Override
  public Set<String> roles() {
    return server.roles();
  }

  @Override
  public void close() {}
}
