package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.ScriptEffects;
import org.roundtrip.sql.TextWords;
import org.roundtrip.trip.TripLeg;

/** What a failed script leaves in a database, because no transaction was rolled back. */
public final class Leftovers {

  private static final int MOST = 8;
  private static final String SKIPPED = "if not exists";

  private final List<Change> changes;
  private final List<String> statements;

  private Leftovers(List<Change> changes, List<String> statements) {
    this.changes = changes;
    this.statements = statements;
  }

  /**
   * Lines that show the differences; empty if there are none.
   *
   * @param leg the leg that failed
   * @param rowsBefore the rows before it
   * @param now the schema after the failure
   * @param rows the rows after the failure
   */
  public static List<String> of(
      RevisionUnderTest revision,
      TripLeg leg,
      RowSnapshot rowsBefore,
      SchemaSnapshot now,
      RowSnapshot rows) {
    List<Change> changes = SchemaDiff.between(schema(revision, leg), now).changes();
    Optional<ScriptEffects> script =
        leg == TripLeg.DOWNGRADE ? revision.downgrade() : revision.upgrade();
    Leftovers left =
        new Leftovers(changes, script.map(ScriptEffects::statements).orElse(List.of()));
    List<String> lines = new ArrayList<>(left.schemaLines());
    left.changedRows(rowsBefore, rows)
        .forEach(table -> lines.add("table " + table + "  has changed rows"));
    return lines;
  }

  private static SchemaSnapshot schema(RevisionUnderTest revision, TripLeg leg) {
    return Objects.requireNonNull(
            switch (leg) {
              case UPGRADE -> revision.seen().before();
              case DOWNGRADE -> revision.seen().after();
              case SECOND_UPGRADE -> revision.seen().back();
            })
        .schema();
  }

  private List<String> schemaLines() {
    List<Change> whole = changes.stream().filter(change -> !isPartOfOther(change.id())).toList();
    List<String> lines =
        whole.stream().limit(MOST).map(this::line).collect(Collectors.toCollection(ArrayList::new));
    if (whole.size() > MOST) {
      lines.add("and " + (whole.size() - MOST) + " more");
    }
    return lines;
  }

  /** Whether the object belongs to a table that is itself new or missing. */
  private boolean isPartOfOther(ObjectId id) {
    return !id.parent().isEmpty()
        && changes.stream()
            .filter(change -> change.kind() != Change.Kind.CHANGED)
            .map(Change::id)
            .anyMatch(other -> isParent(other, id));
  }

  private static boolean isParent(ObjectId other, ObjectId id) {
    return other.parent().isEmpty()
        && other.schema().equals(id.schema())
        && other.name().equals(id.parent());
  }

  private String line(Change change) {
    return switch (change.kind()) {
      case MISSING -> change.id() + "  is missing";
      case CHANGED -> change.id() + "  is changed";
      case LEFT ->
          change.id()
              + ("no".equals(change.now().get("valid")) ? "  is left, INVALID" : "  is left")
              + (isSkipped(change.id()) ? "; IF NOT EXISTS skips it next time" : "");
    };
  }

  private boolean isSkipped(ObjectId id) {
    String name = id.name().toLowerCase(Locale.ROOT);
    return statements.stream()
        .map(statement -> statement.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
        .anyMatch(sql -> sql.contains(SKIPPED) && TextWords.of(sql).contains(name));
  }

  /** The tables with the same definition and other rows. */
  private Set<TableName> changedRows(RowSnapshot before, RowSnapshot now) {
    Set<TableName> changed = new TreeSet<>();
    Set<TableName> all = new TreeSet<>(before.tables().keySet());
    all.addAll(now.tables().keySet());
    for (TableName table : all) {
      boolean same = Objects.equals(before.tables().get(table), now.tables().get(table));
      if (!same && changes.stream().noneMatch(change -> isOf(change.id(), table))) {
        changed.add(table);
      }
    }
    return changed;
  }

  private static boolean isOf(ObjectId id, TableName table) {
    String owner = id.parent().isEmpty() ? id.name() : id.parent();
    return id.schema().equals(table.schema()) && owner.equals(table.name());
  }
}
