package org.roundtrip.rowtest.diagnose;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rowtest.diagnose.RefusedWrite.Operation;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/**
 * Updates and deletes rows before and after the upgrade, and reverts that, because a trigger may
 * refuse it. Only tables with triggers are tested. For single use.
 */
public final class TrialWriteComparison {

  private static final Set<Operation> TESTED = Set.of(Operation.UPDATE, Operation.DELETE);

  private final RevisionUnderTest revision;
  private final Map<TableName, Set<Operation>> accepted = new HashMap<>();

  /** Creates a comparison for one case. */
  public TrialWriteComparison(RevisionUnderTest revision) {
    this.revision = revision;
  }

  /** Tests the tables before the upgrade. */
  public void before(Connection connection, RowSnapshot rows) throws SQLException {
    for (TableName name : rows.tables().keySet()) {
      Table table = revision.before().tables().get(name);
      if (table != null
          && !table.identities().isEmpty()
          && tested(name, revision.after()) != null) {
        accepted.put(name, accepted(connection, table, rows));
      }
    }
  }

  private Set<Operation> accepted(Connection connection, Table table, RowSnapshot rows)
      throws SQLException {
    Set<Operation> some = new TreeSet<>();
    try (TrialWrites writes = new TrialWrites(connection, revision.engine(), table)) {
      for (Operation operation : TESTED) {
        if (writes.refusal(operation, CaseObservation.rows(rows, table.name())).isEmpty()) {
          some.add(operation);
        }
      }
    }
    return some;
  }

  /** Tests the same tables after the upgrade; returns the writes that fail there on all rows. */
  public List<RefusedWrite> after(Connection connection, RowSnapshot rows) throws SQLException {
    List<RefusedWrite> refused = new ArrayList<>();
    for (Map.Entry<TableName, Set<Operation>> tested : accepted.entrySet()) {
      Table table = tested(tested.getKey(), revision.after());
      if (table != null) {
        refused.addAll(refused(connection, table, tested.getValue(), rows));
      }
    }
    return refused;
  }

  private List<RefusedWrite> refused(
      Connection connection, Table table, Set<Operation> before, RowSnapshot rows)
      throws SQLException {
    List<RefusedWrite> refused = new ArrayList<>();
    try (TrialWrites writes = new TrialWrites(connection, revision.engine(), table)) {
      for (Operation operation : before) {
        Optional<String> reason =
            writes.refusal(operation, CaseObservation.rows(rows, table.name()));
        reason.ifPresent(
            why ->
                refused.add(
                    new RefusedWrite(table.name(), operation, why, !revision.isRaised(why))));
      }
    }
    return refused;
  }

  private static @Nullable Table tested(TableName name, TableModel model) {
    Table table = model.tables().get(name);
    return table == null || table.triggers().isEmpty() || table.identities().isEmpty()
        ? null
        : table;
  }
}
