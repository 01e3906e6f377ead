package org.roundtrip.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.History;
import org.roundtrip.revision.Revision;

/**
 * A folder of migrations in one layout. Opening a project reads it; closing it stops the processes
 * that were started to run it.
 */
public final class MigrationProject implements AutoCloseable {

  private final Path path;
  private final String layout;
  private final ProjectViews views;
  private final @Nullable Engine engine;
  private final List<String> notices;

  /**
   * @param path the folder, as the user named it
   * @param layout the layout's name, as {@code --layout} takes it
   * @param views the project as the adapter reads it; closed with the project
   */
  public MigrationProject(Path path, String layout, ProjectViews views) {
    this(path, layout, views, null, List.of());
  }

  private MigrationProject(
      Path path, String layout, ProjectViews views, @Nullable Engine engine, List<String> notices) {
    this.path = path;
    this.layout = layout;
    this.views = views;
    this.engine = engine;
    this.notices = List.copyOf(notices);
  }

  /**
   * A revision of the project that Roundtrip cannot run.
   *
   * @param name the revision's full name
   * @param reason why it cannot run, in one sentence
   * @param revision the revision in its place in the history, for which a file of the user can run;
   *     null if it has no such place
   */
  public record NotRun(String name, String reason, @Nullable Revision revision) {

    /** A revision that has no place in the history. */
    public NotRun(String name, String reason) {
      this(name, reason, null);
    }
  }

  /** The project on one engine. Closing this project closes it as well. */
  public MigrationProject on(Engine wanted) {
    views.on(wanted);
    return new MigrationProject(path, layout, views, wanted, notices);
  }

  /** The same project with further notices. */
  public MigrationProject withNotices(List<String> more) {
    List<String> all = Stream.concat(notices.stream(), more.stream()).toList();
    return new MigrationProject(path, layout, views, engine, all);
  }

  private ProjectView view() {
    return engine == null ? views.onDefaultEngine() : views.on(engine);
  }

  /** The engine that the project is read for; empty for the default one. */
  public Optional<Engine> engine() {
    return Optional.ofNullable(engine);
  }

  /** The folder, as the user named it. */
  public Path path() {
    return path;
  }

  /** The layout's name, as {@code --layout} takes it. */
  public String layout() {
    return layout;
  }

  /** The revisions, and the problems of their graph. */
  public History history() {
    return view().history();
  }

  /** Upgrades and downgrades databases. */
  public Migrator migrator() {
    return view().migrator();
  }

  /** The engines that the project is verified on if the user names none, and why. */
  public EngineChoice choice() {
    return views.choice();
  }

  /** The engines that the project is verified on if the user names none. */
  public Set<Engine> engines() {
    return choice().engines();
  }

  /** Whether the project declares models to compare with the migrated schema. */
  public boolean hasModels() {
    return view().hasModels();
  }

  /** The program that runs the migrations; empty if Roundtrip runs them itself. */
  public Optional<String> program() {
    return views.program();
  }

  /** Notices for the user about how the project was read, one sentence each. */
  public List<String> notices() {
    return Stream.concat(view().notices().stream(), notices.stream()).toList();
  }

  /** Migrations in the folder that the layout cannot run, such as migrations in code. */
  public List<NotRun> notRun() {
    return view().notRun();
  }

  @Override
  public void close() {
    views.close();
  }
}
