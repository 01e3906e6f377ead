package org.roundtrip.generate.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.roundtrip.dialect.Engine;

/** The schemas that generated rows are tried on, by name. */
public enum Example {
  MEDICAL_RECORDS("medical-records", 42),
  SHELL_USAGE("shell-usage", 8),
  WEATHER("weather", 2),
  /** As large as MusicBrainz. */
  LARGE("372 tables", LargeSchema.TABLES),
  /** The same at a sixth of the size. */
  SMALLER("62 tables", LargeSchema.TABLES / 6);

  private static final long SEED = 8311;

  private final String title;
  private final int tables;

  Example(String title, int tables) {
    this.title = title;
    this.tables = tables;
  }

  /** How many tables it has. */
  public int tables() {
    return tables;
  }

  /** The statements that make it. */
  public String script(Engine engine) {
    return switch (this) {
      case LARGE -> LargeSchema.script(engine, SEED, 1);
      case SMALLER -> LargeSchema.script(engine, SEED, 6);
      default -> resource();
    };
  }

  private String resource() {
    try (InputStream in = Example.class.getResourceAsStream(title + ".sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return title;
  }
}
