package org.roundtrip.database;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes servers that are still open when the JVM ends, also by Ctrl-C or SIGTERM. One shutdown
 * hook serves all of them. For several threads.
 */
public final class AtExit {

  private static final Set<DatabaseServer> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> OPEN.forEach(DatabaseServer::close), "roundtrip-close"));
  }

  private AtExit() {}

  /** Closes this server at the end, unless it is forgotten before. */
  public static void close(DatabaseServer server) {
    OPEN.add(server);
  }

  /** Says that a server was closed. */
  public static void forget(DatabaseServer server) {
    OPEN.remove(server);
  }
}
