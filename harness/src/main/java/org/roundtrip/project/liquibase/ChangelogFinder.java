package org.roundtrip.project.liquibase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** Finds the changelog of a folder, a jar or a file. */
final class ChangelogFinder {

  /** The resources folders of a project, relative to its folder. */
  private static final List<String> RESOURCES = List.of("", "src/main/resources");

  /** Spring Boot's default folder of changelogs. */
  private static final String SPRING_FOLDER = "db/changelog/";

  private static final List<String> MASTERS =
      Stream.of("yaml", "yml", "xml", "json", "sql").map("db.changelog-master."::concat).toList();

  private final Path path;
  private final ToolOptions options;
  private final Map<String, String> properties;

  private ChangelogFinder(Path path, ToolOptions options) {
    this.path = path;
    this.options = options;
    this.properties = Files.isDirectory(path) ? PropertyFiles.of(path) : Map.of();
  }

  /** Whether a path is unambiguously a Liquibase project. */
  static boolean isPlain(Path path, ToolOptions options) {
    if (Files.isRegularFile(path)) {
      return isJar(path) ? options.text("changelog").isPresent() : ChangelogFile.isOne(path);
    }
    if (!Files.isDirectory(path)) {
      return false;
    }
    ChangelogFinder finder = new ChangelogFinder(path, options);
    Optional<String> named = options.text("changelog");
    return named.isPresent()
        ? finder.roots().stream().anyMatch(root -> ChangelogFile.isOne(root.resolve(named.get())))
        : finder.properties.containsKey(PropertyFiles.CHANGELOG)
            || finder.defaultChangelog() != null;
  }

  /**
   * Finds the changelog.
   *
   * @throws UnreadableHistoryException if there is none
   */
  static ChangelogLocation find(Path path, ToolOptions options) {
    options.only(
        "changelog",
        "contexts",
        "labels",
        "parameters",
        "classes",
        "search-path",
        "custom-changes",
        "log-table",
        "lock-table");
    if (!Files.exists(path)) {
      throw new UnreadableHistoryException(
          "'" + path + "' does not exist; name the project's folder, its jar or its changelog.");
    }
    return new ChangelogFinder(path, options).find();
  }

  private ChangelogLocation find() {
    Optional<String> named =
        options
            .text("changelog")
            .or(() -> Optional.ofNullable(properties.get(PropertyFiles.CHANGELOG)));
    ChangelogLocation found =
        Files.isRegularFile(path) && !isJar(path)
            ? file()
            : named.map(this::named).orElseGet(this::unnamed);
    requireChangelog(found);
    return found;
  }

  private ChangelogLocation named(String changelog) {
    String plain = changelog.replaceFirst("^classpath\\*?:", "").replaceFirst("^file:", "");
    return place(roots(), plain.replaceFirst("^(\\./|/)+", ""));
  }

  private ChangelogLocation unnamed() {
    Path master = isJar(path) ? null : defaultChangelog();
    if (master == null) {
      throw new UnreadableHistoryException(
          Advice.of(
              "There is no Liquibase changelog in '{}'; name one with the option 'changelog', for"
                  + " example {}.",
              path,
              Setting.TOOL.to("changelog=db/changelog/db.changelog-master.yaml")));
    }
    return below(master);
  }

  private ChangelogLocation file() {
    return below(path);
  }

  /** The root of a changelog is its project's resources folder, or else its own folder. */
  private ChangelogLocation below(Path changelog) {
    String name = changelog.toString().replace('\\', '/');
    for (String mark : List.of("src/main/resources/", "/" + SPRING_FOLDER)) {
      int at = name.lastIndexOf(mark);
      if (at >= 0) {
        int end = mark.startsWith("/") ? at + 1 : at + mark.length();
        return place(roots(Path.of(name.substring(0, end))), name.substring(end));
      }
    }
    Path folder = Optional.ofNullable(changelog.getParent()).orElse(Path.of(""));
    return place(roots(folder), String.valueOf(changelog.getFileName()));
  }

  private List<Path> roots() {
    if (isJar(path)) {
      return roots(path);
    }
    List<Path> roots = new ArrayList<>();
    for (String resources : RESOURCES) {
      Path root = path.resolve(resources);
      if (Files.isDirectory(root)) {
        roots.add(root);
      }
    }
    return roots(roots.toArray(Path[]::new));
  }

  private List<Path> roots(Path... first) {
    List<Path> roots = new ArrayList<>(List.of(first));
    List<String> more = new ArrayList<>(options.texts("search-path"));
    more.addAll(List.of(properties.getOrDefault(PropertyFiles.SEARCH_PATH, "").split(",")));
    more.stream()
        .map(String::strip)
        .filter(m -> !m.isEmpty())
        .map(path::resolve)
        .forEach(roots::add);
    return roots.stream().distinct().toList();
  }

  private @Nullable Path defaultChangelog() {
    for (String resources : RESOURCES) {
      for (String folder : List.of(SPRING_FOLDER, "")) {
        for (String master : MASTERS) {
          Path file = path.resolve(resources).resolve(folder + master);
          if (Files.isRegularFile(file)) {
            return file;
          }
        }
      }
    }
    return null;
  }

  private ChangelogLocation place(List<Path> roots, String changelog) {
    Map<String, String> parameters = new TreeMap<>();
    properties.forEach(
        (key, value) -> {
          if (key.startsWith(PropertyFiles.PARAMETER)) {
            parameters.put(key.substring(PropertyFiles.PARAMETER.length()), value);
          }
        });
    parameters.putAll(options.table("parameters"));
    String custom = options.text("custom-changes").orElse("run");
    if (!List.of("run", "skip").contains(custom)) {
      throw options.wrong("custom-changes", "must be \"run\" or \"skip\".");
    }
    return new ChangelogLocation(
        path,
        roots,
        changelog,
        text("contexts", PropertyFiles.CONTEXTS, ""),
        text("labels", PropertyFiles.LABELS, ""),
        parameters,
        options.texts("classes").stream().map(Path::of).toList(),
        custom.equals("skip"),
        text("log-table", PropertyFiles.LOG_TABLE, ChangelogLocation.LOG_TABLE),
        text("lock-table", PropertyFiles.LOCK_TABLE, ChangelogLocation.LOCK_TABLE));
  }

  /** Liquibase expects lists as one string with commas. */
  private String text(String option, String key, String otherwise) {
    String own = String.join(",", options.texts(option));
    return own.isEmpty() ? properties.getOrDefault(key, otherwise) : own;
  }

  private void requireChangelog(ChangelogLocation place) {
    boolean there =
        place.roots().stream()
            .anyMatch(
                root ->
                    isJar(root)
                        ? ChangelogFile.isInJar(root, place.changelog())
                        : Files.isRegularFile(root.resolve(place.changelog())));
    if (!there) {
      throw new UnreadableHistoryException(
          "There is no changelog '"
              + place.changelog()
              + "' in "
              + String.join(" or ", place.roots().stream().map(r -> "'" + r + "'").toList())
              + "; set its path with the options 'changelog' and 'search-path'.");
    }
  }

  private static boolean isJar(Path file) {
    String name = file.toString();
    return Files.isRegularFile(file) && (name.endsWith(".jar") || name.endsWith(".zip"));
  }
}
