package org.roundtrip.project.liquibase;

import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;

/**
 * Liquibase's history service for a database in which the history table is known to exist. Without
 * it, Liquibase would take a snapshot of the table in every session.
 */
final class CachedHistory extends StandardChangeLogHistoryService {

  /** The columns of the table in all supported versions. */
  static final String COLUMNS =
      "ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE, MD5SUM, DESCRIPTION, COMMENTS,"
          + " TAG, LIQUIBASE, CONTEXTS, LABELS, DEPLOYMENT_ID";

  /** Has a parameter because Liquibase registers this instance and creates no others. */
  CachedHistory(Database database) {
    setDatabase(database);
  }

  @Override
  public int getPriority() {
    return super.getPriority() + 1;
  }

  @Override
  public boolean supports(Database database) {
    return database == getDatabase();
  }

  @Override
  public boolean hasDatabaseChangeLogTable() {
    return true;
  }

  @Override
  public void init() {
    // The table exists.
  }
}
