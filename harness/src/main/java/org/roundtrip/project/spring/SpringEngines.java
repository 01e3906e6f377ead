package org.roundtrip.project.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.sql.EngineNames;

/** Finds the engines whose URL or driver Spring Boot's files name. */
public final class SpringEngines {

  private static final List<String> FOLDERS = List.of("", "src/main/resources", "config");

  private static final Pattern PROFILE = Pattern.compile("application-(.+)\\.(?:properties|ya?ml)");

  private SpringEngines() {}

  /**
   * The engines of the tool's own database, else those of the data source. If the files for all
   * profiles name none, the files of each profile count.
   *
   * @param project the project's folder
   * @param tool such as {@code flyway}
   * @param profile the active profile; may be empty
   */
  public static Optional<EngineChoice> of(Path project, String tool, String profile) {
    return FOLDERS.stream()
        .map(project::resolve)
        .filter(Files::isDirectory)
        .map(folder -> in(folder, tool, profile))
        .flatMap(named -> EngineChoice.named(named, "Spring's configuration").stream())
        .findFirst();
  }

  private static Set<Engine> in(Path folder, String tool, String profile) {
    Set<Engine> named = inProfile(folder, tool, profile);
    if (named.isEmpty() && profile.isEmpty()) {
      profiles(folder).forEach(each -> named.addAll(inProfile(folder, tool, each)));
    }
    return named;
  }

  private static Set<Engine> inProfile(Path folder, String tool, String profile) {
    Set<Engine> own = ofSection(folder, tool, profile);
    return own.isEmpty() ? ofSection(folder, "datasource", profile) : own;
  }

  private static Set<Engine> ofSection(Path folder, String section, String profile) {
    Map<String, String> settings = SpringSettings.read(folder, section, profile);
    return EngineNames.ofUrls(
        Stream.of("url", "driver-class-name", "driverClassName", "hikari.jdbc-url")
            .flatMap(key -> Stream.ofNullable(settings.get(key)))
            .toList());
  }

  private static Set<String> profiles(Path folder) {
    Set<String> profiles = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> PROFILE.matcher(String.valueOf(file.getFileName())))
          .filter(Matcher::matches)
          .forEach(name -> profiles.add(name.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return profiles;
  }
}
