package org.roundtrip.project.flyway;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.project.spring.SpringEngines;
import org.roundtrip.project.sql.SettingFile;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;
import org.roundtrip.setting.SettingValue;

/**
 * The configuration of Flyway in a project.
 *
 * @param root the folder to which relative paths refer
 * @param settings Flyway's own properties, such as {@code flyway.table}; without locations
 * @param locations Flyway's locations of migrations
 * @param classes folders and jars with compiled migrations
 * @param choice the engines that the settings name
 */
record FlywaySetup(
    Path root,
    Map<String, String> settings,
    List<String> locations,
    List<Path> classes,
    Optional<EngineChoice> choice) {

  private static final String PREFIX = "flyway.";
  private static final String LOCATIONS = PREFIX + "locations";
  private static final List<String> RESOURCES = List.of("src/main/resources", "");
  private static final List<String> CLASSES =
      List.of("target/classes", "build/classes/java/main", "build/classes/kotlin/main");
  private static final String DEFAULT = "db/migration";

  /** Where Flyway and its plugins are given a URL or a driver. */
  private static final List<SettingFile> FILES =
      List.of(
          SettingFile.withLines("flyway.conf", "flyway\\.(?:url|driver)\\s*="),
          SettingFile.withLines("conf/flyway.conf", "flyway\\.(?:url|driver)\\s*="),
          SettingFile.withLines("flyway.toml", "(?:flyway\\.)?(?:url|driver)\\s*="),
          SettingFile.withLines("conf/flyway.toml", "(?:flyway\\.)?(?:url|driver)\\s*="),
          SettingFile.ofPlugin("flyway"),
          SettingFile.withLines("build.gradle", "url\\s*=?"),
          SettingFile.withLines("build.gradle.kts", "url\\s*="));

  private static final SettingValue FOLDER = Setting.TOOL.to("locations=filesystem:FOLDER");

  /** Properties that Roundtrip sets itself or that have no effect on scratch databases. */
  private static final Set<String> IGNORED =
      Set.of(
          "url", "user", "password", "driver", "target", "enabled", "initSqls", "driverClassName");

  /** Whether a folder that contains no migrations itself is a project that uses Flyway. */
  static boolean isProject(Path path) {
    return !FlywayFiles.read(path, "").isEmpty()
        || RESOURCES.stream().anyMatch(r -> Files.isDirectory(path.resolve(r).resolve(DEFAULT)));
  }

  static FlywaySetup read(Path path, ToolOptions options) {
    Map<String, String> settings =
        new LinkedHashMap<>(FlywayFiles.read(path, options.text("profile").orElse("")));
    boolean configured = !settings.isEmpty();
    Path resources = resourcesAbove(path);
    if (!configured && !resources.equals(path)) {
      settings.putAll(FlywayFiles.read(resources, options.text("profile").orElse("")));
      settings.remove(LOCATIONS);
    }
    options.values().keySet().forEach(key -> put(settings, key, options));
    List<String> locations =
        settings.containsKey(LOCATIONS)
            ? Arrays.stream(settings.remove(LOCATIONS).split(",")).map(String::strip).toList()
            : List.of(defaultLocation(path));
    IGNORED.forEach(key -> settings.remove(PREFIX + key));
    return new FlywaySetup(
        path, settings, locations, classes(path, resources, options), choice(path, options));
  }

  private static Optional<EngineChoice> choice(Path path, ToolOptions options) {
    String profile = options.text("profile").orElse("");
    return SettingFile.nearest(
        path,
        folder ->
            SettingFile.first(folder, FILES)
                .or(() -> SpringEngines.of(folder, FlywayAdapter.NAME, profile)));
  }

  private static void put(Map<String, String> settings, String key, ToolOptions options) {
    Object value = options.values().get(key);
    if (Set.of("classes", "profile").contains(key)) {
      return;
    }
    if (value instanceof Map<?, ?>) {
      options.table(key).forEach((name, text) -> settings.put(PREFIX + key + "." + name, text));
    } else if (value instanceof List<?>) {
      settings.put(PREFIX + key, String.join(",", options.texts(key)));
    } else {
      settings.put(PREFIX + key, String.valueOf(value));
    }
  }

  private static String defaultLocation(Path path) {
    boolean there =
        RESOURCES.stream().anyMatch(r -> Files.isDirectory(path.resolve(r).resolve(DEFAULT)));
    return there ? "classpath:" + DEFAULT : "filesystem:.";
  }

  /** The resources folder that contains a folder of migrations, or the folder itself. */
  private static Path resourcesAbove(Path path) {
    Path above = path.toAbsolutePath().normalize();
    for (int i = 0; i < 5 && above != null; i++, above = above.getParent()) {
      if (above.endsWith("src/main/resources")) {
        return above;
      }
    }
    return path;
  }

  private static List<Path> classes(Path path, Path resources, ToolOptions options) {
    Path project =
        resources.endsWith("src/main/resources")
            ? resources.getParent().getParent().getParent()
            : path;
    List<Path> all = new ArrayList<>();
    for (String named : options.texts("classes")) {
      if (!Files.exists(path.resolve(named))) {
        throw options.wrong("classes", "names '" + named + "', which does not exist.");
      }
      all.add(path.resolve(named));
    }
    CLASSES.stream().map(project::resolve).filter(Files::isDirectory).forEach(all::add);
    return all;
  }

  /**
   * The folders of scripts on an engine.
   *
   * @throws UnreadableHistoryException if a folder does not exist
   */
  List<Path> folders(Engine engine) {
    return locations.stream()
        .map(location -> vendor(location, engine))
        .flatMap(location -> folder(location).stream())
        .distinct()
        .toList();
  }

  /** Whether the locations depend on the engine. */
  boolean dependsOnEngine() {
    return locations.stream().anyMatch(location -> location.contains("{vendor}"));
  }

  /** The packages of migrations in code, as paths. */
  List<String> packages(Engine engine) {
    List<String> paths =
        locations.stream()
            .map(location -> vendor(location, engine))
            .filter(location -> !location.startsWith("filesystem:"))
            .map(FlywaySetup::bare)
            .toList();
    return paths.isEmpty() ? List.of(packageOf(root)) : paths;
  }

  private static String packageOf(Path folder) {
    Path resources = resourcesAbove(folder);
    return resources.equals(folder)
        ? DEFAULT
        : resources.relativize(folder.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  private List<Path> folder(String location) {
    if (location.startsWith("filesystem:")) {
      Path folder = root.resolve(bare(location)).normalize();
      return List.of(existing(location, location.endsWith(":.") ? root : folder));
    }
    if (location.matches("[a-z0-9]{2,}:.*") && !location.startsWith("classpath:")) {
      throw new UnreadableHistoryException(
          Advice.of(
              "Roundtrip cannot read the location '{}'; name a folder with {}.", location, FOLDER));
    }
    List<Path> found =
        Stream.concat(RESOURCES.stream().map(root::resolve), classes.stream())
            .map(folder -> folder.resolve(bare(location)))
            .filter(Files::isDirectory)
            .limit(1)
            .toList();
    return List.of(
        found.isEmpty() ? existing(location, root.resolve(bare(location))) : found.get(0));
  }

  private Path existing(String location, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnreadableHistoryException(
          Advice.of(
              "Flyway's location '{}' does not exist in '{}'; name the folder with {}.",
              location,
              root,
              FOLDER));
    }
    return folder;
  }

  private static String vendor(String location, Engine engine) {
    return location.replace("{vendor}", engine.word());
  }

  private static String bare(String location) {
    return location.substring(location.indexOf(':') + 1).replaceFirst("^/(?=db/)", "");
  }
}
