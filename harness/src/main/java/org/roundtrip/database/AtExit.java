package org.roundtrip.database;

import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes servers that are still open when the JVM ends, also by Ctrl-C or SIGTERM. One shutdown
 * hook serves all of them. For several threads.
 */
public final class AtExit {

  private static final Set<DatabaseServer> OPEN = ConcurrentHashMap.newKeySet();

  private static volatile boolean begun;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AtExit::closeAll, "roundtrip-close"));
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

  /** Whether the JVM is ending, so that what fails now fails because of that. */
  public static boolean hasBegun() {
    return begun;
  }

  private static void closeAll() {
    begun = true;
    close(OPEN.iterator());
  }

  /** One that cannot be closed keeps none of the others open. */
  private static void close(Iterator<DatabaseServer> rest) {
    if (rest.hasNext()) {
      try {
        rest.next().close();
      } finally {
        close(rest);
      }
    }
  }
}
