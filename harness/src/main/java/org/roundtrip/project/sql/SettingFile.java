package org.roundtrip.project.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.revision.UnreadableHistoryException;

/**
 * A file of a project in which a URL, a driver or a dialect may name an engine.
 *
 * @param name below the project's folder
 * @param value finds each URL, driver or dialect, as its first group
 */
public record SettingFile(String name, Pattern value) {

  /** How many folders below the project's own one migrations may be. */
  private static final int DEPTH = 5;

  /** A file with a line for each setting. */
  public static SettingFile withLines(String name, String keyAndSeparator) {
    return new SettingFile(
        name, Pattern.compile("(?m)^\\s*(?:" + keyAndSeparator + ")\\s*[\"']?([^\"'\\s#]+)"));
  }

  /**
   * A Maven build that configures a tool's plugin.
   *
   * @param tool such as {@code flyway}
   */
  public static SettingFile ofPlugin(String tool) {
    String property = "<" + tool + "\\.(?:url|driver)>";
    String plugin = "<artifactId>" + tool + "-maven-plugin</artifactId>(?:(?!</plugin>).)*?";
    return new SettingFile(
        "pom.xml",
        Pattern.compile("(?s)(?:" + property + "|" + plugin + "<(?:url|driver)>)\\s*([^<\\s]+)"));
  }

  /**
   * The first choice that a search finds in a folder or in those above it, as far as the root of a
   * Git repository.
   */
  public static Optional<EngineChoice> nearest(
      Path folder, Function<Path, Optional<EngineChoice>> search) {
    Path at = folder.toAbsolutePath().normalize();
    for (int i = 0; i < DEPTH && at != null; i++, at = at.getParent()) {
      Optional<EngineChoice> found = search.apply(at);
      if (found.isPresent() || Files.exists(at.resolve(".git"))) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The engines that the file names in a folder. */
  public Optional<EngineChoice> in(Path folder) {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file)
        ? EngineChoice.named(EngineNames.ofUrls(values(file)), name)
        : Optional.empty();
  }

  private List<String> values(Path file) {
    try {
      // Whatever its encoding is, what names an engine is ASCII.
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return value.matcher(text).results().map(found -> found.group(1)).toList();
    } catch (IOException e) {
      throw new UnreadableHistoryException(
          "The file '" + file + "' cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /** The choice of the first of several files that names an engine. */
  public static Optional<EngineChoice> first(Path folder, List<SettingFile> files) {
    return Stream.ofNullable(files)
        .flatMap(List::stream)
        .flatMap(file -> file.in(folder).stream())
        .findFirst();
  }
}
