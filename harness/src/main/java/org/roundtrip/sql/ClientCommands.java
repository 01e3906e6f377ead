package org.roundtrip.sql;

/** The commands of an engine's command-line client, which scripts may hold beside SQL. */
public interface ClientCommands {

  /** The client's name in a sentence. */
  String client();

  /**
   * Whether a token begins one.
   *
   * @param startsStatement whether no statement has begun before it
   */
  boolean begins(Token token, boolean startsStatement);

  /** Whether one changes only what the client prints, so that it can be left out. */
  boolean isHarmless(String line);
}
