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

  private static final Map<Object, Runnable> AFTER = new ConcurrentHashMap<>();

  private static volatile boolean begun;

  private static volatile boolean closing;

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

  /**
   * Registers a folder to be deleted at shutdown after everything is closed.
   *
   * @throws EnvironmentException if it is too late for that; the folder is deleted
   */
  static void deleteAfterClosing(ScratchFolder folder) {
    AFTER.put(folder, folder::close);
    if (closing) {
      folder.close();
      throw new EnvironmentException("The run was interrupted.");
    }
  }

  /** Removes an owner that was closed. */
  public static void forget(Object owner) {
    BEFORE.remove(owner);
    OPEN.remove(owner);
    AFTER.remove(owner);
  }

  /** Whether the JVM is shutting down, which explains failures from then on. */
  public static boolean hasBegun() {
    return begun;
  }

  private static void closeAll() {
    begun = true;
    try {
      close(BEFORE.values().iterator());
    } finally {
      closing = true;
      try {
        close(OPEN.values().iterator());
      } finally {
        close(AFTER.values().iterator());
      }
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
