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
 * Runs changesets with the same visitors as Liquibase's {@code update} and {@code rollback}. For a
 * single use in Liquibase's thread.
 */
final class ChangeSetRun {

  private final Changelog changelog;
  private final ChangeLogTables tables;
  private final Direction direction;
  private int marked;

  ChangeSetRun(Changelog changelog, ChangeLogTables tables, Direction direction) {
    this.changelog = changelog;
    this.tables = tables;
    this.direction = direction;
  }

  Recording go(List<Revision> way, Consumer<Revision> passed) throws Exception {
    if (way.stream().noneMatch(revision -> changelog.applies(revision.id()))) {
      way.forEach(passed);
      return tables.recorder().recording();
    }
    Revision next = way.get(0);
    try {
      tables.open();
      for (Revision revision : way) {
        next = revision;
        pass(revision);
        passed.accept(revision);
      }
    } catch (LiquibaseException | RuntimeException e) {
      throw failure(next, e);
    } finally {
      release();
    }
    Recording recording = tables.recorder().recording();
    return marked == way.size() ? recording.ofMarking() : recording;
  }

  /** Closes the tables. An earlier exception is more important than one from here. */
  private void release() {
    try {
      tables.release();
    } catch (LiquibaseException e) {
      Scope.getCurrentScope().getLog(ChangeSetRun.class).fine("the lock was not released", e);
    }
  }

  private MigrationFailedException failure(Revision revision, Exception e) {
    ChangeSet changeSet = changelog.changeSet(revision.id());
    if (direction == Direction.DOWNGRADE && LiquibaseFailure.isImpossible(e)) {
      changelog.markIrreversible(revision.id());
    }
    return new LiquibaseFailure(changeSet, revision.location(), tables.recorder()).of(e, direction);
  }

  private void pass(Revision revision) throws Exception {
    if (!changelog.applies(revision.id())) {
      return;
    }
    ChangeSet changeSet = changelog.changeSet(revision.id());
    DatabaseChangeLog log = changelog.log();
    Database database = tables.database();
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

  /** The records of one changeset. Passing the records of all would slow Liquibase down. */
  private static List<RanChangeSet> ran(ChangeSet changeSet, Database database)
      throws DatabaseException {
    return database.getRanChangeSetList().stream().filter(ran -> ran.isSameAs(changeSet)).toList();
  }

  /** Rolls a changeset back unless it was skipped and so has no record in the history table. */
  private static void rollback(ChangeSet changeSet, DatabaseChangeLog log, Database database)
      throws LiquibaseException {
    if (!ran(changeSet, database).isEmpty()) {
      new RollbackVisitor(database, null).visit(changeSet, log, database, Set.of());
    }
  }

  /** Counts the changesets that Liquibase marked as executed without running them. */
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
