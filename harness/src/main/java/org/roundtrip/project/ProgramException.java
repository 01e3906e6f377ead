package org.roundtrip.project;

import java.sql.SQLException;

/** A migration in code failed without an error of the database. */
public final class ProgramException extends SQLException {

  private static final long serialVersionUID = 1L;

  private final String language;

  /**
   * @param language the language of the migration, such as {@code Python}
   * @param message the type and the message of the error
   */
  public ProgramException(String language, String message) {
    super(message);
    this.language = language;
  }

  /** The language of the migration. */
  public String language() {
    return language;
  }
}
