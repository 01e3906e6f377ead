package org.roundtrip.rowtest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Shape;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.ScriptEffects;
import org.roundtrip.sql.TextWords;

/**
 * The tables that a revision can do something to: those that change, those that its text names, and
 * those that refer to them. A revision whose text is not known reaches all tables.
 */
final class AffectedTables {

  private final RevisionUnderTest revision;
  private final Set<String> words = new HashSet<>();
  private static final Set<ObjectKind> TYPES =
      Set.of(ObjectKind.ENUM, ObjectKind.DOMAIN, ObjectKind.COMPOSITE_TYPE);

  private static final Set<ObjectKind> WITH_BODY =
      Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.VIEW);

  private final Set<ObjectId> changed = new HashSet<>();

  private AffectedTables(RevisionUnderTest revision) {
    this.revision = revision;
    Stream.of(revision.upgrade(), revision.downgrade())
        .flatMap(Optional::stream)
        .map(ScriptEffects::words)
        .forEach(words::addAll);
    SchemaSnapshot before = revision.seen().before().schema();
    note(before, revision.seen().after() == null ? before : revision.seen().after().schema());
    note(before, revision.seen().back() == null ? before : revision.seen().back().schema());
    addTriggers(before);
    addBodies(before);
  }

  static AffectedTables of(RevisionUnderTest revision) {
    return new AffectedTables(revision);
  }

  private void note(SchemaSnapshot one, SchemaSnapshot other) {
    for (Change change : SchemaDiff.between(one, other).changes()) {
      changed.add(change.id());
    }
  }

  /** What is done to a table fires its triggers, which speak for the tables in them. */
  private void addTriggers(SchemaSnapshot before) {
    before
        .objects()
        .forEach(
            (id, attributes) -> {
              boolean fires = words.contains(id.parent().toLowerCase(Locale.ROOT));
              if (fires && id.kind() == ObjectKind.TRIGGER) {
                words.addAll(TextWords.of(attributes.getOrDefault(Attribute.DEFINITION, "")));
              }
            });
  }

  /** A function or view that the text names, or that changes, speaks for the tables in it. */
  private void addBodies(SchemaSnapshot before) {
    before
        .objects()
        .forEach(
            (id, attributes) -> {
              String name = id.name().split("\\(", 2)[0].toLowerCase(Locale.ROOT);
              String text =
                  attributes.getOrDefault(Attribute.TEXT, attributes.get(Attribute.DEFINITION));
              boolean hasBody = WITH_BODY.contains(id.kind());
              if (hasBody && text != null && words.contains(name)) {
                words.addAll(TextWords.of(text));
              }
            });
  }

  /** The tables of a shape that are reached, with those that refer to them. */
  Set<TableName> tables(Shape shape) {
    if (revision.upgrade().isEmpty() || revision.downgrade().isEmpty()) {
      return shape.tables().keySet();
    }
    Set<TableName> reached = new TreeSet<>();
    for (Table table : shape.tables().values()) {
      if (isTouched(table)) {
        reached.add(table.partitionOf() == null ? table.name() : table.partitionOf());
      }
    }
    Set<TableName> touched = Set.copyOf(reached);
    for (Table table : shape.tables().values()) {
      if (table.foreignKeys().stream().anyMatch(key -> touched.contains(key.target()))) {
        reached.add(table.name());
      }
    }
    return reached;
  }

  /** The columns of the reached tables that change, or that the text names. */
  Map<TableName, Set<String>> columns(Shape shape) {
    Map<TableName, Set<String>> columns = new TreeMap<>();
    for (TableName name : tables(shape)) {
      Table table = shape.tables().get(name);
      Set<String> touched =
          table.columns().stream()
              .map(Column::name)
              .filter(column -> isTouched(table, column))
              .collect(Collectors.toCollection(TreeSet::new));
      columns.put(name, touched);
    }
    return new HashMap<>(columns);
  }

  private boolean isTouched(Table table) {
    return words.contains(table.name().name().toLowerCase(Locale.ROOT))
        || changed.stream().anyMatch(id -> isPartOf(id, table.name()))
        || table.columns().stream().anyMatch(this::hasChangedType);
  }

  private static boolean isPartOf(ObjectId id, TableName table) {
    String owner = id.parent().isEmpty() ? id.name() : id.parent();
    return id.schema().equals(table.schema()) && owner.equals(table.name());
  }

  private boolean hasChangedType(Column column) {
    return changed.stream()
        .filter(id -> TYPES.contains(id.kind()))
        .anyMatch(id -> names(column.type().declared(), id) || names(column.type().domain(), id));
  }

  private static boolean names(@Nullable String type, ObjectId id) {
    return type != null
        && (type.equals(id.name()) || type.startsWith(id.schema() + "." + id.name()));
  }

  private boolean isTouched(Table table, String column) {
    boolean itself =
        changed.stream().anyMatch(id -> isPartOf(id, table.name()) && id.name().equals(column));
    return itself
        || words.contains(column.toLowerCase(Locale.ROOT))
        || table.column(column).stream().anyMatch(this::hasChangedType)
        || isInChangedKey(table, column);
  }

  /** Whether a key or an index that comes or goes speaks of the column. */
  private boolean isInChangedKey(Table table, String column) {
    return table.keys().stream()
        .filter(key -> key.columns().contains(column))
        .anyMatch(
            key ->
                changed.stream()
                    .anyMatch(id -> isPartOf(id, table.name()) && id.name().equals(key.name())));
  }
}
