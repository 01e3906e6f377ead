package org.roundtrip.database;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes servers and processes that are still open when the JVM ends, also by Ctrl-C or SIGTERM.
 * One shutdown hook serves all of them. For several threads.
 */
public final class ShutdownHook {

  private static final Map<Object, Runnable> OPEN = new ConcurrentHashMap<>();

  private static volatile boolean begun;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ShutdownHook::closeAll, "roundtrip-close"));
  }

  private ShutdownHook() {}

  /** Closes this server at the end, unless it is forgotten before. */
  public static void close(DatabaseServer server) {
    close(server, server::close);
  }

  /** Closes something else at the end, unless its owner is forgotten before. */
  public static void close(Object owner, Runnable closing) {
    OPEN.put(owner, closing);
  }

  /** Says that it was closed. */
  public static void forget(Object owner) {
    OPEN.remove(owner);
  }

  /** Whether the JVM is ending, so that what fails now fails because of that. */
  public static boolean hasBegun() {
    return begun;
  }

  private static void closeAll() {
    begun = true;
    close(OPEN.values().iterator());
  }

  /** One that cannot be closed keeps none of the others open. */
  private static void close(Iterator<Runnable> rest) {
    if (rest.hasNext()) {
      try {
        rest.next().run();
      } finally {
        close(rest);
      }
    }
  }
}
