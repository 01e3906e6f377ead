package org.roundtrip.project.liquibase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Recognizes changelogs by their first characters. */
final class ChangelogFile {

  private static final int BEGINNING = 8_192;
  private static final Pattern FORMATTED_SQL =
      Pattern.compile("\\s*--\\s*liquibase\\s+formatted", Pattern.CASE_INSENSITIVE);

  private ChangelogFile() {}

  static boolean isOne(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (!name.matches(".*\\.(xml|yaml|yml|json|sql)") || !Files.isRegularFile(file)) {
      return false;
    }
    String text = beginning(file);
    return name.endsWith(".sql")
        ? FORMATTED_SQL.matcher(text).lookingAt()
        : text.contains("databaseChangeLog");
  }

  static boolean isInJar(Path jar, String name) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.getEntry(name) != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String beginning(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
