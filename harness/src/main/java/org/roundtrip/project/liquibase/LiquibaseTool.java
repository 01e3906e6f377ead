package org.roundtrip.project.liquibase;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.tool.Recording;
import org.roundtrip.project.tool.Tool;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** Runs Liquibase on one changelog. */
final class LiquibaseTool implements Tool {

  private final ChangelogLocation place;
  private final LiquibaseLibrary library;
  private final Map<Engine, Changelog> changelogs = new TreeMap<>();

  LiquibaseTool(ChangelogLocation place, LiquibaseLibrary library) {
    this.place = place;
    this.library = library;
  }

  /** The changelog on an engine, read on first use. */
  Changelog changelog(Engine engine) {
    synchronized (changelogs) {
      return changelogs.computeIfAbsent(engine, new ChangelogReader(place, library)::read);
    }
  }

  @Override
  public MigrationScript script(Revision revision, Direction direction, Engine engine) {
    return changelog(engine).script(revision, direction);
  }

  @Override
  public Set<String> bookkeeping() {
    return Stream.of(place.logTable(), place.lockTable())
        .flatMap(n -> Stream.of(n, n.toLowerCase(Locale.ROOT), n.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  @Override
  public Recording move(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException {
    Changelog changelog = changelog(session.engine());
    try (ChangeLogTables tables = new ChangeLogTables(session, bookkeeping())) {
      return library.ask(() -> new ChangeSetRun(changelog, tables, direction).go(way, passed));
    } catch (MigrationFailedException e) {
      throw e;
    } catch (Exception e) {
      throw failure(e);
    }
  }

  @Override
  public Set<RevisionId> current(Session session) {
    return withTables(
        session, (tables, changelog) -> new ChangeLogStamper(changelog, tables).current());
  }

  @Override
  public void stamp(Set<RevisionId> heads, Session session) {
    withTables(
        session,
        (tables, changelog) -> {
          new ChangeLogStamper(changelog, tables).stamp(heads);
          return heads;
        });
  }

  private <T> T withTables(Session session, TablesWork<T> work) {
    Changelog changelog = changelog(session.engine());
    try (ChangeLogTables tables = new ChangeLogTables(session, bookkeeping())) {
      return library.ask(
          () -> {
            tables.open();
            try {
              return work.go(tables, changelog);
            } finally {
              tables.release();
            }
          });
    } catch (Exception e) {
      throw failure(e);
    }
  }

  private static EnvironmentException failure(Exception e) {
    return e instanceof EnvironmentException known
        ? known
        : new EnvironmentException(
            Advice.of(
                "Liquibase failed on the database ({}); {}.",
                String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                Setting.DEBUG.bare()),
            e);
  }

  private interface TablesWork<T> {
    T go(ChangeLogTables tables, Changelog changelog) throws Exception;
  }
}
