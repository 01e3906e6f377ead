package org.roundtrip.ci;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.DatabaseSettings;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the databases come from that {@code verify} makes, and what they need first. */
final class ScratchArguments {

  private static final Pattern PROVIDERS =
      Pattern.compile("auto|container|embedded(:\\d+)?|(jdbc:)?postgres(ql)?://.*");

  @Option(
      names = "--postgres",
      paramLabel = "PROVIDER",
      defaultValue = "auto",
      description = {
        "Where PostgreSQL runs: auto, container, embedded, embedded:MAJOR, or the URL of a server. Default: ${DEFAULT-VALUE}.",
        "auto: a container if Docker is available, otherwise embedded."
      })
  private String postgres = "auto";

  @Option(
      names = "--postgres-image",
      paramLabel = "IMAGE",
      defaultValue = DatabaseSettings.DEFAULT_IMAGE,
      description = "Container image. Default: ${DEFAULT-VALUE}.")
  private String image = DatabaseSettings.DEFAULT_IMAGE;

  @Option(
      names = "--setup",
      paramLabel = "FILE",
      description =
          "SQL to run once in every scratch database, such as schemas, extensions and roles: a file, or the SQL itself.")
  private @Nullable String setup;

  @Option(
      names = "--session",
      paramLabel = "FILE",
      description =
          "SQL to run at the start of every connection, such as search_path and TimeZone: a file, or the SQL itself.")
  private @Nullable String session;

  @Option(
      names = "--statement-timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Timeout of a statement, in seconds. Default: ${DEFAULT-VALUE}.")
  private int statementTimeout;

  DatabaseSettings settings(CommandLine line) {
    if (!PROVIDERS.matcher(postgres).matches()) {
      throw new ParameterException(
          line,
          "--postgres must be auto, container, embedded, embedded:MAJOR or a URL that starts with"
              + " 'postgresql://', not '"
              + postgres
              + "'.");
    }
    if (statementTimeout < 1) {
      throw new ParameterException(
          line, "--statement-timeout must be 1 second or more: " + statementTimeout);
    }
    return new DatabaseSettings(
        postgres,
        image,
        sql(line, "--setup", setup),
        sql(line, "--session", session),
        Duration.ofSeconds(statementTimeout));
  }

  private static String sql(CommandLine line, String option, @Nullable String value) {
    if (value == null) {
      return "";
    }
    if (!exists(value)) {
      if (value.chars().anyMatch(Character::isWhitespace)) {
        return value;
      }
      throw new ParameterException(line, option + ": the file '" + value + "' does not exist.");
    }
    try {
      return Files.readString(Path.of(value));
    } catch (CharacterCodingException e) {
      throw new ParameterException(line, option + ": the file '" + value + "' is not UTF-8.", e);
    } catch (IOException e) {
      throw new ParameterException(line, option + ": cannot read the file '" + value + "'.", e);
    }
  }

  private static boolean exists(String value) {
    try {
      return Files.exists(Path.of(value));
    } catch (InvalidPathException sqlAndNoPath) {
      return false;
    }
  }
}
