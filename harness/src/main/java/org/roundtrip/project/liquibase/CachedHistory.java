package org.roundtrip.project.liquibase;

import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;

/**
 * Liquibase's own history in a database whose table is known to be there. To find that out by
 * itself, Liquibase reads all that there is about it, each time anew.
 */
final class CachedHistory extends StandardChangeLogHistoryService {

  /** What the table has in all versions that can be used. */
  static final String COLUMNS =
      "ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE, MD5SUM, DESCRIPTION, COMMENTS,"
          + " TAG, LIQUIBASE, CONTEXTS, LABELS, DEPLOYMENT_ID";

  /** No constructor that Liquibase could use: it takes this one as it is. */
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
    // All is there.
  }
}
