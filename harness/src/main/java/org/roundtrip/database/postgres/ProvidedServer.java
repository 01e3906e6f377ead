package org.roundtrip.database.postgres;

import java.util.List;

/**
 * A server that somebody started.
 *
 * @param address where it is
 * @param provided {@code container}, {@code embedded} or {@code server}
 * @param ours whether it was started for us alone, and goes away with all its databases
 * @param notices what the user should know, a sentence each
 * @param stop stops what was started; may be called again
 */
public record ProvidedServer(
    ServerAddress address, String provided, boolean ours, List<String> notices, Runnable stop) {

  /** Copies the list. */
  public ProvidedServer {
    notices = List.copyOf(notices);
  }
}
