package org.roundtrip.project.liquibase;

import java.util.List;
import java.util.Set;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.filter.AlreadyRanChangeSetFilter;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/**
 * Reads and writes the records of executed changesets without running any.
 *
 * @param tables the history tables, which must be open
 */
record ChangeLogStamper(Changelog changelog, ChangeLogTables tables) {

  /** The last executed changeset, or a later one up to which all others are for other databases. */
  Set<RevisionId> current() throws LiquibaseException {
    AlreadyRanChangeSetFilter ran =
        new AlreadyRanChangeSetFilter(tables.database().getRanChangeSetList());
    Set<RevisionId> current = Set.of();
    boolean open = true;
    for (Revision revision : changelog.revisions()) {
      if (!changelog.applies(revision.id())) {
        current = open && !current.isEmpty() ? Set.of(revision.id()) : current;
        continue;
      }
      open = ran.accepts(changelog.changeSet(revision.id())).isAccepted();
      current = open ? Set.of(revision.id()) : current;
    }
    return current;
  }

  /**
   * Marks changesets as executed like {@code changelog-sync}, and removes the records of later
   * ones.
   */
  void stamp(Set<RevisionId> heads) throws LiquibaseException {
    Database database = tables.database();
    AlreadyRanChangeSetFilter ran = new AlreadyRanChangeSetFilter(database.getRanChangeSetList());
    List<Revision> revisions = changelog.revisions();
    int last = -1;
    for (int i = 0; i < revisions.size(); i++) {
      last = heads.contains(revisions.get(i).id()) ? i : last;
    }
    for (int i = 0; i < revisions.size(); i++) {
      if (changelog.applies(revisions.get(i).id())) {
        ChangeSet changeSet = changelog.changeSet(revisions.get(i).id());
        boolean there = ran.accepts(changeSet).isAccepted();
        if (i <= last && !there) {
          database.markChangeSetExecStatus(changeSet, ExecType.EXECUTED);
        } else if (i > last && there) {
          database.removeRanStatus(changeSet);
        }
      }
    }
    database.commit();
  }
}
