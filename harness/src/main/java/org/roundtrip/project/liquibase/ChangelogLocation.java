package org.roundtrip.project.liquibase;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The location of a changelog and the settings for reading it.
 *
 * @param path the project, as the user named it
 * @param roots the folders and jars to search for changelogs, in this order
 * @param changelog the path of the root changelog below one of the roots
 * @param contexts the active contexts; empty for all
 * @param labels the label filter; empty for all
 * @param parameters the changelog's parameters
 * @param classes folders and jars with the project's own classes
 * @param skipsCustomChanges whether custom changes whose class is missing are skipped
 * @param logTable the name of the history table
 * @param lockTable the name of the lock table
 */
record ChangelogLocation(
    Path path,
    List<Path> roots,
    String changelog,
    String contexts,
    String labels,
    Map<String, String> parameters,
    List<Path> classes,
    boolean skipsCustomChanges,
    String logTable,
    String lockTable) {

  /** The default name of the history table. */
  static final String LOG_TABLE = "DATABASECHANGELOG";

  /** The default name of the lock table. */
  static final String LOCK_TABLE = "DATABASECHANGELOGLOCK";

  /** Copies the collections. */
  ChangelogLocation {
    roots = List.copyOf(roots);
    parameters = Map.copyOf(parameters);
    classes = List.copyOf(classes);
  }
}
