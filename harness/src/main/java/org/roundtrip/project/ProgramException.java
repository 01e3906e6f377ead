package org.roundtrip.project;

import java.sql.SQLException;

/** A migration in code failed by itself; no database said anything. */
public final class ProgramException extends SQLException {

  private static final long serialVersionUID = 1L;

  private final String language;

  /**
   * A failure.
   *
   * @param language what the migration is written in, such as {@code Python}
   * @param message the error's type and words
   */
  public ProgramException(String language, String message) {
    super(message);
    this.language = language;
  }

  /** What the migration is written in. */
  public String language() {
    return language;
  }
}
