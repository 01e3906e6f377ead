package org.roundtrip.project.liquibase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import liquibase.change.Change;
import liquibase.change.DbmsTargetedChange;
import liquibase.change.core.EmptyChange;
import liquibase.change.core.RawSQLChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseList;
import liquibase.exception.RollbackImpossibleException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.SourceLocation;

/**
 * What is known of the ways through a changeset before it is run.
 *
 * @param offline the engine's database without a connection
 * @param here whether the changeset is for this engine, these contexts and these labels
 */
record ChangeSetScripts(
    ChangeSet changeSet, Database offline, SourceLocation location, boolean here) {

  MigrationScript upgrade() {
    boolean empty = !here || changeSet.getChanges().stream().allMatch(this::doesNothing);
    return new MigrationScript(
        empty ? MigrationScript.Kind.EMPTY : MigrationScript.Kind.SCRIPT, false, location, null);
  }

  MigrationScript downgrade() {
    if (!here) {
      return new MigrationScript(MigrationScript.Kind.EMPTY, false, location, null);
    }
    List<Change> written = changeSet.getRollback().getChanges();
    if (changeSet.hasCustomRollbackChanges()) {
      boolean empty = written.stream().allMatch(this::doesNothing);
      return new MigrationScript(
          empty ? MigrationScript.Kind.EMPTY : MigrationScript.Kind.SCRIPT, false, location, null);
    }
    List<Change> first = undoneFirst();
    boolean empty = first.stream().allMatch(this::doesNothing);
    if (empty && first.size() < changeSet.getChanges().size()) {
      return missing();
    }
    return new MigrationScript(
        empty ? MigrationScript.Kind.EMPTY : MigrationScript.Kind.SCRIPT, false, location, null);
  }

  /** What the downgrade turns out to be where Liquibase comes to a change that it cannot undo. */
  MigrationScript missing() {
    String name =
        changeSet.getChanges().stream()
            .filter(change -> !canBeUndone(change))
            .findFirst()
            .map(lasting -> "the change '" + lasting.getSerializedObjectName() + "'")
            .orElse("one of its changes");
    return new MigrationScript(
        MigrationScript.Kind.MISSING,
        false,
        location,
        "Liquibase cannot undo "
            + name
            + " by itself, and the changeset has no rollback of its own.");
  }

  /** The changes that Liquibase undoes before it comes to one that it cannot undo. */
  private List<Change> undoneFirst() {
    List<Change> reversed = new ArrayList<>(changeSet.getChanges());
    Collections.reverse(reversed);
    return reversed.stream().takeWhile(this::canBeUndone).toList();
  }

  /** The classes of custom changes that are left out. */
  static List<String> missingClasses(ChangeSet changeSet) {
    return Stream.concat(
            changeSet.getChanges().stream(), changeSet.getRollback().getChanges().stream())
        .flatMap(
            change ->
                change instanceof SkippedCustomChange some
                    ? Stream.ofNullable(some.missing())
                    : Stream.of())
        .toList();
  }

  private boolean doesNothing(Change change) {
    return change instanceof EmptyChange
        || change instanceof SkippedCustomChange custom && custom.missing() != null
        || change instanceof RawSQLChange sql && "empty".equalsIgnoreCase(sql.getSql())
        || change instanceof DbmsTargetedChange some
            && !DatabaseList.definitionMatches(some.getDbms(), offline, true);
  }

  /** As the rollback itself asks; but a custom change does its work when it is asked. */
  private boolean canBeUndone(Change change) {
    if (change instanceof CustomChangeWrapper custom) {
      return custom.supportsRollback(offline);
    }
    if (change instanceof RawSQLChange && changeSet.getFilePath().toLowerCase().endsWith(".sql")) {
      return false;
    }
    try {
      change.generateRollbackStatements(offline);
      return true;
    } catch (RollbackImpossibleException e) {
      return false;
    } catch (RuntimeException e) {
      // It needs a database to look at, or says what is wrong when it runs.
      return true;
    }
  }
}
