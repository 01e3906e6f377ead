package org.roundtrip.database;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes servers and processes that are still open when the JVM shuts down, also after Ctrl-C or
 * SIGTERM. All share one shutdown hook. Thread-safe.
 */
public final class ShutdownHook {

  private static final Map<Object, Runnable> OPEN = new ConcurrentHashMap<>();

  private static final Map<Object, Runnable> BEFORE = new ConcurrentHashMap<>();

  private static volatile boolean begun;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ShutdownHook::closeAll, "roundtrip-close"));
  }

  private ShutdownHook() {}

  /** Registers a server to be closed at shutdown unless it is removed before. */
  public static void close(DatabaseServer server) {
    close(server, server::close);
  }

  /** Registers an action to be run at shutdown unless its owner is removed before. */
  public static void close(Object owner, Runnable closing) {
    OPEN.put(owner, closing);
  }

  /** Registers an action to be run at shutdown before anything is closed. */
  public static void beforeClosing(Object owner, Runnable action) {
    BEFORE.put(owner, action);
  }

  /** Removes an owner that was closed. */
  public static void forget(Object owner) {
    BEFORE.remove(owner);
    OPEN.remove(owner);
  }

  /** Whether the JVM is shutting down, which explains failures from then on. */
  public static boolean hasBegun() {
    return begun;
  }

  private static void closeAll() {
    try {
      close(BEFORE.values().iterator());
    } finally {
      begun = true;
      close(OPEN.values().iterator());
    }
  }

  /** A failure does not prevent the others from being closed. */
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
