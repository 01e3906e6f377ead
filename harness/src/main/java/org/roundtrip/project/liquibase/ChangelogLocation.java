package org.roundtrip.project.liquibase;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where a changelog is and how it is to be read.
 *
 * @param path the project, as the user named it
 * @param roots folders and jars in which changelogs are looked for, in this order
 * @param changelog the changelog that begins, as it is called below a root
 * @param contexts the contexts that run; empty for all
 * @param labels the filter of labels; empty for all
 * @param parameters the changelog's parameters
 * @param classes folders and jars with the project's own classes
 * @param skipsCustomChanges whether changes whose class is missing are left out
 * @param logTable the table of the changesets that ran
 * @param lockTable the table of the lock
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

  /** The table of the changesets that ran, where nobody says otherwise. */
  static final String LOG_TABLE = "DATABASECHANGELOG";

  /** The table of the lock, where nobody says otherwise. */
  static final String LOCK_TABLE = "DATABASECHANGELOGLOCK";

  /** Copies the collections. */
  ChangelogLocation {
    roots = List.copyOf(roots);
    parameters = Map.copyOf(parameters);
    classes = List.copyOf(classes);
  }
}
