package org.roundtrip.database;

import java.time.Duration;

/**
 * What the user says about databases.
 *
 * @param postgres {@code auto}, {@code container}, {@code embedded}, {@code embedded:15}, or the
 *     URL of a server ({@code postgresql://user:password@host:port/database}, with or without
 *     {@code jdbc:})
 * @param postgresImage the image for a container
 * @param setup SQL that is run once in every scratch database; may be empty
 * @param session SQL that is run at the start of every connection; may be empty
 * @param statementTimeout the time limit of a statement
 */
public record DatabaseSettings(
    String postgres,
    String postgresImage,
    String setup,
    String session,
    Duration statementTimeout) {

  /** The image that is used when none is named. */
  public static final String DEFAULT_IMAGE = "postgres:17-alpine";

  /** The settings of a user who says nothing. */
  public static DatabaseSettings defaults() {
    return new DatabaseSettings("auto", DEFAULT_IMAGE, "", "", Duration.ofSeconds(60));
  }
}
