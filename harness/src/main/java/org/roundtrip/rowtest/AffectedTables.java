package org.roundtrip.rowtest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/**
 * The tables that a revision can affect: those that change, those that its scripts mention, those
 * whose triggers use what changes, and those that reference them. If the scripts are unknown, all
 * tables are affected.
 */
final class AffectedTables {

  private static final Set<ObjectKind> TYPES =
      Set.of(ObjectKind.ENUM, ObjectKind.DOMAIN, ObjectKind.COMPOSITE_TYPE, ObjectKind.COLUMN);

  private final boolean all;
  private final Set<String> mentioned;
  private final Set<ObjectId> changed;
  private final Set<TableName> fired;

  private AffectedTables(
      boolean all, Set<String> mentioned, Set<ObjectId> changed, Set<TableName> fired) {
    this.all = all;
    this.mentioned = mentioned;
    this.changed = changed;
    this.fired = fired;
  }

  static AffectedTables of(RevisionUnderTest revision) {
    SchemaSnapshot before = revision.seen().before().schema();
    Set<ObjectId> changed =
        Stream.of(revision.seen().after(), revision.seen().back())
            .filter(Objects::nonNull)
            .flatMap(state -> SchemaDiff.between(before, state.schema()).changes().stream())
            .map(Change::id)
            .collect(Collectors.toSet());
    return new AffectedTables(
        revision.upgrade().isEmpty() || revision.downgrade().isEmpty(),
        MentionedNames.of(revision),
        changed,
        TriggeredTables.of(before, changed));
  }

  /** The affected tables of a schema. */
  Set<TableName> tables(TableModel model) {
    if (all) {
      return model.tables().keySet();
    }
    Set<TableName> affected = new TreeSet<>();
    for (Table table : model.tables().values()) {
      if (isAffected(table)) {
        affected.add(table.partitionOf() == null ? table.name() : table.partitionOf());
      }
    }
    Set<TableName> touched = Set.copyOf(affected);
    for (Table table : model.tables().values()) {
      if (table.foreignKeys().stream().anyMatch(key -> touched.contains(key.target()))) {
        affected.add(table.name());
      }
    }
    return affected;
  }

  /** The columns of the affected tables that change or are mentioned. */
  Map<TableName, Set<String>> columns(TableModel model) {
    Map<TableName, Set<String>> columns = new TreeMap<>();
    for (TableName name : tables(model)) {
      Table table = model.tables().get(name);
      Set<String> touched =
          table.columns().stream()
              .map(Column::name)
              .filter(column -> isAffected(table, column))
              .collect(Collectors.toCollection(TreeSet::new));
      columns.put(name, touched);
    }
    return new HashMap<>(columns);
  }

  private boolean isAffected(Table table) {
    return mentioned.contains(table.name().name().toLowerCase(Locale.ROOT))
        || changed.stream().anyMatch(id -> isPartOf(id, table.name()))
        || table.columns().stream().anyMatch(this::hasChangedType)
        || fired.contains(table.name());
  }

  private static boolean isPartOf(ObjectId id, TableName table) {
    return id.schema().equals(table.schema()) && owner(id).equals(table.name());
  }

  private static String owner(ObjectId id) {
    return id.parent().isEmpty() ? id.name() : id.parent();
  }

  private boolean hasChangedType(Column column) {
    return hasChanged(column.type());
  }

  /** Whether a type, one of its attributes, or the type of one changes. */
  private boolean hasChanged(ColumnType type) {
    ColumnType element = type.element();
    return changed.stream()
            .filter(id -> TYPES.contains(id.kind()))
            .anyMatch(id -> names(type.declared(), id) || names(type.domain(), id))
        || type.fields().stream().anyMatch(this::hasChangedType)
        || element != null && hasChanged(element);
  }

  private static boolean names(@Nullable String type, ObjectId id) {
    return type != null
        && (type.equals(owner(id)) || type.startsWith(id.schema() + "." + owner(id)));
  }

  private boolean isAffected(Table table, String column) {
    return isChanged(table, column)
        || mentioned.contains(column.toLowerCase(Locale.ROOT))
        || table.column(column).stream().anyMatch(this::hasChangedType)
        || isInChangedKey(table, column);
  }

  /** Whether a key or an index that is added or dropped contains the column. */
  private boolean isInChangedKey(Table table, String column) {
    return table.keys().stream()
        .filter(key -> key.columns().contains(column))
        .anyMatch(key -> isChanged(table, key.name()));
  }

  private boolean isChanged(Table table, String part) {
    return changed.stream().anyMatch(id -> isPartOf(id, table.name()) && id.name().equals(part));
  }
}
