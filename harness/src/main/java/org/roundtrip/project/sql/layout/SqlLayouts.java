package org.roundtrip.project.sql.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.SqlProject;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** The layouts of plain SQL. Detects the layout of a folder. */
public final class SqlLayouts {

  private static final List<Layout> ALL =
      List.of(
          new NativeLayout(),
          new DieselLayout(),
          new GolangMigrateLayout(),
          new DbmateLayout(),
          new GooseLayout(),
          new SqlMigrateLayout(),
          new SqlxLayout(),
          new MyBatisLayout(),
          new FlywayLayout(),
          new SqitchLayout(),
          new DialectPairsLayout());

  /** Common folders of migrations. They are searched for a hint but never opened automatically. */
  private static final List<String> WELL_KNOWN = List.of("migrations", "db/migrations", "versions");

  private SqlLayouts() {}

  /**
   * Reads a project.
   *
   * @param layout the name of one of these layouts, or null to detect it
   * @throws UnreadableHistoryException if the folder cannot be read as a history
   */
  public static MigrationProject open(Path path, @Nullable String layout) {
    Layout named = layout == null ? null : named(layout);
    Folder folder = existing(path);
    Layout chosen = named == null ? detect(folder) : named;
    LayoutContents contents = chosen.read(folder);
    return SqlProject.of(
        path,
        chosen.name(),
        chosen,
        contents.choice().isPresent()
            ? contents
            : EngineSettings.of(path, chosen.name()).map(contents::with).orElse(contents));
  }

  /**
   * Reads the scripts of MyBatis Migrations.
   *
   * @param variables the values of placeholders such as {@code ${name}}
   * @param choice the engines that the tool's settings name
   * @throws UnreadableHistoryException if the folder cannot be read as a history
   */
  public static MigrationProject openMyBatis(
      Path path, Map<String, String> variables, Optional<EngineChoice> choice) {
    Layout layout = new MyBatisLayout(variables);
    LayoutContents contents = layout.read(existing(path));
    return SqlProject.of(path, layout.name(), layout, choice.map(contents::with).orElse(contents));
  }

  /** The names of the layouts. */
  public static List<String> names() {
    return ALL.stream().map(Layout::name).toList();
  }

  /** The layout of a folder, if it is unambiguous. */
  public static Optional<String> detected(Path path) {
    if (!Files.isDirectory(path)) {
      return Optional.empty();
    }
    Map<Layout, List<String>> owners = owners(Folder.open(path));
    return owners.size() == 1
        ? Optional.of(owners.keySet().iterator().next().name())
        : Optional.empty();
  }

  private static Folder existing(Path path) {
    if (!Files.exists(path)) {
      throw new UnreadableHistoryException(
          "'" + path + "' does not exist; name the folder that contains the migrations.");
    }
    if (!Files.isDirectory(path)) {
      throw new UnreadableHistoryException(
          "'" + path + "' is a file; name the folder that contains the migrations.");
    }
    return Folder.open(path);
  }

  private static Layout named(String name) {
    return ALL.stream().filter(layout -> layout.name().equals(name)).findFirst().orElseThrow();
  }

  /** An empty folder has the native layout, so that a first revision can be created in it. */
  private static Layout detect(Folder folder) {
    Map<Layout, List<String>> owners = owners(folder);
    if (owners.isEmpty()) {
      if (folder.files().isEmpty() && folder.folders().isEmpty()) {
        return ALL.get(0);
      }
      folder.sqlFiles().forEach(name -> folder.read(name).readable());
      throw new UnreadableHistoryException(nothingFound(folder));
    }
    if (owners.size() > 1) {
      throw new UnreadableHistoryException(severalFound(folder, owners));
    }
    Layout only = owners.keySet().iterator().next();
    if (!only.toleratesStrangers()) {
      refuseStrangers(folder, only, owners.get(only));
    }
    return only;
  }

  private static Map<Layout, List<String>> owners(Folder folder) {
    Map<Layout, List<String>> owners = new LinkedHashMap<>();
    for (Layout layout : ALL) {
      List<String> own = layout.own(folder);
      if (!own.isEmpty()) {
        owners.put(layout, own);
      }
    }
    return owners;
  }

  private static void refuseStrangers(Folder folder, Layout layout, List<String> own) {
    folder.sqlFiles().stream()
        .filter(name -> !own.contains(name) && !layout.takes(name))
        .findFirst()
        .ifPresent(
            name -> {
              folder.read(name).readable();
              throw new UnreadableHistoryException(
                  Advice.of(
                      "'{}' has no known layout, but the folder has files of {}, such as '{}'. Move"
                          + " or correct it, or use {} to handle it like that tool.",
                      folder.resolve(name),
                      layout.name(),
                      own.get(0),
                      Setting.LAYOUT.to(layout.name())));
            });
  }

  private static Advice severalFound(Folder folder, Map<Layout, List<String>> owners) {
    String found =
        owners.entrySet().stream()
            .map(each -> each.getKey().name() + " (such as '" + each.getValue().get(0) + "')")
            .collect(Collectors.joining(" and "));
    return Advice.of(
        "'{}' has files of several layouts: {}; move those of one layout elsewhere, or select a"
            + " layout with {}.",
        folder.path(),
        found,
        Setting.LAYOUT.bare());
  }

  private static String nothingFound(Folder folder) {
    List<String> content =
        Stream.concat(folder.folders().stream().map(name -> name + "/"), folder.files().stream())
            .toList();
    String some = content.stream().limit(3).collect(Collectors.joining(", "));
    String more = content.size() > 3 ? ", and " + (content.size() - 3) + " more" : "";
    return "There are no migrations in '"
        + folder.path()
        + "', which contains "
        + some
        + more
        + "; the supported layouts are "
        + String.join(", ", names())
        + "."
        + hint(folder);
  }

  private static String hint(Folder folder) {
    List<String> good =
        Stream.concat(WELL_KNOWN.stream(), folder.folders().stream())
            .distinct()
            .filter(name -> Files.isDirectory(folder.resolve(name)))
            .filter(name -> !owners(folder.folder(name)).isEmpty())
            .map(name -> "'" + folder.resolve(name) + "'")
            .toList();
    return good.isEmpty() ? "" : " Did you mean " + String.join(" or ", good) + "?";
  }
}
