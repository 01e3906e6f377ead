package org.roundtrip.sql;

/** The commands of an engine's command-line client, which scripts may contain besides SQL. */
public interface ClientCommands {

  /** The client's name, as used in messages. */
  String client();

  /**
   * Whether a token begins a client command.
   *
   * @param startsStatement whether the token is the first of a statement
   */
  boolean begins(Token token, boolean startsStatement);

  /** Whether a command only changes the client's output, and can therefore be ignored. */
  boolean isHarmless(String line);
}
