package org.roundtrip.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.History;

/**
 * A folder of migrations in one layout. Everything was read when it was opened; what was started to
 * run it is stopped when it is closed.
 */
public interface MigrationProject extends AutoCloseable {

  /** The folder, as the user named it. */
  Path path();

  /** The layout's name, as {@code --layout} takes it. */
  String layout();

  /** The revisions and what is wrong with them. */
  History history();

  /** What moves a database. */
  Migrator migrator();

  /**
   * The engines that the project's scripts are written for, as far as that can be seen from its
   * files; both where nothing speaks against one.
   */
  Set<Engine> engines();

  /**
   * The project as it is on one engine, for tools that have another history on each. Closed with
   * this one.
   */
  default MigrationProject on(Engine engine) {
    return this;
  }

  /** Whether the project declares models that its migrations have to lead to. */
  default boolean hasModels() {
    return false;
  }

  /** What the user should know about how the project was read, a sentence each. */
  default List<String> notices() {
    return List.of();
  }

  @Override
  default void close() {}

  /** Why the project is not run on an engine that is not among {@link #engines()}. */
  default String whyNot(Engine engine) {
    return "the scripts use what "
        + engine.label()
        + " does not know; --database "
        + engine.word()
        + " runs them there all the same";
  }

  /** What the folder has and the layout cannot run, such as migrations in a program's code. */
  List<NotRun> notRun();

  /**
   * A revision that is there and cannot be run here.
   *
   * @param name its full name
   * @param reason one sentence
   */
  record NotRun(String name, String reason) {}
}
