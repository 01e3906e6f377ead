package org.roundtrip.project.liquibase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.project.ProjectView;
import org.roundtrip.project.ProjectViews;
import org.roundtrip.project.spring.SpringEngines;
import org.roundtrip.project.sql.SettingFile;
import org.roundtrip.project.tool.ToolMigrator;

/** A Liquibase changelog, read for each engine. */
final class LiquibaseViews implements ProjectViews {

  /** Where Liquibase and its plugins are given a URL or a driver. */
  private static final List<SettingFile> FILES =
      List.of(
          SettingFile.withLines(
              "liquibase.properties", "(?:liquibase\\.(?:command\\.)?)?(?:url|driver)\\s*[=:]"),
          SettingFile.withLines(
              "src/main/resources/liquibase.properties",
              "(?:liquibase\\.(?:command\\.)?)?(?:url|driver)\\s*[=:]"),
          SettingFile.ofPlugin("liquibase"),
          SettingFile.withLines("build.gradle", "url"),
          SettingFile.withLines("build.gradle.kts", "\"url\"\\s*to"));

  private final Path path;
  private final LiquibaseLibrary library;
  private final LiquibaseTool tool;
  private final ToolMigrator migrator;
  private @Nullable EngineChoice choice;
  private final Map<Engine, ProjectView> views = new ConcurrentHashMap<>();

  private LiquibaseViews(ChangelogLocation place, LiquibaseLibrary library) {
    this.path = place.path();
    this.library = library;
    this.tool = new LiquibaseTool(place, library);
    this.migrator = new ToolMigrator(tool);
  }

  /**
   * Reads a changelog.
   *
   * @throws org.roundtrip.revision.UnreadableHistoryException if Liquibase cannot read it
   */
  static LiquibaseViews open(ChangelogLocation place) {
    LiquibaseLibrary library = new LiquibaseLibrary(place);
    try {
      LiquibaseViews views = new LiquibaseViews(place, library);
      views.onDefaultEngine();
      return views;
    } catch (RuntimeException e) {
      library.close();
      throw e;
    }
  }

  @Override
  public ProjectView on(Engine engine) {
    return views.computeIfAbsent(engine, each -> view(tool.changelog(each)));
  }

  private ProjectView view(Changelog changelog) {
    return new ProjectView(
        changelog.history(), migrator, notRun(changelog), notices(changelog), false);
  }

  private static List<NotRun> notRun(Changelog changelog) {
    return changelog.omittedChanges().stream()
        .filter(Changelog.OmittedChange::alone)
        .map(change -> new NotRun(change.changeSet().value(), reason(change)))
        .toList();
  }

  private static List<String> notices(Changelog changelog) {
    return changelog.omittedChanges().stream()
        .filter(change -> !change.alone())
        .map(
            change ->
                "%s ran without one of its changes: %s."
                    .formatted(change.changeSet(), reason(change)))
        .toList();
  }

  private static String reason(Changelog.OmittedChange change) {
    return "the class of its custom change, " + change.name() + ", is not on the class path";
  }

  /** A changelog that differs between databases is for those that it names. */
  @Override
  public synchronized EngineChoice choice() {
    EngineChoice known = choice;
    if (known == null) {
      known =
          configured()
              .or(
                  () ->
                      EngineChoice.named(ChangelogEngines.named(tool::changelog), "the changelog"))
              .orElseGet(this::written);
      choice = known;
    }
    return known;
  }

  private EngineChoice written() {
    Changelog changelog = tool.changelog(ProjectViews.defaultEngine());
    try {
      return library.ask(() -> ChangelogEngines.evidence(changelog).choice());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<EngineChoice> configured() {
    Path project = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
    return SettingFile.nearest(
        project,
        folder ->
            SettingFile.first(folder, FILES)
                .or(() -> SpringEngines.of(folder, LiquibaseAdapter.NAME, "")));
  }

  @Override
  public void close() {
    library.close();
  }
}
