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
 * Reads and writes which changesets ran, and runs none.
 *
 * @param books open
 */
record ChangeLogStamper(Changelog changelog, ChangeLogTables books) {

  /** The last changeset that ran, or that comes after it and is not for this database. */
  Set<RevisionId> current() throws LiquibaseException {
    AlreadyRanChangeSetFilter ran =
        new AlreadyRanChangeSetFilter(books.database().getRanChangeSetList());
    Set<RevisionId> current = Set.of();
    boolean open = true;
    for (Revision revision : changelog.revisions()) {
      if (!changelog.isHere(revision.id())) {
        current = open && !current.isEmpty() ? Set.of(revision.id()) : current;
        continue;
      }
      open = ran.accepts(changelog.changeSet(revision.id())).isAccepted();
      current = open ? Set.of(revision.id()) : current;
    }
    return current;
  }

  /** As {@code changelog-sync} does, up to a changeset; what comes after it is forgotten. */
  void stamp(Set<RevisionId> heads) throws LiquibaseException {
    Database database = books.database();
    AlreadyRanChangeSetFilter ran = new AlreadyRanChangeSetFilter(database.getRanChangeSetList());
    List<Revision> revisions = changelog.revisions();
    int last = -1;
    for (int i = 0; i < revisions.size(); i++) {
      last = heads.contains(revisions.get(i).id()) ? i : last;
    }
    for (int i = 0; i < revisions.size(); i++) {
      if (changelog.isHere(revisions.get(i).id())) {
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
