package org.roundtrip.database.postgres;

import java.util.List;

/** The server's options that make a server quick whose data nobody will miss. */
public final class ScratchOptions {

  private static final List<String> ALL =
      List.of(
          // Nothing has to survive a power cut.
          "fsync=off",
          "full_page_writes=off",
          "synchronous_commit=off",
          // Nobody but a migration changes what is there, or keeps a database from being copied.
          "autovacuum=off",
          "wal_level=minimal",
          "max_wal_senders=0",
          "max_wal_size=4GB",
          "checkpoint_timeout=1h",
          "shared_buffers=64MB",
          "max_connections=100",
          // Reading a catalogue is over before its code would be compiled.
          "jit=off",
          // The same everywhere.
          "timezone=UTC",
          "log_timezone=UTC",
          "lc_messages=C");

  private ScratchOptions() {}

  /** As {@code -c name=value} on a command line. */
  public static List<String> arguments() {
    return ALL.stream().flatMap(option -> List.of("-c", option).stream()).toList();
  }
}
