package org.roundtrip.project.liquibase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.changelog.visitor.RollbackVisitor;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.changelog.visitor.ValidatingVisitor;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.exception.ValidationFailedException;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.tool.Recording;
import org.roundtrip.revision.Revision;

/**
 * Some changesets, up or down, through the visitors that {@code update} and {@code rollback} send
 * over them. For one use, where Liquibase is asked.
 */
final class ChangeSetRun {

  private final Changelog changelog;
  private final ChangeLogTables books;
  private final Direction direction;
  private int marked;

  ChangeSetRun(Changelog changelog, ChangeLogTables books, Direction direction) {
    this.changelog = changelog;
    this.books = books;
    this.direction = direction;
  }

  Recording go(List<Revision> way, Consumer<Revision> passed) throws Exception {
    if (way.stream().noneMatch(revision -> changelog.isHere(revision.id()))) {
      way.forEach(passed);
      return books.recorder().recording();
    }
    Revision next = way.get(0);
    try {
      books.open();
      for (Revision revision : way) {
        next = revision;
        pass(revision);
        passed.accept(revision);
      }
    } catch (LiquibaseException | RuntimeException e) {
      throw failure(next, e);
    } finally {
      shut();
    }
    Recording recording = books.recorder().recording();
    return marked == way.size() ? recording.ofMarking() : recording;
  }

  /** What went wrong before is what is told. */
  private void shut() {
    try {
      books.shut();
    } catch (LiquibaseException e) {
      Scope.getCurrentScope().getLog(ChangeSetRun.class).fine("the lock was not given back", e);
    }
  }

  private MigrationFailedException failure(Revision revision, Exception e) {
    ChangeSet changeSet = changelog.changeSet(revision.id());
    if (direction == Direction.DOWNGRADE && LiquibaseFailure.isImpossible(e)) {
      changelog.lasts(revision.id());
    }
    return new LiquibaseFailure(changeSet, revision.location(), books.recorder()).of(e, direction);
  }

  private void pass(Revision revision) throws Exception {
    if (!changelog.isHere(revision.id())) {
      return;
    }
    ChangeSet changeSet = changelog.changeSet(revision.id());
    DatabaseChangeLog log = changelog.log();
    Database database = books.database();
    Map<String, Object> scope =
        Map.of(
            Scope.Attr.database.name(), database,
            Scope.Attr.databaseChangeLog.name(), log,
            Scope.Attr.changeSet.name(), changeSet);
    Scope.child(
        scope,
        () -> {
          if (direction == Direction.UPGRADE) {
            update(changeSet, log, database);
          } else {
            rollback(changeSet, log, database);
          }
        });
  }

  private void update(ChangeSet changeSet, DatabaseChangeLog log, Database database)
      throws LiquibaseException {
    validate(changeSet, log, database);
    RunStatus status = database.getRunStatus(changeSet);
    boolean again = changeSet.shouldAlwaysRun() || status == RunStatus.RUN_AGAIN;
    if (status == RunStatus.NOT_RAN || again) {
      new UpdateVisitor(database, new Marks()).visit(changeSet, log, database, Set.of());
    }
  }

  private static void validate(ChangeSet changeSet, DatabaseChangeLog log, Database database)
      throws LiquibaseException {
    ValidatingVisitor validating = new ValidatingVisitor(ran(changeSet, database));
    validating.validate(database, log);
    validating.visit(changeSet, log, database, Set.of());
    if (!validating.validationPassed()) {
      throw new ValidationFailedException(validating);
    }
  }

  /** What the books say of a changeset; of all of them it would take Liquibase long to sort out. */
  private static List<RanChangeSet> ran(ChangeSet changeSet, Database database)
      throws DatabaseException {
    return database.getRanChangeSetList().stream().filter(ran -> ran.isSameAs(changeSet)).toList();
  }

  /** A changeset that was passed over, and so is not in the books, is not rolled back. */
  private static void rollback(ChangeSet changeSet, DatabaseChangeLog log, Database database)
      throws LiquibaseException {
    if (!ran(changeSet, database).isEmpty()) {
      new RollbackVisitor(database, null).visit(changeSet, log, database, Set.of());
    }
  }

  /** Hears how a changeset went. */
  private final class Marks extends AbstractChangeExecListener {

    @Override
    public void ran(
        ChangeSet changeSet, DatabaseChangeLog log, Database database, ExecType execType) {
      if (execType == ExecType.MARK_RAN) {
        marked++;
      }
    }
  }
}
