package org.roundtrip.database;

import java.time.Duration;

/**
 * The database settings.
 *
 * @param postgres {@code auto}, {@code container}, {@code embedded}, {@code embedded:15}, or the
 *     URL of a server ({@code postgresql://user:password@host:port/database}, with or without
 *     {@code jdbc:})
 * @param postgresImage the image for a container
 * @param setup SQL that runs once in every scratch database; may be empty
 * @param session SQL that runs at the start of every connection; may be empty
 * @param statementTimeout the time limit of a statement
 */
public record DatabaseSettings(
    String postgres,
    String postgresImage,
    String setup,
    String session,
    Duration statementTimeout) {

  /** The default image. */
  public static final String DEFAULT_IMAGE = "postgres:17-alpine";

  /** The same settings with another PostgreSQL server, written as {@link #postgres} is. */
  public DatabaseSettings withPostgres(String server) {
    return new DatabaseSettings(server, postgresImage, setup, session, statementTimeout);
  }

  /** The same settings with other SQL for the start of every connection. */
  public DatabaseSettings withSession(String sql) {
    return new DatabaseSettings(postgres, postgresImage, setup, sql, statementTimeout);
  }

  /** The default settings. */
  public static DatabaseSettings defaults() {
    return new DatabaseSettings("auto", DEFAULT_IMAGE, "", "", Duration.ofSeconds(60));
  }
}
