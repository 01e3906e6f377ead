package org.roundtrip.database.postgres;

import java.util.List;

/**
 * A running server.
 *
 * @param address the address of the server
 * @param provided {@code container}, {@code embedded} or {@code server}
 * @param ours whether Roundtrip started the server and deletes it with its databases
 * @param notices messages for the user, one sentence each
 * @param stop stops the server if Roundtrip started it; can be called repeatedly
 */
public record ProvidedServer(
    ServerAddress address, String provided, boolean ours, List<String> notices, Runnable stop) {

  /** Copies the list. */
  public ProvidedServer {
    notices = List.copyOf(notices);
  }
}
