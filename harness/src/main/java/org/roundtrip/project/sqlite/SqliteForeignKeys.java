package org.roundtrip.project.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ForeignKeyMode;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.ForeignKeyModes;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.SourceLocation;

/**
 * Foreign keys on SQLite, which enforces them only in sessions that turn it on. The user's session
 * decides, then what the project itself does, then the default of the tool.
 */
public final class SqliteForeignKeys implements ForeignKeyModes {

  /** Layouts whose tool turns the enforcement on. */
  private static final Map<String, String> ENFORCING =
      Map.of(
          "native", "Roundtrip enforces foreign keys when it upgrades a database.",
          "sqlx", "sqlx enforces foreign keys unless its connection turns that off.");

  /** Layouts whose tool decides alone: Roundtrip itself, or a program that this run executes. */
  private static final Set<String> DECIDING = Set.of("native", "alembic", "command");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("alembic", "Alembic"),
          Map.entry("diesel", "Diesel"),
          Map.entry("flyway", "Flyway"),
          Map.entry("flyway-sql", "Flyway"),
          Map.entry("liquibase", "Liquibase"),
          Map.entry("mybatis", "MyBatis"),
          Map.entry("mybatis-sql", "MyBatis"),
          Map.entry("dialect-pairs", "The tool"),
          Map.entry("sqitch", "Sqitch"));

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "alembic", "env.py turns them on",
          "diesel", "its connection or its copy of SQLite does");

  /** libsqlite3-sys builds its own copy of SQLite so that it enforces foreign keys. */
  private static final Pattern BUNDLED =
      Pattern.compile("(?m)^\\s*libsqlite3-sys\\b.*\\bbundled\\b");

  /** A mode of the project, and why it runs in it. */
  private record Found(boolean on, String reason) {}

  @Override
  public ForeignKeyMode of(
      Engine engine, MigrationProject project, Migrator migrator, String sessionSql) {
    Boolean bySession = ForeignKeySwitch.lastIn(sessionSql);
    boolean own = migrator.connectsItself();
    if (bySession != null) {
      return new ForeignKeyMode(bySession, true, "", "");
    }
    Optional<Found> found =
        DECIDING.contains(project.layout())
            ? Optional.empty()
            : inScripts(engine, project, migrator).or(() -> inSources(project));
    return mode(found.orElseGet(() -> byDefault(project.layout())), own);
  }

  /** Sessions enforce foreign keys from the start, and those of tools do not. */
  private ForeignKeyMode mode(Found found, boolean ownConnections) {
    String session = found.on() == ownConnections ? statement(found.on()) : "";
    return new ForeignKeyMode(found.on(), false, found.reason(), session);
  }

  private static Found byDefault(String layout) {
    String enforcing = ENFORCING.get(layout);
    return enforcing == null
        ? new Found(
            false,
            LABELS.getOrDefault(layout, layout)
                + " enforces foreign keys only if "
                + CONDITIONS.getOrDefault(layout, "its connection does")
                + ".")
        : new Found(true, enforcing);
  }

  /** A pragma outside a transaction stays in force for the later migrations of the session. */
  private static Optional<Found> inScripts(
      Engine engine, MigrationProject project, Migrator migrator) {
    return project.history().graph().revisions().stream()
        .flatMap(
            revision ->
                Arrays.stream(Direction.values()).map(d -> last(engine, revision, d, migrator)))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static @Nullable Found last(
      Engine engine, Revision revision, Direction direction, Migrator migrator) {
    if (migrator.wraps(revision, direction, engine)) {
      return null;
    }
    String sql =
        migrator
            .statements(revision, direction, engine)
            .map(all -> String.join(";\n", all))
            .orElse("");
    Boolean on = ForeignKeySwitch.lastIn(sql);
    return on == null || !on
        ? null
        : new Found(
            true,
            migrator.script(revision, direction, engine).location().file()
                + " turns foreign keys on for the session.");
  }

  /** The nearest folder of sources that sets the mode decides. */
  private static Optional<Found> inSources(MigrationProject project) {
    return ProjectSources.of(project.path())
        .flatMap(files -> in(files, project).stream())
        .findFirst();
  }

  private static Optional<Found> in(List<Path> files, MigrationProject project) {
    List<SourceLocation> on = new ArrayList<>();
    List<SourceLocation> off = new ArrayList<>();
    for (Path file : files) {
      String text = ProjectSources.text(file);
      ForeignKeySwitch.in(text)
          .forEach(place -> (place.on() ? on : off).add(new SourceLocation(file, place.line())));
      if (project.layout().equals("diesel") && BUNDLED.matcher(text).find()) {
        on.add(SourceLocation.of(file));
      }
    }
    if (on.isEmpty() == off.isEmpty()) {
      return Optional.empty();
    }
    SourceLocation place = on.isEmpty() ? off.get(0) : on.get(0);
    String shown = shown(place, project.path());
    return Optional.of(
        on.isEmpty()
            ? new Found(false, shown + " turns foreign keys off.")
            : new Found(true, shown + " turns foreign keys on."));
  }

  /** The place relative to the current folder, if the user named the project like that. */
  private static String shown(SourceLocation place, Path project) {
    if (project.isAbsolute()) {
      return place.toString();
    }
    Path here = Path.of("").toAbsolutePath();
    return new SourceLocation(here.relativize(place.file()), place.line()).toString();
  }

  @Override
  public String statement(boolean on) {
    return "PRAGMA foreign_keys = " + (on ? "ON" : "OFF");
  }
}
