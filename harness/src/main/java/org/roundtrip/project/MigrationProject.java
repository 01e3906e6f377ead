package org.roundtrip.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.roundtrip.database.Engine;
import org.roundtrip.revision.History;

/** A folder of migrations in one layout. Immutable; everything was read when it was opened. */
public interface MigrationProject {

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
