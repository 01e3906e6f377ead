package org.roundtrip.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.History;

/**
 * A folder of migrations in one layout. Everything was read when it was opened; what was started to
 * run it is stopped when it is closed.
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
   * @param views what the adapter reads, closed with the project
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
   * A revision that is there and cannot be run here.
   *
   * @param name its full name
   * @param reason one sentence
   */
  public record NotRun(String name, String reason) {}

  /** The project as it is on one engine. Closed with this one. */
  public MigrationProject on(Engine wanted) {
    views.on(wanted);
    return new MigrationProject(path, layout, views, wanted, notices);
  }

  /** The same with more to tell about how it was read. */
  public MigrationProject withNotices(List<String> more) {
    List<String> all = Stream.concat(notices.stream(), more.stream()).toList();
    return new MigrationProject(path, layout, views, engine, all);
  }

  private ProjectView view() {
    return engine == null ? views.usual() : views.on(engine);
  }

  /** The folder, as the user named it. */
  public Path path() {
    return path;
  }

  /** The layout's name, as {@code --layout} takes it. */
  public String layout() {
    return layout;
  }

  /** The revisions and what is wrong with them. */
  public History history() {
    return view().history();
  }

  /** What moves a database. */
  public Migrator migrator() {
    return view().migrator();
  }

  /**
   * The engines that the project's scripts are written for, as far as that can be seen from its
   * files; all usual ones where nothing speaks against one.
   */
  public Set<Engine> engines() {
    return views.engines();
  }

  /** Why the project is not run on an engine that is not among {@link #engines()}. */
  public String whyNot(Engine other) {
    return views.whyNot(other);
  }

  /** Whether the project declares models that its migrations have to lead to. */
  public boolean hasModels() {
    return view().hasModels();
  }

  /** What the user should know about how the project was read, a sentence each. */
  public List<String> notices() {
    return Stream.concat(view().notices().stream(), notices.stream()).toList();
  }

  /** What the folder has and the layout cannot run, such as migrations in a program's code. */
  public List<NotRun> notRun() {
    return view().notRun();
  }

  @Override
  public void close() {
    views.close();
  }
}
