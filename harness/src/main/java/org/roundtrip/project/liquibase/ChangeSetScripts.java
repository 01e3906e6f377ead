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
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.SourceLocation;

/**
 * The upgrade and downgrade scripts of a changeset, as known before they run.
 *
 * @param offline the engine's database without a connection
 * @param applies whether the changeset is for this engine, these contexts and these labels
 */
record ChangeSetScripts(
    ChangeSet changeSet, Database offline, SourceLocation location, boolean applies) {

  MigrationScript upgrade() {
    boolean empty = !applies || changeSet.getChanges().stream().allMatch(this::doesNothing);
    return new MigrationScript(
        empty ? MigrationScript.Kind.EMPTY : MigrationScript.Kind.SCRIPT,
        false,
        location,
        null,
        transaction());
  }

  private @Nullable String transaction() {
    return changeSet.isRunInTransaction()
        ? "Liquibase runs this changeset in a transaction, unless it has runInTransaction=false."
        : null;
  }

  MigrationScript downgrade() {
    if (!applies) {
      return new MigrationScript(MigrationScript.Kind.EMPTY, false, location, null);
    }
    List<Change> written = changeSet.getRollback().getChanges();
    if (changeSet.hasCustomRollbackChanges()) {
      boolean empty = written.stream().allMatch(this::doesNothing);
      return new MigrationScript(
          empty ? MigrationScript.Kind.EMPTY : MigrationScript.Kind.SCRIPT,
          false,
          location,
          null,
          transaction());
    }
    List<Change> first = undoneFirst();
    boolean empty = first.stream().allMatch(this::doesNothing);
    if (empty && first.size() < changeSet.getChanges().size()) {
      return missing();
    }
    return new MigrationScript(
        empty ? MigrationScript.Kind.EMPTY : MigrationScript.Kind.AUTOMATIC, false, location, null);
  }

  /** The downgrade if Liquibase encounters a change that it cannot undo. */
  MigrationScript missing() {
    String name =
        changeSet.getChanges().stream()
            .filter(change -> !canBeUndone(change))
            .findFirst()
            .map(irreversible -> "the change '" + irreversible.getSerializedObjectName() + "'")
            .orElse("one of its changes");
    return new MigrationScript(
        MigrationScript.Kind.MISSING,
        false,
        location,
        "Liquibase cannot undo "
            + name
            + " automatically, and the changeset does not define a rollback.");
  }

  /** The changes that Liquibase undoes before it encounters one that it cannot undo. */
  private List<Change> undoneFirst() {
    List<Change> reversed = new ArrayList<>(changeSet.getChanges());
    Collections.reverse(reversed);
    return reversed.stream().takeWhile(this::canBeUndone).toList();
  }

  /** The classes of the custom changes that are skipped. */
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

  /** Like the check of the rollback itself, except that asking a custom change would execute it. */
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
      // The change needs a database connection, or will report the problem when it runs.
      return true;
    }
  }
}
