package org.roundtrip.database.postgres;

import java.util.List;

/** Server options that trade durability for speed. */
public final class ScratchOptions {

  private static final List<String> ALL =
      List.of(
          // The data need not survive a crash.
          "fsync=off",
          "full_page_writes=off",
          "synchronous_commit=off",
          // Background processes must not change statistics or prevent the copy of a database.
          "autovacuum=off",
          "wal_level=minimal",
          "max_wal_senders=0",
          "max_wal_size=4GB",
          "checkpoint_timeout=1h",
          "shared_buffers=64MB",
          "max_connections=100",
          // Catalog queries finish before JIT compilation would pay off.
          "jit=off",
          // The same on every machine.
          "timezone=UTC",
          "log_timezone=UTC",
          "lc_messages=C");

  private ScratchOptions() {}

  /** The options as command line arguments {@code -c name=value}. */
  public static List<String> arguments() {
    return ALL.stream().flatMap(option -> List.of("-c", option).stream()).toList();
  }
}
